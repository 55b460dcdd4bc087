// The names of closed sets, as the contract and the policy data write them.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace yusuan {

// Specialised beside each enumeration: `type` is its name in the TypeScript declarations, `all` its members in order.
template <class E>
struct Names;

template <class E>
concept Named = requires { Names<E>::all.size(); };

template <Named E>
constexpr std::string_view name_of(E value) {
  return Names<E>::all[static_cast<std::size_t>(value)];
}

template <Named E>
constexpr std::optional<E> from_name(std::string_view name) {
  for (std::size_t i = 0; i < Names<E>::all.size(); ++i)
    if (Names<E>::all[i] == name) return static_cast<E>(i);
  return std::nullopt;
}

}  // namespace yusuan

// Defines `enum class E` and its names from one list; the identifiers are the names.
#define YUSUAN_NAMED_ENUM(E, ...)                                                     \
  enum class E : std::uint8_t { __VA_ARGS__ };                                        \
  template <>                                                                         \
  struct Names<E> {                                                                   \
    static constexpr std::string_view type = #E;                                      \
    static constexpr auto all = split_names<count_names(#__VA_ARGS__)>(#__VA_ARGS__); \
  };

// The same where a name is no identifier: LIST(X) gives X(identifier, "name", …) for each member, TYPE its name in the
// TypeScript declarations.
#define YUSUAN_LISTED_ENUM(E, TYPE, LIST)                                                    \
  enum class E : std::uint8_t { LIST(YUSUAN_LISTED_MEMBER) };                                \
  template <>                                                                                \
  struct Names<E> {                                                                          \
    static constexpr std::string_view type = TYPE;                                           \
    static constexpr auto all = std::to_array<std::string_view>({LIST(YUSUAN_LISTED_NAME)}); \
  };
#define YUSUAN_LISTED_MEMBER(member, ...) member,
#define YUSUAN_LISTED_NAME(member, name, ...) name,

namespace yusuan {

constexpr std::size_t count_names(std::string_view list) {
  std::size_t count = 1;
  for (const char c : list) count += c == ',' ? 1 : 0;
  return count;
}

template <std::size_t N>
constexpr std::array<std::string_view, N> split_names(std::string_view list) {
  std::array<std::string_view, N> out{};
  for (auto& name : out) {
    const auto comma = list.find(',');
    name = list.substr(0, comma);
    while (name.starts_with(' ')) name.remove_prefix(1);
    list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
  }
  return out;
}

}  // namespace yusuan
