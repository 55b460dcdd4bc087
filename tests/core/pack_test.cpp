// The pack that the module loads: what is refused, and which entry applies.
#include <gtest/gtest.h>

#include "answer.hpp"
#include "core/contract/reader.hpp"
#include "core/json/tree.hpp"
#include "made_up.hpp"

namespace yusuan::test {
namespace {

std::string outcome(const std::string& pack) {
  json::Tree tree;
  if (const auto error = tree.parse(pack)) return "json " + error->pointer;
  auto read = read_document<Pack>(tree.root());
  if (!read) return "field " + read.error().pointer;
  const auto place = read->policy.index();
  return place ? "index " + *place : "read";
}
std::string changed(const std::string& patch) { return merged(made_up_pack(), R"({"policy": )" + patch + "}"); }

const std::string kEntry = R"({"from": "2000-01-01", "alternatives": [{"value": true, "grade": "official"}], "citations": [0]})";
std::string one_series(const std::string& entries) {
  return changed(R"({"series": [{"parameter": "scheme.in_force", "entries": [)" + entries + R"(]}],
                     "regions": [{"code": "110100", "name": {"zh": "虚拟市", "en": "Madeup"}, "pinyin": "xuni", "verified_until": "2099-12-31", "notices": [], "series": [[0], [0], [0], [0]]}]})");
}

TEST(Pack, IsRead) {
  EXPECT_EQ(outcome(made_up_pack()), "read");
  EXPECT_EQ(outcome(one_series(kEntry)), "read");
}

TEST(Pack, MayCarryDocumentsForThePage) { EXPECT_EQ(outcome(merged(made_up_pack(), R"({"documents": [{"anything": 1}]})")), "read"); }

TEST(Pack, IsRefusedWithUnknownOrMissingFields) {
  EXPECT_EQ(outcome(merged(made_up_pack(), R"({"more": 1})")), "field /more");
  EXPECT_EQ(outcome(merged(made_up_pack(), R"({"policy": null})")), "field /policy");
  EXPECT_EQ(outcome(changed(R"({"version": null})")), "field /policy/version");
  EXPECT_EQ(outcome(changed(R"({"regions": [{"code": "110100"}]})")), "field /policy/regions/0/name");
}

TEST(Pack, IsRefusedWithValuesOfAnotherParameter) {
  EXPECT_EQ(outcome(one_series(R"({"from": "2000-01-01", "alternatives": [{"value": "30", "grade": "official"}], "citations": []})")),
            "field /policy/series/0/entries/0/alternatives/0/value");
  EXPECT_EQ(outcome(changed(R"({"series": [{"parameter": "allowance.divisr", "entries": []}]})")), "field /policy/series/0/parameter");
}

TEST(Pack, IsRefusedWhereAnIndexPointsNowhere) {
  EXPECT_EQ(outcome(one_series(R"({"from": "2000-01-01", "alternatives": [], "citations": [1]})")), "index /series/0");
  EXPECT_EQ(outcome(one_series(R"({"from": "2000-01-01", "alternatives": [{"value": true, "grade": "official", "citations": [7]}], "citations": [0]})")), "index /series/0");
  EXPECT_EQ(outcome(one_series(R"({"from": "2000-01-01", "alternatives": [], "citations": [0], "note": 0})")), "index /series/0");
  EXPECT_EQ(outcome(changed(R"({"notices": [{"code": "not_with_wages", "from": "2025-01-01", "citations": [9]}]})")), "index /notices/0");
  const std::string region = R"("code": "110100", "name": {"zh": "虚拟市", "en": "Madeup"}, "pinyin": "xuni", "verified_until": "2099-12-31")";
  EXPECT_EQ(outcome(changed(R"({"regions": [{)" + region + R"(, "notices": [0], "series": [[], [], [], []]}]})")), "index /regions/0/notices");
  EXPECT_EQ(outcome(changed(R"({"regions": [{)" + region + R"(, "notices": [], "series": [[], [], [], [99]]}]})")), "index /regions/0/series");
  EXPECT_EQ(outcome(changed(R"({"regions": [{)" + region + R"(, "notices": [], "series": [[], [], []]}]})")), "field /policy/regions/0/series");
  EXPECT_EQ(outcome(changed(R"({"regions": [{)" + region + R"(, "notices": [], "series": [[], [], [], [65536]]}]})")), "field /policy/regions/0/series/3/0");
}

TEST(Pack, IsRefusedWhereEntriesAreOutOfOrder) {
  const std::string later = R"({"from": "2001-01-01", "alternatives": [], "citations": [0]})";
  EXPECT_EQ(outcome(one_series(kEntry + ", " + later)), "read");
  EXPECT_EQ(outcome(one_series(later + ", " + kEntry)), "index /series/0");
  EXPECT_EQ(outcome(one_series(kEntry + ", " + kEntry)), "index /series/0");
}

TEST(Entries, HoldFromTheirDayUntilTheNext) {
  const auto policy = made_up(R"({"allowance.divisor": {"is": "30", "then": {"2026-01-01": "365/12", "2026-07-01": "30.4"}}})");
  const auto divisor = [&](const char* day) {
    const auto* entry = policy.at(0, Parameter::allowance_divisor, Status::flexible, *parse_day(day));
    return entry == nullptr ? "none" : to_text(std::get<Divisor>(entry->alternatives.front().value).value);
  };
  EXPECT_EQ(divisor("1999-12-31"), "none");
  EXPECT_EQ(divisor("2000-01-01"), "30");
  EXPECT_EQ(divisor("2025-12-31"), "30");
  EXPECT_EQ(divisor("2026-01-01"), "365/12");
  EXPECT_EQ(divisor("2026-06-30"), "365/12");
  EXPECT_EQ(divisor("2026-07-01"), "30.4");
  EXPECT_EQ(divisor("2199-12-31"), "30.4");
}

struct Resolved {
  std::uint32_t code;
  std::uint32_t region;  // 0: none
};
class PlaceCode : public ::testing::TestWithParam<Resolved> {};
TEST_P(PlaceCode, ResolvesToItsPoolingArea) {
  const auto& [code, region] = GetParam();
  const auto found = sichuan().resolve(RegionCode{code});
  EXPECT_EQ(found == kNone ? 0U : sichuan().regions[found].code.digits, region);
}
INSTANTIATE_TEST_SUITE_P(Sichuan, PlaceCode,
                         ::testing::Values(Resolved{510100, 510100}, Resolved{510104, 510100}, Resolved{510185, 510100}, Resolved{511700, 511700}, Resolved{511703, 511700},
                                           Resolved{511781, 511700}, Resolved{513401, 513400}, Resolved{510000, 510000}, Resolved{519900, 510000}, Resolved{510001, 0},
                                           Resolved{440100, 0}, Resolved{440104, 0}, Resolved{512000, 0}));

}  // namespace
}  // namespace yusuan::test
