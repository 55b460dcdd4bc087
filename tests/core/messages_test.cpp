#include "core/contract/messages.hpp"

#include <gtest/gtest.h>

#include <set>

#include "answer.hpp"
#include "writing.hpp"

namespace yusuan::test {
namespace {

TEST(ErrorText, HasTheShapeOfTheContract) {
  EXPECT_EQ(
      refusal({ErrorCode::invalid_month, "/coverage/0/from", {}}),
      R"({"error":{"code":"invalid_month","pointer":"/coverage/0/from","message":"a month as YYYY-MM is expected"}})");
}

TEST(ErrorText, IsInTheLanguageAskedFor) {
  EXPECT_EQ(refusal({ErrorCode::invalid_month, "/coverage/0/from", {}}, Language::zh),
            R"({"error":{"code":"invalid_month","pointer":"/coverage/0/from","message":"应为月份，格式 YYYY-MM"}})");
}

TEST(ErrorText, IsJsonWhateverThePointer) {
  const auto text = refusal({ErrorCode::unknown_field, "/a\"b\\c\n\x01", "d\te"});
  EXPECT_EQ(json_at(text, "/error/pointer"), R"("/a\"b\\c\n\u0001")");
  EXPECT_NE(json_at(text, "/error/message").find(R"((d\te))"), std::string::npos);
}

TEST(Messages, AreThereInBothLanguagesForEveryCodeAndDiffer) {
  std::set<std::string> seen;
#define YUSUAN_SEE(name, english, chinese)                                \
  {                                                                       \
    const Error error{ErrorCode::name, "", {}};                           \
    EXPECT_EQ(code_of(ErrorCode::name), #name);                           \
    for (const auto language : {Language::en, Language::zh})              \
      EXPECT_TRUE(seen.insert(message(error, words_of(language))).second) \
          << #name << ": " << message(error, words_of(language));         \
  }
  YUSUAN_ERRORS(YUSUAN_SEE)
#undef YUSUAN_SEE
}

}  // namespace
}  // namespace yusuan::test
