// Days by the event: for a birth the base, the extension and what dystocia, a caesarean and further infants add; for a
// termination the band of gestation. 国务院令第619号 第七条 and what provinces add to it.
#pragma once

#include <optional>
#include <vector>

#include "../assessment.hpp"

namespace yusuan::rules {

struct DaysOf {
  std::optional<int> sum;  // absent where the rule leaves out a member that this event needs
  std::vector<Operand> operands;
};
DaysOf days_of(const DaysRule& rule, const Event& event);

}  // namespace yusuan::rules
