#include "tree.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <span>

namespace yusuan::json {

namespace {

constexpr std::uint32_t kAbsent = 0xFFFFFFFF;
constexpr std::size_t kDeepest = 64;
constexpr std::int64_t kLargestWhole = 9007199254740991;  // 2^53 - 1: beyond it JSON.parse is not exact
constexpr std::size_t kFewKeys = 32;

}  // namespace

class Builder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit Builder(Tree& tree) : tree_(&tree) {}
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

  bool null() override { return add({NodeKind::null}); }
  bool boolean(bool value) override { return add({NodeKind::boolean, value ? 1 : 0}); }
  bool number_integer(number_integer_t value) override {
    return whole(value, value >= -kLargestWhole && value <= kLargestWhole);
  }
  bool number_unsigned(number_unsigned_t value) override {
    return whole(static_cast<std::int64_t>(value), value <= static_cast<number_unsigned_t>(kLargestWhole));
  }
  // The browser cannot tell 2.0 from 2, so both are whole here too. No amount comes this way: they are strings.
  bool number_float(number_float_t value, const string_t&) override {
    const bool is_whole = std::isfinite(value) && std::trunc(value) == value;
    if (!is_whole) return add({std::isfinite(value) ? NodeKind::number : NodeKind::huge});
    const bool fits = std::abs(value) <= static_cast<number_float_t>(kLargestWhole);
    return whole(fits ? static_cast<std::int64_t>(value) : 0, fits);
  }
  bool string(string_t& value) override {
    Tree::Item item{NodeKind::text};
    item.text = keep(value);
    return add(item);
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(NodeKind::object); }
  bool start_array(std::size_t) override { return open(NodeKind::array); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& value) override {
    auto& frame = frames_.back();
    frame.key = keep(value);
    if (!first_time(frame, value)) return fail(ErrorCode::duplicate_key);
    keys_.push_back(frame.key);
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& problem) override {
    constexpr int kNumberOverflow = 406;  // nlohmann's id: a number beyond every double, such as 1e400
    if (problem.id == kNumberOverflow) return fail(ErrorCode::out_of_range);
    error_ = Error{ErrorCode::invalid_json, "", "byte " + std::to_string(position)};
    return false;
  }

 private:
  struct Frame {
    std::uint32_t item = 0;
    std::size_t first_pending = 0;
    std::size_t first_key = 0;
    Tree::Slice key{};
    std::set<std::string> many{};
  };

  // Few keys are compared one by one, where they already stand; many go through a set.
  bool first_time(Frame& frame, const std::string& key) {
    const auto own = std::span(keys_).subspan(frame.first_key);
    const auto is_same = [&](Tree::Slice other) { return tree_->at(other) == key; };
    if (own.size() < kFewKeys) return std::ranges::none_of(own, is_same);
    if (frame.many.empty())
      for (const auto slice : own) frame.many.emplace(tree_->at(slice));
    return frame.many.insert(key).second;
  }

  Tree::Slice keep(const std::string& value) {
    const Tree::Slice slice{static_cast<std::uint32_t>(tree_->text_.size()), static_cast<std::uint32_t>(value.size())};
    tree_->text_ += value;
    return slice;
  }
  bool whole(std::int64_t value, bool fits) { return add({fits ? NodeKind::integer : NodeKind::huge, value}); }
  bool add(Tree::Item item) {
    const auto index = static_cast<std::uint32_t>(tree_->items_.size());
    if (frames_.empty())
      tree_->root_ = index;
    else {
      item.key = frames_.back().key;
      pending_.push_back(index);
    }
    tree_->items_.push_back(item);
    return true;
  }
  bool open(NodeKind kind) {
    const auto index = static_cast<std::uint32_t>(tree_->items_.size());
    add({kind});
    if (frames_.size() == kDeepest) return fail(ErrorCode::too_deep, true);
    frames_.push_back({index, pending_.size(), keys_.size()});
    return true;
  }
  bool close() {
    const auto& frame = frames_.back();
    auto& slice = tree_->items_[frame.item].children;
    slice = {static_cast<std::uint32_t>(tree_->children_.size()),
             static_cast<std::uint32_t>(pending_.size() - frame.first_pending)};
    tree_->children_.insert(tree_->children_.end(), pending_.begin() + static_cast<std::ptrdiff_t>(frame.first_pending),
                            pending_.end());
    pending_.resize(frame.first_pending);
    keys_.resize(frame.first_key);
    frames_.pop_back();
    return true;
  }
  // The place is the value that was about to be read; `opened` where it already stands among the pending ones.
  bool fail(ErrorCode code, bool opened = false) {
    std::vector<Place> places(1);
    places.reserve(frames_.size() + 1);
    for (std::size_t i = 0; i < frames_.size(); ++i) {
      const auto& frame = frames_[i];
      const bool in_array = tree_->items_[frame.item].kind == NodeKind::array;
      const auto end = i + 1 < frames_.size() ? frames_[i + 1].first_pending : pending_.size();
      const bool stands = i + 1 < frames_.size() || opened;
      const auto index = end - frame.first_pending - (in_array && stands ? 1 : 0);
      places.push_back({&places.back(), tree_->at(frame.key), index, in_array});
    }
    error_ = Error{code, places.back().pointer(), {}};
    return false;
  }

  Tree* tree_;
  std::vector<Frame> frames_;
  std::vector<std::uint32_t> pending_;
  std::vector<Tree::Slice> keys_;  // of the open objects, the innermost last
  std::optional<Error> error_;
};

std::optional<Error> Tree::parse(std::string_view text) {
  items_.clear();
  children_.clear();
  text_.clear();
  Builder builder(*this);
  // The parser takes NUL for the end of the text.
  if (const auto nul = text.find('\0'); nul != std::string_view::npos)
    return Error{ErrorCode::invalid_json, "", "byte " + std::to_string(nul + 1)};
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder) && !builder.error())
    return Error{ErrorCode::invalid_json, "", {}};
  return builder.error();
}

NodeKind Node::kind() const { return index_ == kAbsent ? NodeKind::none : tree_->items_[index_].kind; }
bool Node::boolean() const { return tree_->items_[index_].integer != 0; }
std::int64_t Node::integer() const { return tree_->items_[index_].integer; }
std::string_view Node::text() const { return tree_->at(tree_->items_[index_].text); }
std::size_t Node::size() const { return tree_->items_[index_].children.count; }
Node Node::element(std::size_t i) const { return {tree_, tree_->children_[tree_->items_[index_].children.first + i]}; }
std::string_view Node::key(std::size_t i) const {
  return tree_->at(tree_->items_[tree_->children_[tree_->items_[index_].children.first + i]].key);
}
Node Node::member(std::string_view name) const {
  for (std::size_t i = 0; i < size(); ++i)
    if (key(i) == name) return element(i);
  return {tree_, kAbsent};
}

}  // namespace yusuan::json
