// The contract's section "How the Sichuan notice counts", written a second time month by month, against the core on
// situations made at random (always the same ones). Flexible workers in Chengdu; what is unsettled there is settled.
#include <gtest/gtest.h>

#include <cstdint>
#include <optional>

#include "answer.hpp"
#include "exact.hpp"

namespace yusuan::test {
namespace {

// The generator of Numerical Recipes: the same numbers everywhere, unlike std::uniform_int_distribution.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : state_(seed) {}
  int below(int limit) {
    state_ = state_ * 1664525U + 1013904223U;
    return static_cast<int>((state_ >> 8U) % static_cast<std::uint32_t>(limit));
  }
  bool one_in(int times) { return below(times) == 0; }

 private:
  std::uint32_t state_;
};

struct Paid {
  int from = 0;  // months as counts
  int to = 0;
  bool goes_on = false;
  std::string status;
  std::string base;
  bool maternity = true;
  bool back_paid = false;
  std::string region;

  [[nodiscard]] bool covers(int month) const { return from <= month && (goes_on || month <= to); }
};

struct Said {
  std::string day;
  std::string as_of;
  bool back_paid_counts = false;
  int required = 12;
  std::vector<Paid> record;
};

std::string yes_no(bool value) { return value ? "true" : "false"; }

std::string as_json(const Said& said) {
  std::string spans;
  for (const auto& span : said.record) {
    spans += (spans.empty() ? "" : ", ") + (R"({"from": ")" + month_text(span.from)) + R"(", "status": ")" +
             span.status + '"';
    if (!span.goes_on) spans += R"(, "to": ")" + month_text(span.to) + '"';
    if (!span.base.empty()) spans += R"(, "base": ")" + span.base + '"';
    if (!span.region.empty()) spans += R"(, "region": ")" + span.region + '"';
    spans += R"(, "maternity": )" + yes_no(span.maternity) + R"(, "back_paid": )" + yes_no(span.back_paid) + '}';
  }
  return example(
      R"({"as_of": ")" + said.as_of + R"(", "event": {"date": ")" + said.day + R"("}, "coverage": [)" + spans +
      R"(], "settle": {"allowance.divisor": "365/12", "contribution.rate": "0.8%", "coverage.required_months": ")" +
      std::to_string(said.required) + R"(", "coverage.back_paid_counts": )" + yes_no(said.back_paid_counts) + "}}");
}

class Oracle {
 public:
  explicit Oracle(const Said& said) : said_(&said), event_(month_number(said.day)) {}

  [[nodiscard]] std::string answer() const {
    std::string out = R"({"contribution": {"payer": "individual", "months": )" + std::to_string(own_months()) +
                      R"(, "monthly": ")" + monthly() + R"(", "total": ")" + total() + R"(", "own_total": ")" +
                      total() + R"("}, "allowance": {"entitled": ")" + entitled() + '"';
    const auto base = average();
    out += R"(, "base": )" + (base ? '"' + written(*base) + '"' : "null");
    const auto amount = base ? '"' + in_fen(*base * whole(98) / number("365/12")) + '"' : "null";
    out += R"(, "if_entitled": )" + amount + R"(, "amount": )" + (entitled() == "no" ? R"("0.00")" : amount);
    out += R"(, "days": 98, "conditions": {"continuous_months": {"have": )" + std::to_string(run()) + R"(, "met": ")" +
           said_yes(run() >= said_->required) + R"("}, "insured_in_area": {"met": ")" + said_yes(in_area()) +
           R"("}, "insured_through_period": {"met": ")" + said_yes(through()) + R"("}, "transition": )" +
           transition_condition() + "}}";
    return out + R"(, "deadlines": {"claim_by": ")" + months_later(said_->day, 12) + R"(", "insured_through": ")" +
           days_later(said_->day, 97) + "\"}}";
  }

 private:
  static std::string said_yes(bool holds) { return holds ? "yes" : "no"; }
  static std::string written(Ratio yuan) {
    // Exact with at least two decimals, or a fraction.
    for (std::int64_t scale = 100; scale <= 1'000'000'000; scale *= 10)
      if (const auto scaled = yuan * whole(scale); scaled.d == 1) {
        auto digits = std::to_string(static_cast<std::int64_t>(scaled.n));
        const auto decimals = std::to_string(scale).size() - 1;
        while (digits.size() <= decimals) digits.insert(0, 1, '0');
        return digits.insert(digits.size() - decimals, 1, '.');
      }
    return std::to_string(static_cast<std::int64_t>(yuan.n)) + "/" + std::to_string(static_cast<std::int64_t>(yuan.d));
  }

  [[nodiscard]] const Paid* in(int month) const {
    for (const auto& span : said_->record)
      if (span.covers(month)) return &span;
    return nullptr;
  }
  // "A back-paid month that does not count is, for runs and bases, a month without insurance."
  [[nodiscard]] bool medical(int month) const {
    const auto* span = in(month);
    return span != nullptr && span->status != "resident" && (!span->back_paid || said_->back_paid_counts);
  }
  [[nodiscard]] bool maternity(int month) const { return medical(month) && in(month)->maternity; }
  [[nodiscard]] bool in_province(int month) const { return maternity(month) && !in(month)->region.starts_with("44"); }

  template <class Insured>
  [[nodiscard]] int run_back(Insured insured) const {
    int months = 0;
    while (insured(event_ - months)) ++months;
    return months;
  }
  [[nodiscard]] int run() const {
    return run_back([this](int month) { return in_province(month); });
  }
  [[nodiscard]] bool through() const {
    const int last = month_number(days_later(said_->day, 97));
    for (int month = event_; month <= last; ++month)
      if (!in_province(month)) return false;
    return true;
  }
  [[nodiscard]] bool in_area() const {
    if (!in_province(event_)) return false;
    const auto& region = in(event_)->region;
    return region.empty() || region.starts_with("5101");
  }

  // 3. Transition.
  [[nodiscard]] bool is_tried() const { return event_ / 12 == 2025 && run() < said_->required; }
  [[nodiscard]] int medical_run() const {
    return run_back([this](int month) { return medical(month); });
  }
  [[nodiscard]] std::string transition() const {
    if (run() == 0 || medical_run() < 12) return "no";
    const int twelfth = event_ - run() + 12;
    for (int month = event_; month <= twelfth; ++month)
      if (!in_province(month)) return "no";
    return month_number(said_->as_of) < twelfth ? "later" : "yes";
  }
  [[nodiscard]] std::string transition_condition() const {
    return is_tried() ? R"({"met": ")" + transition() + R"(", "have": )" + std::to_string(medical_run()) + "}" : "null";
  }
  [[nodiscard]] std::string entitled() const {
    const auto due = run() >= said_->required ? "yes" : is_tried() ? transition() : "no";
    return through() && in_area() ? due : "no";
  }

  // 4. Base.
  [[nodiscard]] std::optional<Ratio> mean(int first, int last) const {
    Ratio sum;
    int months = 0;
    for (int month = first; month <= last; ++month)
      if (maternity(month)) {
        sum = sum + number(in(month)->base);
        ++months;
      }
    return months == 0 ? std::nullopt : std::optional(sum / whole(months));
  }
  [[nodiscard]] std::optional<Ratio> average() const {
    const int january = event_ / 12 * 12;
    const auto year_before = mean(january - 12, january - 1);
    return year_before ? year_before : mean(january, event_);
  }

  // `contribution`: the months whose span has the situation's status and carries maternity insurance, back-paid ones
  // too.
  [[nodiscard]] bool charged(int month) const {
    const auto* span = in(month);
    return span != nullptr && span->status == "flexible" && span->maternity;
  }
  [[nodiscard]] std::string premium(int month) const { return in_fen(number(in(month)->base) * number("0.8%")); }
  [[nodiscard]] int first_month() const { return event_ - 240; }
  [[nodiscard]] int own_months() const {
    int months = 0;
    for (int month = first_month(); month <= event_; ++month) months += charged(month) ? 1 : 0;
    return months;
  }
  [[nodiscard]] std::string monthly() const {
    for (int month = event_; month >= first_month(); --month)
      if (charged(month)) return premium(month);
    return "0.00";
  }
  [[nodiscard]] std::string total() const {
    Ratio sum;
    for (int month = first_month(); month <= event_; ++month)
      if (charged(month)) sum = sum + number(premium(month));
    return in_fen(sum);
  }

  const Said* said_;
  int event_;
};

Said made(Dice& dice) {
  const std::vector<std::string> statuses{"flexible", "flexible", "flexible", "employee", "unemployment_benefit",
                                          "resident"};
  const std::vector<std::string> bases{"4588.00", "6117.00", "6117.01", "5199.99", "22938.00", "7000.5", "5000"};
  const std::vector<std::string> near{"", "", "", "510104", "510500", "511703"};
  Said said;
  const int event = month_number("2025-01") + dice.below(60);
  said.day = day_text(event, 1 + dice.below(days_in(event)));
  said.as_of = day_text(event + dice.below(18) - 3, 1);
  said.back_paid_counts = dice.one_in(2);
  // The transition speaks of twelve months; another number is asked for in other years only.
  said.required = event / 12 == 2025 ? 12 : 10 + dice.below(5);
  for (int month = event - 30 + dice.below(12); month < event + 14;) {
    if (dice.one_in(6)) month += 1 + dice.below(3);
    Paid span;
    span.from = month;
    span.to = month + dice.below(14);
    span.goes_on = span.to > event + 1 && dice.one_in(2);
    span.status = statuses[static_cast<std::size_t>(dice.below(static_cast<int>(statuses.size())))];
    if (span.status != "resident" || dice.one_in(3))
      span.base = bases[static_cast<std::size_t>(dice.below(static_cast<int>(bases.size())))];
    span.maternity = !dice.one_in(5);
    span.back_paid = dice.one_in(6);
    if (dice.one_in(4)) span.region = near[static_cast<std::size_t>(dice.below(static_cast<int>(near.size())))];
    // Guangdong, long before the event: what insurance there after the event is worth the contract does not say.
    if (span.to < event - 6 && event / 12 != 2025 && dice.one_in(6)) span.region = "440100";
    month = span.to + 1;
    said.record.push_back(span);
    if (said.record.back().goes_on) break;
  }
  if (dice.one_in(3) && said.record.size() > 1) std::swap(said.record.front(), said.record.back());
  return said;
}

class Random : public ::testing::TestWithParam<std::uint32_t> {};
TEST_P(Random, SituationsAreAnsweredAsTheContractCountsMonthByMonth) {
  Dice dice(GetParam());
  for (int i = 0; i < 400; ++i) {
    const auto said = made(dice);
    const auto situation = as_json(said);
    ASSERT_TRUE(assess(situation).says(Oracle(said).answer())) << situation;
  }
}
INSTANTIATE_TEST_SUITE_P(Seeds, Random, ::testing::Range(1U, 11U));

TEST(Oracle, KnowsTheContractsExample) {
  Said said;
  said.day = "2026-05-20";
  said.as_of = "2026-11-21";
  said.record = {Paid{month_number("2025-03"), 0, true, "flexible", "6117.00", true, false, ""}};
  EXPECT_NE(Oracle(said).answer().find(R"("total": "734.10")"), std::string::npos);
  EXPECT_NE(Oracle(said).answer().find(R"("amount": "19708.47")"), std::string::npos);
  EXPECT_NE(Oracle(said).answer().find(R"("insured_through": "2026-08-25")"), std::string::npos);
}

TEST(Random, SituationsReachEveryAnswer) {
  Dice dice(1);
  std::string seen;
  for (int i = 0; i < 400; ++i) {
    const auto answer = Oracle(made(dice)).answer();
    for (const auto* wanted :
         {R"("entitled": "yes")", R"("entitled": "no")", R"("entitled": "later")", R"("base": null)", "/3\""})
      if (answer.find(wanted) != std::string::npos && seen.find(wanted) == std::string::npos) seen += wanted;
  }
  EXPECT_NE(seen.find("yes"), std::string::npos);
  EXPECT_NE(seen.find("no"), std::string::npos);
  EXPECT_NE(seen.find("later"), std::string::npos);
  EXPECT_NE(seen.find("null"), std::string::npos);
  EXPECT_NE(seen.find("/3"), std::string::npos);
}

}  // namespace
}  // namespace yusuan::test
