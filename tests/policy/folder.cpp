#include "folder.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "../core/answer.hpp"
#include "core/contract/messages.hpp"

namespace yusuan::test {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kUnknown =
    R"([{"from": "2025-01-01", "unknown": true, "citations": [{"document": "law", "article": "一"}]}])";

std::string nation() {
  std::string parameters;
  for (const auto id : Names<Parameter>::all)
    parameters += (parameters.empty() ? "\"" : ", \"") + std::string(id) + "\": " + std::string(kUnknown);
  return R"({"id": "cn", "level": "nation", "parent": null, "name": {"zh": "全国", "en": "Nation"}, "parameters": {)" +
         parameters + "}}";
}

}  // namespace

Folder::Folder() {
  // One folder for each test of each process: they run at the same time.
  static int count = 0;
  path_ = (fs::temp_directory_path() / ("yusuan-test-" + std::to_string(getpid()) + "-" + std::to_string(++count)))
              .string();
  write(kMeta, R"({"version": "made-up", "declared_from": "2025-01-01"})");
  write(kDocuments, R"({"documents": [
    {"id": "law", "number": null, "title": "法", "issuer": "国", "issued": null, "in_force": "2025-01-01", "ends": null, "url": null,
     "articles": {"一": "第一条的文字", "二": null}},
    {"id": "local", "number": "1号", "title": "地方的文件", "issuer": "市", "issued": "2024-12-01", "in_force": null, "ends": null, "url": null, "articles": {}}]})");
  write(kNation, nation());
  write(
      kProvince,
      R"({"id": "51", "level": "province", "parent": "cn", "name": {"zh": "四川省", "en": "Sichuan"}, "pinyin": "sichuan", "parameters": {}})");
  write(
      kArea,
      R"({"id": "510100", "level": "area", "parent": "51", "name": {"zh": "成都市", "en": "Chengdu"}, "pinyin": "chengdu", "verified_until": "2026-12-31",
    "forwarding": [{"document": "local"}], "parameters": {}, "notices": []})");
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void Folder::write(const std::string& file, std::string_view text) const {
  const auto path = fs::path(path_) / file;
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

std::string Folder::text(const std::string& file) const {
  std::ifstream in(fs::path(path_) / file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void Folder::change(const std::string& file, std::string_view patch) const { write(file, merged(text(file), patch)); }

void Folder::set(const std::string& file, const std::string& parameter, const std::string& entries) const {
  change(file, R"({"parameters": {")" + parameter + R"(": )" + entries + "}}");
}

std::vector<std::string> Folder::findings() const { return findings_of(path_); }

std::string entry(const std::string& patch) {
  return merged(R"({"from": "2025-01-01", "value": "30", "citations": [{"document": "law", "article": "一"}],
                    "evidence": [{"grade": "official", "fact": null, "seen_at": null, "verified_on": "2026-11-21"}]})",
                patch);
}

std::vector<std::string> findings_of(const std::string& folder) {
  const auto read = json::read_source(folder);
  auto found = read.findings;
  if (found.empty()) found = json::check(read.source);
  std::vector<std::string> out;
  for (const auto& [file, error] : found)
    out.push_back(file + '#' + error.pointer + ' ' + std::string(code_of(error.code)));
  return out;
}

}  // namespace yusuan::test
