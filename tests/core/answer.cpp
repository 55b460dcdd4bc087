#include "answer.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/assess.hpp"
#include "core/contract/flat.hpp"
#include "core/contract/reader.hpp"
#include "core/json/tree.hpp"
#include "embedded.hpp"
#include "writing.hpp"

namespace yusuan::test {

namespace {

using Json = nlohmann::json;

// Those of Sichuan are asked for by nearly every test.
std::shared_ptr<const CitationTexts> citations_of(const Policy& policy) {
  static const auto sichuans = std::make_shared<const CitationTexts>(sichuan());
  return &policy == &sichuan() ? sichuans : std::make_shared<const CitationTexts>(policy);
}

template <class Read, class Ask>
Answer ask(std::string_view text, const Policy& policy, Read read, Ask question) {
  json::Tree tree;
  if (const auto error = tree.parse(text)) return Answer(refusal(*error));
  const auto asked = read(tree.root(), *parse_day(kToday));
  if (!asked) return Answer(refusal(asked.error()));
  const auto answer = question(policy, *asked);
  if (!answer) return Answer(refusal(answer.error()));
  auto out = written(*answer, citations_of(policy).get());
  // Read back by the strict parser: a key that stands twice is refused.
  if (const auto error = tree.parse(out))
    ADD_FAILURE() << "not the contract's JSON: " << refusal(*error) << '\n' << out;
  return Answer(std::move(out));
}

// Which member names the elements of an array; empty where none does.
std::string name_of_elements(const Json& array) {
  for (const char* key : {"id", "code"})
    if (!array.empty() && std::ranges::all_of(array, [&](const Json& e) { return e.is_object() && e.contains(key); }))
      return key;
  return {};
}

bool is_range(const Json& value) { return value.is_object() && value.contains("min") && value.contains("max"); }

class Match {
 public:
  void compare(const Json& is, const Json& expected, const std::string& place) {
    if (is_range(is) && !expected.is_object() && !expected.is_null()) {
      const bool two = expected.is_array() && expected.size() == 2;
      compare(is["min"], two ? expected[0] : expected, place + "/min");
      compare(is["max"], two ? expected[1] : expected, place + "/max");
    } else if (is.is_object() && expected.is_object()) {
      for (const auto& [key, value] : expected.items())
        if (is.contains(key))
          compare(is[key], value, place + "/" + key);
        else
          differ(place + "/" + key, "absent", value);
    } else if (is.is_array() && expected.is_object()) {
      by_name(is, expected, place);
    } else if (is.is_array() && expected.is_array() && names_only(is, expected)) {
      names(is, expected, place);
    } else if (is.is_array() && expected.is_array() && is.size() == expected.size()) {
      for (std::size_t i = 0; i < is.size(); ++i) compare(is[i], expected[i], place + "/" + std::to_string(i));
    } else if (is != expected) {
      differ(place, is.dump(), expected);
    }
  }
  [[nodiscard]] const std::string& differences() const { return differences_; }

 private:
  void differ(const std::string& place, const std::string& is, const Json& expected) {
    differences_ += "  " + place + " is " + is + ", expected " + expected.dump() + "\n";
  }
  void by_name(const Json& is, const Json& expected, const std::string& place) {
    const auto by = name_of_elements(is);
    for (const auto& [name, value] : expected.items()) {
      const auto hit = std::ranges::find_if(is, [&](const Json& e) { return !by.empty() && e[by] == name; });
      if (hit != is.end() && !value.is_null())
        compare(*hit, value, place + "/" + name);
      else if ((hit == is.end()) != value.is_null())
        differ(place + "/" + name, hit == is.end() ? "absent" : hit->dump(), value);
    }
  }
  static bool names_only(const Json& is, const Json& expected) {
    return std::ranges::all_of(expected, [](const Json& e) { return e.is_string(); }) && !name_of_elements(is).empty();
  }
  // Which elements there are; their order is not the contract's.
  void names(const Json& is, const Json& expected, const std::string& place) {
    const auto by = name_of_elements(is);
    std::vector<std::string> have;
    for (const auto& element : is) have.push_back(element[by]);
    auto wanted = expected.get<std::vector<std::string>>();
    std::ranges::sort(have);
    std::ranges::sort(wanted);
    if (have != wanted) differ(place, Json(have).dump(), Json(wanted));
  }

  std::string differences_;
};

const Json* find(const Json& document, std::string_view pointer) {
  const Json::json_pointer place{std::string(pointer)};
  return document.contains(place) ? &document[place] : nullptr;
}

std::string dump_of(const Json& document, std::string_view pointer) {
  const auto* hit = find(document, pointer);
  return hit == nullptr ? "absent" : hit->dump();
}

}  // namespace

Answer::Answer(std::string text) : text_(std::move(text)), parsed_(std::make_shared<Json>(Json::parse(text_))) {}

std::string Answer::at(std::string_view pointer) const { return dump_of(*parsed_, pointer); }

::testing::AssertionResult Answer::says(std::string_view expected) const {
  Match match;
  match.compare(*parsed_, Json::parse(expected), "");
  if (match.differences().empty()) return ::testing::AssertionSuccess();
  return ::testing::AssertionFailure() << "the answer differs:\n" << match.differences() << "in " << text_;
}

Policy read_pack(std::string_view pack) {
  auto policy = read_flat(Json::parse(pack)["policy"].get<std::string>());
  if (!policy) {
    ADD_FAILURE() << "no policy in the pack";
    return {};
  }
  if (const auto place = policy->index()) ADD_FAILURE() << "the pack contradicts itself at " << *place;
  return std::move(*policy);
}

const Policy& sichuan() {
  static const Policy policy = read_pack(sichuan_pack());
  return policy;
}

Answer assess(std::string_view situation, const Policy& policy) {
  return ask(situation, policy, [](json::Node root, Day today) { return read_situation(root, today); }, yusuan::assess);
}
Answer plan(std::string_view question, const Policy& policy) {
  return ask(
      question, policy, [](json::Node root, Day today) { return read_question<PlanQuestion>(root, today); },
      yusuan::plan);
}
Answer compare(std::string_view question, const Policy& policy) {
  return ask(
      question, policy, [](json::Node root, Day today) { return read_question<CompareQuestion>(root, today); },
      yusuan::compare);
}

std::string merged(std::string_view base, std::string_view patch) {
  auto document = Json::parse(base);
  document.merge_patch(Json::parse(patch));
  return document.dump();
}

std::string json_at(std::string_view document, std::string_view pointer) {
  return dump_of(Json::parse(document), pointer);
}

std::vector<std::string> elements(std::string_view document, std::string_view pointer) {
  const auto parsed = Json::parse(document);
  std::vector<std::string> out;
  if (const auto* hit = find(parsed, pointer))
    for (const auto& element : *hit) out.push_back(element.dump());
  return out;
}

std::string example(std::string_view patch) {
  return merged(R"({
    "region": "510100",
    "as_of": "2026-11-21",
    "status": "flexible",
    "event": {"kind": "birth", "date": "2026-05-20", "delivery": "natural", "infants": 1, "child_order": 1},
    "coverage": [
      {"from": "2025-03", "status": "flexible", "base": "6117.00"}
    ],
    "settle": {"allowance.divisor": "365/12"}
  })",
                patch);
}

}  // namespace yusuan::test
