// What the core's writer makes of a value, as a string.
#pragma once

#include <string>

#include "core/contract/json_writer.hpp"
#include "core/contract/messages.hpp"

namespace yusuan::test {

template <class T>
std::string written(const T& value) {
  TextBuffer out;
  JsonWriter(out).write(value);
  return std::string(out.view());
}

inline std::string refusal(const Error& error, Language language = Language::en) {
  TextBuffer out;
  write_error(out, error, words_of(language));
  return std::string(out.view());
}

}  // namespace yusuan::test
