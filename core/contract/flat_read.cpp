#include "flat.hpp"

namespace yusuan {

namespace {

class FlatReader {
 public:
  explicit FlatReader(std::string_view text) : rest_(text) {}
  [[nodiscard]] bool failed() const { return failed_; }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }

  int number(char end = ';') {
    constexpr int kMost = 100'000'000;
    int value = 0;
    std::size_t i = 0;
    while (i < rest_.size() && rest_[i] >= '0' && rest_[i] <= '9' && value < kMost)
      value = value * 10 + (rest_[i++] - '0');
    if (i == 0 || i >= rest_.size() || rest_[i] != end) return fail();
    rest_.remove_prefix(i + 1);
    return value;
  }

  template <class T>
  void required(const char*, T& out, const char*) {
    read(out);
  }
  template <class T>
  void defaulted(const char*, T& out, const char*) {
    read(out);
  }
  template <class T>
  void sparse(const char*, T& out, const T&, const char*) {
    read(out);
  }
  template <class T>
  void optional(const char*, std::optional<T>& out, const char*) {
    if (number() == 1) read(out.emplace());
  }
  void value(const char*, Parameter parameter, Value& out) { read_value<0>(parameter, out); }
  template <class T>
  void of_parameter(const char*, Parameter parameter, std::vector<T>& out) {
    if (!make_room(out)) return;
    for (auto& item : out) describe(*this, item, parameter);
  }

 private:
  int fail() {
    failed_ = true;
    rest_ = {};
    return 0;
  }
  std::string_view text() {
    const auto length = static_cast<std::size_t>(number(':'));
    if (length > rest_.size()) {
      fail();
      return {};
    }
    const auto out = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return out;
  }
  // Every element takes at least one character, so a length beyond the rest is a lie.
  template <class T>
  bool make_room(std::vector<T>& out) {
    const auto count = static_cast<std::size_t>(number());
    if (count > rest_.size()) fail();
    out = std::vector<T>(failed_ ? 0 : count);
    return !failed_;
  }

  void read(bool& out) { out = number() != 0; }
  void read(std::uint16_t& out) {
    const int value = number();
    if (value > kNone) fail();
    out = static_cast<std::uint16_t>(value);
  }
  template <int Min, int Max>
  void read(Count<Min, Max>& out) {
    out.value = number();
    if (out.value < Min || out.value > Max) fail();
  }
  template <ReadFromText T>
  void read(T& out) {
    if (parse(text(), out)) fail();
  }
  template <class T>
  void read(std::vector<T>& out) {
    if (!make_room(out)) return;
    for (auto& item : out) read(item);
  }
  template <class T, std::size_t N>
  void read(std::array<T, N>& out) {
    for (auto& item : out) read(item);
  }
  template <class T>
    requires(!ReadFromText<T>)
  void read(T& out) {
    describe(*this, out);
  }
  template <std::size_t I>
  void read_value(Parameter parameter, Value& out) {
    if constexpr (I < std::variant_size_v<Value>) {
      if (type_index(parameter) != I) return read_value<I + 1>(parameter, out);
      read(out.emplace<I>());
    }
  }

  std::string_view rest_;
  bool failed_ = false;
};

}  // namespace

std::optional<Policy> read_flat(std::string_view text) {
  FlatReader reader(text);
  Policy policy;
  if (reader.number() == kPackFormat) describe(reader, policy);
  if (reader.failed() || !reader.at_end() || policy.regions.empty()) return std::nullopt;
  return policy;
}

}  // namespace yusuan
