// Whatever text comes as a situation or a question, to the law of a whole province.
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "core/contract/flat.hpp"
#include "core/contract/json_writer.hpp"
#include "core/json/tree.hpp"
#include "promise.hpp"

namespace {

using namespace yusuan;

// The pack of Sichuan: twenty-one areas, articles of the contract's notice.
std::unique_ptr<const Policy> load() {
  const char* folder = std::getenv("YUSUAN_POLICY");
  fuzz::promise(folder != nullptr, "YUSUAN_POLICY names the folder of the packs");
  std::ifstream file(std::string(folder) + "/51.json", std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(file), {});
  json::Tree tree;
  fuzz::promise(!tree.parse(text), "the pack is JSON");
  auto policy = read_flat(tree.root().member("policy").text());
  fuzz::promise(policy && !policy->index(), "the pack is one of this build");
  write_citations(*policy);
  return std::make_unique<const Policy>(std::move(*policy));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto policy = load();
  const fuzz::WithinASecond limit;
  fuzz::ask_everything({reinterpret_cast<const char*>(data), size}, *policy);
  return 0;
}
