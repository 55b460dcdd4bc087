// JSON Schema of policy-data's files, from the description that the reader walks.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yusuan {

// "region", "documents" or "places"; nothing for another name.
std::optional<std::string> schema(std::string_view file);

}  // namespace yusuan
