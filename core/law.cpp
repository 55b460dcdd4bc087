#include "law.hpp"

#include <algorithm>

namespace yusuan {

namespace {

std::vector<Case::Record> spelled_out(const QuickCoverage& quick, Status status, Month event_month) {
  if (quick.months.value == 0) return {};
  const auto through = quick.through.value_or(event_month);
  Span span;
  span.from = plus_months(through, 1 - quick.months.value);
  if (!quick.keeps_paying) span.to = through;
  span.status = status;
  span.base = quick.base;
  return {{span, 0}};
}

bool earlier(const Case::Record& a, const Case::Record& b) {
  return a.span.from != b.span.from ? a.span.from < b.span.from : a.index < b.index;
}

std::string span_place(std::uint32_t index, const char* field) { return "/coverage/" + decimal(index) + field; }

}  // namespace

Result<Case> prepare(const Policy& policy, const Situation& situation) {
  Case out{&policy, &situation, policy.resolve(situation.region), {}, false};
  if (out.region == kNone) return Error{ErrorCode::unknown_region, "/region"};
  if (const auto* quick = std::get_if<QuickCoverage>(&situation.coverage)) {
    out.quick = true;
    out.record = spelled_out(*quick, situation.status, out.event_month());
    return out;
  }
  const auto& spans = *std::get_if<std::vector<Span>>(&situation.coverage);
  for (const auto& span : spans) {
    const auto index = static_cast<std::uint32_t>(out.record.size());
    if (span.last() < span.from) return Error{ErrorCode::ends_before_start, span_place(index, "/to")};
    if (span.medical() && !span.base) return Error{ErrorCode::missing_field, span_place(index, "/base")};
    out.record.push_back({span, index});
  }
  // Nearly always in order already; a heap is a tenth of std::sort's code in the module.
  if (!std::ranges::is_sorted(out.record, earlier)) {
    std::ranges::make_heap(out.record, earlier);
    std::ranges::sort_heap(out.record, earlier);
  }
  for (std::size_t i = 1; i < out.record.size(); ++i) {
    const auto& [before, at] = std::pair(out.record[i - 1], out.record[i]);
    if (at.span.from <= before.span.last())
      return Error{ErrorCode::overlapping_spans, span_place(std::max(before.index, at.index), "")};
  }
  return out;
}

void Trace::add(Parameter parameter, const TraceValue& value, const Alternative* alternative,
                const Citations* citations) {
  for (const auto& step : steps)
    if (step.id == std::variant<Parameter, Figure>(parameter) && step.result == value) return;
  steps.push_back({parameter, {}, value, {}, {}, citations});
  if (alternative != nullptr)
    steps.back().grade = alternative->grade;
  else
    steps.back().settled_by_person = true;
}

void Trace::figure(Figure figure, std::vector<Operand> operands, const TraceValue& result, const Citations* citations,
                   bool settled_by_person) {
  steps.push_back({figure, std::move(operands), result, {}, {}, citations});
  if (settled_by_person) steps.back().settled_by_person = true;
}

const Alternative* Readings::choose(Parameter parameter, std::uint16_t region, const Entry& entry, bool or_other) {
  for (std::size_t i = 0; i < depth_; ++i)
    if (path_[i].entry == &entry && path_[i].region == region && path_[i].parameter == parameter)
      return path_[i].alternative();
  const auto readings = entry.alternatives.size() + (or_other && entry.open ? 1 : 0);
  if (depth_ == path_.size()) path_.push_back({parameter, region, &entry, 0, readings});
  return path_[depth_++].alternative();
}

void Readings::note_unknown(Parameter parameter, RegionCode region, const Entry* entry) {
  const auto known = std::ranges::any_of(unknown_, [&](const Gap& gap) {
    return answer_id(gap.parameter) == answer_id(parameter) && gap.region == region;
  });
  if (!known) unknown_.push_back({parameter, region, entry});
}

bool Readings::next() {
  path_.resize(depth_);
  depth_ = 0;
  while (!path_.empty()) {
    auto& last = path_.back();
    if (++last.index < last.readings) return true;
    path_.pop_back();
  }
  return false;
}

Law::Found Law::find(Parameter parameter, Day day, std::uint16_t region, bool yes_or_no, bool or_other) {
  static const Entry both{
      Day{}, false, {{true, Grade::unconfirmed, {}, kNone}, {false, Grade::unconfirmed, {}, kNone}}, {}, kNone};
  const auto where = region == kNone ? case_->region : region;
  const Entry* entry = case_->policy->at(where, parameter, situation().status, day);
  if (entry == nullptr || entry->unknown()) {
    if (!yes_or_no) {
      readings_->note_unknown(parameter, case_->policy->regions[where].code, entry);
      return {entry, nullptr};
    }
    entry = &both;
  }
  if (entry->settled()) return {entry, &entry->alternatives.front()};
  return {entry, readings_->choose(parameter, where, *entry, or_other)};
}

}  // namespace yusuan
