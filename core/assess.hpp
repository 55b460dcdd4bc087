// The three questions one can ask.
#pragma once

#include <span>

#include "assessment.hpp"
#include "policy.hpp"
#include "result.hpp"
#include "situation.hpp"

namespace yusuan {

// Will I get it, how much, when, who says so? The answer points into `policy`.
Result<Assessment> assess(const Policy& policy, const Situation& situation);

// When must I start? One row for each start month.
Result<Plan> plan(const Policy& policy, const PlanQuestion& question);

// What would another status, or another place, change? Places of several provinces need the policy of each.
Result<Comparison> compare(std::span<const Policy* const> policies, const CompareQuestion& question);

// The policy that knows the region; nullptr where none does.
const Policy* policy_for(std::span<const Policy* const> policies, RegionCode region);

}  // namespace yusuan
