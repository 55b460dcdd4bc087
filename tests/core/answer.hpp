// What the tests ask of the core: JSON text in, JSON text out, by the same way as the tool. Who includes this
// needs no json.hpp, which takes seconds to compile.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/policy.hpp"

namespace yusuan::test {

// The day that stands in for "today in Asia/Shanghai".
inline constexpr std::string_view kToday = "2026-11-21";

// An answer, or an error, as JSON text.
class Answer {
 public:
  explicit Answer(std::string text);
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const nlohmann::json& json() const { return *parsed_; }
  // The JSON text at a pointer; "absent" where there is nothing.
  [[nodiscard]] std::string at(std::string_view pointer) const;
  // Whether everything that `expected` names is as it says: see "Expectations" in tests/README.md.
  [[nodiscard]] ::testing::AssertionResult says(std::string_view expected) const;

 private:
  std::string text_;
  std::shared_ptr<const nlohmann::json> parsed_;
};

// Reads a pack; the test fails where it does not hold.
Policy read_pack(std::string_view pack);

// The first two digits of every province in policy-data.
std::vector<std::uint32_t> provinces();
// Its pack, and the policy in it; nothing and nullptr where there is none.
std::string_view pack_of(std::uint32_t province);
const Policy* policy_of(std::uint32_t province);
const Policy& sichuan();

// Asked of the whole country, as the tool is.
Answer assess(std::string_view situation);
Answer plan(std::string_view question);
Answer compare(std::string_view question);
// Asked of one policy.
Answer assess(std::string_view situation, const Policy& policy);
Answer plan(std::string_view question, const Policy& policy);
Answer compare(std::string_view question, const Policy& policy);

// `patch` merged into `base` as RFC 7386 says: a member replaces, null takes away, arrays are replaced whole.
std::string merged(std::string_view base, std::string_view patch);
// The JSON text at a pointer of any document.
std::string json_at(std::string_view document, std::string_view pointer);
// The elements of the array at a pointer, each as JSON text.
std::vector<std::string> elements(std::string_view document, std::string_view pointer);

// The contract's own example: flexible in Chengdu, fifteen months at 6117.00 before a birth on 2026-05-20, divisor
// settled. `patch` says what differs.
std::string example(std::string_view patch = "{}");

}  // namespace yusuan::test
