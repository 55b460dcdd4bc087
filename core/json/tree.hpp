// JSON text as a tree that the contract's reader can walk. nlohmann's SAX parser builds it, so that a key that stands
// twice is refused instead of silently taking the last.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "../contract/reader.hpp"

namespace yusuan::json {

class Tree;

class Node {
 public:
  Node(const Tree* tree, std::uint32_t index) : tree_(tree), index_(index) {}
  [[nodiscard]] NodeKind kind() const;
  [[nodiscard]] bool boolean() const;
  [[nodiscard]] std::int64_t integer() const;
  [[nodiscard]] std::string_view text() const;
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] Node element(std::size_t i) const;
  [[nodiscard]] Node member(std::string_view name) const;
  [[nodiscard]] std::string_view key(std::size_t i) const;

 private:
  const Tree* tree_;
  std::uint32_t index_;
};

// Keeps its storage from one `parse` to the next.
class Tree {
 public:
  // Replaces what was there. The error says where the text breaks.
  std::optional<Error> parse(std::string_view text);
  [[nodiscard]] Node root() const { return {this, root_}; }

 private:
  friend class Node;
  friend class Builder;
  struct Slice {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
  };
  struct Item {
    NodeKind kind = NodeKind::null;
    std::int64_t integer = 0;
    Slice text{};      // into text_
    Slice key{};       // into text_
    Slice children{};  // into children_
  };
  [[nodiscard]] std::string_view at(Slice slice) const {
    return std::string_view(text_).substr(slice.first, slice.count);
  }

  std::vector<Item> items_;
  std::vector<std::uint32_t> children_;
  std::string text_;
  std::uint32_t root_ = 0;
};

}  // namespace yusuan::json
