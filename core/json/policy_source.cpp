#include "policy_source.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string_view>

#include "describe_source.hpp"
#include "tree.hpp"

namespace yusuan {

namespace json {

namespace {

namespace fs = std::filesystem;

std::optional<std::string> file_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

template <class T>
std::optional<T> read_file(const SourceFiles& files, const std::string& name, std::vector<Finding>& findings) {
  const auto found = files.find(name);
  if (found == files.end() || !found->second) {
    findings.push_back({name, {ErrorCode::unreadable_file, "", {}}});
    return std::nullopt;
  }
  Tree tree;
  if (auto error = tree.parse(*found->second)) {
    findings.push_back({name, *error});
    return std::nullopt;
  }
  auto out = read_document<T>(tree.root());
  if (!out) {
    findings.push_back({name, out.error()});
    return std::nullopt;
  }
  return *out;
}

constexpr std::string_view kMeta = "policy.json";
constexpr std::string_view kDocuments = "documents.json";
constexpr std::string_view kPlaces = "places.json";

bool is_source_file(const fs::path& relative) {
  const auto first = relative.begin()->string();
  return relative.extension() == ".json" && first != "examples" && first != "schema";
}
bool is_region_file(std::string_view name) { return name != kMeta && name != kDocuments && name != kPlaces; }

// Each area of the list that has no file of its own says what its province says.
void complete_areas(PolicySource& source) {
  std::set<std::string> filed;
  for (const auto& region : source.regions) filed.insert(region.id);
  const auto layers = source.regions;
  for (const auto& province : source.places) {
    const auto layer = std::ranges::find(layers, province.id, &SourceRegion::id);
    if (layer == layers.end()) continue;
    for (const auto& place : province.areas) {
      SourceRegion area;
      area.id = std::to_string(place.code.digits);
      if (!filed.insert(area.id).second) continue;
      area.file = layer->file;
      area.level = Level::area;
      area.parent = province.id;
      auto romanized = place.pinyin;
      if (!romanized.empty()) romanized[0] = static_cast<char>(romanized[0] - 'a' + 'A');
      area.name = {place.zh, romanized};
      area.pinyin = place.pinyin;
      area.verified_until = layer->verified_until;
      source.regions.push_back(std::move(area));
    }
  }
}

}  // namespace

bool applies_to(Parameter parameter, Status status) {
  // The base of employees is their employer's.
  if (parameter == Parameter::allowance_base_without_previous_year && status == Status::employee) return false;
  if (status != Status::resident) return true;
  return parameter == Parameter::scheme_in_force || parameter == Parameter::contribution_payer ||
         parameter == Parameter::medical_benefits || parameter == Parameter::medical_required_months ||
         parameter == Parameter::leave_days_rule || parameter == Parameter::childcare_subsidy;
}

bool may_be_unsettled(Parameter parameter) {
  switch (parameter) {
    case Parameter::contribution_kind:
    case Parameter::contribution_rounding:
    case Parameter::allowance_tiers:
    case Parameter::allowance_rounding:
    case Parameter::medical_required_months:
    case Parameter::medical_benefits:
    case Parameter::childcare_subsidy:
      return false;
    default:
      return true;
  }
}

std::vector<Status> statuses_of(Parameter parameter, const SourceEntry& entry) {
  std::vector<Status> out;
  for (std::size_t s = 0; s < kStatuses; ++s) {
    const auto status = static_cast<Status>(s);
    if (applies_to(parameter, status) && concerns(entry, status)) out.push_back(status);
  }
  return out;
}

Grade grade_of(const std::vector<Evidence>& evidence) {
  std::optional<Grade> weakest;
  for (const auto& e : evidence)
    if (e.grade != Grade::unconfirmed) weakest = std::max(weakest.value_or(e.grade), e.grade);
  return weakest.value_or(Grade::unconfirmed);
}

ReadSource read_source(const SourceFiles& files) {
  ReadSource out;
  if (auto meta = read_file<SourceMeta>(files, std::string(kMeta), out.findings)) out.source.meta = *meta;
  const auto add_documents = [&](const std::vector<SourceDocument>& documents, const std::string& file) {
    for (std::size_t i = 0; i < documents.size(); ++i)
      out.source.documents.push_back({documents[i], file, "/documents/" + std::to_string(i)});
  };
  if (auto list = read_file<DocumentList>(files, std::string(kDocuments), out.findings))
    add_documents(list->documents, std::string(kDocuments));
  if (files.contains(std::string(kPlaces)))
    if (auto list = read_file<PlaceList>(files, std::string(kPlaces), out.findings))
      out.source.places = std::move(list->provinces);
  for (const auto& [name, text] : files) {
    if (!is_region_file(name)) continue;
    auto region = read_file<SourceRegion>(files, name, out.findings);
    if (!region) continue;
    region->file = name;
    add_documents(region->documents, name);
    out.source.regions.push_back(std::move(*region));
  }
  complete_areas(out.source);
  return out;
}

ReadSource read_source(const std::string& folder) {
  const fs::path root(folder);
  SourceFiles files;
  std::error_code failed;
  for (fs::recursive_directory_iterator it(root, failed), end; !failed && it != end; it.increment(failed))
    if (const auto name = it->path().lexically_relative(root); it->is_regular_file() && is_source_file(name))
      files.emplace(name.generic_string(), file_text(it->path()));
  auto out = read_source(files);
  if (failed) out.findings.insert(out.findings.begin(), {folder, {ErrorCode::unreadable_file, "", failed.message()}});
  return out;
}

}  // namespace json

}  // namespace yusuan
