// Whatever text comes as a pack. What is taken can be written and read again, and answers.
#include <nlohmann/json.hpp>
#include <string>

#include "core/contract/flat.hpp"
#include "core/contract/json_writer.hpp"
#include "core/contract/text_buffer.hpp"
#include "promise.hpp"

namespace {

using namespace yusuan;

// Every way to the reader ends with text: the browser's strings, and JSON that the tool has read.
bool is_unicode(std::string_view bytes) {
  try {
    return !nlohmann::json(bytes).dump().empty();
  } catch (const nlohmann::json::type_error&) {
    return false;
  }
}

std::string flat(const Policy& policy) {
  TextBuffer out;
  write_flat(out, policy);
  return std::string(out.view());
}

std::string situation_in(RegionCode region) {
  return R"({"region": ")" + std::to_string(region.digits) +
         R"(", "status": "flexible", "event": {"kind": "birth", "date": "2026-05-20", "delivery": "natural"},
           "coverage": {"months": 15, "base": "6117.00"}})";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::WithinASecond limit;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  auto policy = read_flat(input);
  if (!policy || !is_unicode(input)) return 0;
  const auto written = flat(*policy);
  const auto again = read_flat(written);
  fuzz::promise(again && flat(*again) == written, "what was read is written and read again as the same");
  if (policy->index()) return 0;
  write_citations(*policy);
  for (const auto& region : policy->regions) fuzz::ask_everything(situation_in(region.code), *policy);
  return 0;
}
