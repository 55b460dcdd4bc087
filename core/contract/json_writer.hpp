// One writer of JSON text for the tool and the module: the same bytes on both sides.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "describe.hpp"
#include "text_buffer.hpp"

namespace yusuan {

// Fills Policy::citation_texts.
void write_citations(Policy& policy);

class JsonWriter {
 public:
  explicit JsonWriter(TextBuffer& out) : out_(&out) {}

  template <class T>
  void write(const T& value) {
    if constexpr (std::is_same_v<T, bool>) {
      *out_ += value ? "true" : "false";
    } else if constexpr (std::is_integral_v<T>) {
      *out_ += decimal(value);
    } else if constexpr (std::is_convertible_v<T, std::string_view>) {
      write_text(value);
    } else if constexpr (Named<T>) {
      write_plain(name_of(value));
    } else {
      write_object(value);
    }
  }
  void write(const Money& value) { write_plain(to_text(value)); }
  void write(const Fraction& value) { write_plain(to_text(value)); }
  void write(const Average& value) { write_plain(to_text(value.yuan, 2)); }
  void write(const Rate& value) { write_plain(to_percent(value.value)); }
  void write(const Divisor& value) { write_plain(to_text(value.value)); }
  void write(const Months& value) { write_plain(decimal(value.value)); }
  void write(const Days& value) { write_plain(decimal(value.value)); }
  void write(const Base& value) { write_plain(to_text(value.value, 2)); }
  void write(const Day& value) { write_plain(to_text(value)); }
  void write(const Month& value) { write_plain(to_text(value)); }
  void write(const Written& value) { write_plain(value.text); }
  void write(const RegionCode& value) { write_plain(decimal(value.digits)); }
  void write(const InputRef& value);
  template <int Min, int Max>
  void write(const Count<Min, Max>& value) {
    write(value.value);
  }
  template <class T>
  void write(const std::vector<T>& items) {
    *out_ += '[';
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i > 0) *out_ += ',';
      write(items[i]);
    }
    *out_ += ']';
  }
  template <class... T>
  void write(const std::variant<T...>& value) {
    std::visit([this](const auto& held) { this->write(held); }, value);
  }
  void write(const Citations* citations);
  void write(const Text* text);

  // Fields of an object, called by `describe`.
  template <class T>
  void required(const char* name, const T& value, const char*) {
    key(name);
    write(value);
  }
  template <class T>
  void defaulted(const char* name, const T& value, const char* doc) {
    required(name, value, doc);
  }
  template <class T>
  void optional(const char* name, const std::optional<T>& value, const char* doc) {
    if (value) required(name, *value, doc);
  }
  template <class T>
  void nullable(const char* name, const std::optional<T>& value, const char*) {
    key(name);
    if (value)
      write(*value);
    else
      *out_ += "null";
  }
  void nullable(const char* name, const Text* value, const char*) {
    key(name);
    write(value);
  }
  // Values hang on the parameter, so it is handed down.
  void value(const char* name, Parameter, const Value& value) { required(name, value, ""); }
  void value(const char* name, Parameter, const std::optional<Value>& value) { optional(name, value, ""); }
  template <class T>
  void of_parameter(const char* name, Parameter parameter, const std::vector<T>& items) {
    key(name);
    *out_ += '[';
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i > 0) *out_ += ',';
      write_object(items[i], parameter);
    }
    *out_ += ']';
  }
  template <class T>
  void of_parameter(const char* name, Parameter parameter, const std::optional<std::vector<T>>& items) {
    if (items) of_parameter(name, parameter, *items);
  }
  // Texts by name; null where nobody knows one.
  template <class Map>
  void texts(const char* name, const Map& map) {
    key(name);
    char before = '{';
    for (const auto& [id, text] : map) {
      *out_ += before;
      before = ',';
      write_text(id);
      *out_ += ':';
      if (text)
        write_text(*text);
      else
        *out_ += "null";
    }
    *out_ += map.empty() ? "{}" : "}";
  }
  // Whose citations follow.
  void source(const Policy* policy) { source_ = policy; }
  void constant(const char* name, const char* value, const char* doc) { required(name, std::string_view(value), doc); }
  template <Named E>
  void tag(const char* name, E value) {
    required(name, value, "");
  }

 private:
  void key(std::string_view name);
  void write_text(std::string_view text);
  // Names, numbers and days: nothing in them needs an escape.
  void write_plain(std::string_view text);
  template <class T, class... Hung>
  void write_object(const T& value, Hung... on) {
    *out_ += '{';
    const bool outer = first_;
    first_ = true;
    describe(*this, const_cast<T&>(value),
             on...);  // one description serves readers, which fill, and this, which only looks
    first_ = outer;
    *out_ += '}';
  }

  TextBuffer* out_;
  const Policy* source_ = nullptr;
  bool first_ = true;
};

}  // namespace yusuan
