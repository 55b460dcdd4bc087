// What one evaluation, under one reading of every doubt, comes to. nullopt stands for "nobody has published it".
#pragma once

#include <optional>
#include <vector>

#include "assessment.hpp"

namespace yusuan {

struct Figures {
  std::optional<Payer> payer;
  std::optional<PremiumKind> kind;
  int months = 0;
  std::optional<Money> monthly;
  std::optional<Money> total;
  std::optional<Money> own_total;

  Answer entitled = Answer::no;
  std::optional<Month> entitled_from;
  std::optional<Money> if_entitled;
  std::optional<Average> base;
  std::optional<int> days;
  std::optional<Divisor> divisor;
  std::optional<Payee> payee;
  std::optional<Money> top_up;

  std::optional<Day> claim_by;
  std::optional<Day> insured_through;

  friend bool operator==(const Figures&, const Figures&) = default;
};

struct Outcome : Figures {
  std::vector<Condition> conditions;

  // Payable under this reading: nothing on `no`, nothing up to the allowance where it is uncertain.
  [[nodiscard]] std::optional<MoneyRange> amount() const;
};

}  // namespace yusuan
