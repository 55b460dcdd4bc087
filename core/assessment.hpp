// What we answer: the contract's "Assessment (out)".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "policy.hpp"
#include "situation.hpp"

namespace yusuan {

YUSUAN_NAMED_ENUM(Answer, yes, later, no, uncertain)
YUSUAN_NAMED_ENUM(ConditionId, in_force, continuous_months, cumulative_months, insured_in_area, transition,
                  insured_through_period, completed_by_claim, completed_after_event)

// What is computed, as opposed to what the law or the person says.
#define YUSUAN_FIGURES(X)                                     \
  X(contribution_months, "contribution.months")               \
  X(contribution_monthly, "contribution.monthly")             \
  X(contribution_total, "contribution.total")                 \
  X(contribution_own_total, "contribution.own_total")         \
  X(coverage_continuous_months, "coverage.continuous_months") \
  X(coverage_cumulative_months, "coverage.cumulative_months") \
  X(transition_months, "transition.months")                   \
  X(transition_entitled_from, "transition.entitled_from")     \
  X(coverage_entitled_from, "coverage.entitled_from")         \
  X(allowance_base_before, "allowance.base_before")           \
  X(allowance_base, "allowance.base")                         \
  X(allowance_days, "allowance.days")                         \
  X(allowance_amount, "allowance.amount")                     \
  X(allowance_top_up, "allowance.top_up_amount")              \
  X(deadlines_claim_by, "deadlines.claim_by")                 \
  X(deadlines_insured_through, "deadlines.insured_through")   \
  X(leave_days, "leave.days")                                 \
  X(childcare_amount, "childcare_subsidy.amount")

YUSUAN_LISTED_ENUM(Figure, "FigureId", YUSUAN_FIGURES)

// What the person said, as JSON pointers into the situation; `%` stands for the index of the span.
#define YUSUAN_INPUTS(X)                                \
  X(event_date, "/event/date")                          \
  X(event_delivery, "/event/delivery")                  \
  X(event_infants, "/event/infants")                    \
  X(event_child_order, "/event/child_order")            \
  X(event_gestation_days, "/event/gestation_days")      \
  X(as_of, "/as_of")                                    \
  X(span_from, "/coverage/%/from")                      \
  X(span_to, "/coverage/%/to")                          \
  X(span_base, "/coverage/%/base")                      \
  X(span_employer, "/coverage/%/employer_average_base") \
  X(span_months, "/coverage/%")                         \
  X(quick_months, "/coverage")                          \
  X(quick_base, "/coverage/base")                       \
  X(employer_average_base, "/employer_average_base")    \
  X(monthly_wage, "/monthly_wage")                      \
  X(unemployment_benefit, "/unemployment_benefit")

YUSUAN_LISTED_ENUM(Input, "InputPointer", YUSUAN_INPUTS)

// Members of structured parameters, as operands: the table itself is one parameter.
#define YUSUAN_MEMBERS(X)                                     \
  X(birth, "allowance.days_rule.birth")                       \
  X(extension, "allowance.days_rule.extension")               \
  X(dystocia, "allowance.days_rule.dystocia")                 \
  X(caesarean, "allowance.days_rule.caesarean")               \
  X(per_extra_infant, "allowance.days_rule.per_extra_infant") \
  X(termination, "allowance.days_rule.termination")           \
  X(floor, "contribution.limits.floor")                       \
  X(cap, "contribution.limits.cap")                           \
  X(subsidy_monthly, "childcare_subsidy.monthly")             \
  X(subsidy_months, "childcare_subsidy.months")               \
  X(subsidy_first_month, "childcare_subsidy.first_month")     \
  X(rounding_places, "allowance.rounding.places")

YUSUAN_LISTED_ENUM(Member, "MemberId", YUSUAN_MEMBERS)

struct InputRef {
  Input input{};
  std::uint32_t span = kNone;
  friend bool operator==(const InputRef&, const InputRef&) = default;
};
using OperandId = std::variant<Parameter, Figure, InputRef, Member>;

// A base that was averaged: exact, so a decimal or a fraction of a yuan.
struct Average {
  Fraction yuan;
  friend auto operator<=>(const Average& a, const Average& b) { return a.yuan <=> b.yuan; }
  friend bool operator==(const Average&, const Average&) = default;
};

// What a step works on or comes to. Names are those of closed sets and live as long as the program.
using TraceValue = std::variant<bool, int, Money, Fraction, Average, Rate, Day, Month, std::string_view>;

struct Operand {
  OperandId id;
  TraceValue value;
  friend bool operator==(const Operand&, const Operand&) = default;
};

struct Step {
  std::variant<Parameter, Figure> id;
  std::vector<Operand> operands;
  TraceValue result;
  std::optional<Grade> grade;  // of a value of the law
  std::optional<bool> settled_by_person;
  const Citations* citations = nullptr;  // into the policy; nullptr: none
  friend bool operator==(const Step&, const Step&) = default;
};

template <class T>
struct Range {
  T min{};
  T max{};
  friend bool operator==(const Range&, const Range&) = default;
};
using MoneyRange = Range<Money>;

struct Condition {
  ConditionId id{};
  Answer met{};
  std::optional<int> have;
  std::optional<int> have_max;  // where readings differ
  std::optional<int> need;
  friend bool operator==(const Condition&, const Condition&) = default;
};

struct PolicyInfo {
  std::string_view version;
  Day verified_until{};
  bool within_verified = false;
};

struct ContributionAnswer {
  std::optional<Payer> payer;  // nobody has published it where absent
  std::optional<PremiumKind> kind;
  int months = 0;
  std::optional<MoneyRange> monthly;
  std::optional<MoneyRange> total;
  std::optional<MoneyRange> own_total;
};

struct AllowanceAnswer {
  Answer entitled{};
  std::optional<Month> entitled_from;
  std::optional<MoneyRange> amount;
  std::optional<MoneyRange> if_entitled;
  std::optional<Range<Average>> base;
  std::optional<Range<int>> days;
  std::vector<Divisor> divisor;  // ascending; empty where unknown
  std::optional<Payee> payee;
  std::optional<MoneyRange> top_up;  // employees who gave their wage
  std::vector<Condition> conditions;
};

struct Deadlines {
  std::optional<Day> claim_by;
  std::optional<Day> insured_through;           // the latest under any reading
  std::optional<Day> insured_through_earliest;  // where readings differ
};

struct MedicalAnswer {
  MedicalItem item{};
  MedicalMode mode{};
  std::optional<Money> amount;
  std::optional<Rate> share;
  std::optional<Money> cap;
  std::optional<Money> from_cost;
  std::optional<Money> to_cost;
  std::optional<HospitalLevel> hospital_level;
  std::optional<Count<1, 100>> items;
  std::optional<Count<1, 100>> max_times;
  Answer insured{};  // in the month of the event
  const Citations* citations = nullptr;
};

// A value as the settle field would write it.
struct Written {
  std::string text;
};

struct UnsettledAlternative {
  Written value;
  Answer entitled{};
  std::optional<MoneyRange> amount;
  std::optional<MoneyRange> if_entitled;
  std::optional<MoneyRange> total;
  Grade grade{};
  const Citations* citations = nullptr;
  const Text* note = nullptr;
};

struct Unsettled {
  std::string_view id;  // the answer id
  RegionCode region;
  std::vector<UnsettledAlternative> alternatives;
  const Citations* citations = nullptr;
  const Text* note = nullptr;
};

struct NoticeAnswer {
  NoticeCode code{};
  std::optional<Money> amount;
  const Citations* citations = nullptr;
};

// 产假, as opposed to the days for which the fund pays.
struct LeaveAnswer {
  std::optional<int> days;  // absent: what this event needs is not published
  const Citations* citations = nullptr;
};

struct ChildcareAnswer {
  Money monthly;
  int months = 0;  // for each infant
  Money amount;    // for all infants of this birth
  const Citations* citations = nullptr;
};

// Points into the policy it was made from.
struct Assessment {
  const Policy* source = nullptr;
  RegionCode region;
  PolicyInfo policy;
  ContributionAnswer contribution;
  AllowanceAnswer allowance;
  Deadlines deadlines;
  std::vector<MedicalAnswer> medical;
  std::optional<LeaveAnswer> leave;
  std::optional<ChildcareAnswer> childcare_subsidy;
  std::vector<Unsettled> unsettled;
  std::vector<NoticeAnswer> notices;
  std::vector<Step> trace;
};

struct PlanRow {
  Month start{};
  int months = 0;
  Answer entitled{};
  std::optional<MoneyRange> premiums;
  std::optional<MoneyRange> allowance;
  std::optional<MoneyRange> net;
};
struct Plan {
  std::vector<PlanRow> rows;
  std::optional<Month> latest_start;
};
struct Comparison {
  std::vector<Assessment> answers;
};

}  // namespace yusuan
