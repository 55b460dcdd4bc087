#include "made_up.hpp"

#include <nlohmann/json.hpp>

#include "answer.hpp"

namespace yusuan::test {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSettledLaw = R"({
  "scheme.in_force": {"is": true},
  "contribution.rate": {"is": "0.8%"},
  "contribution.payer": {"is": "individual"},
  "coverage.required_months": {"is": "12"},
  "coverage.months_rule": {"is": "continuous"},
  "coverage.back_paid_counts": {"is": false},
  "coverage.insured_in_area": {"is": false},
  "coverage.through_period": {"is": false},
  "transition.medical_months": {"is": "0"},
  "allowance.base_rule": {"is": "own_previous_year_average"},
  "allowance.base_without_previous_year": {"is": "event_year_average"},
  "allowance.days_rule": {"is": {"birth": 98, "dystocia": 15, "caesarean": 15, "per_extra_infant": 15, "extension": 0,
                                 "termination": [{"from_gestation_day": 1, "days": 15}, {"from_gestation_day": 112, "days": 42}]}},
  "allowance.divisor": {"is": "30"},
  "allowance.share": {"is": "100%"},
  "allowance.payee": {"is": "person"},
  "allowance.claim_months": {"is": "12"},
  "allowance.top_up": {"is": true},
  "medical.benefits": {"is": []}
})";

Json alternative(const Json& value) { return {{"value", value}, {"grade", "official"}}; }

Json one(const Json& value) { return Json::array({alternative(value)}); }

Json entry(const std::string& from, Json alternatives, bool open = false) {
  Json out{{"from", from}, {"alternatives", std::move(alternatives)}, {"citations", Json::array({0})}};
  if (open) out["open"] = true;
  return out;
}

Json entries(const Json& said) {
  constexpr auto kFirst = "2000-01-01";
  if (said.contains("unknown")) return Json::array({entry(kFirst, Json::array())});
  if (said.contains("perhaps")) return Json::array({entry(kFirst, one(said["perhaps"]), true)});
  if (said.contains("either")) {
    auto all = Json::array();
    for (const auto& value : said["either"]) all.push_back(alternative(value));
    return Json::array({entry(kFirst, all)});
  }
  auto out = Json::array({entry(kFirst, one(said["is"]))});
  if (said.contains("then"))
    for (const auto& [from, value] : said["then"].items()) out.push_back(entry(from, one(value)));
  return out;
}

}  // namespace

std::string made_up_pack(std::string_view patch) {
  auto law = Json::parse(kSettledLaw);
  law.merge_patch(Json::parse(patch));
  auto series = Json::array();
  auto indices = Json::array();
  for (const auto& [parameter, said] : law.items()) {
    indices.push_back(series.size());
    series.push_back({{"parameter", parameter}, {"entries", entries(said)}});
  }
  const Json region{{"code", "110100"},
                    {"name", {{"zh", "虚拟市"}, {"en", "Madeup"}}},
                    {"pinyin", "xuni"},
                    {"verified_until", "2099-12-31"},
                    {"notices", Json::array()},
                    {"series", Json::array({indices, indices, indices, indices})}};
  const Json citation{{"document", "made-up"}, {"article", "全文"}};
  return Json{{"policy",
               {{"version", "made-up"},
                {"citations", Json::array({citation})},
                {"notes", Json::array()},
                {"series", series},
                {"notices", Json::array()},
                {"regions", Json::array({region})}}}}
      .dump();
}

Policy made_up(std::string_view patch) { return read_pack(made_up_pack(patch)); }

std::string in_made_up_area(std::string_view patch) {
  return merged(merged(example(), R"({"region": "110100", "settle": null})"), patch);
}

}  // namespace yusuan::test
