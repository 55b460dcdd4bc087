// The one mechanism for doubt: evaluate under every combination of the unsettled parameters that are really touched,
// then fold the outcomes: equal ones into a figure, different ones into a range, yes and no into `uncertain`.
#pragma once

#include <optional>
#include <vector>

#include "law.hpp"
#include "outcome.hpp"

namespace yusuan {

// One combination of readings and what it comes to.
struct Leaf {
  Outcome outcome;
  std::vector<Readings::Choice> chosen;
};

struct Leaves {
  std::vector<Leaf> all;  // at least one
  std::vector<Readings::Gap> unknown;
  std::vector<Step> trace;  // each distinct step once; empty where not asked for
};

// The most combinations that are evaluated; the data of one region have far fewer.
inline constexpr std::size_t kMostReadings = 4096;

Result<Leaves> evaluate_all(const Case& c, bool with_trace);

Answer fold(Answer a, Answer b);
// Null as soon as one is unknown.
std::optional<MoneyRange> fold(std::optional<MoneyRange> a, std::optional<MoneyRange> b);

inline std::optional<MoneyRange> as_range(std::optional<Money> m) {
  return m ? std::optional(MoneyRange{*m, *m}) : std::nullopt;
}

// `of` of each leaf, folded.
template <class F>
std::optional<MoneyRange> fold_money(const std::vector<const Leaf*>& leaves, F of) {
  std::optional<MoneyRange> out = of(leaves.front()->outcome);
  for (const auto* leaf : leaves) out = fold(out, of(leaf->outcome));
  return out;
}

Answer fold_entitled(const std::vector<const Leaf*>& leaves);
std::vector<const Leaf*> pointers(const std::vector<Leaf>& leaves);

// The doubts that bear on the answer, each with the result under each of its alternatives.
std::vector<Unsettled> unsettled(const Case& c, const Leaves& leaves);

}  // namespace yusuan
