// What the targets of libFuzzer share. A target answers whatever it is given and ends itself where a promise is broken.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string_view>

#include "core/policy.hpp"

namespace yusuan::fuzz {

// A promise of the contract: libFuzzer keeps the input that breaks it.
inline void promise(bool kept, std::string_view what) {
  if (kept) return;
  std::fprintf(stderr, "broken: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

// For as long as an input is answered. It counts the processor's time: on a busy machine the clock would call a hang
// what only waits. What never ends is libFuzzer's own to notice.
class WithinASecond {
 public:
  WithinASecond() : begin_(std::clock()) {}
  WithinASecond(const WithinASecond&) = delete;
  WithinASecond& operator=(const WithinASecond&) = delete;
  ~WithinASecond() { promise(std::clock() - begin_ <= CLOCKS_PER_SEC, "an answer takes no longer than a second"); }

 private:
  std::clock_t begin_;
};

// The day that stands in for "today in Asia/Shanghai".
inline constexpr Day kToday{std::chrono::year{2026} / 11 / 21};

// Reads the text as a situation, as a plan's question and as a comparison's, and answers what it can: by `policy`
// where that knows the region. Each answer, and each refusal in both languages, is JSON that is read again; the same
// question has the same answer.
void ask_everything(std::string_view text, const Policy& policy);

}  // namespace yusuan::fuzz
