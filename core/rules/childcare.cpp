#include "childcare.hpp"

#include <algorithm>

namespace yusuan::rules {

std::optional<ChildcareAnswer> childcare_subsidy(Law& law, std::vector<Step>& trace) {
  const auto* birth = std::get_if<Birth>(&law.situation().event);
  // The scheme speaks of children born before it too, so it is read on its own first day at the earliest.
  const auto* series =
      law.of().policy->series_for(law.of().region, Parameter::childcare_subsidy, law.situation().status);
  if (birth == nullptr || series == nullptr || series->entries.empty()) return std::nullopt;
  const auto rule = law.get_settled<Parameter::childcare_subsidy>(std::max(birth->date, series->entries.front().from));
  if (!rule) return std::nullopt;
  const auto born = month_of(birth->date);
  // 应补贴月数, by the Commission's table of 2025-08-08: without the months that lie strictly between the birth and the
  // first month, so 1 for a birth in 2022-01, 24 for 2023-12, 36 for 2024-12.
  const int before = std::max(0, months_between(born, rule->first_month) - 2);
  const int months = rule->months.value - before;
  if (months <= 0) return std::nullopt;
  const auto monthly = Money::rounded(rule->monthly.value);
  const auto amount = monthly * months * birth->infants.value;
  trace.push_back({Figure::childcare_amount,
                   {{Member::subsidy_monthly, monthly},
                    {Member::subsidy_months, rule->months.value},
                    {Member::subsidy_first_month, rule->first_month},
                    {InputRef{Input::event_date}, birth->date},
                    {InputRef{Input::event_infants}, birth->infants.value}},
                   amount,
                   rule.alternative->grade,
                   {},
                   rule.citations()});
  return ChildcareAnswer{monthly, months, amount, rule.citations()};
}

}  // namespace yusuan::rules
