// The allowance (生育津贴): base x days / divisor x share, computed exactly and rounded once.
// 川医保规〔2024〕9号 二(二)2 and 3; 国务院令第619号 第七、八条 for employees.
#pragma once

#include "../law.hpp"
#include "../outcome.hpp"

namespace yusuan::rules {

// Fills base, days, divisor, if_entitled, payee and top_up, by the law of `day`.
void allowance(Law& law, Day day, Outcome& out);

// No allowance exists for the status: nothing is payable and nothing is unknown.
void no_allowance(Outcome& out);

}  // namespace yusuan::rules
