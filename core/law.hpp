// The law as one evaluation reads it: each unsettled parameter in one of its readings, each touched doubt remembered.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "assessment.hpp"
#include "policy.hpp"
#include "result.hpp"
#include "situation.hpp"

namespace yusuan {

// A situation that has been checked against the policy and brought into one form.
struct Case {
  const Policy* policy = nullptr;
  const Situation* situation = nullptr;
  std::uint16_t region = 0;  // into Policy::regions
  struct Record {
    Span span;
    std::uint32_t index = 0;  // of the span in the situation
  };
  std::vector<Record> record;  // ascending, without overlap
  bool quick = false;          // the record was said as "so many months"

  [[nodiscard]] Day event_day() const { return date_of(situation->event); }
  [[nodiscard]] Month event_month() const { return month_of(event_day()); }
};

// Checks that need more than one field: the region is known, spans end after they start and do not overlap.
Result<Case> prepare(const Policy& policy, const Situation& situation);

// Walks every combination of the alternatives that evaluations really touch: `next` moves to the next one.
class Readings {
 public:
  struct Choice {
    Parameter parameter{};
    std::uint16_t region = 0;
    const Entry* entry = nullptr;
    std::size_t index = 0;
    std::size_t readings = 0;  // how many there are to walk
    // nullptr: another reading than those that are named.
    [[nodiscard]] const Alternative* alternative() const {
      return index < entry->alternatives.size() ? &entry->alternatives[index] : nullptr;
    }
  };
  struct Gap {
    Parameter parameter{};
    RegionCode region;
    const Entry* entry = nullptr;  // nullptr: no entry at all
  };

  // `or_other`: where the entry is open, a reading that nobody has named is walked too, and answered by nullptr.
  const Alternative* choose(Parameter parameter, std::uint16_t region, const Entry& entry, bool or_other);
  void note_unknown(Parameter parameter, RegionCode region, const Entry* entry);
  // Prepares the next combination; false when all have been evaluated.
  bool next();
  // What the evaluation since the last `next` has chosen, in order.
  [[nodiscard]] std::span<const Choice> chosen() const { return {path_.data(), depth_}; }
  // Parameters without any value, over all evaluations so far.
  [[nodiscard]] const std::vector<Gap>& unknown() const { return unknown_; }

 private:
  std::vector<Choice> path_;
  std::size_t depth_ = 0;
  std::vector<Gap> unknown_;
};

// One value as read, or nothing where nobody has published it.
template <class T>
struct Reading {
  const T* value = nullptr;
  const Alternative* alternative = nullptr;  // nullptr where the person answered or nothing is known
  const Entry* entry = nullptr;
  bool settled_by_person = false;

  explicit operator bool() const { return value != nullptr; }
  const T& operator*() const { return *value; }
  const T* operator->() const { return value; }
  [[nodiscard]] const Citations* citations() const {
    if (alternative != nullptr && !alternative->citations.empty()) return &alternative->citations;
    return entry != nullptr ? &entry->citations : nullptr;
  }
};

class Trace {
 public:
  // A value of the law. One that several rules ask for stands once; what holds where the region says nothing is none.
  template <class T>
  void law(Parameter parameter, const Reading<T>& reading, const TraceValue& value) {
    if (reading.entry != nullptr || reading.settled_by_person)
      add(parameter, value, reading.alternative, reading.citations());
  }
  void figure(Figure figure, std::vector<Operand> operands, const TraceValue& result, const Citations* citations,
              bool settled_by_person = false);
  std::vector<Step> steps;

 private:
  // `alternative`: nullptr where the person answered.
  void add(Parameter parameter, const TraceValue& value, const Alternative* alternative, const Citations* citations);
};

class Law {
 public:
  Law(const Case& c, Readings& readings, Trace* trace) : case_(&c), readings_(&readings), trace_(trace) {}

  [[nodiscard]] const Case& of() const { return *case_; }
  [[nodiscard]] const Situation& situation() const { return *case_->situation; }
  // nullptr where nobody follows the figures (plan).
  [[nodiscard]] Trace* trace() const { return trace_; }

  // The value on `day` for the situation's status, in its region or another. A yes-or-no without entry is read both
  // ways: nothing else is possible.
  template <Parameter P>
  Reading<typename ParameterType<P>::type> get(Day day, std::uint16_t region = kNone, bool or_other = false) {
    using T = typename ParameterType<P>::type;
    if (const T* own = own_answer<P>()) return {own, nullptr, nullptr, true};
    const auto [entry, alternative] = find(P, day, region, std::is_same_v<T, bool>, or_other);
    return {alternative != nullptr ? std::get_if<T>(&alternative->value) : nullptr, alternative, entry};
  }

  // The same for what decides yes or no: one known reading of an open entry does not decide it, so the possibility of
  // another is walked beside it, as an unknown value.
  template <Parameter P>
  Reading<typename ParameterType<P>::type> get_or_other(Day day) {
    return get<P>(day, kNone, true);
  }

  // The same for an optional parameter: `otherwise` where the region says nothing of it.
  template <Parameter P>
  Reading<typename ParameterType<P>::type> get_or(Day day, const typename ParameterType<P>::type& otherwise,
                                                  bool or_other = false) {
    if (case_->policy->at(case_->region, P, situation().status, day) == nullptr)
      return {&otherwise, nullptr, nullptr, false};
    return get<P>(day, kNone, or_other);
  }

  // The value of a parameter that no figure builds on: settled or not at all, and no doubt is raised.
  template <Parameter P>
  Reading<typename ParameterType<P>::type> get_settled(Day day) const {
    const auto* entry = case_->policy->at(case_->region, P, situation().status, day);
    if (entry == nullptr || !entry->settled()) return {nullptr, nullptr, entry, false};
    const auto& alternative = entry->alternatives.front();
    return {std::get_if<typename ParameterType<P>::type>(&alternative.value), &alternative, entry, false};
  }

  // The input that says a span's base.
  [[nodiscard]] InputRef base_of(std::uint32_t span) const {
    return case_->quick ? InputRef{Input::quick_base} : InputRef{Input::span_base, span};
  }

  // The input that says how many of a span's months are meant.
  [[nodiscard]] InputRef months_of(std::uint32_t span) const {
    return case_->quick ? InputRef{Input::quick_months} : InputRef{Input::span_months, span};
  }

  void note_unknown(Parameter parameter) { note_unknown(parameter, case_->policy->regions[case_->region].code); }
  void note_unknown(Parameter parameter, RegionCode where) { readings_->note_unknown(parameter, where, nullptr); }

 private:
  struct Found {
    const Entry* entry = nullptr;
    const Alternative* alternative = nullptr;  // nullptr: unknown
  };
  Found find(Parameter parameter, Day day, std::uint16_t region, bool yes_or_no, bool or_other);

  template <Parameter P>
  const typename ParameterType<P>::type* own_answer() const {
    const auto& settle = situation().settle;
    const auto held = [](const auto& optional) { return optional ? &*optional : nullptr; };
    if constexpr (P == Parameter::contribution_rate) return held(settle.contribution_rate);
    if constexpr (P == Parameter::coverage_required_months) return held(settle.coverage_required_months);
    if constexpr (P == Parameter::coverage_back_paid_counts) return held(settle.coverage_back_paid_counts);
    if constexpr (P == Parameter::allowance_divisor) return held(settle.allowance_divisor);
    if constexpr (P == Parameter::allowance_share) return held(settle.allowance_share);
    return nullptr;
  }

  const Case* case_;
  Readings* readings_;
  Trace* trace_;
};

}  // namespace yusuan
