#include "medical.hpp"

#include <algorithm>

#include "coverage.hpp"

namespace yusuan::rules {

namespace {

bool applies(const MedicalBenefit& benefit, const Birth& birth) {
  return benefit.event.value_or(EventKind::birth) == EventKind::birth &&
         (!benefit.from_child_order || *benefit.from_child_order <= birth.child_order) &&
         (!benefit.to_child_order || birth.child_order <= *benefit.to_child_order) &&
         (!benefit.delivery || std::ranges::find(*benefit.delivery, birth.delivery) != benefit.delivery->end());
}

bool applies(const MedicalBenefit& benefit, const Termination& termination) {
  const int days = termination.gestation_days.value;
  return benefit.event.value_or(EventKind::termination) == EventKind::termination &&
         (!benefit.from_gestation_day || benefit.from_gestation_day->value <= days) &&
         (!benefit.to_gestation_day || days <= benefit.to_gestation_day->value);
}

int extra_infants(const Event& event) {
  const auto* birth = std::get_if<Birth>(&event);
  return birth != nullptr ? birth->infants.value - 1 : 0;
}

std::optional<Money> in_fen(const std::optional<Base>& yuan) {
  return yuan ? std::optional(Money::rounded(yuan->value)) : std::nullopt;
}

// 支付条件与各地区职工基本医保保持一致: the employee medical insurance carries it, for residents theirs.
Answer insured(Law& law) {
  const auto month = law.of().event_month();
  if (law.situation().status != Status::resident) {
    const auto run = run_containing(law, month, Insurance::employee_medical);
    const auto required = law.get_settled<Parameter::medical_required_months>(law.of().event_day());
    if (!run) return Answer::no;
    if (!required) return required.entry == nullptr ? Answer::yes : Answer::uncertain;
    return months_between(run->from, month) >= required->value ? Answer::yes : Answer::no;
  }
  const bool said = std::ranges::any_of(law.of().record, [&](const Case::Record& r) {
    return r.span.status == Status::resident && r.span.from <= month && month <= r.span.last();
  });
  return said ? Answer::yes : Answer::uncertain;
}

}  // namespace

std::vector<MedicalAnswer> medical(Law& law) {
  std::vector<MedicalAnswer> out;
  // An empty list says that nobody has published them; they are no figure that others build on.
  const auto benefits = law.get_settled<Parameter::medical_benefits>(law.of().event_day());
  if (!benefits) return out;
  const auto& event = law.situation().event;
  const auto carried = insured(law);
  for (const auto& benefit : *benefits) {
    if (!std::visit([&](const auto& e) { return applies(benefit, e); }, event)) continue;
    MedicalAnswer answer;
    answer.item = benefit.item;
    answer.mode = benefit.mode;
    answer.amount = in_fen(benefit.amount);
    if (answer.amount && benefit.per_extra_infant)
      answer.amount = *answer.amount + *in_fen(benefit.per_extra_infant) * extra_infants(event);
    answer.share = benefit.share;
    answer.cap = in_fen(benefit.cap);
    answer.from_cost = in_fen(benefit.from_cost);
    answer.to_cost = in_fen(benefit.to_cost);
    answer.hospital_level = benefit.hospital_level;
    answer.items = benefit.items;
    answer.max_times = benefit.max_times;
    answer.insured = carried;
    answer.citations = benefits.citations();
    out.push_back(answer);
  }
  return out;
}

}  // namespace yusuan::rules
