// Until when to claim, and until when to stay insured. 川医保规〔2024〕9号 二(二)3.
#pragma once

#include "../law.hpp"
#include "../outcome.hpp"

namespace yusuan::rules {

// Fills claim_by and insured_through; `out.days` is known by then.
void deadlines(Law& law, Day day, Outcome& out);

}  // namespace yusuan::rules
