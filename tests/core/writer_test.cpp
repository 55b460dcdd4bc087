// The one writer of JSON text.
#include <gtest/gtest.h>

#include "answer.hpp"
#include "writing.hpp"

namespace yusuan::test {
namespace {

TEST(Writer, EscapesWhatJsonAsksFor) {
  EXPECT_EQ(written(std::string("a\"b\\c")), R"("a\"b\\c")");
  EXPECT_EQ(written(std::string("\b\f\n\r\t\x01\x1f")), R"("\u0008\u000c\u000a\u000d\u0009\u0001\u001f")");
  EXPECT_EQ(written(std::string("a\0b", 3)), R"("a\u0000b")");
  EXPECT_EQ(written(std::string("a/b\x7f生育😀")), "\"a/b\x7f生育😀\"");
  EXPECT_EQ(written(std::string()), "\"\"");
}

TEST(Writer, WritesWhatAnotherParserReadsBack) {
  std::string all;
  for (int c = 0; c < 128; ++c) all += static_cast<char>(c);
  const auto document = R"({"text":)" + written(all) + "}";
  // The same characters, whichever way each parser escapes them.
  std::string back = json_at(document, "/text");
  EXPECT_EQ(json_at(R"({"text":)" + back + "}", "/text"), back);
  EXPECT_EQ(elements("[" + written(all) + "]", "")[0], back);
}

TEST(Writer, WritesNumbersOfTheContractAsStrings) {
  EXPECT_EQ(written(Money::fen(1970847)), R"("19708.47")");
  EXPECT_EQ(written(Money::fen(-5)), R"("-0.05")");
  EXPECT_EQ(written(Average{Fraction::of(18049, 3)}), R"("18049/3")");
  EXPECT_EQ(written(Average{Fraction(6117)}), R"("6117.00")");
  EXPECT_EQ(written(Average{Fraction::of(48321, 8)}), R"("6040.125")");
  EXPECT_EQ(written(Rate{Fraction::of(1, 125)}), R"("0.8%")");
  EXPECT_EQ(written(Divisor{Fraction::of(365, 12)}), R"("365/12")");
  EXPECT_EQ(written(Divisor{Fraction(30)}), R"("30")");
  EXPECT_EQ(written(yusuan::Months{12}), R"("12")");
  EXPECT_EQ(written(yusuan::Days{98}), R"("98")");
  EXPECT_EQ(written(Base{Fraction(4588)}), R"("4588.00")");
  EXPECT_EQ(written(RegionCode{510100}), R"("510100")");
}

TEST(Writer, WritesCountsAndTruthsAsTheyAre) {
  EXPECT_EQ(written(15), "15");
  EXPECT_EQ(written(-1), "-1");
  EXPECT_EQ(written(true), "true");
  EXPECT_EQ(written(false), "false");
}

TEST(Writer, WritesDaysAndMonthsAsTheContractDoes) {
  EXPECT_EQ(written(*parse_day("2026-05-20")), R"("2026-05-20")");
  EXPECT_EQ(written(*parse_month("2026-05")), R"("2026-05")");
}

TEST(Writer, WritesNullWhereNothingIsKnownAndNothingWhereAFieldIsOptional) {
  ContributionAnswer unknown;
  EXPECT_EQ(written(unknown), R"({"payer":null,"months":0,"monthly":null,"total":null,"own_total":null})");
  unknown.payer = Payer::none;
  unknown.kind = PremiumKind::included;
  EXPECT_EQ(written(unknown),
            R"({"payer":"none","kind":"included","months":0,"monthly":null,"total":null,"own_total":null})");
  EXPECT_EQ(written(Condition{ConditionId::in_force, yusuan::Answer::yes, {}, {}, {}}),
            R"({"id":"in_force","met":"yes"})");
  EXPECT_EQ(written(Condition{ConditionId::continuous_months, yusuan::Answer::no, 11, {}, 12}),
            R"({"id":"continuous_months","met":"no","have":11,"need":12})");
}

TEST(Writer, SeparatesFieldsAndElementsOnce) {
  EXPECT_EQ(written(std::vector<int>{}), "[]");
  EXPECT_EQ(written(std::vector<int>{1, 2, 3}), "[1,2,3]");
  EXPECT_EQ(
      written(Plan{
          {PlanRow{*parse_month("2025-06"), 12, yusuan::Answer::yes, MoneyRange{Money::fen(1), Money::fen(2)}, {}, {}}},
          {}}),
      R"({"rows":[{"start":"2025-06","months":12,"entitled":"yes","premiums":{"min":"0.01","max":"0.02"},"allowance":null,"net":null}],"latest_start":null})");
}

TEST(Writer, NamesInputsByPointer) {
  EXPECT_EQ(written(InputRef{Input::span_base, 0}), R"("/coverage/0/base")");
  EXPECT_EQ(written(InputRef{Input::span_base, 4711}), R"("/coverage/4711/base")");
  EXPECT_EQ(written(InputRef{Input::event_date}), R"("/event/date")");
}

TEST(Writer, ResolvesCitations) {
  Policy policy;
  policy.citations = {{"a", "一"}, {"b", "全文"}};
  write_citations(policy);
  const auto written_of = [&](const Citations* citations) {
    TextBuffer out;
    JsonWriter writer(out);
    writer.source(&policy);
    writer.write(citations);
    return std::string(out.view());
  };
  const Citations both{1, 0};
  const Citations none;
  EXPECT_EQ(written_of(&both), R"([{"document":"b","article":"全文"},{"document":"a","article":"一"}])");
  EXPECT_EQ(written_of(&none), "[]");
  EXPECT_EQ(written_of(nullptr), "[]");
}

TEST(Writer, TakesTheCitationsOfEachAnswersOwnPolicy) {
  Policy one;
  one.citations = {{"a", "一"}};
  write_citations(one);
  Policy other;
  other.citations = {{"b", "二"}};
  write_citations(other);
  // Writing them anew replaces them.
  write_citations(other);
  ASSERT_EQ(other.citation_texts.size(), 1U);
  const Citations first{0};
  Comparison both;
  for (const auto* policy : {&one, &other}) {
    Assessment answer;
    answer.source = policy;
    answer.region = RegionCode{110100};
    answer.notices = {{NoticeCode::not_with_wages, {}, &first}};
    both.answers.push_back(answer);
  }
  const auto text = written(both);
  EXPECT_EQ(json_at(text, "/answers/0/notices/0/citations/0/document"), R"("a")");
  EXPECT_EQ(json_at(text, "/answers/1/notices/0/citations/0/document"), R"("b")");
}

}  // namespace
}  // namespace yusuan::test
