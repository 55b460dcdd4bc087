// The policy as one flat text: the fields in the order of their description, without names. A pack is written by the
// tool and read by the module of the same build, so names, types and places need not travel: reading it is ten times
// faster than walking an object of the same content, and the module needs a quarter of the code (README.md).
//
//   a whole number   12;            a yes or no   1;  0;
//   a text           6:510100       its length in bytes, then the bytes
//   a list           its length, then its elements
//   an optional      0;  or  1; and the value
//
// The first number is kPackFormat; the reader takes nothing else. It is total: whatever the text, it answers a policy
// or nothing, and never reads beyond the end.
#pragma once

#include <optional>
#include <string_view>

#include "describe.hpp"
#include "reader.hpp"
#include "text_buffer.hpp"

namespace yusuan {

// To be raised whenever the description of the policy, or of a type in it, changes: tests/core holds its fingerprint.
inline constexpr int kPackFormat = 2;

std::optional<Policy> read_flat(std::string_view text);
void write_flat(TextBuffer& out, const Policy& policy);

// A part of a policy in the same form: equal parts have equal texts, so `policy build` keeps each once.
std::string flat_text(const Citation& part);
std::string flat_text(const Text& part);
std::string flat_text(const Series& part);
std::string flat_text(const NoticeRule& part);

}  // namespace yusuan
