// A made-up pooling area, for rules that no real area has and for doubts that real data may settle some day.
#pragma once

#include <string>
#include <string_view>

#include "core/policy.hpp"

namespace yusuan::test {

// A policy with the one area 110100, whose law is the same for every status from 2000-01-01 on. `patch` says by
// parameter id what differs from a law in which everything is settled that every region must speak of; months of other
// areas of the province count, those of other provinces do not. Of other optional parameters it says nothing.
//   {"is": V}           settled
//   {"either": [V, …]}  unsettled
//   {"perhaps": V}      one reading is known, others are open
//   {"unknown": true}   nobody has published it
//   {"then": {"2026-01-01": V, …}}   beside one of them: what it is from later days on, settled or {"either": [V, …]}
Policy made_up(std::string_view patch = "{}");

// The contract's example in that area: divisor 30, rate 0.8 %, 98 days, twelve continuous months.
std::string in_made_up_area(std::string_view patch = "{}");

}  // namespace yusuan::test
