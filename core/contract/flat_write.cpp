#include "flat.hpp"

namespace yusuan {

namespace {

class FlatWriter {
 public:
  explicit FlatWriter(TextBuffer& out) : out_(&out) {}

  void number(std::int64_t value, char end = ';') {
    *out_ += decimal(value);
    *out_ += end;
  }

  template <class T>
  void required(const char*, const T& value, const char*) {
    write(value);
  }
  template <class T>
  void defaulted(const char*, const T& value, const char*) {
    write(value);
  }
  template <class T>
  void sparse(const char*, const T& value, const T&, const char*) {
    write(value);
  }
  template <class T>
  void optional(const char*, const std::optional<T>& value, const char*) {
    number(value ? 1 : 0);
    if (value) write(*value);
  }
  void value(const char*, Parameter, const Value& value) {
    std::visit([this](const auto& held) { this->write(held); }, value);
  }
  template <class T>
  void of_parameter(const char*, Parameter parameter, std::vector<T>& items) {
    number(static_cast<std::int64_t>(items.size()));
    for (auto& item : items) describe(*this, item, parameter);
  }

 private:
  void text(std::string_view value) {
    number(static_cast<std::int64_t>(value.size()), ':');
    *out_ += value;
  }
  void write(bool value) { number(value ? 1 : 0); }
  void write(std::uint16_t value) { number(value); }
  void write(const std::string& value) { text(value); }
  void write(const Rate& value) { text(to_percent(value.value)); }
  void write(const Divisor& value) { text(to_text(value.value)); }
  void write(const Months& value) { text(decimal(value.value)); }
  void write(const Base& value) { text(to_text(value.value, 2)); }
  void write(const Day& value) { text(to_text(value)); }
  void write(const Month& value) { text(to_text(value)); }
  void write(const RegionCode& value) { text(decimal(value.digits)); }
  template <Named E>
  void write(const E& value) {
    text(name_of(value));
  }
  template <int Min, int Max>
  void write(const Count<Min, Max>& value) {
    number(value.value);
  }
  template <class T>
  void write(const std::vector<T>& items) {
    number(static_cast<std::int64_t>(items.size()));
    for (const auto& item : items) write(item);
  }
  template <class T, std::size_t N>
  void write(const std::array<T, N>& items) {
    for (const auto& item : items) write(item);
  }
  template <class T>
  void write(const T& value) {
    describe(*this, const_cast<T&>(value));  // one description serves readers, which fill, and this, which only looks
  }

  TextBuffer* out_;
};

template <class T>
std::string as_text(const T& part) {
  TextBuffer out;
  FlatWriter writer(out);
  describe(writer, const_cast<T&>(part));
  return std::string(out.view());
}

}  // namespace

std::string flat_text(const Citation& part) { return as_text(part); }
std::string flat_text(const Text& part) { return as_text(part); }
std::string flat_text(const Series& part) { return as_text(part); }
std::string flat_text(const NoticeRule& part) { return as_text(part); }

void write_flat(TextBuffer& out, const Policy& policy) {
  FlatWriter writer(out);
  writer.number(kPackFormat);
  describe(writer, const_cast<Policy&>(policy));
}

}  // namespace yusuan
