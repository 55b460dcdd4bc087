// The module's face: values in, values out, no logic of its own.
#include <emscripten/bind.h>

#include <optional>
#include <string>

#include "core/assess.hpp"
#include "core/contract/flat.hpp"
#include "core/contract/json_writer.hpp"
#include "core/contract/messages.hpp"
#include "core/contract/regions.hpp"
#include "tree.hpp"

extern "C" emscripten::EM_VAL yusuan_answer(const char* text, std::size_t length);

namespace {

using namespace yusuan;
using emscripten::val;

std::optional<Policy> policy;
std::optional<CitationTexts> citations;
TextBuffer out;  // keeps its storage from one answer to the next

val answer() { return val::take_ownership(yusuan_answer(out.view().data(), out.view().size())); }

val refuse(const Error& error) {
  out.clear();
  write_error(out, error, english);
  return answer();
}

template <class T>
val put(const Result<T>& result) {
  if (!result) return refuse(result.error());
  out.clear();
  JsonWriter(out, &*citations).write(*result);
  return answer();
}

template <class Question, class F>
val ask(const Result<Question>& question, F core_function) {
  if (!policy) return refuse({ErrorCode::policy_not_loaded});
  if (!question) return refuse(question.error());
  return put(core_function(*policy, *question));
}

Day today_of(const std::string& today) { return parse_day(today).value_or(Day{}); }

val load(const val& pack) {
  const auto root = wasm::Node::root(pack);
  if (root.kind() != NodeKind::object) return refuse({ErrorCode::wrong_type, ""});
  const auto flat = root.member("policy");
  auto read = flat.kind() == NodeKind::text ? read_flat(flat.text()) : std::nullopt;
  if (!read) return refuse({ErrorCode::invalid_policy, "/policy"});
  if (const auto place = read->index()) return refuse({ErrorCode::invalid_policy, "/policy", *place});
  policy = std::move(read);
  citations.emplace(*policy);
  out.clear();
  out += "{\"regions\":";
  JsonWriter(out, nullptr).write(static_cast<int>(policy->regions.size()));
  out += '}';
  return answer();
}

val assess_value(const val& situation, const std::string& today) {
  return ask(read_situation(wasm::Node::root(situation), today_of(today)), assess);
}

val plan_value(const val& question, const std::string& today) {
  return ask(read_question<PlanQuestion>(wasm::Node::root(question), today_of(today)), plan);
}

val compare_value(const val& question, const std::string& today) {
  return ask(read_question<CompareQuestion>(wasm::Node::root(question), today_of(today)), compare);
}

val regions() {
  if (!policy) return refuse({ErrorCode::policy_not_loaded});
  RegionList list;
  append_regions(*policy, list);
  return put(Result<RegionList>(std::move(list)));
}

}  // namespace

EMSCRIPTEN_BINDINGS(yusuan) {
  emscripten::function("load", &load);
  emscripten::function("assess", &assess_value);
  emscripten::function("plan", &plan_value);
  emscripten::function("compare", &compare_value);
  emscripten::function("regions", &regions);
}
