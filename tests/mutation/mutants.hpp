// What the rewritten sources call: each place asks whether one of its mutants is the one that runs, and notes which of
// them would have come to something else. Ids are given by mutate.mjs; a place with several mutants has them in a row.
#pragma once

#include <algorithm>
#include <concepts>
#include <initializer_list>
#include <type_traits>
#include <utility>

namespace mutant {

inline constexpr int kMost = 1 << 14;
extern int active;                 // -1: none
extern bool recording;             // whether `seen` is asked for
extern unsigned char seen[kMost];  // by id: reached, and would have made a difference at that place

// For what cannot be compared: reached is as much as can be said.
template <int Id>
inline bool on() {
  if (recording) seen[Id] = 1;
  return active == Id;
}

// `value`, or what the mutant with the id that is on makes in its place.
template <int Id, class T, class F>
constexpr T either(T value, F other) {
  if (std::is_constant_evaluated()) return value;
  if (active == Id) return other();
  if (recording && !seen[Id]) {
    recording = false;  // what is only tried meets nothing, and an operator that is written with itself comes to an end
    if constexpr (requires(T a) {
                    { a == a } -> std::convertible_to<bool>;
                  })
      seen[Id] = !(other() == value);
    else
      seen[Id] = 1;
    recording = true;
  }
  return value;
}

template <int Id>
constexpr bool negated(bool value) {
  return either<Id>(value, [&] { return !value; });
}

// --- relations: the boundary moved (Id), turned round (Id + 1)
// --------------------------------------------------------

template <int Id, class A, class B>
constexpr bool less(const A& a, const B& b) {
  return either<Id + 1>(either<Id>(static_cast<bool>(a < b), [&] { return static_cast<bool>(a <= b); }),
                        [&] { return static_cast<bool>(a >= b); });
}
template <int Id, class A, class B>
constexpr bool less_equal(const A& a, const B& b) {
  return either<Id + 1>(either<Id>(static_cast<bool>(a <= b), [&] { return static_cast<bool>(a < b); }),
                        [&] { return static_cast<bool>(a > b); });
}
template <int Id, class A, class B>
constexpr bool greater(const A& a, const B& b) {
  return either<Id + 1>(either<Id>(static_cast<bool>(a > b), [&] { return static_cast<bool>(a >= b); }),
                        [&] { return static_cast<bool>(a <= b); });
}
template <int Id, class A, class B>
constexpr bool greater_equal(const A& a, const B& b) {
  return either<Id + 1>(either<Id>(static_cast<bool>(a >= b), [&] { return static_cast<bool>(a > b); }),
                        [&] { return static_cast<bool>(a < b); });
}
template <int Id, class A, class B>
constexpr auto order(const A& a, const B& b) {
  return either<Id>(a <=> b, [&] { return b <=> a; });
}

// --- && and ||: `cut(left) ? value : right`
// ---------------------------------------------------------------------------

template <int Id>
constexpr bool all_so_far(bool left) {  // for &&: false where the left side decides
  if (std::is_constant_evaluated()) return left;
  if (recording) seen[Id] = 1;
  return active == Id ? !left : left;
}
template <int Id>
constexpr bool of_all() {  // what a deciding left side of && comes to
  return !std::is_constant_evaluated() && active == Id;
}

// --- arithmetic
// -------------------------------------------------------------------------------------------------------

template <class A, class B>
constexpr bool zero(const A&, const B& b) {
  if constexpr (std::integral<A> && std::integral<B>)
    return b == 0;
  else
    return false;
}
#define YUSUAN_ARITHMETIC(name, op, other)                                                                           \
  template <int Id, class A, class B>                                                                                \
  constexpr auto name(const A& a, const B& b) {                                                                      \
    static_assert(                                                                                                   \
        requires {                                                                                                   \
          { a other b } -> std::same_as<decltype(a op b)>;                                                           \
        }, "no mutant");                                                                                             \
    if (!std::is_constant_evaluated() && active != Id && #other[0] != '*' && #other[0] != '-' && #other[0] != '+' && \
        zero(a, b)) {                                                                                                \
      seen[Id] = 1;                                                                                                  \
      return a op b;                                                                                                 \
    }                                                                                                                \
    return either<Id>(a op b, [&] { return a other b; });                                                            \
  }                                                                                                                  \
  template <int Id, class A, class B>                                                                                \
  constexpr A& name##_assign(A& a, const B& b) {                                                                     \
    a = static_cast<A>(name<Id>(std::as_const(a), b));                                                               \
    return a;                                                                                                        \
  }
YUSUAN_ARITHMETIC(plus, +, -)
YUSUAN_ARITHMETIC(minus, -, +)
YUSUAN_ARITHMETIC(times, *, /)
YUSUAN_ARITHMETIC(divided, /, *)
YUSUAN_ARITHMETIC(rest, %, /)
YUSUAN_ARITHMETIC(bits_or, |, &)
YUSUAN_ARITHMETIC(shifted, <<, >>)
#undef YUSUAN_ARITHMETIC

template <int Id, class A>
constexpr auto opposite(const A& a) {
  return either<Id>(-a, [&] { return static_cast<decltype(-a)>(a); });
}

// --- constants
// --------------------------------------------------------------------------------------------------------

// Not constexpr: an initialiser with it is worked out while the program runs, where the mutants are.
template <class T>
inline T late(T value) {
  return value;
}

template <int Id, class T>
constexpr T one_more(T value) {
  return either<Id>(value, [&] { return static_cast<T>(value + 1); });
}
template <int Id, class T>
constexpr T one_less(T value) {
  return either<Id>(value, [&] { return static_cast<T>(value - 1); });
}

// --- the library's
// ----------------------------------------------------------------------------------------------------

template <int Id, class T>
constexpr const T& min(const T& a, const T& b) {
  if (std::is_constant_evaluated()) return std::min(a, b);
  if (recording && (a < b || b < a)) seen[Id] = 1;
  return active == Id ? std::max(a, b) : std::min(a, b);
}
template <int Id, class T>
constexpr const T& max(const T& a, const T& b) {
  if (std::is_constant_evaluated()) return std::max(a, b);
  if (recording && (a < b || b < a)) seen[Id] = 1;
  return active == Id ? std::min(a, b) : std::max(a, b);
}
template <int Id, class T>
constexpr T max(std::initializer_list<T> values) {
  return either<Id>(std::max(values), [&] { return std::min(values); });
}
template <int Id, class C>
constexpr decltype(auto) front(C&& c) {
  return on<Id>() ? std::forward<C>(c).back() : std::forward<C>(c).front();
}
template <int Id, class C>
constexpr decltype(auto) back(C&& c) {
  return on<Id>() ? std::forward<C>(c).front() : std::forward<C>(c).back();
}
template <int Id, class C, class F>
constexpr bool any_of(C&& c, F f) {
  return either<Id>(std::ranges::any_of(c, f), [&] { return std::ranges::all_of(c, f); });
}

}  // namespace mutant
