// 产假: the days of leave, apart from the days for which the fund pays. 国务院令第619号 第七条 and the provinces'
// population regulations; most of them add days that the employer pays, not the fund.
#pragma once

#include "../law.hpp"

namespace yusuan::rules {

// Nothing where no text of the region was found.
std::optional<LeaveAnswer> leave(Law& law, std::vector<Step>& trace);

}  // namespace yusuan::rules
