#include "answer.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "core/assess.hpp"
#include "core/contract/flat.hpp"
#include "core/contract/json_writer.hpp"
#include "core/contract/reader.hpp"
#include "core/json/tree.hpp"
#include "embedded.hpp"
#include "writing.hpp"

namespace yusuan::test {

namespace {

using Json = nlohmann::json;

using Policies = std::vector<const Policy*>;

// Those of the regions' provinces, as far as there are any.
Policies policies_of(const std::vector<RegionCode>& regions) {
  Policies out;
  for (const auto region : regions)
    if (const auto* policy = policy_of(region.province())) out.push_back(policy);
  return out;
}

// The one that knows the region, or another, which will say that it does not.
const Policy& one_of(const Policies& policies, RegionCode region) {
  const auto* found = policy_for(policies, region);
  return found != nullptr ? *found : policies.empty() ? sichuan() : *policies.front();
}

template <class Read, class Ask>
Answer ask(std::string_view text, Read read, Ask question) {
  json::Tree tree;
  if (const auto error = tree.parse(text)) return Answer(refusal(*error));
  const auto asked = read(tree.root(), *parse_day(kToday));
  if (!asked) return Answer(refusal(asked.error()));
  const auto answer = question(*asked);
  if (!answer) return Answer(refusal(answer.error()));
  auto out = written(*answer);
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
  write_citations(*policy);
  return std::move(*policy);
}

std::vector<std::uint32_t> provinces() {
  std::vector<std::uint32_t> out;
  for (const auto& [name, text] : packs()) out.push_back(static_cast<std::uint32_t>(std::stoul(std::string(name))));
  return out;
}

std::string_view pack_of(std::uint32_t province) {
  for (const auto& [name, text] : packs())
    if (name == std::to_string(province)) return text;
  return {};
}

// Each is read when it is first asked for: natively every test is a process of its own.
const Policy* policy_of(std::uint32_t province) {
  static std::map<std::uint32_t, std::unique_ptr<Policy>> held;
  const auto [place, is_new] = held.try_emplace(province);
  if (const auto pack = pack_of(province); is_new && !pack.empty())
    place->second = std::make_unique<Policy>(read_pack(pack));
  return place->second.get();
}

const Policy& sichuan() { return *policy_of(51); }

namespace {

const auto kReadSituation = [](json::Node root, Day today) { return read_situation(root, today); };
template <class Q>
const auto kReadQuestion = [](json::Node root, Day today) { return read_question<Q>(root, today); };

}  // namespace

Answer assess(std::string_view situation) {
  return ask(situation, kReadSituation, [](const Situation& asked) {
    return yusuan::assess(one_of(policies_of({asked.region}), asked.region), asked);
  });
}
Answer plan(std::string_view question) {
  return ask(question, kReadQuestion<PlanQuestion>, [](const PlanQuestion& asked) {
    const auto region = asked.situation.region;
    return yusuan::plan(one_of(policies_of({region}), region), asked);
  });
}
Answer compare(std::string_view question) {
  return ask(question, kReadQuestion<CompareQuestion>, [](const CompareQuestion& asked) {
    auto regions = asked.over.region.value_or(std::vector<RegionCode>{});
    regions.push_back(asked.situation.region);
    return yusuan::compare(policies_of(regions), asked);
  });
}

Answer assess(std::string_view situation, const Policy& policy) {
  return ask(situation, kReadSituation, [&](const Situation& asked) { return yusuan::assess(policy, asked); });
}
Answer plan(std::string_view question, const Policy& policy) {
  return ask(question, kReadQuestion<PlanQuestion>,
             [&](const PlanQuestion& asked) { return yusuan::plan(policy, asked); });
}
Answer compare(std::string_view question, const Policy& policy) {
  return ask(question, kReadQuestion<CompareQuestion>,
             [&](const CompareQuestion& asked) { return yusuan::compare(Policies{&policy}, asked); });
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
