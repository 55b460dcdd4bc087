// 育儿补贴 (育儿补贴制度实施方案): so much for each month of life up to an age, and for children born before the scheme
// for the months from its first one on. It asks for no insurance and stands beside the allowance.
#pragma once

#include "../law.hpp"

namespace yusuan::rules {

// Nothing for a termination, a birth whose months are over, or where nothing is published.
std::optional<ChildcareAnswer> childcare_subsidy(Law& law, std::vector<Step>& trace);

}  // namespace yusuan::rules
