#include "days.hpp"

namespace yusuan::rules {

namespace {

using Part = std::optional<Count<0, 366>>;

// Adds up the days of one event; a member that the rule leaves out makes the sum unknown.
class Sum {
 public:
  void add(Member member, const Part& days, int times = 1) {
    known_ = known_ && days.has_value();
    if (!days) return;
    sum_ += days->value * times;
    operands_.push_back({member, days->value});
  }
  void input(Input input, TraceValue value) { operands_.push_back({InputRef{input}, value}); }
  [[nodiscard]] DaysOf take() && { return {known_ ? std::optional(sum_) : std::nullopt, std::move(operands_)}; }

 private:
  bool known_ = true;
  int sum_ = 0;
  std::vector<Operand> operands_;
};

DaysOf days_of_birth(const DaysRule& rule, const Birth& birth) {
  Sum out;
  out.add(Member::birth, rule.birth);
  Part extension = rule.extension;
  for (const auto& order : rule.by_child_order)
    if (order.from_child_order <= birth.child_order) extension = order.extension;
  out.add(Member::extension, extension);
  if (!rule.by_child_order.empty()) out.input(Input::event_child_order, birth.child_order.value);
  out.input(Input::event_delivery, name_of(birth.delivery));
  if (birth.delivery == Delivery::dystocia) out.add(Member::dystocia, rule.dystocia);
  if (birth.delivery == Delivery::caesarean) out.add(Member::caesarean, rule.caesarean);
  out.input(Input::event_infants, birth.infants.value);
  if (birth.infants.value > 1) out.add(Member::per_extra_infant, rule.per_extra_infant, birth.infants.value - 1);
  return std::move(out).take();
}

DaysOf days_of_termination(const DaysRule& rule, const Termination& termination) {
  Sum out;
  out.input(Input::event_gestation_days, termination.gestation_days.value);
  Part days;
  for (const auto& band : rule.termination)
    if (band.from_gestation_day <= termination.gestation_days) days = band.days;
  out.add(Member::termination, days);
  return std::move(out).take();
}

}  // namespace

DaysOf days_of(const DaysRule& rule, const Event& event) {
  if (const auto* birth = std::get_if<Birth>(&event)) return days_of_birth(rule, *birth);
  return days_of_termination(rule, *std::get_if<Termination>(&event));
}

}  // namespace yusuan::rules
