#include "leave.hpp"

#include "days.hpp"

namespace yusuan::rules {

std::optional<LeaveAnswer> leave(Law& law, std::vector<Step>& trace) {
  const auto rule = law.get_settled<Parameter::leave_days_rule>(law.of().event_day());
  if (rule.entry == nullptr || rule.entry->unknown()) return std::nullopt;
  if (!rule) return LeaveAnswer{std::nullopt, &rule.entry->citations};
  auto [sum, operands] = days_of(*rule, law.situation().event);
  if (sum)
    trace.push_back({Figure::leave_days, std::move(operands), *sum, rule.alternative->grade, {}, rule.citations()});
  return LeaveAnswer{sum, rule.citations()};
}

}  // namespace yusuan::rules
