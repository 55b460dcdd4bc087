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
// 川医保规〔2024〕9号 二(二)2; 国务院令第619号 第八条.
YUSUAN_NAMED_ENUM(BaseRule, own_previous_year_average, employer_previous_year_average)
YUSUAN_NAMED_ENUM(FirstYearBase, event_year_average)
YUSUAN_NAMED_ENUM(MedicalItem, prenatal, delivery, termination)
YUSUAN_NAMED_ENUM(MedicalMode, fixed, cap, share)
YUSUAN_NAMED_ENUM(HospitalLevel, tertiary, secondary, primary)
YUSUAN_NAMED_ENUM(StepId, with_account, pool_only)  // 统账结合, 单建统筹

YUSUAN_NAMED_ENUM(NoticeCode, not_with_wages, status_at_event, unemployment_lump_sum_replaced, paid_to_person,
                  fund_pays_premium, join_with_medical_insurance, household_registration_not_needed,
                  medical_as_employees, medical_as_local_employee_insurance, new_rules_prevail, resident_medical_only,
                  top_up_by_employer, fiscal_staff_excluded, claim_after_days_end, leave_days_are_not_paid_days)

struct TerminationBand {
  Count<1, 320> from_gestation_day;
  Count<0, 366> days;
  friend bool operator==(const TerminationBand&, const TerminationBand&) = default;
};

// The fund's paid days (计发天数), not the leave. A member left out is unknown.
struct DaysRule {
  std::optional<Count<0, 366>> birth;
  std::optional<Count<0, 366>> extension;
  std::optional<Count<0, 366>> dystocia;          // added
  std::optional<Count<0, 366>> caesarean;         // added
  std::optional<Count<0, 366>> per_extra_infant;  // added for each infant beyond the first
  std::vector<TerminationBand> termination;       // ascending; each holds up to the next
  friend bool operator==(const DaysRule&, const DaysRule&) = default;
};

struct MedicalBenefit {
  MedicalItem item{};
  EventKind event{};
  std::optional<std::vector<Delivery>> delivery;  // all kinds where absent
  std::optional<Count<1, 320>> from_gestation_day;
  std::optional<Count<1, 320>> to_gestation_day;
  std::optional<HospitalLevel> hospital_level;
  MedicalMode mode{};
  std::optional<Base> amount;
  std::optional<Rate> share;
  std::optional<Base> per_extra_infant;
  friend bool operator==(const MedicalBenefit&, const MedicalBenefit&) = default;
};
using MedicalBenefits = std::vector<MedicalBenefit>;

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

// The closed set of parameters: name, id, type of a value, id under which a doubt about it is asked and answered.
#define YUSUAN_PARAMETERS(X)                                                                                       \
  X(scheme_in_force, "scheme.in_force", bool, "scheme.in_force")                                                   \
  X(contribution_rate, "contribution.rate", Rate, "contribution.rate")                                             \
  X(contribution_payer, "contribution.payer", Payer, "contribution.payer")                                         \
  X(contribution_rounding, "contribution.rounding", PremiumRounding, "contribution.rounding")                      \
  X(contribution_limits, "contribution.limits", ContributionLimits, "contribution.limits")                         \
  X(coverage_required_months, "coverage.required_months", Months, "coverage.required_months")                      \
  X(coverage_months_rule, "coverage.months_rule", MonthsRule, "coverage.months_rule")                              \
  X(coverage_back_paid_counts, "coverage.back_paid_counts", bool, "coverage.back_paid_counts")                     \
  X(coverage_insured_in_area, "coverage.insured_in_area", bool, "coverage.insured_in_area")                        \
  X(coverage_through_period, "coverage.through_period", bool, "coverage.through_period")                           \
  X(transition_medical_months, "transition.medical_months", Months, "transition.medical_months")                   \
  X(allowance_base_rule, "allowance.base_rule", BaseRule, "allowance.base")                                        \
  X(allowance_base_without_previous_year, "allowance.base_without_previous_year", FirstYearBase, "allowance.base") \
  X(allowance_days_rule, "allowance.days_rule", DaysRule, "allowance.days")                                        \
  X(allowance_divisor, "allowance.divisor", Divisor, "allowance.divisor")                                          \
  X(allowance_share, "allowance.share", Rate, "allowance.share")                                                   \
  X(allowance_payee, "allowance.payee", Payee, "allowance.payee")                                                  \
  X(allowance_claim_months, "allowance.claim_months", Months, "allowance.claim_months")                            \
  X(allowance_top_up, "allowance.top_up", bool, "allowance.top_up")                                                \
  X(medical_benefits, "medical.benefits", MedicalBenefits, "medical.benefits")

YUSUAN_LISTED_ENUM(Parameter, "ParameterId", YUSUAN_PARAMETERS)
inline constexpr std::size_t kParameters = Names<Parameter>::all.size();

// The id under which a doubt about the parameter is listed in `unsettled` and answered in `settle`.
constexpr std::string_view answer_id(Parameter p) {
#define YUSUAN_ANSWER(name, id, type, answer) answer,
  constexpr auto all = std::to_array<std::string_view>({YUSUAN_PARAMETERS(YUSUAN_ANSWER)});
#undef YUSUAN_ANSWER
  return all[static_cast<std::size_t>(p)];
}

template <Parameter P>
struct ParameterType;
#define YUSUAN_TYPE(name, id, T, answer)  \
  template <>                             \
  struct ParameterType<Parameter::name> { \
    using type = T;                       \
  };
YUSUAN_PARAMETERS(YUSUAN_TYPE)
#undef YUSUAN_TYPE

// One alternative for each type above, each once.
using Value = std::variant<bool, Rate, Divisor, Months, Payer, Payee, PremiumRounding, MonthsRule, BaseRule,
                           FirstYearBase, DaysRule, MedicalBenefits, ContributionLimits>;

template <class T, std::size_t I = 0>
constexpr std::size_t index_in_value() {
  if constexpr (std::is_same_v<std::variant_alternative_t<I, Value>, T>)
    return I;
  else
    return index_in_value<T, I + 1>();
}
// The place in Value of the parameter's type.
constexpr std::size_t type_index(Parameter p) {
#define YUSUAN_INDEX(name, id, type, answer) static_cast<std::uint8_t>(index_in_value<type>()),
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
  Citations citations;
};

struct Division {
  RegionCode code;
  std::string zh;
  std::string pinyin;
};

struct Forwarding {
  std::string document;
  std::optional<RegionCode> division;
};

struct Region {
  RegionCode code;
  Text name;
  std::string pinyin;
  std::vector<RegionCode> aliases;
  std::vector<Division> divisions;
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
