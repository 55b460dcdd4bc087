// policy-data as people write it: one file a layer or region, one list of documents. Read, checked, and resolved into
// the pack that the module loads.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "../policy.hpp"
#include "../result.hpp"

namespace yusuan::json {

struct SourceDocument {
  std::string id;
  std::optional<std::string> number;
  std::string title;
  std::string issuer;
  std::optional<Day> issued;
  std::optional<Day> in_force;
  std::optional<Day> ends;
  std::optional<std::string> url;                              // an official page only
  std::map<std::string, std::optional<std::string>> articles;  // null: not seen in wording
  std::vector<std::string> forwards;
  std::vector<std::string> replaces;
};

struct Evidence {
  Grade grade{};
  std::optional<std::string> fact;
  std::optional<std::string> seen_at;
  Day verified_on{};
  std::optional<std::string> note;
};

struct SourceAlternative {
  Value value;
  std::vector<Citation> citations;
  std::vector<Evidence> evidence;
  std::optional<Text> note;
};

struct SourceEntry {
  Day from{};
  std::optional<std::vector<Status>> statuses;
  std::optional<Value> value;
  std::optional<std::vector<SourceAlternative>> alternatives;
  bool unknown = false;
  std::vector<Citation> citations;
  std::vector<Evidence> evidence;
  std::optional<Text> note;
};

struct SourceNotice {
  NoticeCode code{};
  Day from{};
  std::optional<Day> until;
  std::optional<std::vector<Status>> statuses;
  std::vector<Citation> citations;
  std::vector<Evidence> evidence;
};

struct SourceRegion {
  std::string file;  // relative to the data folder
  std::string id;
  Level level{};
  std::optional<std::string> parent;
  Text name;
  std::string pinyin;
  std::vector<RegionCode> aliases;
  std::vector<Division> divisions;
  std::optional<Day> verified_until;
  std::vector<Forwarding> forwarding;
  std::map<Parameter, std::vector<SourceEntry>> parameters;
  std::vector<SourceNotice> notices;
};

struct SourceMeta {
  std::string version;
  Day declared_from{};  // from this day on every parameter has an entry, be it "unknown"
};

struct PolicySource {
  SourceMeta meta;
  std::vector<SourceDocument> documents;
  std::vector<SourceRegion> regions;  // layers and areas, by id
};

// A defect, with the file it stands in.
struct Finding {
  std::string file;
  Error error;
};

struct ReadSource {
  PolicySource source;
  std::vector<Finding> findings;
};

// Reads policy.json, documents.json and every other .json file of the folder, but for `examples` and `schema`.
ReadSource read_source(const std::string& folder);

// What the reader cannot see field by field: citations, evidence, overlaps, gaps, orphans, inheritance.
std::vector<Finding> check(const PolicySource& source);

// The resolved pack of each province, as JSON text by file name ("51.json"). Precondition: `check` found nothing.
std::map<std::string, std::string> build(const PolicySource& source);

// Whether a parameter has a meaning for the status at all: residents have no allowance and pay no maternity premium.
bool applies_to(Parameter parameter, Status status);

}  // namespace yusuan::json
