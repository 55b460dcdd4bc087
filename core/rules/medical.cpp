#include "medical.hpp"

#include <algorithm>

#include "coverage.hpp"

namespace yusuan::rules {

namespace {

bool applies(const MedicalBenefit& benefit, const Birth& birth) {
  return benefit.event == EventKind::birth &&
         (!benefit.delivery || std::ranges::find(*benefit.delivery, birth.delivery) != benefit.delivery->end());
}

bool applies(const MedicalBenefit& benefit, const Termination& termination) {
  const int days = termination.gestation_days.value;
  return benefit.event == EventKind::termination &&
         (!benefit.from_gestation_day || benefit.from_gestation_day->value <= days) &&
         (!benefit.to_gestation_day || days <= benefit.to_gestation_day->value);
}

int extra_infants(const Event& event) {
  const auto* birth = std::get_if<Birth>(&event);
  return birth != nullptr ? birth->infants.value - 1 : 0;
}

// 支付条件与各地区职工基本医保保持一致: the employee medical insurance carries it, for residents theirs.
Answer insured(Law& law) {
  const auto month = law.of().event_month();
  if (law.situation().status != Status::resident)
    return run_containing(law, month, Insurance::employee_medical) ? Answer::yes : Answer::no;
  const bool said = std::ranges::any_of(law.of().record, [&](const Case::Record& r) {
    return r.span.status == Status::resident && r.span.from <= month && month <= r.span.last();
  });
  return said ? Answer::yes : Answer::uncertain;
}

}  // namespace

std::vector<MedicalAnswer> medical(Law& law) {
  std::vector<MedicalAnswer> out;
  // An empty list says that nobody has published them; they are no figure that others build on.
  const auto* entry =
      law.of().policy->at(law.of().region, Parameter::medical_benefits, law.situation().status, law.of().event_day());
  if (entry == nullptr || !entry->settled()) return out;
  const auto& benefits = *std::get_if<MedicalBenefits>(&entry->alternatives.front().value);
  const auto& event = law.situation().event;
  const auto carried = insured(law);
  for (const auto& benefit : benefits) {
    if (!std::visit([&](const auto& e) { return applies(benefit, e); }, event)) continue;
    MedicalAnswer answer{benefit.item, benefit.mode,     {}, benefit.share, benefit.hospital_level,
                         carried,      &entry->citations};
    if (benefit.amount) {
      answer.amount = Money::rounded(benefit.amount->value);
      if (benefit.per_extra_infant)
        answer.amount = *answer.amount + Money::rounded(benefit.per_extra_infant->value) * extra_infants(event);
    }
    out.push_back(answer);
  }
  return out;
}

}  // namespace yusuan::rules
