// The contract and the policy pack, each field described once: its name, whether it must stand, and what it means.
// Readers (nlohmann, emscripten::val), the writer, the TypeScript declarations and the JSON Schema walk these.
//
// A visitor has   required   the field must stand
//                 defaulted  it may be left out; the member keeps its default; always written
//                 optional   a std::optional, left out where empty
//                 nullable   a std::optional, written null where empty
#pragma once

#include "../assessment.hpp"
#include "../policy.hpp"
#include "../situation.hpp"

namespace yusuan {

// ---- Situation (in) -------------------------------------------------------------------------------------------------

template <class V>
void describe(V& v, Span& s) {
  v.required("from", s.from, "first month");
  v.optional("to", s.to, "last month, included; without it the span goes on");
  v.required("status", s.status, "identity in these months");
  v.optional("base", s.base, "contribution base, yuan a month; required but for residents");
  v.optional("employer_average_base", s.employer_average_base,
             "the employer's average monthly base, where employers differ and the region's rule weighs them");
  v.defaulted("maternity", s.maternity, "false: employee medical insurance only");
  v.optional("region", s.region, "where it was paid; default: the situation's region");
  v.defaulted("back_paid", s.back_paid, "paid after the fact");
}

template <class V>
void describe(V& v, QuickCoverage& c) {
  v.required("months", c.months, "that many consecutive months");
  v.required("base", c.base, "contribution base, yuan a month");
  v.optional("through", c.through, "the last of them; default: the month of the event");
  v.defaulted("keeps_paying", c.keeps_paying, "goes on paying afterwards; default true");
}

template <class V>
void describe(V& v, Birth& e) {
  v.tag("kind", EventKind::birth);
  v.required("date", e.date, "day of the birth, known or due");
  v.required("delivery", e.delivery, "kind of delivery");
  v.defaulted("infants", e.infants, "infants born; default 1");
  v.defaulted("child_order", e.child_order, "which child of the mother; default 1");
}

template <class V>
void describe(V& v, Termination& e) {
  v.tag("kind", EventKind::termination);
  v.required("date", e.date, "day on which the pregnancy ended");
  v.required("gestation_days", e.gestation_days, "days of gestation");
}

template <class V>
void describe(V& v, Settle& s) {
  v.optional("contribution.rate", s.contribution_rate, "maternity premium rate");
  v.optional("coverage.required_months", s.coverage_required_months, "months of insurance needed");
  v.optional("coverage.back_paid_counts", s.coverage_back_paid_counts, "whether back-paid months count");
  v.optional("allowance.base", s.allowance_base, "base of the allowance, yuan a month");
  v.optional("allowance.days", s.allowance_days, "paid days in all");
  v.optional("allowance.divisor", s.allowance_divisor, "days of a month");
  v.optional("allowance.share", s.allowance_share, "share of the allowance that is paid");
}

template <class V>
void describe(V& v, Situation& s) {
  v.required("region", s.region, "GB/T 2260 code of the pooling area, or of a district or county in it");
  v.defaulted("as_of", s.as_of, "the day of the answer; default: today in Asia/Shanghai");
  v.required("status", s.status, "identity at the event");
  v.required("event", s.event, "birth or termination");
  v.required("coverage", s.coverage, "what was or will be paid");
  v.optional("employer_average_base", s.employer_average_base, "employees: the employer's average monthly base");
  v.optional("monthly_wage", s.monthly_wage, "employees: own wage, for what the employer owes on top");
  v.optional("unemployment_benefit", s.unemployment_benefit,
             "on unemployment benefit: what it pays a month, where the region pays only what exceeds it");
  v.defaulted("settle", s.settle, "the person's own answers to parameters");
}

template <class V>
void describe(V& v, MonthRange& r) {
  v.required("from", r.from, "first start month");
  v.required("to", r.to, "last start month, included");
}
template <class V>
void describe(V& v, PlanQuestion& q) {
  v.required("situation", q.situation, "its coverage is replaced");
  v.required("start", q.start, "start months to try");
}
template <class V>
void describe(V& v, Over& o) {
  v.optional("status", o.status, "statuses to compare");
  v.optional("region", o.region, "or regions");
}
template <class V>
void describe(V& v, CompareQuestion& q) {
  v.required("situation", q.situation, "the common part");
  v.required("over", q.over, "what is varied: status or region");
}

// ---- Assessment (out) -----------------------------------------------------------------------------------------------

template <class V, class T>
void describe(V& v, Range<T>& r) {
  v.required("min", r.min, "least under any reading");
  v.required("max", r.max, "most under any reading");
}

template <class V>
void describe(V& v, PolicyInfo& p) {
  v.required("version", p.version, "of the policy data");
  v.required("verified_until", p.verified_until, "last day for which the region was verified");
  v.required("within_verified", p.within_verified, "false: the event lies beyond it");
}

template <class V>
void describe(V& v, ContributionAnswer& c) {
  v.nullable("payer", c.payer, "who pays");
  v.optional("kind", c.kind, "a charge of its own, a part of the medical premium, or none");
  v.required("months", c.months, "months up to the event with this status and maternity insurance");
  v.nullable("monthly", c.monthly, "premium of the last such month");
  v.nullable("total", c.total, "sum of the months, whoever pays");
  v.nullable("own_total", c.own_total, "what the person pays of it");
}

template <class V>
void describe(V& v, Condition& c) {
  v.required("id", c.id, "which condition");
  v.required("met", c.met, "whether it is met");
  v.optional("have", c.have, "months one has");
  v.optional("have_max", c.have_max, "where readings differ: the most");
  v.optional("need", c.need, "months one needs");
}

template <class V>
void describe(V& v, AllowanceAnswer& a) {
  v.required("entitled", a.entitled, "whether the allowance is due");
  v.optional("entitled_from", a.entitled_from, "the month from which, where months are completed later");
  v.nullable("amount", a.amount, "payable");
  v.nullable("if_entitled", a.if_entitled, "the allowance as it would be");
  v.nullable("base", a.base, "yuan a month, exact");
  v.nullable("days", a.days, "paid days");
  v.required("divisor", a.divisor, "days of a month, each reading; empty where unknown");
  v.nullable("payee", a.payee, "to whom it is paid");
  v.optional("top_up", a.top_up, "what the employer owes on top of it");
  v.required("conditions", a.conditions, "each condition that was looked at");
}

template <class V>
void describe(V& v, Deadlines& d) {
  v.nullable("claim_by", d.claim_by, "last day to claim");
  v.nullable("insured_through", d.insured_through, "last day of the allowance period, the latest under any reading");
  v.optional("insured_through_earliest", d.insured_through_earliest, "where readings differ: the earliest");
}

template <class V>
void describe(V& v, MedicalAnswer& m) {
  v.required("item", m.item, "what is paid for");
  v.required("mode", m.mode, "a fixed sum, a cap, or a share");
  v.nullable("amount", m.amount, "yuan");
  v.nullable("share", m.share, "of the cost");
  v.optional("cap", m.cap, "the most that the share comes to");
  v.optional("from_cost", m.from_cost, "for the part of the cost above this");
  v.optional("to_cost", m.to_cost, "for the part of the cost up to this");
  v.nullable("hospital_level", m.hospital_level, "where it depends on it");
  v.optional("items", m.items, "of assisted reproduction: how many");
  v.optional("max_times", m.max_times, "of assisted reproduction: how often each");
  v.required("insured", m.insured, "whether the record carries the insurance in the month of the event");
  v.required("citations", m.citations, "who says so");
}

template <class V>
void describe(V& v, UnsettledAlternative& a) {
  v.required("value", a.value, "as settle takes it");
  v.required("entitled", a.entitled, "under it");
  v.nullable("amount", a.amount, "under it");
  v.nullable("if_entitled", a.if_entitled, "under it");
  v.nullable("total", a.total, "premiums under it");
  v.required("grade", a.grade, "of what speaks for it");
  v.required("citations", a.citations, "what speaks for it");
  v.nullable("note", a.note, "what is known");
}

template <class V>
void describe(V& v, Unsettled& u) {
  v.required("id", u.id, "parameter, as settle names it");
  v.required("region", u.region, "whose parameter");
  v.constant("hotline", "12393", "whom to ask");
  v.required("alternatives", u.alternatives, "known readings; none: nobody has published it");
  v.required("citations", u.citations, "the text that leaves it open");
  v.nullable("note", u.note, "what is known");
}

template <class V>
void describe(V& v, NoticeAnswer& n) {
  v.required("code", n.code, "the words stand in the dictionaries");
  v.optional("amount", n.amount, "yuan, where the remark is about one");
  v.required("citations", n.citations, "who says so");
}

template <class V>
void describe(V& v, LeaveAnswer& l) {
  v.nullable("days", l.days, "of leave (产假), not those that the fund pays");
  v.required("citations", l.citations, "who says so");
}

template <class V>
void describe(V& v, ChildcareAnswer& c) {
  v.required("monthly", c.monthly, "yuan a month for each infant");
  v.required("months", c.months, "how many");
  v.required("amount", c.amount, "in all, for all infants of this birth");
  v.required("citations", c.citations, "who says so");
}

template <class V>
void describe(V& v, Operand& o) {
  v.required("id", o.id, "of an earlier step, or the JSON pointer of an input");
  v.required("value", o.value, "as used");
}

template <class V>
void describe(V& v, Step& s) {
  v.required("id", s.id, "parameter or figure");
  v.required("operands", s.operands, "what it was made from");
  v.required("result", s.result, "what it comes to");
  v.optional("grade", s.grade, "of a value of the law");
  v.optional("settled_by_person", s.settled_by_person, "true: the person's own answer");
  v.required("citations", s.citations, "who says so");
}

template <class V>
void describe(V& v, Assessment& a) {
  v.source(a.source);
  v.required("region", a.region, "the pooling area");
  v.required("policy", a.policy, "what the answer rests on");
  v.required("contribution", a.contribution, "premiums");
  v.required("allowance", a.allowance, "生育津贴");
  v.required("deadlines", a.deadlines, "days not to miss");
  v.required("medical", a.medical, "benefits in kind; empty: nobody has published them");
  v.optional("leave", a.leave, "days of leave, where a text was found");
  v.optional("childcare_subsidy", a.childcare_subsidy, "育儿补贴, for a birth");
  v.required("unsettled", a.unsettled, "doubts that bear on the answer");
  v.required("notices", a.notices, "remarks");
  v.required("trace", a.trace, "every figure, step by step");
}

template <class V>
void describe(V& v, PlanRow& r) {
  v.required("start", r.start, "first month of paying");
  v.required("months", r.months, "months paid up to the event");
  v.required("entitled", r.entitled, "whether the allowance is due");
  v.nullable("premiums", r.premiums, "what the person pays up to the month of the event");
  v.nullable("allowance", r.allowance, "payable");
  v.nullable("net", r.net, "allowance less premiums");
}
template <class V>
void describe(V& v, Plan& p) {
  v.required("rows", p.rows, "one for each start month");
  v.nullable("latest_start", p.latest_start, "the last start month with yes or later");
}
template <class V>
void describe(V& v, Comparison& c) {
  v.required("answers", c.answers, "in the order asked");
}

// ---- Policy ----------------------------------------------------------------------------------------------------

template <class V>
void describe(V& v, TerminationBand& b) {
  v.required("from_gestation_day", b.from_gestation_day, "first day of gestation of the band");
  v.required("days", b.days, "paid days");
}
template <class V>
void describe(V& v, OrderExtension& o) {
  v.required("from_child_order", o.from_child_order, "first child of the order");
  v.optional("extension", o.extension, "in place of the rule's extension");
}
template <class V>
void describe(V& v, DaysRule& r) {
  v.optional("birth", r.birth, "days for a birth");
  v.optional("extension", r.extension, "of the provincial extension, those that are meant");
  v.defaulted("by_child_order", r.by_child_order, "where the extension differs by the order of the child, ascending");
  v.optional("dystocia", r.dystocia, "added");
  v.optional("caesarean", r.caesarean, "added");
  v.optional("per_extra_infant", r.per_extra_infant, "added for each infant beyond the first");
  v.defaulted("termination", r.termination, "bands, ascending");
}
template <class V>
void describe(V& v, MedicalBenefit& b) {
  v.required("item", b.item, "what is paid for");
  v.optional("event", b.event, "for which event; default either");
  v.optional("delivery", b.delivery, "kinds of delivery; default all");
  v.optional("from_gestation_day", b.from_gestation_day, "for terminations");
  v.optional("to_gestation_day", b.to_gestation_day, "for terminations, included");
  v.optional("from_child_order", b.from_child_order, "from this child on");
  v.optional("to_child_order", b.to_child_order, "up to this child");
  v.optional("hospital_level", b.hospital_level, "where it depends on it");
  v.required("mode", b.mode, "a fixed sum, a cap, or a share");
  v.optional("amount", b.amount, "yuan");
  v.optional("share", b.share, "of the cost");
  v.optional("cap", b.cap, "yuan, the most that the share comes to");
  v.optional("from_cost", b.from_cost, "yuan: the part of the cost above this");
  v.optional("to_cost", b.to_cost, "yuan: and up to this");
  v.optional("per_extra_infant", b.per_extra_infant, "yuan added for each infant beyond the first");
  v.optional("items", b.items, "of assisted reproduction: how many");
  v.optional("max_times", b.max_times, "of assisted reproduction: how often each");
}
template <class V>
void describe(V& v, Tier& t) {
  v.required("months", t.months, "from so many months on");
  v.required("share", t.share, "share of the allowance");
}
template <class V>
void describe(V& v, AllowanceRounding& r) {
  v.required("mode", r.mode, "half up, up or down");
  v.defaulted("places", r.places, "decimals of a yuan; default 2");
  v.defaulted("base", r.base, "the base is rounded first, to the fen");
}
template <class V>
void describe(V& v, ChildcareSubsidy& c) {
  v.required("monthly", c.monthly, "yuan a month for each child");
  v.required("months", c.months, "up to this age in months");
  v.required("first_month", c.first_month, "the first month that is paid");
}
template <class V>
void describe(V& v, BaseStep& s) {
  v.required("id", s.id, "usual step");
  v.required("base", s.base, "yuan a month");
}
template <class V>
void describe(V& v, ContributionLimits& l) {
  v.optional("floor", l.floor, "yuan a month");
  v.optional("cap", l.cap, "yuan a month");
  v.optional("steps", l.steps, "usual steps offered to flexible workers");
}

template <class V>
void describe(V& v, Text& t) {
  v.required("zh", t.zh, "Chinese");
  v.required("en", t.en, "English");
}
template <class V>
void describe(V& v, Citation& c) {
  v.required("document", c.document, "document id");
  v.required("article", c.article, "article of the document");
}
template <class V>
void describe(V& v, Forwarding& f) {
  v.required("document", f.document, "the forwarding paper");
  v.optional("division", f.division, "of a district or county");
}

// Values hang on the parameter, so it is handed down. `sparse` is written only where it differs from its default.
template <class V>
void describe(V& v, Alternative& a, Parameter parameter) {
  v.value("value", parameter, a.value);
  v.required("grade", a.grade, "of what speaks for it");
  v.sparse("citations", a.citations, Citations{}, "where the alternative has its own");
  v.sparse("note", a.note, kNone, "what is known");
}
template <class V>
void describe(V& v, Entry& e, Parameter parameter) {
  v.required("from", e.from, "the day from which it holds");
  v.sparse("open", e.open, false, "other readings are possible, though nobody has named them");
  v.of_parameter("alternatives", parameter, e.alternatives);
  v.required("citations", e.citations, "the text that settles it or leaves the gap");
  v.sparse("note", e.note, kNone, "what is known");
}
template <class V>
void describe(V& v, Series& s) {
  v.required("parameter", s.parameter, "parameter id");
  v.of_parameter("entries", s.parameter, s.entries);
}
template <class V>
void describe(V& v, NoticeRule& n) {
  v.required("code", n.code, "the words stand in the dictionaries");
  v.optional("statuses", n.statuses, "default all");
  v.required("from", n.from, "first day of events");
  v.optional("until", n.until, "last day of events");
  v.optional("amount", n.amount, "yuan");
  v.required("citations", n.citations, "who says so");
}
template <class V>
void describe(V& v, Region& r) {
  v.required("code", r.code, "GB/T 2260");
  v.required("name", r.name, "of the pooling area");
  v.defaulted("aliases", r.aliases, "other codes");
  v.defaulted("forwarding", r.forwarding, "papers that forward the rule");
  v.required("verified_until", r.verified_until, "last day for which it was verified");
  v.required("notices", r.notices, "indices");
  v.required("series", r.series_of, "indices, for each status");
}
template <class V>
void describe(V& v, Policy& p) {
  v.required("version", p.version, "of the data");
  v.required("citations", p.citations, "table");
  v.required("notes", p.notes, "table");
  v.required("series", p.series, "table");
  v.required("notices", p.notices, "table");
  v.required("regions", p.regions, "pooling areas");
}

}  // namespace yusuan
