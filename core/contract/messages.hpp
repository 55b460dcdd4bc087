// Errors in words: the one table of result.hpp in either language.
#pragma once

#include <string>
#include <string_view>

#include "../names.hpp"
#include "../result.hpp"

namespace yusuan {

YUSUAN_NAMED_ENUM(Language, en, zh)

std::string_view code_of(ErrorCode code);
// The message of the code, with what the error adds to it.
std::string message(const Error& error, Language language);
// {"error": {"code", "pointer", "message"}}
void write_error(std::string& out, const Error& error, Language language);

}  // namespace yusuan
