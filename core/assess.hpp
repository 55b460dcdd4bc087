// The three questions one can ask.
#pragma once

#include "assessment.hpp"
#include "policy.hpp"
#include "result.hpp"
#include "situation.hpp"

namespace yusuan {

// Will I get it, how much, when, who says so? The answer points into `policy`.
Result<Assessment> assess(const Policy& policy, const Situation& situation);

// When must I start? One row for each start month.
Result<Plan> plan(const Policy& policy, const PlanQuestion& question);

// What would another status, or another place, change?
Result<Comparison> compare(const Policy& policy, const CompareQuestion& question);

}  // namespace yusuan
