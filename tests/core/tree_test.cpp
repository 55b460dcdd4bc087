// JSON text as the reader sees it: what JSON.parse in a browser would give, but that keys stand once.
#include "core/json/tree.hpp"

#include <gtest/gtest.h>

#include <string>

#include "by_name.hpp"

namespace yusuan::test {
namespace {

using json::Tree;

std::string outcome(std::string_view text) {
  Tree tree;
  const auto error = tree.parse(text);
  if (!error) return "read";
  switch (error->code) {
    case ErrorCode::invalid_json:
      return "invalid_json" + error->pointer;
    case ErrorCode::duplicate_key:
      return "duplicate_key " + error->pointer;
    case ErrorCode::out_of_range:
      return "out_of_range " + error->pointer;
    case ErrorCode::too_deep:
      return "too_deep " + error->pointer;
    default:
      return "another error";
  }
}
NodeKind kind(std::string_view text) {
  Tree tree;
  EXPECT_EQ(tree.parse(text), std::nullopt) << text;
  return tree.root().kind();
}

TEST(Tree, KeepsWhatTheTextSays) {
  Tree tree;
  ASSERT_EQ(outcome(R"({"a": [1, true, null, "x"], "b": {}, "": "empty"})"), "read");
  ASSERT_FALSE(tree.parse(R"({"a": [1, true, null, "x"], "b": {}, "": "empty"})"));
  const auto root = tree.root();
  ASSERT_EQ(root.kind(), NodeKind::object);
  ASSERT_EQ(root.size(), 3U);
  EXPECT_EQ(root.key(0), "a");
  const auto list = root.member("a");
  ASSERT_EQ(list.kind(), NodeKind::array);
  ASSERT_EQ(list.size(), 4U);
  EXPECT_EQ(list.element(0).integer(), 1);
  EXPECT_TRUE(list.element(1).boolean());
  EXPECT_EQ(list.element(2).kind(), NodeKind::null);
  EXPECT_EQ(list.element(3).text(), "x");
  EXPECT_EQ(root.member("b").size(), 0U);
  EXPECT_EQ(root.member("").text(), "empty");
  EXPECT_EQ(root.member("c").kind(), NodeKind::none);
}

TEST(Tree, ForgetsTheTextBefore) {
  Tree tree;
  ASSERT_FALSE(tree.parse(R"({"a": 1, "b": 2})"));
  ASSERT_FALSE(tree.parse(R"({"b": 3})"));
  EXPECT_EQ(tree.root().size(), 1U);
  EXPECT_EQ(tree.root().member("a").kind(), NodeKind::none);
  EXPECT_EQ(tree.root().member("b").integer(), 3);
  ASSERT_TRUE(tree.parse("{"));
  ASSERT_FALSE(tree.parse("[]"));
  EXPECT_EQ(tree.root().kind(), NodeKind::array);
}

TEST(TreeNumbers, WithoutFractionAreWholeHoweverTheyAreWritten) {
  for (const auto* text : {"2", "2.0", "2e0", "20e-1", "0.2e1", "2.000"}) {
    Tree tree;
    ASSERT_FALSE(tree.parse(text)) << text;
    ASSERT_EQ(tree.root().kind(), NodeKind::integer) << text;
    EXPECT_EQ(tree.root().integer(), 2) << text;
  }
  for (const auto* text : {"0", "-0", "0.0", "-0.0"}) {
    Tree tree;
    ASSERT_FALSE(tree.parse(text)) << text;
    ASSERT_EQ(tree.root().kind(), NodeKind::integer) << text;
    EXPECT_EQ(tree.root().integer(), 0) << text;
  }
}

TEST(TreeNumbers, WithAFractionAreNotWhole) {
  EXPECT_EQ(kind("2.5"), NodeKind::number);
  EXPECT_EQ(kind("-0.1"), NodeKind::number);
  EXPECT_EQ(kind("1e-400"), NodeKind::integer);  // nothing, in a browser too
}

TEST(TreeNumbers, BeyondWhatABrowserHoldsExactlyAreHuge) {
  EXPECT_EQ(kind("9007199254740991"), NodeKind::integer);
  EXPECT_EQ(kind("-9007199254740991"), NodeKind::integer);
  EXPECT_EQ(kind("9007199254740992"), NodeKind::huge);
  EXPECT_EQ(kind("9007199254740993"), NodeKind::huge);
  EXPECT_EQ(kind("-9007199254740992"), NodeKind::huge);
  EXPECT_EQ(kind("18446744073709551615"), NodeKind::huge);
  EXPECT_EQ(kind("18446744073709551616"), NodeKind::huge);
  EXPECT_EQ(kind("1e20"), NodeKind::huge);
  EXPECT_EQ(kind("123456789012345678901234567890"), NodeKind::huge);
}

TEST(TreeNumbers, BeyondEveryDoubleAreOutOfRangeAtTheirPlace) {
  EXPECT_EQ(outcome("1e400"), "out_of_range ");
  EXPECT_EQ(outcome(R"({"a": [1, {"b": -1e400}]})"), "out_of_range /a/1/b");
  EXPECT_EQ(outcome("[1, 1e400]"), "out_of_range /1");
}

struct Broken {
  const char* name;
  std::string text;
};
class BrokenText : public ::testing::TestWithParam<Broken> {};
TEST_P(BrokenText, IsNoJson) { EXPECT_EQ(outcome(GetParam().text), "invalid_json"); }
INSTANTIATE_TEST_SUITE_P(
    Tree, BrokenText,
    ::testing::Values(
        Broken{"empty", ""}, Broken{"blank", " \n"}, Broken{"cut_off", "{\"a\": 1"}, Broken{"trailing_comma", "[1,]"},
        Broken{"two_documents", "{} {}"}, Broken{"comment", "{} // x"}, Broken{"single_quotes", "{'a': 1}"},
        Broken{"bare_key", "{a: 1}"}, Broken{"leading_zero", "01"}, Broken{"leading_plus", "+1"},
        Broken{"bare_point", "1."}, Broken{"not_a_number", "NaN"}, Broken{"infinity", "Infinity"},
        Broken{"half_a_word", "tru"}, Broken{"open_string", "\"a"}, Broken{"line_break_in_a_string", "\"a\nb\""},
        Broken{"nul_in_a_string", std::string("\"a\0b\"", 5)}, Broken{"nul_after_the_document", std::string("{}\0", 3)},
        Broken{"unknown_escape", R"("\x41")"}, Broken{"short_escape", R"("\u12")"},
        Broken{"lone_high_surrogate", R"("\ud800")"}, Broken{"lone_low_surrogate", R"("\udc00")"},
        Broken{"surrogates_the_wrong_way_round", R"("\udc00\ud800")"}, Broken{"stray_continuation_byte", "\"\x80\""},
        Broken{"overlong_utf8", "\"\xC0\xAF\""}, Broken{"surrogate_in_utf8", "\"\xED\xA0\x80\""},
        Broken{"cut_off_utf8", "\"\xE7\x94\""}, Broken{"utf8_beyond_unicode", "\"\xF4\x90\x80\x80\""},
        Broken{"invalid_utf8_in_a_key", "{\"\xFF\": 1}"}),
    by_name);

TEST(TreeText, IsUtf8) {
  Tree tree;
  ASSERT_FALSE(tree.parse("\"\\u751f\\u80b2 生育 \\ud83d\\ude00 😀\""));
  EXPECT_EQ(tree.root().text(), "生育 生育 😀 😀");
}

TEST(TreeText, MayHoldAnEscapedNul) {
  Tree tree;
  ASSERT_FALSE(tree.parse(R"({"a\u0000b": "c\u0000d"})"));
  EXPECT_EQ(tree.root().key(0), std::string_view("a\0b", 3));
  EXPECT_EQ(tree.root().member("a").kind(), NodeKind::none);
  EXPECT_EQ(tree.root().element(0).text(), std::string_view("c\0d", 3));
}

TEST(DuplicateKey, IsRefusedWithItsPointer) {
  EXPECT_EQ(outcome(R"({"a": 1, "a": 1})"), "duplicate_key /a");
  EXPECT_EQ(outcome(R"({"a": {"b": 1, "c": 2, "b": 3}})"), "duplicate_key /a/b");
  EXPECT_EQ(outcome(R"({"a": [{"x": 1}, {"x": 1, "x": 2}]})"), "duplicate_key /a/1/x");
  EXPECT_EQ(outcome(R"([[], [{"x": 1, "x": 2}]])"), "duplicate_key /1/0/x");
  EXPECT_EQ(outcome(R"({"": 1, "": 2})"), "duplicate_key /");
  EXPECT_EQ(outcome(R"({"a/b": {"m~n": 1, "m~n": 2}})"), "duplicate_key /a~1b/m~0n");
  EXPECT_EQ(outcome(R"({"a": 1, "\u0061": 2})"), "duplicate_key /a");
}

TEST(DuplicateKey, MayStandInDifferentObjects) {
  EXPECT_EQ(outcome(R"({"a": {"a": {"a": 1}}, "b": {"a": 1}})"), "read");
  EXPECT_EQ(outcome(R"([{"a": 1}, {"a": 1}])"), "read");
}

TEST(DuplicateKey, IsFoundAmongManyKeys) {
  for (const int many : {31, 32, 33, 34, 100}) {
    std::string keys;
    for (int i = 0; i < many; ++i) keys += "\"k" + std::to_string(i) + "\": 0, ";
    EXPECT_EQ(outcome("{" + keys + "\"other\": 1}"), "read") << many;
    EXPECT_EQ(outcome("{" + keys + "\"k0\": 1}"), "duplicate_key /k0") << many;
    EXPECT_EQ(outcome("{" + keys + "\"k" + std::to_string(many - 1) + "\": 1}"),
              "duplicate_key /k" + std::to_string(many - 1))
        << many;
  }
}

std::string repeated(std::string_view part, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += part;
  return out;
}

TEST(Depth, HasALimitAndAPointer) {
  EXPECT_EQ(outcome(repeated("[", 64) + repeated("]", 64)), "read");
  EXPECT_EQ(outcome(repeated("[", 65) + repeated("]", 65)), "too_deep " + repeated("/0", 64));
  EXPECT_EQ(outcome(repeated("{\"a\":", 64) + "1" + repeated("}", 64)), "read");
  EXPECT_EQ(outcome(repeated("{\"a\":", 65) + "1" + repeated("}", 65)), "too_deep " + repeated("/a", 64));
  EXPECT_EQ(outcome("[0, " + repeated("[", 64)), "too_deep /1" + repeated("/0", 63));
}

TEST(Depth, OfAMillionIsRefusedLikeAnyOther) {
  EXPECT_EQ(outcome(repeated("[", 1'000'000)), "too_deep " + repeated("/0", 64));
}

}  // namespace
}  // namespace yusuan::test
