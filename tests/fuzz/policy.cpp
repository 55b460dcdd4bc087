// Whatever text comes as a file of policy-data, beside the other files of a small folder: the first line names it. What
// the check finds in order is built, and every pack of it is taken by the reader of the module.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "core/contract/flat.hpp"
#include "core/contract/messages.hpp"
#include "core/json/coverage.hpp"
#include "core/json/policy_source.hpp"
#include "core/json/tree.hpp"
#include "promise.hpp"

namespace {

using namespace yusuan;
namespace fs = std::filesystem;

json::SourceFiles load() {
  const char* folder = std::getenv("YUSUAN_FUZZ_SOURCE");
  fuzz::promise(folder != nullptr, "YUSUAN_FUZZ_SOURCE names the small folder");
  json::SourceFiles files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    files.emplace(entry.path().filename().string(), std::string(std::istreambuf_iterator<char>(file), {}));
  }
  const auto read = json::read_source(files);
  fuzz::promise(read.findings.empty() && json::check(read.source).empty(), "the small folder is in order");
  return files;
}

void packs_are_taken(const json::PolicySource& source) {
  for (const auto& [name, text] : json::build(source)) {
    json::Tree tree;
    fuzz::promise(!tree.parse(text), "what is built is JSON in which no key stands twice");
    if (tree.root().kind() != NodeKind::object) continue;
    const auto flat = tree.root().member("policy");
    if (flat.kind() != NodeKind::text) continue;
    auto policy = read_flat(flat.text());
    fuzz::promise(policy && !policy->index(), "a pack that was built is one that the module takes");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto small = load();
  const fuzz::WithinASecond limit;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto line = input.find('\n');
  if (line == std::string_view::npos) return 0;
  const std::string name(input.substr(0, line));
  if (!small.contains(name)) return 0;
  auto files = small;
  files[name] = std::string(input.substr(line + 1));
  const auto read = json::read_source(files);
  auto findings = read.findings;
  if (findings.empty()) findings = json::check(read.source);
  for (const auto& finding : findings)
    for (const auto language : {Language::zh, Language::en})
      fuzz::promise(!message(finding.error, words_of(language)).empty(), "every finding has words");
  if (!findings.empty()) return 0;
  packs_are_taken(read.source);
  fuzz::promise(!json::coverage_as_json(read.source).empty(), "coverage can be told");
  return 0;
}
