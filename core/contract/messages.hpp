// Errors in words: the one table of result.hpp in either language.
#pragma once

#include <string>
#include <string_view>

#include "../names.hpp"
#include "../result.hpp"
#include "text_buffer.hpp"

namespace yusuan {

YUSUAN_NAMED_ENUM(Language, en, zh)

std::string_view code_of(ErrorCode code);

// The words of a code; each table is linked only where it is named, so the module carries English alone.
using Words = std::string_view (*)(ErrorCode);
std::string_view english(ErrorCode code);
std::string_view chinese(ErrorCode code);
inline Words words_of(Language language) { return language == Language::zh ? chinese : english; }

// The message of the code, with what the error adds to it.
std::string message(const Error& error, Words words);
// {"error": {"code", "pointer", "message"}}
void write_error(TextBuffer& out, const Error& error, Words words);

}  // namespace yusuan
