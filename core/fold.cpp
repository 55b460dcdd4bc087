#include "fold.hpp"

#include <algorithm>
#include <array>

#include "rules/allowance.hpp"
#include "rules/contribution.hpp"
#include "rules/deadlines.hpp"
#include "rules/entitlement.hpp"

namespace yusuan {

namespace {

Outcome evaluate(Law& law) {
  Outcome out;
  const auto scheme = rules::scheme(law);
  rules::contribution(law, scheme.rules_of.value_or(law.of().event_day()), out);
  if (scheme.rules_of) {
    rules::allowance(law, *scheme.rules_of, out);
    rules::deadlines(law, *scheme.rules_of, out);
  } else {
    rules::no_allowance(out);
  }
  rules::entitlement(law, scheme, out);
  return out;
}

bool overflowed(const Outcome& o) {
  const auto over = [](const std::optional<Money>& m) { return m && m->overflowed(); };
  return over(o.monthly) || over(o.total) || over(o.own_total) || over(o.if_entitled) || over(o.top_up) ||
         (o.base && o.base->yuan.overflowed());
}

// Whether the operand is what the step comes to.
bool comes_from(const Operand& operand, const Step& step) {
  const auto same_id = [&](const auto& id) {
    using Id = std::decay_t<decltype(id)>;
    if constexpr (std::is_same_v<Id, Parameter> || std::is_same_v<Id, Figure>)
      return step.id == std::variant<Parameter, Figure>(id);
    else
      return false;
  };
  return std::visit(same_id, operand.id) && operand.value == step.result;
}

void merge_steps(std::vector<Step>& all, std::vector<Step> steps) {
  if (all.empty()) {
    all = std::move(steps);
    return;
  }
  for (auto& step : steps) {
    if (std::ranges::find(all, step) != all.end()) continue;
    // Beside the last step of the same id, so that the readings of one figure stand together, but never before a step
    // that it works on.
    std::size_t at = all.size();
    for (std::size_t i = 0; i < all.size(); ++i)
      if (all[i].id == step.id) at = i + 1;
    for (std::size_t i = at; i < all.size(); ++i)
      if (std::ranges::any_of(step.operands, [&](const Operand& o) { return comes_from(o, all[i]); })) at = i + 1;
    all.insert(all.begin() + static_cast<std::ptrdiff_t>(at), std::move(step));
  }
}

bool same_doubt(const Readings::Choice& a, const Readings::Choice& b) {
  return a.entry == b.entry && a.parameter == b.parameter && a.region == b.region;
}

const Readings::Choice* choice_of(const Leaf& leaf, const Readings::Choice& wanted) {
  const auto hit = std::ranges::find_if(leaf.chosen, [&](const auto& c) { return same_doubt(c, wanted); });
  return hit == leaf.chosen.end() ? nullptr : &*hit;
}

// What came of each kind of condition: how many months it needs changes nothing while it is met, nor whether they are
// counted in one run or together while both come to the same.
using Met = std::array<Answer, Names<ConditionId>::all.size()>;
Met met(const Outcome& outcome) {
  static_assert(Answer{} == Answer::yes, "what is not asked for is met");
  Met out{};
  for (const auto& c : outcome.conditions) {
    const auto id = c.id == ConditionId::cumulative_months ? ConditionId::continuous_months : c.id;
    out[static_cast<std::size_t>(id)] = c.met;
  }
  return out;
}

// Whether an answer made from either would say the same.
bool same_answer(const Outcome& a, const Outcome& b) { return static_cast<const Figures&>(a) == b && met(a) == met(b); }

// Looks among the leaves for one that reads everything else as `a` does, this doubt differently, and comes to another
// answer. The leaves stand in the order of the odometer, so those that share their first choices stand together, and
// only the part that agrees with `a` is walked: comparing all pairs takes seconds where a thousand readings meet.
class Counterpart {
 public:
  Counterpart(const std::vector<Leaf>& leaves, const Leaf& a, const Readings::Choice& doubt)
      : leaves_(&leaves), a_(&a), doubt_(&doubt) {}

  [[nodiscard]] bool differs() const { return among(leaves_->begin(), leaves_->end(), 0); }

 private:
  using Place = std::vector<Leaf>::const_iterator;

  // The leaves from `first` to `end` share their first `depth` choices. One that agrees with `a` wherever it does not
  // read the doubt comes to the doubt, too: what is asked next depends on nothing but what was chosen before.
  [[nodiscard]] bool among(Place first, Place end, std::size_t depth) const {
    if (depth == first->chosen.size()) return !same_answer(a_->outcome, first->outcome);
    const auto& choice = first->chosen[depth];
    const auto* in_a = choice_of(*a_, choice);
    for (auto from = first; from != end;) {
      const auto index = from->chosen[depth].index;
      const auto to =
          std::partition_point(from, end, [&](const Leaf& leaf) { return leaf.chosen[depth].index == index; });
      const bool as_in_a = in_a == nullptr || in_a->index == index;
      if (as_in_a != same_doubt(choice, *doubt_) && among(from, to, depth + 1)) return true;
      from = to;
    }
    return false;
  }

  const std::vector<Leaf>* leaves_;
  const Leaf* a_;
  const Readings::Choice* doubt_;
};

// Two leaves that read everything else alike and this doubt differently, with different outcomes.
bool matters(const std::vector<Leaf>& leaves, const Readings::Choice& doubt) {
  if (doubt.entry->open) return true;  // other readings are possible, though nobody has named them
  return std::ranges::any_of(
      leaves, [&](const Leaf& a) { return choice_of(a, doubt) != nullptr && Counterpart(leaves, a, doubt).differs(); });
}

// The alternative as the settle field would write it; a rule is written as what it comes to for this event.
std::string written(Parameter parameter, const Value& value, const Outcome& outcome) {
  if (parameter == Parameter::allowance_days_rule) return outcome.days ? decimal(*outcome.days) : std::string();
  // So is every amount.
  if (answer_id(parameter) == "allowance.base") return outcome.base ? to_text(outcome.base->yuan, 2) : std::string();
  return std::visit(
      [](const auto& v) -> std::string {
        using T = std::decay_t<decltype(v)>;
        if constexpr (std::is_same_v<T, bool>)
          return v ? "true" : "false";
        else if constexpr (std::is_same_v<T, Rate>)
          return to_percent(v.value);
        else if constexpr (std::is_same_v<T, Divisor>)
          return to_text(v.value);
        else if constexpr (std::is_same_v<T, Months>)
          return decimal(v.value);
        else if constexpr (std::is_same_v<T, ContributionLimits>)
          return (v.floor ? to_text(v.floor->value, 2) : "") + "-" + (v.cap ? to_text(v.cap->value, 2) : "");
        else if constexpr (Named<T>)
          return std::string(name_of(v));
        else
          return {};
      },
      value);
}

const Text* note_of(const Policy& policy, std::uint16_t note) { return note == kNone ? nullptr : &policy.notes[note]; }

// The answer that a choice comes to in its leaf; empty where nobody could answer with it: another reading than those
// that are named, or a rule that leaves out what this event needs.
std::string answer_of(const Readings::Choice& choice, const Leaf& leaf) {
  const auto* alternative = choice.alternative();
  return alternative != nullptr ? written(choice.parameter, alternative->value, leaf.outcome) : std::string();
}

// One answer to a doubt, and the readings that it leaves.
struct Answered {
  std::string text;
  const Alternative* first = nullptr;  // of the alternatives that come to this, which therefore stand once
  std::vector<const Leaf*> leaves;
};

// A leaf that does not look at the doubt stands under every answer: there, none decides anything.
std::vector<Answered> answers_to(const std::vector<Leaf>& leaves, const Readings::Choice& doubt) {
  std::vector<Answered> out;
  std::vector<const Leaf*> under_all;
  for (const auto& leaf : leaves) {
    const auto* choice = choice_of(leaf, doubt);
    if (choice == nullptr) under_all.push_back(&leaf);
    const auto text = choice != nullptr ? answer_of(*choice, leaf) : std::string();
    if (text.empty()) continue;
    const auto same = std::ranges::find(out, text, &Answered::text);
    if (same == out.end())
      out.push_back({text, choice->alternative(), {&leaf}});
    else
      same->leaves.push_back(&leaf);
  }
  for (auto& answer : out) answer.leaves.insert(answer.leaves.end(), under_all.begin(), under_all.end());
  return out;
}

// Every reading that is left once the person has said which base it is. What one reading makes of her record may be
// said in all of them, and so the leaves at hand do not tell.
Leaves with_base(const Case& c, const Average& base) {
  auto situation = *c.situation;
  situation.settle.allowance_base = Base{base.yuan};
  auto settled = c;
  settled.situation = &situation;
  auto leaves = evaluate_all(settled, false);
  return leaves ? std::move(*leaves) : Leaves{};
}

UnsettledAlternative describe(const Case& c, const Answered& answer) {
  return {{answer.text},
          fold_entitled(answer.leaves),
          fold_money(answer.leaves, [](const Outcome& o) { return o.amount(); }),
          fold_money(answer.leaves, [](const Outcome& o) { return as_range(o.if_entitled); }),
          fold_money(answer.leaves, [](const Outcome& o) { return as_range(o.total); }),
          answer.first->grade,
          &answer.first->citations,
          note_of(*c.policy, answer.first->note)};
}

Unsettled describe_doubt(const Case& c, const std::vector<Leaf>& leaves, const Readings::Choice& doubt) {
  const auto id = answer_id(doubt.parameter);
  Unsettled out{
      id, c.policy->regions[doubt.region].code, {}, &doubt.entry->citations, note_of(*c.policy, doubt.entry->note)};
  for (auto& answer : answers_to(leaves, doubt)) {
    Leaves again;
    if (id == "allowance.base") again = with_base(c, *answer.leaves.front()->outcome.base);
    if (!again.all.empty()) answer.leaves = pointers(again.all);
    out.alternatives.push_back(describe(c, answer));
  }
  return out;
}

}  // namespace

std::optional<MoneyRange> Outcome::amount() const {
  if (entitled == Answer::no) return MoneyRange{};
  if (!if_entitled) return std::nullopt;
  return MoneyRange{entitled == Answer::uncertain ? Money() : *if_entitled, *if_entitled};
}

Result<Leaves> evaluate_all(const Case& c, bool with_trace) {
  Leaves out;
  Readings readings;
  do {
    if (out.all.size() == kMostReadings) return Error{ErrorCode::too_many_readings, ""};
    Trace trace;
    Law law(c, readings, with_trace ? &trace : nullptr);
    Leaf leaf{evaluate(law), {}};
    if (overflowed(leaf.outcome)) return Error{ErrorCode::overflow, ""};
    const auto chosen = readings.chosen();
    leaf.chosen.assign(chosen.begin(), chosen.end());
    out.all.push_back(std::move(leaf));
    merge_steps(out.trace, std::move(trace.steps));
  } while (readings.next());
  out.unknown = readings.unknown();
  return out;
}

Answer fold(Answer a, Answer b) {
  if (a == b) return a;
  const auto payable = [](Answer answer) { return answer == Answer::yes || answer == Answer::later; };
  return payable(a) && payable(b) ? Answer::later : Answer::uncertain;
}

std::optional<MoneyRange> fold(std::optional<MoneyRange> a, std::optional<MoneyRange> b) {
  if (!a || !b) return std::nullopt;
  return MoneyRange{std::min(a->min, b->min), std::max(a->max, b->max)};
}

Answer fold_entitled(const std::vector<const Leaf*>& leaves) {
  auto out = leaves.front()->outcome.entitled;
  for (const auto* leaf : leaves) out = fold(out, leaf->outcome.entitled);
  return out;
}

std::vector<const Leaf*> pointers(const std::vector<Leaf>& leaves) {
  std::vector<const Leaf*> out;
  out.reserve(leaves.size());
  for (const auto& leaf : leaves) out.push_back(&leaf);
  return out;
}

std::vector<Unsettled> unsettled(const Case& c, const Leaves& leaves) {
  std::vector<Unsettled> out;
  const auto listed = [&](Parameter parameter, RegionCode region) {
    return std::ranges::any_of(out,
                               [&](const Unsettled& u) { return u.id == answer_id(parameter) && u.region == region; });
  };
  std::vector<const Readings::Choice*> looked_at;
  for (const auto& leaf : leaves.all)
    for (const auto& doubt : leaf.chosen) {
      if (std::ranges::any_of(looked_at, [&](const auto* other) { return same_doubt(*other, doubt); })) continue;
      looked_at.push_back(&doubt);
      if (!listed(doubt.parameter, c.policy->regions[doubt.region].code) && matters(leaves.all, doubt))
        out.push_back(describe_doubt(c, leaves.all, doubt));
    }
  for (const auto& gap : leaves.unknown)
    if (!listed(gap.parameter, gap.region))
      out.push_back({answer_id(gap.parameter),
                     gap.region,
                     {},
                     gap.entry != nullptr ? &gap.entry->citations : nullptr,
                     gap.entry != nullptr ? note_of(*c.policy, gap.entry->note) : nullptr});
  return out;
}

}  // namespace yusuan
