// policy-data as people write it: one file a layer or region, one list of documents. Read, checked, and resolved into
// the pack that the module loads.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "../policy.hpp"
#include "../result.hpp"
#include "procedures.hpp"

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
  std::optional<Base> amount;
  std::vector<Citation> citations;
  std::vector<Evidence> evidence;
};

// What a text says of how a task is done. Only `unconfirmed` evidence: it stands beside what better evidence says, and
// takes no place from it.
struct SourceProcedure {
  Task task{};
  Day from{};  // of applications, not of events
  std::optional<Day> until;
  std::optional<std::vector<Status>> statuses;
  Steps steps;
  std::vector<Citation> citations;
  std::vector<Evidence> evidence;
  std::optional<Text> note;
};

// A district or county, for finding a place by its name.
struct SourceDivision {
  RegionCode code;
  std::string zh;
  std::string pinyin;
};
// A pooling area with its divisions: one without a file of its own has what its province says.
struct SourcePlace {
  RegionCode code;
  std::string zh;
  std::string pinyin;
  std::vector<SourceDivision> divisions;
};
struct SourceProvince {
  std::string id;
  std::string zh;
  std::string pinyin;
  std::vector<SourcePlace> areas;
};

struct SourceRegion {
  std::string file;  // relative to the data folder
  std::string id;
  Level level{};
  std::optional<std::string> parent;
  Text name;
  std::string pinyin;
  std::vector<RegionCode> aliases;
  std::optional<Day> verified_until;
  std::vector<SourceDocument> documents;  // of this region; they join the one list
  std::vector<Forwarding> forwarding;
  std::map<Parameter, std::vector<SourceEntry>> parameters;
  std::vector<SourceNotice> notices;
  std::vector<SourceProcedure> procedures;
};

struct SourceMeta {
  std::string version;
  Day declared_from{};  // from this day on every parameter has an entry, be it "unknown"
};

struct PolicySource {
  SourceMeta meta;
  struct Listed {
    SourceDocument document;
    std::string file;
    std::string pointer;
  };
  std::vector<Listed> documents;      // of all files
  std::vector<SourceRegion> regions;  // layers and areas
  std::vector<SourceProvince> places;
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

// The texts of a data folder by their names in it: policy.json, documents.json, places.json and every other .json file,
// but for `examples` and `schema`. A file that cannot be read has no text.
using SourceFiles = std::map<std::string, std::optional<std::string>>;

// policy.json and documents.json must be there.
ReadSource read_source(const SourceFiles& files);
ReadSource read_source(const std::string& folder);

// What the reader cannot see field by field: citations, evidence, overlaps, gaps, orphans, inheritance.
std::vector<Finding> check(const PolicySource& source);

// As JSON text by file name: the resolved pack of each province ("51.json"), the words of the articles that it cites
// ("51.articles.json"), how its benefits are claimed ("51.apply.json"), everything that is known of each province for
// people to read ("rules/51.json"), and the lists of places. Precondition: `check` found nothing.
std::map<std::string, std::string> build(const PolicySource& source);

// Whether the entry speaks of the status.
inline bool concerns(const SourceEntry& entry, Status status) {
  return !entry.statuses || std::ranges::find(*entry.statuses, status) != entry.statuses->end();
}
inline bool concerns(const SourceProcedure& entry, Status status) {
  return applies_to(entry.task, status) &&
         (!entry.statuses || std::ranges::find(*entry.statuses, status) != entry.statuses->end());
}
// The statuses that it speaks of and for which the parameter has a meaning.
std::vector<Status> statuses_of(Parameter parameter, const SourceEntry& entry);

// A value is as good as the weakest thing it rests on. What is unconfirmed carries nothing, so beside better evidence
// it takes nothing away.
Grade grade_of(const std::vector<Evidence>& evidence);

// Whether a parameter has a meaning for the status at all: residents have no allowance and pay no maternity premium.
bool applies_to(Parameter parameter, Status status);

// Whether its readings can be walked: what is read as settled only, or is a table that settle does not take, is not.
bool may_be_unsettled(Parameter parameter);

}  // namespace yusuan::json
