#include "tree.hpp"

#include <array>

// library_tree.js
extern "C" {
void yusuan_root(emscripten::EM_VAL value, void* out, char* buffer, std::uint32_t room);
void yusuan_member(std::int32_t node, const char* name, void* out, char* buffer, std::uint32_t room);
void yusuan_element(std::int32_t node, std::uint32_t index, void* out, char* buffer, std::uint32_t room);
void yusuan_key(std::int32_t node, std::uint32_t index, void* out, char* buffer, std::uint32_t room);
void yusuan_long_text(char* buffer);
}

namespace yusuan::wasm {

namespace {

// The other side writes kinds as numbers.
static_assert(static_cast<int>(NodeKind::none) == 0 && static_cast<int>(NodeKind::null) == 1 &&
              static_cast<int>(NodeKind::boolean) == 2 && static_cast<int>(NodeKind::integer) == 3 &&
              static_cast<int>(NodeKind::huge) == 4 && static_cast<int>(NodeKind::number) == 5 &&
              static_cast<int>(NodeKind::text) == 6 && static_cast<int>(NodeKind::array) == 7 &&
              static_cast<int>(NodeKind::object) == 8);

// Longer than any string that the contract accepts; longer ones are fetched by a second crossing.
std::array<char, 512> buffer;
std::string long_text;

}  // namespace

Node Node::root(const emscripten::val& value) {
  Node out;
  yusuan_root(value.as_handle(), &out.told_, buffer.data(), buffer.size());
  return out;
}

std::int64_t Node::integer() const { return static_cast<std::int64_t>(told_.high) * 4294967296 + told_.low; }

std::string_view Node::text() const {
  if (told_.low < buffer.size()) return {buffer.data(), told_.low};
  long_text.resize(told_.low);
  yusuan_long_text(long_text.data());
  return long_text;
}

Node Node::element(std::size_t i) const {
  Node out;
  yusuan_element(told_.handle, i, &out.told_, buffer.data(), buffer.size());
  return out;
}

Node Node::member(const char* name) const {
  Node out;
  yusuan_member(told_.handle, name, &out.told_, buffer.data(), buffer.size());
  return out;
}

std::string Node::key(std::size_t i) const {
  Node out;
  yusuan_key(told_.handle, i, &out.told_, buffer.data(), buffer.size());
  return out.kind() == NodeKind::text ? std::string(out.text()) : std::string();
}

}  // namespace yusuan::wasm
