// Whether the allowance is due: the scheme in force, the months, the transition, insurance through the period.
// 川医保规〔2024〕9号 二(二)1, 3, 4 and the closing paragraph.
#pragma once

#include "../law.hpp"
#include "../outcome.hpp"

namespace yusuan::rules {

// The law for the allowance on the day of the event.
struct Scheme {
  Answer in_force = Answer::no;
  // The day whose law says what the allowance would be; nothing where the status never has one. An event before the
  // scheme is answered by the law of its first day.
  std::optional<Day> rules_of;
};
Scheme scheme(Law& law);

// Fills conditions, entitled and entitled_from; `out.days` and `out.insured_through` are known by then.
void entitlement(Law& law, const Scheme& scheme, Outcome& out);

}  // namespace yusuan::rules
