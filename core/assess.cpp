#include "assess.hpp"

#include <algorithm>

#include "fold.hpp"
#include "rules/childcare.hpp"
#include "rules/leave.hpp"
#include "rules/medical.hpp"
#include "rules/notices.hpp"

namespace yusuan {

namespace {

// Null as soon as one is unknown.
template <class T, class F>
std::optional<Range<T>> fold_range(const std::vector<Leaf>& leaves, F of) {
  std::optional<Range<T>> out;
  for (const auto& leaf : leaves) {
    const std::optional<T>& value = of(leaf.outcome);
    if (!value) return std::nullopt;
    out = out ? Range<T>{std::min(out->min, *value), std::max(out->max, *value)} : Range<T>{*value, *value};
  }
  return out;
}

// Puts the item before the first one that is greater; the lists are a handful long.
template <class T, class Less>
void insert_in_order(std::vector<T>& items, const T& item, Less less) {
  auto at = items.begin();
  while (at != items.end() && !less(item, *at)) ++at;
  items.insert(at, item);
}

std::vector<Divisor> fold_divisors(const std::vector<Leaf>& leaves) {
  std::vector<Divisor> out;
  for (const auto& leaf : leaves)
    if (leaf.outcome.divisor && std::ranges::find(out, *leaf.outcome.divisor) == out.end())
      insert_in_order(out, *leaf.outcome.divisor, [](const Divisor& a, const Divisor& b) { return a.value < b.value; });
  return out;
}

std::vector<Condition> fold_conditions(const std::vector<Leaf>& leaves) {
  std::vector<Condition> out;
  for (const auto& leaf : leaves) {
    for (const auto& condition : leaf.outcome.conditions) {
      const auto same = std::ranges::find(out, condition.id, &Condition::id);
      if (same == out.end()) {
        insert_in_order(out, condition, [](const Condition& a, const Condition& b) { return a.id < b.id; });
        continue;
      }
      same->met = fold(same->met, condition.met);
      if (condition.need) same->need = std::max(same->need.value_or(0), *condition.need);
      if (!condition.have || !same->have) continue;
      const int most = std::max(same->have_max.value_or(*same->have), *condition.have);
      same->have = std::min(*same->have, *condition.have);
      if (most != *same->have) same->have_max = most;
    }
  }
  return out;
}

// What all readings say alike; nothing where they differ.
template <class F>
auto fold_alike(const std::vector<Leaf>& leaves, F of) {
  auto out = of(leaves.front().outcome);
  for (const auto& leaf : leaves)
    if (of(leaf.outcome) != out) out.reset();
  return out;
}

AllowanceAnswer fold_allowance(const Leaves& leaves) {
  AllowanceAnswer out;
  const auto all = pointers(leaves.all);
  out.entitled = fold_entitled(all);
  for (const auto& leaf : leaves.all)
    if (leaf.outcome.entitled_from && out.entitled != Answer::no)
      out.entitled_from =
          std::max(out.entitled_from.value_or(*leaf.outcome.entitled_from), *leaf.outcome.entitled_from);
  out.amount = fold_money(all, [](const Outcome& o) { return o.amount(); });
  out.if_entitled = fold_money(all, [](const Outcome& o) { return as_range(o.if_entitled); });
  out.base = fold_range<Average>(leaves.all, [](const Outcome& o) -> auto& { return o.base; });
  out.days = fold_range<int>(leaves.all, [](const Outcome& o) -> auto& { return o.days; });
  out.divisor = fold_divisors(leaves.all);
  out.payee = fold_alike(leaves.all, [](const Outcome& o) { return o.payee; });
  out.top_up = fold_money(all, [](const Outcome& o) { return as_range(o.top_up); });
  out.conditions = fold_conditions(leaves.all);
  return out;
}

Deadlines fold_deadlines(const Leaves& leaves) {
  Deadlines out;
  if (const auto claim = fold_range<Day>(leaves.all, [](const Outcome& o) -> auto& { return o.claim_by; }))
    out.claim_by = claim->min;
  if (const auto insured = fold_range<Day>(leaves.all, [](const Outcome& o) -> auto& { return o.insured_through; })) {
    out.insured_through = insured->max;
    if (insured->min != insured->max) out.insured_through_earliest = insured->min;
  }
  return out;
}

ContributionAnswer fold_contribution(const Leaves& leaves) {
  const auto all = pointers(leaves.all);
  const auto& first = leaves.all.front().outcome;
  return {fold_alike(leaves.all, [](const Outcome& o) { return o.payer; }),
          first.kind,
          first.months,
          fold_money(all, [](const Outcome& o) { return as_range(o.monthly); }),
          fold_money(all, [](const Outcome& o) { return as_range(o.total); }),
          fold_money(all, [](const Outcome& o) { return as_range(o.own_total); })};
}

Error within(const Error& error, const std::string& place) { return {error.code, place + error.pointer, error.detail}; }

// The base of the one span that the plan moves: the last that carries the situation's status.
std::optional<Base> planned_base(const Situation& situation) {
  if (const auto* quick = std::get_if<QuickCoverage>(&situation.coverage)) return quick->base;
  std::optional<Base> out;
  Month latest{};
  for (const auto& span : *std::get_if<std::vector<Span>>(&situation.coverage)) {
    if (span.status != situation.status || !span.base || (out && span.from < latest)) continue;
    out = span.base;
    latest = span.from;
  }
  return out;
}

PlanRow row(Month start, const Leaves& leaves) {
  const auto all = pointers(leaves.all);
  return {start,
          leaves.all.front().outcome.months,
          fold_entitled(all),
          fold_money(all, [](const Outcome& o) { return as_range(o.own_total); }),
          fold_money(all, [](const Outcome& o) { return o.amount(); }),
          fold_money(all, [](const Outcome& o) -> std::optional<MoneyRange> {
            const auto amount = o.amount();
            if (!amount || !o.own_total) return std::nullopt;
            return MoneyRange{amount->min - *o.own_total, amount->max - *o.own_total};
          })};
}

}  // namespace

Result<Assessment> assess(const Policy& policy, const Situation& situation) {
  auto prepared = prepare(policy, situation);
  if (!prepared) return prepared.error();
  const auto& c = *prepared;
  auto leaves = evaluate_all(c, true);
  if (!leaves) return leaves.error();

  const auto& region = policy.regions[c.region];
  Assessment out;
  out.source = &policy;
  out.region = region.code;
  out.policy = {policy.version, region.verified_until, c.event_day() <= region.verified_until};
  out.contribution = fold_contribution(*leaves);
  out.allowance = fold_allowance(*leaves);
  out.deadlines = fold_deadlines(*leaves);
  out.unsettled = unsettled(c, *leaves);
  out.notices = rules::notices(c);
  out.trace = std::move(leaves->trace);
  Readings readings;
  Law law(c, readings, nullptr);
  out.medical = rules::medical(law);
  out.leave = rules::leave(law, out.trace);
  out.childcare_subsidy = rules::childcare_subsidy(law, out.trace);
  return out;
}

Result<Plan> plan(const Policy& policy, const PlanQuestion& question) {
  constexpr int kMostRows = 1200;
  const auto& [from, to] = question.start;
  if (to < from) return Error{ErrorCode::ends_before_start, "/start/to"};
  if (months_between(from, to) > kMostRows) return Error{ErrorCode::out_of_range, "/start/to"};
  const auto base = planned_base(question.situation);
  auto situation = question.situation;
  Span span;
  span.status = situation.status;
  span.base = base;
  if (!base && span.medical()) return Error{ErrorCode::missing_field, "/situation/coverage"};

  Plan out;
  out.rows.reserve(static_cast<std::size_t>(months_between(from, to)));
  for (auto start = from; start <= to; start = plus_months(start, 1)) {
    span.from = start;
    situation.coverage = std::vector{span};
    const auto prepared = prepare(policy, situation);
    if (!prepared) return within(prepared.error(), "/situation");
    const auto leaves = evaluate_all(*prepared, false);
    if (!leaves) return within(leaves.error(), "/situation");
    out.rows.push_back(row(start, *leaves));
    if (const auto entitled = out.rows.back().entitled; entitled == Answer::yes || entitled == Answer::later)
      out.latest_start = start;
  }
  return out;
}

const Policy* policy_for(std::span<const Policy* const> policies, RegionCode region) {
  const auto hit =
      std::ranges::find_if(policies, [&](const Policy* policy) { return policy->resolve(region) != kNone; });
  return hit == policies.end() ? nullptr : *hit;
}

Result<Comparison> compare(std::span<const Policy* const> policies, const CompareQuestion& question) {
  const auto& over = question.over;
  if (over.status.has_value() == over.region.has_value())
    return Error{over.status ? ErrorCode::unknown_field : ErrorCode::missing_field,
                 over.status ? "/over/region" : "/over/status"};
  const auto count = over.status ? over.status->size() : over.region->size();
  Comparison out;
  for (std::size_t i = 0; i < count; ++i) {
    auto situation = question.situation;
    if (over.status)
      situation.status = (*over.status)[i];
    else
      situation.region = (*over.region)[i];
    const auto* policy = policy_for(policies, situation.region);
    if (policy == nullptr)
      return Error{ErrorCode::unknown_region, over.region ? "/over/region/" + decimal(i) : "/situation/region"};
    auto answer = assess(*policy, situation);
    if (!answer) return within(answer.error(), "/situation");
    out.answers.push_back(std::move(*answer));
  }
  return out;
}

}  // namespace yusuan
