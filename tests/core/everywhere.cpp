#include "everywhere.hpp"

#include <algorithm>
#include <set>

#include "answer.hpp"

namespace yusuan::test {

namespace {

std::string quoted(const std::string& text) { return '"' + text + '"'; }

constexpr std::uint32_t kSichuan = 51;

RegionCode code_of(const std::string& region) { return {static_cast<std::uint32_t>(std::stoul(region))}; }

// Another pooling area of the province, or the region itself where there is none.
std::string another_area(const Policy& policy, const std::string& region) {
  const auto& last = policy.regions.back().code;
  return std::to_string((last == code_of(region) ? policy.regions.front().code : last).digits);
}

// The latest days, up to 2026, on which something changes for a status of the region.
std::vector<std::string> latest_changes(const Policy& policy, const Region& region, std::size_t count) {
  std::set<std::string> days;
  for (const auto& of_status : region.series_of)
    for (const auto series : of_status)
      for (const auto& entry : policy.series[series].entries) days.insert(to_text(entry.from));
  std::vector<std::string> out;
  for (auto day = days.rbegin(); day != days.rend() && out.size() < count; ++day)
    if (*day < "2027") out.push_back(*day);
  return out;
}

// Records that touch the rules on runs, bases, transition, back-paid months and places, and in the last two several
// doubts that bear on each other: whether months count, and which base that makes. `own` is a span's status and base,
// `area` another area of the province.
std::vector<std::string> records(const std::string& own, const std::string& area, const std::string& elsewhere) {
  return {
      R"([{"from": "2023-01", )" + own + "}]",
      R"([{"from": "2024-01", "to": "2025-03", "status": "flexible", "base": "5000.00", "maternity": false},
          {"from": "2025-04", "to": "2025-05", "status": "employee", "base": "7333.33", "employer_average_base": "9100.00", "region": ")" +
          elsewhere + R"("},
          {"from": "2025-06", "to": "2026-09", )" +
          own + "}]",
      R"([{"from": "2024-10", "to": "2025-02", "status": "unemployment_benefit", "base": "4588.00"},
          {"from": "2025-03", "to": "2025-08", "back_paid": true, )" +
          own + R"(},
          {"from": "2025-09", "region": ")" +
          area + R"(", )" + own + "}]",
      R"({"months": 7, "base": "6117.00"})",
      R"([{"from": "2025-03", "to": "2025-12", "status": "flexible", "base": "5000.00", "back_paid": true},
          {"from": "2026-01", )" +
          own + "}]",
      R"([{"from": "2025-03", "to": "2025-09", )" + own + R"(},
          {"from": "2025-10", "to": "2025-11", "status": "flexible", "base": "5000.00", "region": ")" +
          elsewhere + R"("},
          {"from": "2025-12", "back_paid": true, )" +
          own + "}]",
  };
}

}  // namespace

std::vector<std::string> regions_by_law(std::uint32_t province) {
  std::vector<std::string> out;
  std::set<std::pair<decltype(Region::series_of), decltype(Region::notices)>> seen;
  for (const auto& region : policy_of(province)->regions)
    if (seen.emplace(region.series_of, region.notices).second) out.push_back(std::to_string(region.code.digits));
  return out;
}

std::vector<std::string> everywhere(const std::string& region, bool thin) {
  const auto province = code_of(region).province();
  const auto& policy = *policy_of(province);
  std::size_t at = policy.resolve(code_of(region));
  std::vector<std::string> few{"2025-08-20", "2026-01-01", "2026-05-20"};
  if (province != kSichuan) {
    const auto changes = latest_changes(policy, policy.regions[at], 2);
    std::ranges::copy(changes, few.end() - static_cast<std::ptrdiff_t>(changes.size()));
  }
  const std::vector<std::string> many{"2024-12-31", "2025-01-01", "2025-06-24", "2025-08-20", "2025-11-28",
                                      "2025-12-31", "2026-01-01", "2026-05-20", "2028-02-29", "2030-01-01"};
  const std::vector<std::string> events{R"("kind": "birth", "delivery": "natural")",
                                        R"("kind": "birth", "delivery": "caesarean", "infants": 2, "child_order": 3)",
                                        R"("kind": "termination", "gestation_days": 150)"};
  // Prime to the number of events, days and records: the steps go through all of them.
  const std::size_t step = thin ? 5 : 7;
  std::vector<std::string> out;
  for (const std::string status : {"employee", "flexible", "unemployment_benefit", "resident"}) {
    const auto own = R"("status": )" + quoted(status) + (status == "resident" ? "" : R"(, "base": "6117.01")");
    const auto employed = status == "employee" ? R"(, "employer_average_base": "8000.00", "monthly_wage": "9000.00")"
                          : status == "unemployment_benefit" ? R"(, "unemployment_benefit": "1500.00")"
                                                             : "";
    for (const auto& event : events)
      for (const auto& day : thin ? few : many)
        for (const auto& record :
             records(own, another_area(policy, region), province == kSichuan ? "440100" : "510100")) {
          if (++at % step != 0) continue;
          out.push_back(R"({"region": )" + quoted(region) + R"(, "as_of": "2025-12-15", "status": )" + quoted(status) +
                        R"(, "event": {)" + event + R"(, "date": )" + quoted(day) + R"(}, "coverage": )" + record +
                        employed + "}");
        }
  }
  return out;
}

}  // namespace yusuan::test
