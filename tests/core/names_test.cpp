#include "core/names.hpp"

#include <gtest/gtest.h>

#include <set>

#include "core/assessment.hpp"
#include "core/policy.hpp"

namespace yusuan::test {
namespace {

TEST(Names, OfTheContractsClosedSetsAreThoseOfTheContract) {
  EXPECT_EQ(name_of(Status::unemployment_benefit), "unemployment_benefit");
  EXPECT_EQ(from_name<Status>("flexible"), Status::flexible);
  EXPECT_EQ(from_name<Answer>("uncertain"), Answer::uncertain);
  EXPECT_EQ(name_of(ConditionId::insured_through_period), "insured_through_period");
  EXPECT_EQ(name_of(Payer::unemployment_fund), "unemployment_fund");
  EXPECT_EQ(kStatuses, 4U);
}

TEST(Names, AreReadToTheLetter) {
  for (const auto* text : {"", "Flexible", "flexible ", " flexible", "flex", "flexible,", "employee, flexible"})
    EXPECT_EQ(from_name<Status>(text), std::nullopt) << text;
}

template <class E>
void expect_round_trip() {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < Names<E>::all.size(); ++i) {
    const auto value = static_cast<E>(i);
    EXPECT_EQ(from_name<E>(name_of(value)), value);
    EXPECT_TRUE(seen.insert(name_of(value)).second) << name_of(value);
    EXPECT_EQ(name_of(value).find_first_of(" ,"), std::string_view::npos) << name_of(value);
  }
}

TEST(Names, OfEveryClosedSetReadBackAsTheSameMember) {
  expect_round_trip<Status>();
  expect_round_trip<Delivery>();
  expect_round_trip<EventKind>();
  expect_round_trip<Payer>();
  expect_round_trip<Payee>();
  expect_round_trip<Grade>();
  expect_round_trip<Level>();
  expect_round_trip<PremiumRounding>();
  expect_round_trip<MonthsRule>();
  expect_round_trip<BaseRule>();
  expect_round_trip<FirstYearBase>();
  expect_round_trip<MedicalItem>();
  expect_round_trip<MedicalMode>();
  expect_round_trip<HospitalLevel>();
  expect_round_trip<StepId>();
  expect_round_trip<NoticeCode>();
  expect_round_trip<Answer>();
  expect_round_trip<ConditionId>();
  expect_round_trip<Parameter>();
  expect_round_trip<Figure>();
  expect_round_trip<Input>();
  expect_round_trip<Member>();
  expect_round_trip<MonthsAt>();
  expect_round_trip<PremiumKind>();
  expect_round_trip<BaseLimits>();
  expect_round_trip<RoundingMode>();
  expect_round_trip<Presence>();
}

TEST(Names, OfFiguresAndMembersAreNoNamesOfParameters) {
  // A trace names them all by id: one id must not stand for two things.
  for (const auto name : Names<Figure>::all) EXPECT_EQ(from_name<Parameter>(name), std::nullopt) << name;
  for (const auto name : Names<Member>::all) {
    EXPECT_EQ(from_name<Parameter>(name), std::nullopt) << name;
    EXPECT_EQ(from_name<Figure>(name), std::nullopt) << name;
  }
}

}  // namespace
}  // namespace yusuan::test
