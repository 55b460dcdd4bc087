// The module's face: values in, values out, no logic of its own.
#include <emscripten/bind.h>

#include <optional>
#include <vector>

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

std::vector<Policy> policies;  // one a province
TextBuffer out;                // keeps its storage from one answer to the next

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
  JsonWriter(out).write(*result);
  return answer();
}

std::vector<const Policy*> loaded() {
  std::vector<const Policy*> all;
  all.reserve(policies.size());
  for (const auto& policy : policies) all.push_back(&policy);
  return all;
}

// `place`: where the region stands in the question.
template <class Question, class F>
val ask(const Result<Question>& question, RegionCode region, const char* place, F core_function) {
  if (policies.empty()) return refuse({ErrorCode::policy_not_loaded});
  if (!question) return refuse(question.error());
  const auto* policy = policy_for(loaded(), region);
  if (policy == nullptr) return refuse({ErrorCode::unknown_region, place});
  return put(core_function(*policy, *question));
}

// To be read before the question: the next root takes the place of the last one.
Day today_of(const val& today) {
  const auto node = wasm::Node::root(today);
  Day day{};
  if (node.kind() == NodeKind::text) parse(node.text(), day);
  return day;
}

val load(const val& pack) {
  const auto root = wasm::Node::root(pack);
  if (root.kind() != NodeKind::object) return refuse({ErrorCode::wrong_type, ""});
  const auto flat = root.member("policy");
  auto read = flat.kind() == NodeKind::text ? read_flat(flat.text()) : std::nullopt;
  if (!read) return refuse({ErrorCode::invalid_policy, "/policy"});
  if (const auto place = read->index()) return refuse({ErrorCode::invalid_policy, "/policy", *place});
  write_citations(*read);
  const auto count = static_cast<int>(read->regions.size());
  Policy* held = nullptr;
  for (auto& policy : policies)
    if (policy.regions.front().code.province() == read->regions.front().code.province()) held = &policy;
  if (held == nullptr) held = &policies.emplace_back();
  *held = std::move(*read);
  out.clear();
  out += "{\"regions\":";
  JsonWriter(out).write(count);
  out += '}';
  return answer();
}

val assess_value(const val& situation, const val& today) {
  const auto day = today_of(today);
  const auto read = read_situation(wasm::Node::root(situation), day);
  return ask(read, read ? read->region : RegionCode{}, "/region", assess);
}

val plan_value(const val& question, const val& today) {
  const auto day = today_of(today);
  const auto read = read_question<PlanQuestion>(wasm::Node::root(question), day);
  return ask(read, read ? read->situation.region : RegionCode{}, "/situation/region", plan);
}

val compare_value(const val& question, const val& today) {
  const auto day = today_of(today);
  const auto read = read_question<CompareQuestion>(wasm::Node::root(question), day);
  if (policies.empty()) return refuse({ErrorCode::policy_not_loaded});
  if (!read) return refuse(read.error());
  return put(compare(loaded(), *read));
}

val regions() {
  if (policies.empty()) return refuse({ErrorCode::policy_not_loaded});
  RegionList list;
  for (const auto& policy : policies) append_regions(policy, list);
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
