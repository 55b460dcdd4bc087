#include "made_up.hpp"

#include <nlohmann/json.hpp>

#include "answer.hpp"
#include "core/contract/json_writer.hpp"
#include "core/contract/reader.hpp"
#include "core/json/tree.hpp"

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
  "coverage.other_areas_count": {"is": true},
  "coverage.other_provinces_count": {"is": false},
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

// A value as policy-data writes it.
Alternative alternative(Parameter parameter, const Json& value) {
  json::Tree tree;
  EXPECT_EQ(tree.parse(value.dump()), std::nullopt);
  Alternative out;
  out.grade = Grade::official;
  Complaint complaint;
  read_value(tree.root(), Place{}, complaint, parameter, out.value);
  EXPECT_FALSE(complaint.error()) << value;
  return out;
}

Entry entry(Parameter parameter, const std::string& from, const std::vector<Json>& values) {
  Entry out;
  out.from = *parse_day(from);
  for (const auto& value : values) out.alternatives.push_back(alternative(parameter, value));
  out.citations = {0};
  return out;
}

Entry first_entry(Parameter parameter, const Json& said) {
  constexpr auto kFirst = "2000-01-01";
  if (said.contains("unknown")) return entry(parameter, kFirst, {});
  if (said.contains("either")) return entry(parameter, kFirst, said["either"].get<std::vector<Json>>());
  auto out = entry(parameter, kFirst, {said.contains("perhaps") ? said["perhaps"] : said["is"]});
  out.open = said.contains("perhaps");
  return out;
}

}  // namespace

Policy made_up(std::string_view patch) {
  auto law = Json::parse(kSettledLaw);
  law.merge_patch(Json::parse(patch));
  Policy out;
  out.version = "made-up";
  out.citations = {{"made-up", "全文"}};
  Region region;
  region.code = RegionCode{110100};
  region.name = {"虚拟市", "Madeup"};
  region.verified_until = *parse_day("2099-12-31");
  for (const auto& [id, said] : law.items()) {
    const auto parameter = *from_name<Parameter>(id);
    for (auto& series : region.series_of) series.push_back(static_cast<std::uint16_t>(out.series.size()));
    out.series.push_back({parameter, {first_entry(parameter, said)}});
    if (said.contains("then"))
      for (const auto& [from, value] : said["then"].items())
        out.series.back().entries.push_back(entry(
            parameter, from, value.contains("either") ? value["either"].get<std::vector<Json>>() : std::vector{value}));
  }
  out.regions.push_back(region);
  EXPECT_EQ(out.index(), std::nullopt);
  write_citations(out);
  return out;
}

std::string in_made_up_area(std::string_view patch) {
  return merged(merged(example(), R"({"region": "110100", "settle": null})"), patch);
}

}  // namespace yusuan::test
