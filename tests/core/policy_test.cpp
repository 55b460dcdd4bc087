// The policy as the rules see it: what is refused, which entry applies, which area a code stands for.
#include "core/policy.hpp"

#include <gtest/gtest.h>

#include "answer.hpp"
#include "made_up.hpp"

namespace yusuan::test {
namespace {

// Where a policy contradicts itself once `change` has been made to it.
template <class Change>
std::string place(Change change) {
  auto policy = made_up();
  change(policy);
  return policy.index().value_or("nowhere");
}

TEST(Index, HoldsForAPolicyInOrder) {
  EXPECT_EQ(place([](Policy&) {}), "nowhere");
}

TEST(Index, RefusesCitationsAndNotesThatAreNotThere) {
  EXPECT_EQ(place([](Policy& p) { p.series[2].entries[0].citations = {1}; }), "/series/2");
  EXPECT_EQ(place([](Policy& p) { p.series[2].entries[0].note = 0; }), "/series/2");
  EXPECT_EQ(place([](Policy& p) { p.series[3].entries[0].alternatives[0].citations = {0, 7}; }), "/series/3");
  EXPECT_EQ(place([](Policy& p) { p.series[3].entries[0].alternatives[0].note = 0; }), "/series/3");
  EXPECT_EQ(place([](Policy& p) { p.notices.push_back({NoticeCode::not_with_wages, {}, {}, {}, {}, {9}}); }),
            "/notices/0");
}

TEST(Index, RefusesSeriesAndNoticesThatAreNotThere) {
  EXPECT_EQ(place([](Policy& p) { p.regions[0].notices = {0}; }), "/regions/0");
  EXPECT_EQ(place([](Policy& p) { p.regions[0].series_of[3].push_back(99); }), "/regions/0");
}

TEST(Index, RefusesEntriesOutOfOrder) {
  const auto twice = [](const char* day) {
    return [day](Policy& p) {
      auto& entries = p.series[1].entries;
      entries.push_back(entries.front());
      entries.back().from = *parse_day(day);
    };
  };
  EXPECT_EQ(place(twice("2000-01-02")), "nowhere");
  EXPECT_EQ(place(twice("2000-01-01")), "/series/1");
  EXPECT_EQ(place(twice("1999-12-31")), "/series/1");
}

TEST(Entries, HoldFromTheirDayUntilTheNext) {
  const auto policy =
      made_up(R"({"allowance.divisor": {"is": "30", "then": {"2026-01-01": "365/12", "2026-07-01": "30.4"}}})");
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
                         ::testing::Values(Resolved{510100, 510100}, Resolved{510104, 510100}, Resolved{510185, 510100},
                                           Resolved{511700, 511700}, Resolved{511703, 511700}, Resolved{511781, 511700},
                                           Resolved{513401, 513400}, Resolved{510000, 510000}, Resolved{519900, 510000},
                                           Resolved{510001, 0}, Resolved{440100, 0}, Resolved{440104, 0},
                                           Resolved{511200, 0}));

}  // namespace
}  // namespace yusuan::test
