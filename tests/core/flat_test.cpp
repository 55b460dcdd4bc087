// The flat text in which a policy travels.
#include "core/contract/flat.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "answer.hpp"
#include "made_up.hpp"

namespace yusuan::test {
namespace {

std::string flat(const Policy& policy) {
  TextBuffer out;
  write_flat(out, policy);
  return std::string(out.view());
}

// One of everything that a policy can hold.
Policy sample() {
  Policy p;
  p.version = "v";
  p.citations = {{"d", "全文"}};
  p.notes = {{"注", "note"}};
  const auto from = *parse_day("2025-01-01");
  DaysRule days;
  days.birth = Count<0, 366>{98};
  days.extension = Count<0, 366>{0};
  days.dystocia = Count<0, 366>{15};
  days.by_child_order = {{Count<1, 20>{2}, Count<0, 366>{90}}, {Count<1, 20>{3}, {}}};
  days.per_extra_infant = Count<0, 366>{16};
  days.termination = {{Count<1, 320>{112}, Count<0, 366>{42}}};
  MedicalBenefit benefit;
  benefit.item = MedicalItem::delivery;
  benefit.event = EventKind::birth;
  benefit.delivery = {Delivery::natural, Delivery::caesarean};
  benefit.to_gestation_day = Count<1, 320>{111};
  benefit.to_child_order = Count<1, 20>{2};
  benefit.hospital_level = HospitalLevel::primary;
  benefit.mode = MedicalMode::share;
  benefit.share = Rate{Fraction::of(3, 4)};
  benefit.cap = Base{Fraction(1200)};
  benefit.from_cost = Base{Fraction(3000)};
  benefit.per_extra_infant = Base{Fraction(300)};
  benefit.items = Count<1, 100>{12};
  ContributionLimits limits;
  limits.floor = Base{Fraction(4588)};
  limits.steps = {{StepId::pool_only, Base{Fraction::of(61168, 10)}}};
  AllowanceRounding rounding;
  rounding.mode = RoundingMode::up;
  rounding.places = Count<0, 2>{1};
  rounding.base = true;
  const ChildcareSubsidy subsidy{Base{Fraction(300)}, Count<1, 216>{36}, *parse_month("2025-01")};
  const auto series = [&](Parameter parameter, Value value) {
    return Series{parameter, {Entry{from, false, {{std::move(value), Grade::derived, {}, kNone}}, {0}, kNone}}};
  };
  p.series = {series(Parameter::allowance_divisor, Divisor{Fraction::of(365, 12)}),
              series(Parameter::coverage_required_months, yusuan::Months{12}),
              series(Parameter::allowance_days_rule, days),
              series(Parameter::medical_benefits, MedicalBenefits{benefit}),
              series(Parameter::contribution_limits, limits),
              series(Parameter::allowance_tiers, Tiers{{yusuan::Months{6}, Rate{Fraction::of(1, 2)}}}),
              series(Parameter::allowance_rounding, rounding),
              series(Parameter::childcare_subsidy, subsidy)};
  p.series.push_back({Parameter::scheme_in_force, {Entry{from, true, {{true, Grade::unconfirmed, {0}, 0}}, {}, 0}}});
  p.notices = {{NoticeCode::not_with_wages, {{Status::flexible}}, from, *parse_day("2029-12-31"), {}, {0}},
               {NoticeCode::average_allowance_nation, {}, from, {}, Base{Fraction(26000)}, {}}};
  Region region;
  region.code = RegionCode{511700};
  region.name = {"达州市", "Dazhou"};
  region.aliases = {RegionCode{519900}};
  region.forwarding = {{"f", {}}, {"g", RegionCode{511703}}};
  region.verified_until = *parse_day("2026-12-31");
  region.notices = {0};
  region.series_of = {{{0}, {1, 2, 3, 4, 5, 6}, {}, {7, 8}}};
  p.regions = {region};
  return p;
}

// The fingerprint of the description: by hand from the format that core/contract/flat.hpp tells and the fields of
// core/contract/describe.hpp. Whoever has to change it raises kPackFormat, so that an older module refuses the pack.
TEST(Flat, IsTheTextOfThisFormatNumber) {
  EXPECT_EQ(kPackFormat, 2);
  const std::string entry =
      "1;10:2025-01-01"
      "0;"
      "1;";  // one entry, not open, one alternative
  const std::string rest =
      "7:derived"
      "0;"
      "65535;"
      "1;0;"
      "65535;";  // grade, no citations, no note; one citation, no note
  EXPECT_EQ(flat(sample()),
            "2;"
            "1:v"  // format, version
            "1;"
            "1:d"
            "6:全文"  // citations
            "1;"
            "3:注"
            "4:note"  // notes
            "9;"      // series
            "17:allowance.divisor" +
                entry + "6:365/12" + rest + "24:coverage.required_months" + entry + "2:12" + rest +
                "19:allowance.days_rule" + entry +
                "1;98;"
                "1;0;"
                "2;2;1;90;3;0;"
                "1;15;"
                "0;"
                "1;16;"
                "1;112;42;" +
                rest + "16:medical.benefits" + entry +
                "1;8:delivery"
                "1;5:birth"
                "1;2;7:natural9:caesarean"
                "0;"
                "1;111;"
                "0;"
                "1;2;"
                "1;7:primary"
                "5:share"
                "0;"
                "1;3:75%"
                "1;7:1200.00"
                "1;7:3000.00"
                "0;"
                "1;6:300.00"
                "1;12;"
                "0;" +
                rest + "19:contribution.limits" + entry +
                "1;7:4588.00"
                "0;"
                "1;1;9:pool_only7:6116.80" +
                rest + "15:allowance.tiers" + entry + "1;1:63:50%" + rest + "18:allowance.rounding" + entry +
                "2:up1;1;" + rest + "17:childcare_subsidy" + entry + "6:300.0036;7:2025-01" + rest +
                "15:scheme.in_force"
                "1;10:2025-01-01"
                "1;"
                "1;"
                "1;"
                "11:unconfirmed"
                "1;0;"
                "0;"
                "0;"
                "0;"
                "2;"
                "14:not_with_wages"
                "1;1;8:flexible"
                "10:2025-01-01"
                "1;10:2029-12-31"
                "0;"
                "1;0;"
                "24:average_allowance_nation"
                "0;"
                "10:2025-01-01"
                "0;"
                "1;8:26000.00"
                "0;"  // notices
                "1;"
                "6:511700"
                "9:达州市"
                "6:Dazhou"
                "1;6:519900"
                "2;"
                "1:f"
                "0;"
                "1:g"
                "1;6:511703"
                "10:2026-12-31"
                "1;0;"
                "1;0;"
                "6;1;2;3;4;5;6;"
                "0;"
                "2;7;8;");
}

TEST(Flat, ReadsBackAsTheSamePolicy) {
  for (const auto& policy : {sample(), made_up(), sichuan()}) {
    const auto text = flat(policy);
    const auto back = read_flat(text);
    ASSERT_TRUE(back);
    EXPECT_EQ(flat(*back), text);
  }
}

TEST(Flat, IsWhatThePacksHold) {
  for (const auto province : provinces())
    EXPECT_EQ(flat(*policy_of(province)), nlohmann::json::parse(pack_of(province))["policy"].get<std::string>())
        << province;
}

TEST(Flat, OfAnotherFormatIsRefused) {
  auto text = flat(sample());
  ASSERT_TRUE(read_flat(text));
  for (const char format : {'0', '1', '3'}) {
    text[0] = format;
    EXPECT_FALSE(read_flat(text)) << format;
  }
}

TEST(Flat, IsRefusedWhereverItIsCutOff) {
  const auto text = flat(sample());
  for (std::size_t length = 0; length < text.size(); ++length)
    EXPECT_FALSE(read_flat(std::string_view(text).substr(0, length))) << length;
  EXPECT_FALSE(read_flat(text + "0;"));
  EXPECT_FALSE(read_flat(text + " "));
}

TEST(Flat, OfNoRegionIsRefused) {
  auto policy = sample();
  policy.regions.clear();
  EXPECT_FALSE(read_flat(flat(policy)));
}

// Reads it or not, but always comes to an end, and what it reads holds together or says where it does not.
void read_whatever(const std::string& text) {
  auto policy = read_flat(text);
  if (!policy || policy->index()) return;
  const auto again = flat(*policy);
  const auto back = read_flat(again);
  ASSERT_TRUE(back) << text;
  EXPECT_EQ(flat(*back), again);
}

TEST(Flat, WithAnyByteChangedIsReadOrRefused) {
  const auto text = flat(sample());
  for (std::size_t place = 0; place < text.size(); ++place)
    for (const char c : {'0', '9', ';', ':', '\0', '\xff'}) {
      auto changed = text;
      changed[place] = c;
      read_whatever(changed);
    }
}

TEST(Flat, WithLengthsThatLieIsRefused) {
  for (const auto* text : {"2;100000000:v", "2;99999999999999999999:v", "2;1:v100000000;", "2;1:v0;0;0;0;100000000;",
                           "2;-1:v", "2;:v", "2;1", "2", ";", "2;1:v18446744073709551615;"})
    EXPECT_FALSE(read_flat(text)) << text;
}

}  // namespace
}  // namespace yusuan::test
