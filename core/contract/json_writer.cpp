#include "json_writer.hpp"

#include <algorithm>

namespace yusuan {

void write_citations(Policy& policy) {
  TextBuffer text;
  policy.citation_texts.clear();
  for (const auto& citation : policy.citations) {
    text.clear();
    JsonWriter(text).write(citation);
    policy.citation_texts.emplace_back(text.view());
  }
}

void JsonWriter::key(std::string_view name) {
  char* at = out_->room(name.size() + 4);
  if (!first_) *at++ = ',';
  first_ = false;
  *at++ = '"';
  at = std::copy(name.begin(), name.end(), at);  // a name never needs an escape
  *at++ = '"';
  *at++ = ':';
  out_->wrote(at);
}

void JsonWriter::write_plain(std::string_view text) {
  char* at = out_->room(text.size() + 2);
  *at++ = '"';
  at = std::copy(text.begin(), text.end(), at);
  *at++ = '"';
  out_->wrote(at);
}

void JsonWriter::write_text(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  constexpr std::size_t kLongestEscape = 6;
  char* at = out_->room(text.size() * kLongestEscape + 2);
  *at++ = '"';
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (code < 0x20) {
      for (const char e : {'\\', 'u', '0', '0', kHex[code >> 4U], kHex[code & 0xFU]}) *at++ = e;
      continue;
    }
    if (c == '"' || c == '\\') *at++ = '\\';
    *at++ = c;
  }
  *at++ = '"';
  out_->wrote(at);
}

void JsonWriter::write(const InputRef& value) {
  std::string pointer(name_of(value.input));
  if (const auto place = pointer.find('%'); place != std::string::npos) pointer.replace(place, 1, decimal(value.span));
  write_plain(pointer);
}

void JsonWriter::write(const Citations* citations) {
  *out_ += '[';
  if (citations != nullptr) {
    for (std::size_t i = 0; i < citations->size(); ++i) {
      if (i > 0) *out_ += ',';
      *out_ += source_->citation_texts[(*citations)[i]];
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
