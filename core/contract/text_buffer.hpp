// Text that only grows at its end. std::string's append is a call that is not inlined; writing an answer made it the
// larger half of an assessment (README.md).
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>

namespace yusuan {

class TextBuffer {
 public:
  void clear() { size_ = 0; }
  [[nodiscard]] std::string_view view() const { return {data_.get(), size_}; }
  [[nodiscard]] bool empty() const { return size_ == 0; }

  // Where at least `count` characters may be written; `wrote` says how many were.
  char* room(std::size_t count) {
    if (size_ + count > capacity_) grow(count);
    return data_.get() + size_;
  }
  void wrote(const char* end) { size_ = static_cast<std::size_t>(end - data_.get()); }

  TextBuffer& operator+=(std::string_view text) {
    char* at = room(text.size());
    std::memcpy(at, text.data(), text.size());
    wrote(at + text.size());
    return *this;
  }
  TextBuffer& operator+=(char c) {
    char* at = room(1);
    *at = c;
    wrote(at + 1);
    return *this;
  }

 private:
  void grow(std::size_t by) {
    constexpr std::size_t kFirst = 8192;
    auto capacity = capacity_ == 0 ? kFirst : capacity_ * 2;
    while (capacity < size_ + by) capacity *= 2;
    auto data = std::make_unique_for_overwrite<char[]>(capacity);
    if (size_ > 0) std::memcpy(data.get(), data_.get(), size_);
    data_ = std::move(data);
    capacity_ = capacity;
  }

  std::unique_ptr<char[]> data_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace yusuan
