// What the law says: dated, cited, and settled, unsettled or unknown. The core sees resolved regions only; `policy
// build` has merged nation, province and city.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "calendar.hpp"
#include "names.hpp"
#include "situation.hpp"

namespace yusuan {

YUSUAN_NAMED_ENUM(Payer, individual, employer, unemployment_fund, none)
YUSUAN_NAMED_ENUM(Payee, person, employer)
YUSUAN_NAMED_ENUM(Grade, official, reported, derived, unconfirmed)
YUSUAN_NAMED_ENUM(Level, nation, province, area)

// Which premium is rounded to the fen, half up: each month's, or only the sum of a calendar year's.
YUSUAN_NAMED_ENUM(PremiumRounding, month, year)
YUSUAN_NAMED_ENUM(MonthsRule, continuous, cumulative)
// When the months must be there: at the event, or at the claim, so that paying on completes them.
YUSUAN_NAMED_ENUM(MonthsAt, event, claim)
// What the premium is to the person: a charge of its own, a part of the medical premium that is deemed maternity
// premium, or nothing at all.
YUSUAN_NAMED_ENUM(PremiumKind, extra, included, none)
// 计发基数. Of one's own record (川医保规〔2024〕9号 二(二)2), of the employer's (国务院令第619号 第八条), or an amount
// that an office publishes (`allowance.reference`). core/README.md names a place for each.
YUSUAN_NAMED_ENUM(BaseRule, own_previous_year_average, own_event_month, own_event_year_average,
                  own_twelve_months_before, employer_previous_year_average, employer_event_month,
                  employer_twelve_months_before, employer_pregnancy_weighted, pooled_flexible_base,
                  pooled_unemployed_base, average_wage, average_wage_before_last, minimum_wage)
constexpr bool rests_on_reference(BaseRule rule) { return rule >= BaseRule::pooled_flexible_base; }
YUSUAN_NAMED_ENUM(FirstYearBase, event_year_average)
YUSUAN_NAMED_ENUM(BaseLimits, none, floor, cap, floor_and_cap)  // to which the base is held
YUSUAN_NAMED_ENUM(MedicalItem, prenatal, delivery, termination, assisted_reproduction)
YUSUAN_NAMED_ENUM(MedicalMode, fixed, cap, share)
YUSUAN_NAMED_ENUM(HospitalLevel, tertiary, secondary, primary)
YUSUAN_NAMED_ENUM(StepId, with_account, pool_only)  // 统账结合, 单建统筹

YUSUAN_NAMED_ENUM(NoticeCode, not_with_wages, status_at_event, unemployment_lump_sum_replaced, paid_to_person,
                  fund_pays_premium, join_with_medical_insurance, household_registration_not_needed,
                  medical_as_employees, medical_as_local_employee_insurance, new_rules_prevail, resident_medical_only,
                  top_up_by_employer, fiscal_staff_excluded, claim_after_days_end, leave_days_are_not_paid_days,
                  unemployment_lump_sum_added, paid_monthly, medical_only, premium_included_in_medical,
                  no_extra_premium, delivery_without_own_payment, assisted_reproduction_covered, employer_advances,
                  waiting_period, gap_can_be_made_good, extension_needs_compliance, old_rules_in_transition,
                  unemployed_spouse_medical, elective_caesarean_no_extra, holidays_extend_leave, draft_pending,
                  occupational_injury_cover, family_account, settlement_elsewhere, average_allowance_nation,
                  average_allowance_province)

struct TerminationBand {
  Count<1, 320> from_gestation_day;
  Count<0, 366> days;
  friend bool operator==(const TerminationBand&, const TerminationBand&) = default;
};

// The extension from this child on, where it differs by the order of the child. Left out: unknown.
struct OrderExtension {
  Count<1, 20> from_child_order;
  std::optional<Count<0, 366>> extension;
  friend bool operator==(const OrderExtension&, const OrderExtension&) = default;
};

// The fund's paid days (计发天数), or those of the leave. A member left out is unknown.
struct DaysRule {
  std::optional<Count<0, 366>> birth;
  std::optional<Count<0, 366>> extension;
  std::vector<OrderExtension> by_child_order;     // ascending; in place of `extension` from its first child on
  std::optional<Count<0, 366>> dystocia;          // added
  std::optional<Count<0, 366>> caesarean;         // added
  std::optional<Count<0, 366>> per_extra_infant;  // added for each infant beyond the first
  std::vector<TerminationBand> termination;       // ascending; each holds up to the next
  friend bool operator==(const DaysRule&, const DaysRule&) = default;
};

struct MedicalBenefit {
  MedicalItem item{};
  std::optional<EventKind> event;                 // either where absent
  std::optional<std::vector<Delivery>> delivery;  // all kinds where absent
  std::optional<Count<1, 320>> from_gestation_day;
  std::optional<Count<1, 320>> to_gestation_day;
  std::optional<Count<1, 20>> from_child_order;
  std::optional<Count<1, 20>> to_child_order;
  std::optional<HospitalLevel> hospital_level;
  MedicalMode mode{};
  std::optional<Base> amount;
  std::optional<Rate> share;
  std::optional<Base> cap;        // the most that a share comes to
  std::optional<Base> from_cost;  // of the cost, the part above this
  std::optional<Base> to_cost;    // and up to this
  std::optional<Base> per_extra_infant;
  std::optional<Count<1, 100>> items;  // of assisted reproduction: how many are paid
  std::optional<Count<1, 100>> max_times;
  friend bool operator==(const MedicalBenefit&, const MedicalBenefit&) = default;
};
using MedicalBenefits = std::vector<MedicalBenefit>;

// The share of the allowance by the months that count.
struct Tier {
  Months months;
  Rate share;
  friend bool operator==(const Tier&, const Tier&) = default;
};
using Tiers = std::vector<Tier>;  // ascending

// How the allowance is rounded; without it half up to the fen, once.
struct AllowanceRounding {
  RoundingMode mode{};
  Count<0, 2> places{2};
  bool base = false;  // the base is rounded so too, before it is used
  friend bool operator==(const AllowanceRounding&, const AllowanceRounding&) = default;
};

// 育儿补贴: for each month of life from the birth, or from the first month of the scheme, up to `months` of age.
struct ChildcareSubsidy {
  Base monthly;
  Count<1, 216> months;
  Month first_month{};
  friend bool operator==(const ChildcareSubsidy&, const ChildcareSubsidy&) = default;
};

struct BaseStep {
  StepId id{};
  Base base;
  friend bool operator==(const BaseStep&, const BaseStep&) = default;
};
// Stored, never computed: cities round and choose their own.
struct ContributionLimits {
  std::optional<Base> floor;
  std::optional<Base> cap;
  std::optional<std::vector<BaseStep>> steps;
  friend bool operator==(const ContributionLimits&, const ContributionLimits&) = default;
};

// The closed set of parameters: name, id, type of a value, id under which a doubt about it is asked and answered, and
// whether every region must say something of it, be it "unknown". What an optional one means where nothing is said
// stands with the rule that reads it.
#define YUSUAN_PARAMETERS(X)                                                                                       \
  X(scheme_in_force, "scheme.in_force", bool, "scheme.in_force", needed)                                           \
  X(contribution_rate, "contribution.rate", Rate, "contribution.rate", needed)                                     \
  X(contribution_payer, "contribution.payer", Payer, "contribution.payer", needed)                                 \
  X(contribution_kind, "contribution.kind", PremiumKind, "contribution.kind", optional)                            \
  X(contribution_rounding, "contribution.rounding", PremiumRounding, "contribution.rounding", optional)            \
  X(contribution_limits, "contribution.limits", ContributionLimits, "contribution.limits", optional)               \
  X(coverage_required_months, "coverage.required_months", Months, "coverage.required_months", needed)              \
  X(coverage_termination_months, "coverage.termination_months", Months, "coverage.required_months", optional)      \
  X(coverage_months_rule, "coverage.months_rule", MonthsRule, "coverage.months_rule", needed)                      \
  X(coverage_months_at, "coverage.months_at", MonthsAt, "coverage.months_at", optional)                            \
  X(coverage_event_month_counts, "coverage.event_month_counts", bool, "coverage.event_month_counts", optional)     \
  X(coverage_cure_months, "coverage.cure_months", Months, "coverage.cure_months", optional)                        \
  X(coverage_back_paid_counts, "coverage.back_paid_counts", bool, "coverage.back_paid_counts", needed)             \
  X(coverage_other_areas_count, "coverage.other_areas_count", bool, "coverage.other_areas_count", optional)        \
  X(coverage_other_provinces_count, "coverage.other_provinces_count", bool, "coverage.other_provinces_count",      \
    optional)                                                                                                      \
  X(coverage_medical_counts, "coverage.medical_counts", bool, "coverage.medical_counts", optional)                 \
  X(coverage_insured_in_area, "coverage.insured_in_area", bool, "coverage.insured_in_area", needed)                \
  X(coverage_through_period, "coverage.through_period", bool, "coverage.through_period", needed)                   \
  X(transition_medical_months, "transition.medical_months", Months, "transition.medical_months", needed)           \
  X(allowance_base_rule, "allowance.base_rule", BaseRule, "allowance.base", needed)                                \
  X(allowance_base_without_previous_year, "allowance.base_without_previous_year", FirstYearBase, "allowance.base", \
    needed)                                                                                                        \
  X(allowance_reference, "allowance.reference", Base, "allowance.base", optional)                                  \
  X(allowance_reference_share, "allowance.reference_share", Rate, "allowance.base", optional)                      \
  X(allowance_base_limits, "allowance.base_limits", BaseLimits, "allowance.base", optional)                        \
  X(allowance_days_rule, "allowance.days_rule", DaysRule, "allowance.days", needed)                                \
  X(allowance_divisor, "allowance.divisor", Divisor, "allowance.divisor", needed)                                  \
  X(allowance_share, "allowance.share", Rate, "allowance.share", needed)                                           \
  X(allowance_tiers, "allowance.tiers", Tiers, "allowance.share", optional)                                        \
  X(allowance_rounding, "allowance.rounding", AllowanceRounding, "allowance.rounding", optional)                   \
  X(allowance_benefit_deducted, "allowance.benefit_deducted", bool, "allowance.benefit_deducted", optional)        \
  X(allowance_payee, "allowance.payee", Payee, "allowance.payee", needed)                                          \
  X(allowance_claim_months, "allowance.claim_months", Months, "allowance.claim_months", needed)                    \
  X(allowance_top_up, "allowance.top_up", bool, "allowance.top_up", needed)                                        \
  X(leave_days_rule, "leave.days_rule", DaysRule, "leave.days", optional)                                          \
  X(medical_required_months, "medical.required_months", Months, "medical.required_months", optional)               \
  X(medical_benefits, "medical.benefits", MedicalBenefits, "medical.benefits", needed)                             \
  X(childcare_subsidy, "childcare_subsidy", ChildcareSubsidy, "childcare_subsidy", optional)

YUSUAN_NAMED_ENUM(Presence, needed, optional)
YUSUAN_LISTED_ENUM(Parameter, "ParameterId", YUSUAN_PARAMETERS)
inline constexpr std::size_t kParameters = Names<Parameter>::all.size();

// The id under which a doubt about the parameter is listed in `unsettled` and answered in `settle`.
constexpr std::string_view answer_id(Parameter p) {
#define YUSUAN_ANSWER(name, id, type, answer, presence) answer,
  constexpr auto all = std::to_array<std::string_view>({YUSUAN_PARAMETERS(YUSUAN_ANSWER)});
#undef YUSUAN_ANSWER
  return all[static_cast<std::size_t>(p)];
}

constexpr bool is_needed(Parameter p) {
#define YUSUAN_PRESENCE(name, id, type, answer, presence) Presence::presence == Presence::needed,
  constexpr auto all = std::to_array<bool>({YUSUAN_PARAMETERS(YUSUAN_PRESENCE)});
#undef YUSUAN_PRESENCE
  return all[static_cast<std::size_t>(p)];
}

template <Parameter P>
struct ParameterType;
#define YUSUAN_TYPE(name, id, T, answer, presence) \
  template <>                                      \
  struct ParameterType<Parameter::name> {          \
    using type = T;                                \
  };
YUSUAN_PARAMETERS(YUSUAN_TYPE)
#undef YUSUAN_TYPE

// One alternative for each type above, each once.
using Value = std::variant<bool, Rate, Divisor, Months, Base, Payer, Payee, PremiumKind, PremiumRounding, MonthsRule,
                           MonthsAt, BaseRule, FirstYearBase, BaseLimits, DaysRule, Tiers, AllowanceRounding,
                           MedicalBenefits, ContributionLimits, ChildcareSubsidy>;

template <class T, std::size_t I = 0>
constexpr std::size_t index_in_value() {
  if constexpr (std::is_same_v<std::variant_alternative_t<I, Value>, T>)
    return I;
  else
    return index_in_value<T, I + 1>();
}
// The place in Value of the parameter's type.
constexpr std::size_t type_index(Parameter p) {
#define YUSUAN_INDEX(name, id, type, answer, presence) static_cast<std::uint8_t>(index_in_value<type>()),
  constexpr auto all = std::to_array<std::uint8_t>({YUSUAN_PARAMETERS(YUSUAN_INDEX)});
#undef YUSUAN_INDEX
  return all[static_cast<std::size_t>(p)];
}

// Indices into the policy's tables.
using CitationIndex = std::uint16_t;
using Citations = std::vector<CitationIndex>;
inline constexpr std::uint16_t kNone = 0xFFFF;

struct Citation {
  std::string document;  // id
  std::string article;
  friend auto operator<=>(const Citation&, const Citation&) = default;
};

// Words of the data, carried through and never read by the rules.
struct Text {
  std::string zh;
  std::string en;
  friend auto operator<=>(const Text&, const Text&) = default;
};

struct Alternative {
  Value value;
  Grade grade{};
  Citations citations;
  std::uint16_t note = kNone;
};

// Holds from its day until the next entry of the series. Settled: one alternative and `open` false. Unsettled: several,
// or one with `open` true (one reading is known, others are not). Unknown: none.
struct Entry {
  Day from{};
  bool open = false;
  std::vector<Alternative> alternatives;
  Citations citations;  // the text that settles it, or that leaves the gap
  std::uint16_t note = kNone;

  [[nodiscard]] bool settled() const { return alternatives.size() == 1 && !open; }
  [[nodiscard]] bool unknown() const { return alternatives.empty(); }
};

struct Series {
  Parameter parameter{};
  std::vector<Entry> entries;  // ascending by `from`, each day once
};

struct NoticeRule {
  NoticeCode code{};
  std::optional<std::vector<Status>> statuses;  // all where absent
  Day from{};
  std::optional<Day> until;
  std::optional<Base> amount;  // yuan, where the remark is about one
  Citations citations;
};

struct Forwarding {
  std::string document;
  std::optional<RegionCode> division;
};

struct Region {
  RegionCode code;
  Text name;
  std::vector<RegionCode> aliases;
  std::vector<Forwarding> forwarding;
  Day verified_until{};
  std::vector<std::uint16_t> notices;                           // into Policy::notices
  std::array<std::vector<std::uint16_t>, kStatuses> series_of;  // into Policy::series, per status
  // Filled by `index`: the series of a parameter for a status, kNone where the region has none.
  std::array<std::array<std::uint16_t, kParameters>, kStatuses> table{};
};

struct Policy {
  std::string version;
  std::vector<Citation> citations;
  std::vector<Text> notes;
  std::vector<Series> series;
  std::vector<NoticeRule> notices;
  std::vector<Region> regions;
  std::vector<std::string> citation_texts;  // each citation as JSON, made once: they are a third of every answer

  // Fills the look-up tables and proves every index; the place of the first one that does not hold.
  std::optional<std::string> index();

  // The pooling area (统筹地区) that a code stands for: an area's own code, an alias, or a district or county, which
  // GB/T 2260 places under its prefecture by the first four digits. kNone where there is none.
  [[nodiscard]] std::uint16_t resolve(RegionCode code) const;

  // The entry that applies on the day; nullptr where no series or none so early.
  [[nodiscard]] const Entry* at(std::uint16_t region, Parameter parameter, Status status, Day day) const;
  [[nodiscard]] const Series* series_for(std::uint16_t region, Parameter parameter, Status status) const;
};

}  // namespace yusuan
