// The source format of policy-data, described once like the contract: the reader, the JSON Schema and the lists that
// `policy build` writes walk these.
#pragma once

#include "../contract/describe.hpp"
#include "policy_source.hpp"

namespace yusuan {

template <class V>
void describe(V& v, json::SourceDocument& d) {
  v.required("id", d.id, "by which citations name it");
  v.nullable("number", d.number, "文号");
  v.required("title", d.title, "in full");
  v.required("issuer", d.issuer, "the issuing offices");
  v.nullable("issued", d.issued, "day of issue");
  v.nullable("in_force", d.in_force, "day from which it is in force");
  v.nullable("ends", d.ends, "last day in force");
  v.nullable("url", d.url, "an official page");
  v.texts("articles", d.articles);
  v.defaulted("forwards", d.forwards, "ids of documents it forwards");
  v.defaulted("replaces", d.replaces, "ids of documents it replaces");
}
template <class V>
void describe(V& v, json::Evidence& e) {
  v.required("grade", e.grade, "of what was seen");
  v.nullable("fact", e.fact, "id of the research note");
  v.nullable("seen_at", e.seen_at, "where it was seen");
  v.required("verified_on", e.verified_on, "day of the last look");
  v.nullable("note", e.note, "remark");
}
template <class V>
void describe(V& v, json::SourceAlternative& a, Parameter parameter) {
  v.value("value", parameter, a.value);
  v.defaulted("citations", a.citations, "what speaks for it");
  v.required("evidence", a.evidence, "what was seen");
  v.nullable("note", a.note, "what is known");
}
template <class V>
void describe(V& v, json::SourceEntry& e, Parameter parameter) {
  v.required("from", e.from, "the day from which it holds");
  v.optional("statuses", e.statuses, "default all");
  v.value("value", parameter, e.value);
  v.of_parameter("alternatives", parameter, e.alternatives);
  v.defaulted("unknown", e.unknown, "true: nobody has published it");
  v.required("citations", e.citations, "the text that settles it or leaves the gap");
  v.defaulted("evidence", e.evidence, "what was seen");
  v.nullable("note", e.note, "what is known");
}
template <class V>
void describe(V& v, json::SourceNotice& n) {
  v.required("code", n.code, "the words stand in the dictionaries");
  v.required("from", n.from, "first day of events");
  v.optional("until", n.until, "last day of events");
  v.optional("statuses", n.statuses, "default all");
  v.optional("amount", n.amount, "yuan, where the remark is about one");
  v.required("citations", n.citations, "who says so");
  v.required("evidence", n.evidence, "what was seen");
}

template <class V>
void describe(V& v, MaterialNeed& m) {
  v.required("any_of", m.any_of, "one of them will do");
  v.defaulted("copy", m.copy, "true: a copy is asked for");
  v.optional("event", m.event, "default either");
}
template <class V>
void describe(V& v, ChannelUse& c) {
  v.required("channel", c.channel, "where");
  v.optional("name", c.name, "what the app, the site or the counter is called");
}
template <class V>
void describe_steps(V& v, Steps& s) {
  v.optional("applicants", s.applicants, "who may apply");
  v.optional("materials", s.materials, "what to bring, all of them");
  v.optional("channels", s.channels, "where, any of them");
  v.optional("window", s.window, "in which time to apply, in words");
  v.optional("working_days", s.working_days, "in which the office has to be done");
}
template <class V>
void describe(V& v, json::SourceProcedure& p) {
  v.required("task", p.task, "what is done");
  v.required("from", p.from, "first day of applications");
  v.optional("until", p.until, "last day of applications");
  v.optional("statuses", p.statuses, "default all");
  describe_steps(v, p.steps);
  v.required("citations", p.citations, "who says so, or the text that leaves it open");
  v.required("evidence", p.evidence, "what was seen");
  v.nullable("note", p.note, "what else is to be known");
}
template <class V>
void describe(V& v, json::Procedure& p) {
  v.required("task", p.task, "what is done");
  v.required("stage", p.stage, "when");
  v.required("level", p.level, "whose rule it is");
  v.required("from", p.from, "first day of applications");
  v.optional("until", p.until, "last day of applications");
  v.required("statuses", p.statuses, "for whom");
  describe_steps(v, p.steps);
  v.optional("note", p.note, "what else is to be known");
  v.required("grade", p.grade, "of what speaks for it; unconfirmed: it stands beside the others");
  v.required("verified_on", p.verified_on, "day of the last look");
  v.required("citations", p.citations, "who says so, or the text that leaves it open");
}
template <class V>
void describe(V& v, json::ProcedureArea& a) {
  v.required("code", a.code, "GB/T 2260");
  v.required("items", a.items, "indices: by task, nearer layers and later days first");
}
template <class V>
void describe(V& v, json::ProcedureList& l) {
  v.required("items", l.items, "table");
  v.required("areas", l.areas, "pooling areas");
}

template <class V>
void describe(V& v, json::SourceRegion& r) {
  v.required("id", r.id, "cn, two digits of a province, six of an area");
  v.required("level", r.level, "nation, province or area");
  v.nullable("parent", r.parent, "the layer it inherits from");
  v.required("name", r.name, "in both languages");
  v.defaulted("pinyin", r.pinyin, "without tones or blanks");
  v.defaulted("aliases", r.aliases, "other codes");
  v.nullable("verified_until", r.verified_until, "last day for which it was verified");
  v.defaulted("documents", r.documents, "papers that this region's entries rest on");
  v.defaulted("forwarding", r.forwarding, "papers that forward the rule");
  v.by_parameter("parameters", r.parameters);
  v.defaulted("notices", r.notices, "remarks");
  v.defaulted("procedures", r.procedures, "who applies, with what, where, by when");
}
template <class V>
void describe(V& v, json::SourceMeta& m) {
  v.required("version", m.version, "of the data");
  v.required("declared_from", m.declared_from, "first day of the declared range");
}

template <class V>
void describe(V& v, json::SourceDivision& d) {
  v.required("code", d.code, "GB/T 2260");
  v.required("zh", d.zh, "name");
  v.required("pinyin", d.pinyin, "without tones or blanks");
}
template <class V>
void describe(V& v, json::SourcePlace& p) {
  v.required("code", p.code, "GB/T 2260");
  v.required("zh", p.zh, "name");
  v.required("pinyin", p.pinyin, "without tones or blanks");
  v.defaulted("divisions", p.divisions, "districts and counties");
}
template <class V>
void describe(V& v, json::SourceProvince& p) {
  v.required("id", p.id, "two digits of GB/T 2260");
  v.required("zh", p.zh, "name");
  v.required("pinyin", p.pinyin, "without tones or blanks");
  v.required("areas", p.areas, "pooling areas");
}

namespace json {

struct DocumentList {
  std::vector<SourceDocument> documents;
};
struct PlaceList {
  std::vector<SourceProvince> provinces;
};

}  // namespace json

template <class V>
void describe(V& v, json::DocumentList& d) {
  v.required("documents", d.documents, "those that several regions rest on");
}
template <class V>
void describe(V& v, json::PlaceList& p) {
  v.required("provinces", p.provinces, "all of them");
}

}  // namespace yusuan
