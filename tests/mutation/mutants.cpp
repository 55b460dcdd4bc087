#include "mutants.hpp"

#include <sys/resource.h>
#include <sys/time.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace mutant {

namespace {

long long number(const char* name, long long otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::atoll(text);
}

// Ends a run that a mutant keeps from ending, by the processor's time and not by the clock: other work on the machine
// must not kill a mutant.
void limit(long long ms) {
  const itimerval timer{{0, 0}, {ms / 1000, ms % 1000 * 1000}};
  setitimer(ITIMER_PROF, &timer, nullptr);
  const rlimit memory{4ULL << 30U, 4ULL << 30U};
  setrlimit(RLIMIT_AS, &memory);
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
}

}  // namespace

unsigned char seen[kMost];
int active = -1;
bool recording = false;

namespace {

// What this process is to do; at its end, which mutants it met and the processor's time that it took, in microseconds.
struct Run {
  Run() {
    active = static_cast<int>(number("YUSUAN_MUTANT", -1));
    recording = std::getenv("YUSUAN_MUTANTS_SEEN") != nullptr;
    if (const auto ms = number("YUSUAN_MUTANT_MS", 0); ms > 0) limit(ms);
  }
  ~Run() {
    if (!recording) return;
    auto* file = std::fopen(std::getenv("YUSUAN_MUTANTS_SEEN"), "w");
    if (file == nullptr) return;
    std::fprintf(file, "%lld\n", static_cast<long long>(std::clock()) * 1000000 / CLOCKS_PER_SEC);
    for (int id = 0; id < kMost; ++id)
      if (seen[id]) std::fprintf(file, "%d\n", id);
    std::fclose(file);
  }
};
// Before every other static object of the program, because constants of the sources are made with it; gone after them.
__attribute__((init_priority(101))) const Run run;

}  // namespace

}  // namespace mutant
