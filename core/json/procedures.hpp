// How a benefit is come by: who applies, with what, where, by when. The core computes nothing with it, so the module
// never sees it; `policy build` puts it into a file of its own beside each pack.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "../policy.hpp"

namespace yusuan {

// In the order in which a person meets them.
YUSUAN_NAMED_ENUM(Task, check_record, join_insurance, settle_at_hospital, reimburse_medical, claim_allowance,
                  claim_childcare, appeal)
YUSUAN_NAMED_ENUM(TaskStage, before_event, at_hospital, after_event)
// `agency`: the office acts by itself and nobody has to apply. `guardian`: a parent or another guardian of the child.
YUSUAN_NAMED_ENUM(Applicant, person, agent, employer, agency, guardian)
YUSUAN_NAMED_ENUM(Material, id_card, medical_e_voucher, social_security_card, bank_card, medical_record,
                  discharge_record, diagnosis, hospital_receipt, fee_list, birth_certificate, household_register)
// `as_medical_insurance`: where the person's medical insurance is claimed. `township`: 乡镇政府（街道办事处）.
// `review`, `court`: 行政复议, 行政诉讼.
YUSUAN_NAMED_ENUM(Channel, hospital_settlement, online, self_service, counter, township, as_medical_insurance, review,
                  court)

constexpr TaskStage stage_of(Task task) {
  switch (task) {
    case Task::check_record:
    case Task::join_insurance:
      return TaskStage::before_event;
    case Task::settle_at_hospital:
      return TaskStage::at_hospital;
    default:
      return TaskStage::after_event;
  }
}

// Residents have no maternity insurance of their own to join and no allowance to claim.
constexpr bool applies_to(Task task, Status status) {
  return status != Status::resident || (task != Task::join_insurance && task != Task::claim_allowance);
}

struct MaterialNeed {
  std::vector<Material> any_of;    // one of them will do
  bool copy = false;               // a copy is asked for
  std::optional<EventKind> event;  // either where absent
  friend bool operator==(const MaterialNeed&, const MaterialNeed&) = default;
};

struct ChannelUse {
  Channel channel{};
  std::optional<Text> name;  // what the app, the site or the counter is called
  friend bool operator==(const ChannelUse&, const ChannelUse&) = default;
};

// What a text may say of a task, each a matter of its own: a nearer layer that says who applies leaves open what to
// bring, which then is as the layer above says.
struct Steps {
  std::optional<std::vector<Applicant>> applicants;
  std::optional<std::vector<MaterialNeed>> materials;
  std::optional<std::vector<ChannelUse>> channels;
  std::optional<Text> window;  // in which time to apply, in words; the last day is the core's to compute
  std::optional<Count<1, 366>> working_days;
};

// Hands each matter to `f`, of one Steps or side by side of two.
template <class F, class... S>
void each_matter(F f, S&... steps) {
  f(steps.applicants...);
  f(steps.materials...);
  f(steps.channels...);
  f(steps.window...);
  f(steps.working_days...);
}

namespace json {

// An entry as `policy build` writes it.
struct Procedure {
  Task task{};
  TaskStage stage{};
  Level level{};
  Day from{};  // of applications
  std::optional<Day> until;
  std::vector<Status> statuses;
  Steps steps;
  std::optional<Text> note;
  Grade grade{};
  Day verified_on{};
  std::vector<Citation> citations;
};
// Of the items that speak of one matter of a task for a status and hold on a day, the first one does.
struct ProcedureArea {
  RegionCode code;
  std::vector<Count<0, 65535>> items;
};
struct ProcedureList {
  std::vector<Procedure> items;
  std::vector<ProcedureArea> areas;
};

}  // namespace json

}  // namespace yusuan
