// Medical benefits in kind: prenatal checks, delivery, termination. 川医保规〔2024〕9号 二(一).
#pragma once

#include "../law.hpp"

namespace yusuan::rules {

// The benefits of the status for the event, by the law of its day, and whether the record carries the insurance they
// come from.
std::vector<MedicalAnswer> medical(Law& law);

}  // namespace yusuan::rules
