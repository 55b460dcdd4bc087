// The premium: base x rate, who pays it, month by month. 川医保规〔2024〕9号 一.
#pragma once

#include "../law.hpp"
#include "../outcome.hpp"

namespace yusuan::rules {

// Fills payer, months, monthly, total and own_total; who pays is read from the law of `day`.
void contribution(Law& law, Day day, Outcome& out);

}  // namespace yusuan::rules
