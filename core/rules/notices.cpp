#include "notices.hpp"

#include <algorithm>

namespace yusuan::rules {

std::vector<NoticeAnswer> notices(const Case& c) {
  std::vector<NoticeAnswer> out;
  const auto status = c.situation->status;
  for (const auto index : c.policy->regions[c.region].notices) {
    const auto& rule = c.policy->notices[index];
    const bool concerns = !rule.statuses || std::ranges::find(*rule.statuses, status) != rule.statuses->end();
    if (concerns && rule.from <= c.event_day() && (!rule.until || c.event_day() <= *rule.until))
      out.push_back(
          {rule.code, rule.amount ? std::optional(Money::rounded(rule.amount->value)) : std::nullopt, &rule.citations});
  }
  return out;
}

}  // namespace yusuan::rules
