#include "promise.hpp"

#include <array>
#include <optional>
#include <string>

#include "core/assess.hpp"
#include "core/contract/json_writer.hpp"
#include "core/contract/messages.hpp"
#include "core/contract/reader.hpp"
#include "core/json/tree.hpp"

namespace yusuan::fuzz {

namespace {

std::string refusal(const Error& error, Language language) {
  TextBuffer out;
  write_error(out, error, words_of(language));
  return std::string(out.view());
}

void reads_again(const std::string& written) {
  json::Tree tree;
  promise(!tree.parse(written), "what is written is JSON in which no key stands twice");
}

void refuse(const Error& error) {
  for (const auto language : {Language::zh, Language::en}) reads_again(refusal(error, language));
}

template <class T>
std::optional<std::string> written(const Result<T>& answer) {
  if (!answer) {
    refuse(answer.error());
    return std::nullopt;
  }
  TextBuffer out;
  JsonWriter(out).write(*answer);
  return std::string(out.view());
}

template <class Question, class Ask>
void answer(const Result<Question>& question, Ask ask) {
  if (!question) return refuse(question.error());
  const auto first = written(ask(*question));
  if (!first) return;
  reads_again(*first);
  promise(first == written(ask(*question)), "the same question has the same answer");
}

}  // namespace

void ask_everything(std::string_view text, const Policy& policy) {
  json::Tree tree;
  if (const auto error = tree.parse(text)) return refuse(*error);
  const std::array policies{&policy};
  answer(read_situation(tree.root(), kToday), [&](const Situation& situation) { return assess(policy, situation); });
  answer(read_question<PlanQuestion>(tree.root(), kToday),
         [&](const PlanQuestion& question) { return plan(policy, question); });
  answer(read_question<CompareQuestion>(tree.root(), kToday),
         [&](const CompareQuestion& question) { return compare(policies, question); });
}

}  // namespace yusuan::fuzz
