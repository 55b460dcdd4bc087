// A JavaScript value as a tree that the contract's reader can walk, over emscripten::val.
#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "core/contract/reader.hpp"

namespace yusuan::wasm {

class Node {
 public:
  // The value that was handed in. Nodes hold until the next call of it.
  static Node root(const emscripten::val& value);

  [[nodiscard]] NodeKind kind() const { return static_cast<NodeKind>(told_.kind); }
  [[nodiscard]] bool boolean() const { return told_.low != 0; }
  [[nodiscard]] std::int64_t integer() const;
  // Valid until the next node is looked at.
  [[nodiscard]] std::string_view text() const;
  [[nodiscard]] std::size_t size() const { return told_.low; }
  [[nodiscard]] Node element(std::size_t i) const;
  // `name` is a literal: its address stands for it on the other side.
  [[nodiscard]] Node member(const char* name) const;
  [[nodiscard]] std::string key(std::size_t i) const;

 private:
  struct Told {
    std::int32_t kind = 0;
    std::uint32_t low = 0;
    std::int32_t high = 0;
    std::int32_t handle = 0;
  };
  Told told_;
};

}  // namespace yusuan::wasm
