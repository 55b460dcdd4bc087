// A made-up policy-data folder on disk, for as long as the object lives.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/json/policy_source.hpp"

namespace yusuan::test {

// Paths of the folder's files.
inline constexpr auto kMeta = "policy.json";
inline constexpr auto kDocuments = "documents.json";
inline constexpr auto kPlaces = "places.json";  // not there unless a test writes it
inline constexpr auto kNation = "cn.json";
inline constexpr auto kProvince = "51-sichuan/51.json";
inline constexpr auto kArea = "51-sichuan/510100.json";

class Folder {
 public:
  // In order: one nation in which every parameter is unknown from 2025-01-01 on, one province, one area, the documents
  // "law" (articles 一 and 二) and "local" (without articles).
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }
  void write(const std::string& file, std::string_view text) const;
  [[nodiscard]] std::string text(const std::string& file) const;
  // Merges a patch into the file, as RFC 7386 says.
  void change(const std::string& file, std::string_view patch) const;
  // Entries of a parameter, in place of those of the file.
  void set(const std::string& file, const std::string& parameter, const std::string& entries) const;

  // Every defect that reading or checking finds: "file#pointer code".
  [[nodiscard]] std::vector<std::string> findings() const;

 private:
  std::string path_;
};

// An entry that is in order; `value` and what else it says replace the value 30.
std::string entry(const std::string& patch = "{}");

std::vector<std::string> findings_of(const std::string& folder);

}  // namespace yusuan::test
