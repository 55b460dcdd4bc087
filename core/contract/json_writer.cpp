#include "json_writer.hpp"

namespace yusuan {

void JsonWriter::key(const char* name) {
  if (!first_) *out_ += ',';
  first_ = false;
  *out_ += '"';
  *out_ += name;
  *out_ += "\":";
}

void JsonWriter::write_text(std::string_view text) {
  *out_ += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      *out_ += '\\';
      *out_ += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      constexpr std::string_view kHex = "0123456789abcdef";
      *out_ += "\\u00";
      *out_ += kHex[static_cast<unsigned char>(c) >> 4U];
      *out_ += kHex[static_cast<unsigned char>(c) & 0xFU];
    } else {
      *out_ += c;
    }
  }
  *out_ += '"';
}

void JsonWriter::write(const InputRef& value) {
  std::string pointer(name_of(value.input));
  if (const auto place = pointer.find('%'); place != std::string::npos)
    pointer.replace(place, 1, std::to_string(value.span));
  write_text(pointer);
}

void JsonWriter::write(const Citations* citations) {
  *out_ += '[';
  if (citations != nullptr) {
    for (std::size_t i = 0; i < citations->size(); ++i) {
      if (i > 0) *out_ += ',';
      write_object(policy_->citations[(*citations)[i]]);
    }
  }
  *out_ += ']';
}

void JsonWriter::write(const Text* text) {
  if (text == nullptr)
    *out_ += "null";
  else
    write_object(*text);
}

}  // namespace yusuan
