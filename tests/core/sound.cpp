#include "sound.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "answer.hpp"
#include "exact.hpp"

namespace yusuan::test {

namespace {

using Json = nlohmann::json;

constexpr auto kFloor = "contribution.limits.floor";
constexpr auto kCap = "contribution.limits.cap";

std::string text_of(const Json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }
bool is_input(const std::string& id) { return id.starts_with('/'); }
// A member of a value that is a table: the step is the table's, or none.
bool is_member(const std::string& id) {
  return id.starts_with("allowance.days_rule.") || id.starts_with("leave.days_rule.") ||
         id.starts_with("contribution.limits.") || id.starts_with("allowance.rounding.") ||
         id.starts_with("childcare_subsidy.");
}

// The status has no allowance at all: nothing of it was looked at.
bool no_scheme(const Json& allowance) {
  const auto& conditions = allowance["conditions"];
  return conditions.size() == 1 && conditions[0]["id"] == "in_force" && conditions[0]["met"] == "no" &&
         allowance["base"].is_null() && allowance["days"].is_null() && allowance["divisor"].empty();
}

const Json* input(const Json& situation, const std::string& pointer) {
  const Json::json_pointer place(pointer);
  return situation.contains(place) ? &situation[place] : nullptr;
}

// "4588" and "4588.00" are one amount.
bool same(const Json& a, const Json& b) {
  if (a == b) return true;
  const auto is_number = [](const Json& v) {
    return v.is_string() && !v.get<std::string>().empty() &&
           v.get<std::string>().find_first_not_of("0123456789.") == std::string::npos;
  };
  return is_number(a) && is_number(b) && number(text_of(a)) == number(text_of(b));
}

template <class F>
void for_each_operand(const Json& trace, F f) {
  for (std::size_t i = 0; i < trace.size(); ++i)
    for (const auto& operand : trace[i]["operands"])
      f(i, trace[i]["id"].get<std::string>(), operand["id"].get<std::string>(), operand["value"]);
}

// One step, with its operands by id. An id that stands several times keeps all its values, in order.
class Step {
 public:
  explicit Step(const Json& step) : step_(&step) {
    for (const auto& operand : step["operands"]) {
      const auto id = operand["id"].get<std::string>();
      const auto kind = id.starts_with("/coverage") ? span_field(id) : id;
      values_[kind].push_back(operand["value"]);
    }
  }
  [[nodiscard]] std::string id() const { return (*step_)["id"]; }
  [[nodiscard]] std::string result() const { return text_of((*step_)["result"]); }
  [[nodiscard]] bool has(const std::string& kind) const { return values_.contains(kind); }
  [[nodiscard]] std::string text(const std::string& kind) const { return text_of(values_.at(kind).front()); }
  [[nodiscard]] Ratio value(const std::string& kind) const { return number(text(kind)); }
  [[nodiscard]] std::vector<Json> all(const std::string& kind) const {
    return values_.contains(kind) ? values_.at(kind) : std::vector<Json>{};
  }
  [[nodiscard]] const Json& operands() const { return (*step_)["operands"]; }
  [[nodiscard]] bool settled_by_person() const { return step_->contains("settled_by_person"); }

 private:
  // "/coverage/3/base" is a "base"; "/coverage/3" and "/coverage" (in the quick form) are a "count" of months.
  static std::string span_field(const std::string& id) {
    const auto field = id.substr(id.rfind('/') + 1);
    return field == "coverage" || field.find_first_not_of("0123456789") == std::string::npos ? "count" : field;
  }
  const Json* step_;
  std::map<std::string, std::vector<Json>> values_;
};

// The average of what stands before each count of months, by these counts.
Ratio average(const Step& step) {
  Ratio sum;
  Ratio months;
  const auto& operands = step.operands();
  for (std::size_t i = 0; i + 1 < operands.size(); i += 2) {
    const auto count = number(text_of(operands[i + 1]["value"]));
    sum = sum + number(text_of(operands[i]["value"])) * count;
    months = months + count;
  }
  return sum / months;
}

// Σ of a times b over the pairs.
Ratio sum_of_products(const std::vector<Json>& a, const std::vector<Json>& b) {
  Ratio sum;
  for (std::size_t i = 0; i < a.size(); ++i) sum = sum + number(text_of(a[i])) * number(text_of(b.at(i)));
  return sum;
}

std::string months_from(const Step& step) {
  if (!step.has("from")) return step.has("count") ? step.text("count") : step.result();
  const auto last = step.has("/event/date") ? step.text("/event/date") : step.text("to");
  const int uncounted = step.has("coverage.event_month_counts") && step.text("coverage.event_month_counts") == "false";
  return std::to_string(month_number(last) - month_number(step.text("from")) + 1 - uncounted);
}

Ratio sum_of_days(const Step& step) {
  Ratio sum;
  for (const char* member : {"birth", "extension", "dystocia", "caesarean", "termination"}) {
    for (const char* rule : {"allowance.days_rule.", "leave.days_rule."})
      if (const auto id = std::string(rule) + member; step.has(id)) sum = sum + step.value(id);
  }
  for (const char* more : {"allowance.days_rule.per_extra_infant", "leave.days_rule.per_extra_infant"})
    if (step.has(more)) sum = sum + step.value(more) * (step.value("/event/infants") - whole(1));
  return sum;
}

// "4588.00", "6040.125" or "18049/3": the result where it is that number, else the number to the fen.
std::string exactly(const Step& step, Ratio expected) {
  return number(step.result()) == expected ? step.result() : in_fen(expected);
}

// What the base is made from: months of bases, a published amount, or the employer's figure.
Ratio base_before(const Step& step) {
  if (step.has("count")) return average(step);
  if (step.has("allowance.reference")) {
    const auto share = step.has("allowance.reference_share") ? step.value("allowance.reference_share") : whole(1);
    return step.value("allowance.reference") * share;
  }
  return step.value("/employer_average_base");
}

// Held to the limits first, then rounded to the fen.
Ratio base_after(const Step& step) {
  auto base = step.value("allowance.base_before");
  if (step.has(kFloor) && base < step.value(kFloor)) base = step.value(kFloor);
  if (step.has(kCap) && step.value(kCap) < base) base = step.value(kCap);
  return step.has("allowance.rounding") ? number(rounded(base, step.text("allowance.rounding"), 2)) : base;
}

int required_months(const Step& step) {
  const bool of_terminations = step.has("coverage.termination_months");
  return std::stoi(step.text(of_terminations ? "coverage.termination_months" : "coverage.required_months"));
}

std::string amount(const Step& step) {
  auto monthly = step.value("allowance.base");
  if (step.has("/unemployment_benefit")) monthly = monthly - step.value("/unemployment_benefit");
  if (monthly < Ratio{}) monthly = Ratio{};
  const auto share = step.value(step.has("allowance.tiers") ? "allowance.tiers" : "allowance.share");
  const auto exact = monthly * step.value("allowance.days") / step.value("allowance.divisor") * share;
  if (!step.has("allowance.rounding")) return in_fen(exact);
  return rounded(exact, step.text("allowance.rounding"), std::stoi(step.text("allowance.rounding.places")));
}

// 育儿补贴制度实施方案: so much for each month; of those born before 2025-01 the months strictly between the birth and
// it are taken away (the table of the National Health Commission: born 2023-12 has 24 of 36).
std::string subsidy(const Step& step) {
  const int between =
      month_number(step.text("childcare_subsidy.first_month")) - month_number(step.text("/event/date")) - 1;
  const int months = std::stoi(step.text("childcare_subsidy.months")) - std::max(0, between);
  return in_fen(step.value("childcare_subsidy.monthly") * whole(months) * step.value("/event/infants"));
}

// The month in which the missing months are complete: so many after the event, less those that stand already where the
// clause counts them all.
std::string entitled_from(const Step& step) {
  const auto event = month_number(step.text("/event/date"));
  if (step.has("coverage.cure_months")) return month_text(event + std::stoi(step.text("coverage.cure_months")));
  const bool adds_up = step.has("coverage.cumulative_months");
  const int have = std::stoi(step.text(adds_up ? "coverage.cumulative_months" : "coverage.continuous_months"));
  return month_text(event + required_months(step) - have);
}

// What the operands come to by the contract; the result itself where they do not say all of it.
std::string recomputed(const Step& step) {
  const auto id = step.id();
  if (step.settled_by_person()) return step.result();
  if (id == "contribution.monthly") return in_fen(step.value("base") * step.value("contribution.rate"));
  if (id == "contribution.months" || id == "coverage.continuous_months" || id == "transition.months")
    return months_from(step);
  if (id == "contribution.total" && !step.has("contribution.rounding"))
    return in_fen(sum_of_products(step.all("contribution.monthly"), step.all("contribution.months")));
  if (id == "contribution.own_total")
    return step.text("contribution.payer") == "individual" ? step.text("contribution.total") : "0.00";
  if (id == "allowance.base" && step.has("allowance.base_before")) return exactly(step, base_after(step));
  if (id == "allowance.base" || id == "allowance.base_before") return exactly(step, base_before(step));
  if (id == "allowance.days" || id == "leave.days") return std::to_string(static_cast<int>(sum_of_days(step).n));
  if (id == "allowance.amount") return amount(step);
  if (id == "childcare_subsidy.amount") return subsidy(step);
  if (id == "coverage.entitled_from") return entitled_from(step);
  if (id == "allowance.top_up_amount") {
    const auto wages =
        number(in_fen(step.value("/monthly_wage") * step.value("allowance.days") / step.value("allowance.divisor")));
    const auto more = wages - step.value("allowance.amount");
    return in_fen(more < Ratio{} ? Ratio{} : more);
  }
  if (id == "deadlines.claim_by")
    return months_later(step.text("/event/date"), std::stoi(step.text("allowance.claim_months")));
  if (id == "deadlines.insured_through")
    return days_later(step.text("/event/date"), std::stoi(step.text("allowance.days")) - 1);
  if (id == "transition.entitled_from" && step.has("from"))
    return month_text(month_number(step.text("from")) + required_months(step) - 1);
  return step.result();
}

// Of the pack of a province: the articles that it names, by document.
using Articles = std::map<std::string, std::set<std::string>>;
const Articles& articles_of(std::uint32_t province) {
  static std::map<std::uint32_t, Articles> known;
  const auto [place, is_new] = known.try_emplace(province);
  if (is_new) {
    const auto pack = Json::parse(pack_of(province));
    for (const auto& document : pack["documents"]) {
      auto& articles = place->second[document["id"]];
      for (const auto& article : document["articles"]) articles.insert(article.get<std::string>());
    }
  }
  return place->second;
}

void look_at_citations(const Json& node, const std::string& place, const Articles& known, Complaints& out) {
  if (node.is_array())
    for (std::size_t i = 0; i < node.size(); ++i)
      look_at_citations(node[i], place + "/" + std::to_string(i), known, out);
  if (!node.is_object()) return;
  for (const auto& [key, value] : node.items()) {
    if (key != "citations") {
      look_at_citations(value, place + "/" + key, known, out);
      continue;
    }
    for (const auto& citation : value) {
      const auto document = known.find(citation["document"]);
      if (document == known.end() || !document->second.contains(citation["article"]))
        out.push_back(place + " cites " + citation.dump() + ", which the pack does not have");
    }
  }
}

class Contradictions {
 public:
  Contradictions(const Json& situation, const Json& answer)
      : situation_(&situation),
        answer_(&answer),
        allowance_(&answer["allowance"]),
        contribution_(&answer["contribution"]) {}

  Complaints list() {
    ranges();
    payable();
    premiums();
    conditions();
    doubts();
    const auto verified = answer_->at("policy")["verified_until"].get<std::string>();
    const auto day = situation_->at("event")["date"].get<std::string>();
    expect((day <= verified) == answer_->at("policy")["within_verified"], "within_verified is wrong");
    return std::move(out_);
  }

 private:
  void expect(bool holds, const std::string& complaint) {
    if (!holds) out_.push_back(complaint);
  }
  static Ratio least(const Json& range) { return number(text_of(range["min"])); }
  static Ratio most(const Json& range) { return number(text_of(range["max"])); }

  void ranges() {
    for (const auto& [owner, names] :
         {std::pair{contribution_, std::vector{"monthly", "total", "own_total"}},
          std::pair{allowance_, std::vector{"amount", "if_entitled", "base", "days", "top_up"}}})
      for (const char* name : names)
        if (const auto& range = owner->value(name, Json()); !range.is_null()) {
          expect(!(most(range) < least(range)), std::string(name) + " has its ends the wrong way round");
          if (!(least(range) == most(range)))
            expect(!answer_->at("unsettled").empty(), std::string(name) + " is a range and nothing is unsettled");
        }
  }

  // "`amount` is what is payable: zero when `no`, from zero when `uncertain`, the allowance when `yes` or `later`."
  void payable() {
    const auto entitled = allowance_->at("entitled").get<std::string>();
    const auto& amount = allowance_->at("amount");
    const auto& if_entitled = allowance_->at("if_entitled");
    if (entitled == "no")
      expect(!amount.is_null() && amount["min"] == "0.00" && amount["max"] == "0.00", "`no` and something is payable");
    else if (entitled == "uncertain")
      // Where the reading that entitles to nothing leaves no base either, what it would be is not known.
      expect(amount.is_null() ||
                 (amount["min"] == "0.00" && (if_entitled.is_null() || !(most(if_entitled) < most(amount)))),
             "`uncertain` and not from zero");
    else
      expect(amount == if_entitled, "`" + entitled + "` and payable is not the allowance");
    if (entitled == "later") expect(allowance_->contains("entitled_from"), "`later` without entitled_from");
    if (entitled == "no") expect(!allowance_->contains("entitled_from"), "`no` with entitled_from");
  }

  void premiums() {
    const auto& total = contribution_->at("total");
    const auto& own = contribution_->at("own_total");
    const auto& payer = contribution_->at("payer");
    if (payer.is_null() && contribution_->at("months") != 0)
      expect(own.is_null(), "nobody has said who pays, and own_total is known");
    else if (payer == "individual")
      expect(own == total, "own_total of somebody who pays is not all of it");
    else
      expect(!own.is_null() && own["min"] == "0.00" && own["max"] == "0.00", "own_total is not 0.00");
    // "All of it as `flexible`, 0.00 otherwise."
    if (situation_->at("status") == "flexible")
      expect(payer.is_null() || payer == "individual" || payer == "none", "somebody else pays for a flexible worker");
    else
      expect(payer != "individual", "somebody pays who is not a flexible worker");
    if (contribution_->at("months") == 0 && !total.is_null()) expect(most(total) == Ratio{}, "no month and a premium");
  }

  void conditions() {
    std::map<std::string, std::string> met;
    for (const auto& condition : allowance_->at("conditions"))
      expect(met.emplace(condition["id"], condition["met"]).second, "a condition stands twice");
    expect(met.contains("in_force"), "no condition in_force");
    std::set<std::string> doubted;
    for (const auto& doubt : answer_->at("unsettled")) doubted.insert(doubt["id"]);
    // Where nobody has settled whether a condition is asked for at all, it may fail and the answer be uncertain.
    for (const auto& [condition, parameter] :
         {std::pair("in_force", "scheme.in_force"), std::pair("insured_through_period", "coverage.through_period"),
          std::pair("insured_in_area", "coverage.insured_in_area")})
      if (met[condition] == "no" && !doubted.contains(parameter))
        expect(allowance_->at("entitled") == "no", std::string(condition) + " is not met and the answer is not `no`");
    const auto months = met.contains("cumulative_months") ? met["cumulative_months"] : met["continuous_months"];
    if (allowance_->at("entitled") == "yes")
      expect(months == "yes" || met.contains("transition") || met.contains("completed_by_claim") ||
                 met.contains("completed_after_event"),
             "`yes` without the months");
  }

  // "A parameter with no value and no alternatives makes the figure null and stands in `unsettled`."
  void doubts() {
    std::set<std::string> asked;
    for (const auto& doubt : answer_->at("unsettled")) {
      expect(doubt["hotline"] == "12393", "not the hotline");
      const auto region = doubt["region"].get<std::string>();
      expect(asked.insert(doubt["id"].get<std::string>() + " " + region).second,
             "a doubt stands twice: " + doubt.dump());
      asked.insert(doubt["id"]);
    }
    const auto null_wants = [&](const Json& figure, const std::string& id) {
      expect(!figure.is_null() || asked.contains(id), "a figure is null and " + id + " is not asked for");
    };
    null_wants(contribution_->at("monthly"), "contribution.rate");
    null_wants(contribution_->at("total"), "contribution.rate");
    if (!contribution_->at("total").is_null()) null_wants(contribution_->at("own_total"), "contribution.payer");
    null_wants(contribution_->at("payer"), "contribution.payer");
    if (allowance_->at("entitled") == "uncertain") expect(!asked.empty(), "`uncertain` and nothing is unsettled");
    // A status that has no scheme has none of these figures, and nothing of a scheme is asked.
    if (no_scheme(*allowance_)) {
      for (const auto& id : asked)
        for (const char* part : {"allowance.", "coverage.", "transition."})
          expect(!id.starts_with(part), "there is no scheme, and " + id + " is asked for");
      return;
    }
    expect(situation_->at("status") != "resident", "a resident has a scheme");
    null_wants(allowance_->at("payee"), "allowance.payee");
    if (allowance_->at("if_entitled").is_null()) expect(!asked.empty(), "no allowance is known and nothing is asked");
    null_wants(allowance_->at("base"), "allowance.base");
    null_wants(allowance_->at("days"), "allowance.days");
    null_wants(answer_->at("deadlines")["claim_by"], "allowance.claim_months");
    if (allowance_->at("divisor").empty())
      expect(asked.contains("allowance.divisor"), "no divisor and it is not asked for");
  }

  const Json* situation_;
  const Json* answer_;
  const Json* allowance_;
  const Json* contribution_;
  Complaints out_;
};

}  // namespace

Json with_defaults(std::string_view text) {
  auto situation = Json::parse(text);
  if (!situation.contains("as_of")) situation["as_of"] = kToday;
  auto& event = situation["event"];
  if (event["kind"] == "birth")
    for (const char* field : {"infants", "child_order"})
      if (!event.contains(field)) event[field] = 1;
  return situation;
}

Complaints unresolved_operands(const Json& situation, const Json& answer) {
  const auto& trace = answer["trace"];
  Complaints out;
  for_each_operand(trace, [&](std::size_t step, const std::string& of, const std::string& id, const Json& value) {
    if (is_input(id)) {
      if (input(situation, id) == nullptr)
        out.push_back(of + " works on the input " + id + " = " + value.dump() + ", which was not given");
    } else if (!is_member(id)) {
      const auto end = trace.begin() + static_cast<std::ptrdiff_t>(step);
      const bool earlier =
          std::any_of(trace.begin(), end, [&](const Json& s) { return s["id"] == id && s["result"] == value; });
      if (!earlier) out.push_back(of + " works on " + id + " = " + value.dump() + ", which no earlier step comes to");
    }
  });
  return out;
}

Complaints altered_inputs(const Json& situation, const Json& answer) {
  Complaints out;
  for_each_operand(answer["trace"], [&](std::size_t, const std::string& of, const std::string& id, const Json& value) {
    const auto* given = is_input(id) ? input(situation, id) : nullptr;
    // A span, or the quick form, as a whole stands for the months of it that count.
    if (given != nullptr && !given->is_object() && !same(*given, value))
      out.push_back(of + " works on the input " + id + " = " + value.dump() + ", which was given as " + given->dump());
  });
  return out;
}

Complaints wrong_steps(const Json&, const Json& answer) {
  Complaints out;
  for (const auto& json : answer["trace"]) {
    const Step step(json);
    if (const auto expected = recomputed(step); expected != step.result())
      out.push_back("expected " + expected + " of " + json.dump());
  }
  return out;
}

Complaints untraced_figures(const Json&, const Json& answer) {
  std::set<std::pair<std::string, std::string>> results;
  for (const auto& step : answer["trace"]) results.emplace(step["id"], text_of(step["result"]));
  Complaints out;
  const auto want = [&](const std::string& step, const Json& figure) {
    if (!figure.is_null() && !results.contains({step, text_of(figure)}))
      out.push_back("no step " + step + " comes to " + figure.dump());
  };
  const auto want_range = [&](const std::string& step, const Json& range) {
    if (range.is_null()) return;
    want(step, range["min"]);
    want(step, range["max"]);
  };
  const auto& contribution = answer["contribution"];
  if (contribution["months"] != 0) {
    want_range("contribution.monthly", contribution["monthly"]);
    want_range("contribution.total", contribution["total"]);
    if (!contribution["total"].is_null()) want_range("contribution.own_total", contribution["own_total"]);
  }
  const auto& allowance = answer["allowance"];
  // Where there is no scheme there is nothing to compute: "0.00" stands for it.
  if (!no_scheme(allowance)) want_range("allowance.amount", allowance["if_entitled"]);
  want_range("allowance.base", allowance["base"]);
  want_range("allowance.days", allowance["days"]);
  for (const auto& divisor : allowance["divisor"]) want("allowance.divisor", divisor);
  if (answer.contains("leave")) want("leave.days", answer["leave"]["days"]);
  if (answer.contains("childcare_subsidy")) want("childcare_subsidy.amount", answer["childcare_subsidy"]["amount"]);
  want_range("allowance.top_up_amount", allowance.value("top_up", Json()));
  if (const auto month = allowance.value("entitled_from", Json());
      !results.contains({"coverage.entitled_from", text_of(month)}))
    want("transition.entitled_from", month);
  const auto& deadlines = answer["deadlines"];
  want("deadlines.claim_by", deadlines["claim_by"]);
  want("deadlines.insured_through", deadlines["insured_through"]);
  want("deadlines.insured_through", deadlines.value("insured_through_earliest", Json()));
  for (const auto& condition : allowance["conditions"]) {
    const auto id = condition["id"].get<std::string>();
    if (!condition.contains("have")) continue;
    const auto step = id == "transition" ? "transition.months" : "coverage." + id;
    want(step, condition["have"]);
    want(step, condition.value("have_max", Json()));
  }
  return out;
}

Complaints unfollowable(std::string_view situation, std::string_view answer) {
  const auto asked = with_defaults(situation);
  const auto told = Json::parse(answer);
  Complaints out;
  for (const auto check : {unresolved_operands, altered_inputs, wrong_steps, untraced_figures})
    for (auto& complaint : check(asked, told)) out.push_back(std::move(complaint));
  return out;
}

Complaints unresolved_citations(const Json&, const Json& answer) {
  Complaints out;
  const auto region = static_cast<std::uint32_t>(std::stoul(answer["region"].get<std::string>()));
  look_at_citations(answer, "", articles_of(RegionCode{region}.province()), out);
  for (const auto& step : answer["trace"])
    if (step.contains("grade") && step["grade"] != "unconfirmed" && step["citations"].empty())
      out.push_back("a value of the law without a citation: " + step.dump());
  for (const auto& notice : answer["notices"])
    if (notice["citations"].empty()) out.push_back("a notice without a citation: " + notice.dump());
  return out;
}

Complaints contradictions(const Json& situation, const Json& answer) {
  return Contradictions(situation, answer).list();
}

}  // namespace yusuan::test
