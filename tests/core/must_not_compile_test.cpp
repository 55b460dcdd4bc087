// What must not compile: kinds of number and of day that the field keeps apart cannot be mixed by accident.
#include <gtest/gtest.h>

#include <concepts>

#include "core/assessment.hpp"
#include "core/situation.hpp"

namespace yusuan::test {
namespace {

template <class A, class B>
concept Addable = requires(A a, B b) { a + b; };
template <class A, class B>
concept Multipliable = requires(A a, B b) { a* b; };
template <class A, class B>
concept Comparable = requires(A a, B b) { a == b; };
template <class A, class B>
concept Ordered = requires(A a, B b) { a < b; };

static_assert(Addable<Money, Money>);
static_assert(!Addable<Money, Fraction>, "an exact amount is rounded by name before it is money");
static_assert(!Addable<Money, int>, "neither yuan nor fen without saying which");
static_assert(!Multipliable<Money, Money>);
static_assert(!Multipliable<Money, Fraction>, "no rate is applied without a rounding");
static_assert(!std::convertible_to<int, Money>);
static_assert(!std::convertible_to<double, Money>);
static_assert(!std::convertible_to<Money, Fraction>);
static_assert(!std::convertible_to<Fraction, Money>);

static_assert(!std::convertible_to<Fraction, double>, "no floating point on the way to a result");
static_assert(!std::convertible_to<Fraction, std::int64_t>, "no silent truncation");

static_assert(!Addable<Day, int>, "a day moves by days or by months, and says which");
static_assert(!Addable<Month, int>);
static_assert(!Comparable<Day, Month>);
static_assert(!std::convertible_to<Day, Month>);
static_assert(!std::convertible_to<Month, Day>);

static_assert(!std::convertible_to<Rate, Divisor>);
static_assert(!Comparable<Rate, Divisor>);
static_assert(!std::convertible_to<Days, Months>);
static_assert(!Comparable<Days, Months>);
static_assert(!std::convertible_to<Money, Base>);
static_assert(!Comparable<Base, Money>);
static_assert(!std::convertible_to<int, RegionCode>);
static_assert(!Comparable<Count<1, 9>, Count<1, 20>>);
static_assert(!std::convertible_to<int, Status>);
static_assert(!Comparable<Status, EventKind>);
static_assert(!Comparable<Answer, bool>, "`uncertain` is neither");
static_assert(!Ordered<Rate, Rate>, "rates are compared by value, where that is meant");

// So that the run counts what the compiler has shown.
TEST(MustNotCompile, MixedKindsOfNumbersAndDays) { SUCCEED(); }

}  // namespace
}  // namespace yusuan::test
