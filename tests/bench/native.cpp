// How long the core takes for an assessment, natively: microseconds as one line of JSON. bench.mjs runs it.
// Usage: yusuan_bench PACK SITUATION
#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "core/assess.hpp"
#include "core/contract/flat.hpp"
#include "core/contract/json_writer.hpp"
#include "core/json/tree.hpp"

namespace {

using namespace yusuan;

std::string file(const char* path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// The median over batches, in nanoseconds a call.
template <class F>
std::int64_t median_of(int calls, F call) {
  std::array<std::int64_t, 15> batches{};
  for (auto& batch : batches) {
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < calls; ++i) call();
    batch = std::chrono::nanoseconds(std::chrono::steady_clock::now() - begin).count() / calls;
  }
  std::ranges::sort(batches);
  return batches[batches.size() / 2];
}

Situation with_spans(const Situation& situation, int count) {
  auto out = situation;
  std::vector<Span> spans;
  // Backwards from the month of the event, one month each, every other one with another base.
  for (int i = 0; i < count; ++i) {
    Span span;
    span.from = plus_months(month_of(date_of(situation.event)), -i);
    span.to = span.from;
    span.status = situation.status;
    span.base = Base{Fraction::of(611700 + i % 2, 100)};
    spans.push_back(span);
  }
  spans.front().to.reset();
  std::ranges::reverse(spans);
  out.coverage = std::move(spans);
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  json::Tree tree;
  if (tree.parse(file(argv[1]))) return 2;
  auto read_policy = read_flat(tree.root().member("policy").text());
  if (!read_policy || read_policy->index()) return 2;
  write_citations(*read_policy);
  const auto& policy = *read_policy;
  const auto text = file(argv[2]);
  if (tree.parse(text)) return 2;
  const auto situation = read_situation(tree.root(), Day{});
  if (!situation) return 2;

  TextBuffer out;
  const auto assess_only = [&](const Situation& s) {
    return [&policy, &s] {
      if (!assess(policy, s)) std::abort();
    };
  };
  const auto few = with_spans(*situation, 24);
  const auto many = with_spans(*situation, 240);
  const auto core = median_of(2000, assess_only(*situation));
  const auto months24 = median_of(2000, assess_only(few));
  const auto months240 = median_of(200, assess_only(many));
  const auto line = median_of(2000, [&] {
    out.clear();
    if (tree.parse(text)) std::abort();
    const auto read = read_situation(tree.root(), Day{});
    JsonWriter(out).write(*assess(policy, *read));
  });
  std::cout << R"({"assess_ns":)" << core << R"(,"assess_24_spans_ns":)" << months24 << R"(,"assess_240_spans_ns":)"
            << months240 << R"(,"line_ns":)" << line << "}\n";
}
