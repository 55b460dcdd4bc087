// One generic reader: walks the description of a type over a node of any tree (nlohmann's or the browser's). It
// refuses unknown and missing fields, wrong types and values out of range, and names the place as a JSON pointer.
//
// A Node has  kind(), boolean(), integer(), text(), size(), element(i), member(name) -> Node of kind `none` where
// absent, key(i).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "../result.hpp"
#include "describe.hpp"

namespace yusuan {

enum class NodeKind : std::uint8_t {
  none,
  null,
  boolean,
  integer,  // a number without fraction that 53 bits hold
  huge,     // a number without fraction beyond them
  number,   // any other number
  text,
  array,
  object,
};

// The way from the root, kept on the stack and written out only when something is wrong.
struct Place {
  const Place* parent = nullptr;
  std::string_view key;
  std::size_t index = 0;
  bool is_index = false;

  [[nodiscard]] std::string pointer() const;
};

// The first error of a walk.
class Complaint {
 public:
  void raise(ErrorCode code, const Place& place) {
    if (!error_) error_ = Error{code, place.pointer()};
  }
  void replace(ErrorCode code, const Place& place) { error_ = Error{code, place.pointer()}; }
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  std::optional<Error> error_;
};

// Texts of the contract's strings; an error code where the text does not fit.
std::optional<ErrorCode> parse(std::string_view text, Rate& out);
std::optional<ErrorCode> parse(std::string_view text, Divisor& out);
std::optional<ErrorCode> parse(std::string_view text, Months& out);
std::optional<ErrorCode> parse(std::string_view text, Days& out);
std::optional<ErrorCode> parse(std::string_view text, Base& out);
std::optional<ErrorCode> parse(std::string_view text, Day& out);
std::optional<ErrorCode> parse(std::string_view text, Month& out);
std::optional<ErrorCode> parse(std::string_view text, RegionCode& out);
inline std::optional<ErrorCode> parse(std::string_view text, std::string& out) {
  out = text;
  return std::nullopt;
}
template <Named E>
std::optional<ErrorCode> parse(std::string_view text, E& out) {
  const auto value = from_name<E>(text);
  if (!value) return ErrorCode::invalid_value;
  out = *value;
  return std::nullopt;
}

template <class T>
concept ReadFromText = requires(std::string_view text, T& out) { parse(text, out); };

// What to call a key that the description does not know.
template <class T>
constexpr ErrorCode unknown_key = std::is_same_v<T, Settle> ? ErrorCode::unknown_parameter : ErrorCode::unknown_field;

template <class Node, class T>
class ObjectReader;

template <class Node, ReadFromText T>
void read(const Node& node, const Place& place, Complaint& complaint, T& out) {
  if (node.kind() != NodeKind::text) return complaint.raise(ErrorCode::wrong_type, place);
  if (const auto wrong = parse(node.text(), out)) complaint.raise(*wrong, place);
}

template <class Node>
void read(const Node& node, const Place& place, Complaint& complaint, bool& out) {
  if (node.kind() != NodeKind::boolean) return complaint.raise(ErrorCode::wrong_type, place);
  out = node.boolean();
}

template <class Node>
void read_whole(const Node& node, const Place& place, Complaint& complaint, std::int64_t min, std::int64_t max,
                std::int64_t& out) {
  if (node.kind() == NodeKind::huge) return complaint.raise(ErrorCode::out_of_range, place);
  if (node.kind() != NodeKind::integer) return complaint.raise(ErrorCode::wrong_type, place);
  out = node.integer();
  if (out < min || out > max) complaint.raise(ErrorCode::out_of_range, place);
}

template <class Node, int Min, int Max>
void read(const Node& node, const Place& place, Complaint& complaint, Count<Min, Max>& out) {
  std::int64_t value = 0;
  read_whole(node, place, complaint, Min, Max, value);
  out.value = static_cast<int>(value);
}

template <class Node, class T>
void read(const Node& node, const Place& place, Complaint& complaint, std::vector<T>& out) {
  if (node.kind() != NodeKind::array) return complaint.raise(ErrorCode::wrong_type, place);
  // Made in one piece: a vector that can grow element by element costs code for each T.
  out = std::vector<T>(node.size());
  for (std::size_t i = 0; i < out.size() && !complaint.error(); ++i)
    read(node.element(i), Place{&place, {}, i, true}, complaint, out[i]);
}

template <class Node, class T>
  requires(!ReadFromText<T>)
void read(const Node& node, const Place& place, Complaint& complaint, T& out) {
  if (node.kind() != NodeKind::object) return complaint.raise(ErrorCode::wrong_type, place);
  ObjectReader<Node, T> fields(node, place, complaint);
  describe(fields, out);
  fields.finish();
}

template <class Node>
void read(const Node& node, const Place& place, Complaint& complaint, Event& out) {
  if (node.kind() != NodeKind::object) return complaint.raise(ErrorCode::wrong_type, place);
  const Place kind_place{&place, "kind"};
  const auto kind_node = node.member("kind");
  if (kind_node.kind() == NodeKind::none) return complaint.raise(ErrorCode::missing_field, kind_place);
  EventKind kind{};
  read(kind_node, kind_place, complaint, kind);
  if (complaint.error()) return;
  if (kind == EventKind::birth)
    read(node, place, complaint, out.template emplace<Birth>());
  else
    read(node, place, complaint, out.template emplace<Termination>());
}

template <class Node>
void read(const Node& node, const Place& place, Complaint& complaint, Coverage& out) {
  if (node.kind() == NodeKind::array)
    read(node, place, complaint, out.template emplace<std::vector<Span>>());
  else
    read(node, place, complaint, out.template emplace<QuickCoverage>());
}

// A value of the type that belongs to the parameter: tries the types of Value in order, so that each is read in one
// place.
template <std::size_t I = 0, class Node>
void read_value(const Node& node, const Place& place, Complaint& complaint, Parameter parameter, Value& out) {
  if constexpr (I < std::variant_size_v<Value>) {
    if (type_index(parameter) != I) return read_value<I + 1>(node, place, complaint, parameter, out);
    read(node, place, complaint, out.template emplace<I>());
  }
}

// The elements of an array whose description needs the parameter too.
template <class Node, class T>
void read_each(const Node& node, const Place& place, Complaint& complaint, std::vector<T>& out, Parameter parameter) {
  if (node.kind() != NodeKind::array) return complaint.raise(ErrorCode::wrong_type, place);
  out = std::vector<T>(node.size());
  for (std::size_t i = 0; i < out.size() && !complaint.error(); ++i) {
    const Place inner{&place, {}, i, true};
    const auto element = node.element(i);
    if (element.kind() != NodeKind::object) return complaint.raise(ErrorCode::wrong_type, inner);
    ObjectReader<Node, T> fields(element, inner, complaint);
    describe(fields, out[i], parameter);
    fields.finish();
  }
}

template <class Node, class T>
class ObjectReader {
 public:
  ObjectReader(const Node& node, const Place& place, Complaint& complaint)
      : node_(&node), place_(&place), complaint_(&complaint) {}

  template <class F>
  void required(const char* name, F& out, const char*) {
    const auto child = member(name);
    if (child.kind() == NodeKind::none)
      missing(name);
    else
      read_child(name, child, out);
  }
  template <class F>
  void defaulted(const char* name, F& out, const char*) {
    if (const auto child = member(name); child.kind() != NodeKind::none) read_child(name, child, out);
  }
  template <class F>
  void optional(const char* name, std::optional<F>& out, const char*) {
    if (const auto child = member(name); child.kind() != NodeKind::none) read_child(name, child, out.emplace());
  }
  template <Named E>
  void tag(const char* name, E) {
    member(name);  // read before: it chose this description
  }
  template <class F>
  void nullable(const char* name, std::optional<F>& out, const char*) {
    const auto child = member(name);
    if (child.kind() != NodeKind::none && child.kind() != NodeKind::null) read_child(name, child, out.emplace());
  }
  // A value whose type hangs on the parameter.
  void value(const char* name, Parameter parameter, Value& out) {
    const auto child = member(name);
    if (child.kind() == NodeKind::none) return missing(name);
    if (!complaint_->error()) read_value(child, Place{place_, name}, *complaint_, parameter, out);
  }
  void value(const char* name, Parameter parameter, std::optional<Value>& out) {
    const auto child = member(name);
    if (child.kind() != NodeKind::none && !complaint_->error())
      read_value(child, Place{place_, name}, *complaint_, parameter, out.emplace());
  }
  template <class F>
  void of_parameter(const char* name, Parameter parameter, std::vector<F>& out) {
    const auto child = member(name);
    if (child.kind() == NodeKind::none) return missing(name);
    if (!complaint_->error()) read_each(child, Place{place_, name}, *complaint_, out, parameter);
  }
  template <class F>
  void of_parameter(const char* name, Parameter parameter, std::optional<std::vector<F>>& out) {
    const auto child = member(name);
    if (child.kind() != NodeKind::none && !complaint_->error())
      read_each(child, Place{place_, name}, *complaint_, out.emplace(), parameter);
  }
  // An object whose keys are parameter ids.
  template <class Map>
  void by_parameter(const char* name, Map& out) {
    const auto child = member(name);
    if (child.kind() == NodeKind::none || complaint_->error()) return;
    const Place here{place_, name};
    if (child.kind() != NodeKind::object) return complaint_->raise(ErrorCode::wrong_type, here);
    for (std::size_t i = 0; i < child.size() && !complaint_->error(); ++i) {
      const auto key = child.key(i);
      const Place inner{&here, key};
      const auto parameter = from_name<Parameter>(key);
      if (!parameter) return complaint_->raise(ErrorCode::unknown_parameter, inner);
      read_each(child.element(i), inner, *complaint_, out[*parameter], *parameter);
    }
  }
  // An object from free keys to a text or null.
  template <class Map>
  void texts(const char* name, Map& out) {
    const auto child = member(name);
    if (child.kind() == NodeKind::none || complaint_->error()) return;
    const Place here{place_, name};
    if (child.kind() != NodeKind::object) return complaint_->raise(ErrorCode::wrong_type, here);
    for (std::size_t i = 0; i < child.size(); ++i) {
      const auto item = child.element(i);
      auto& text = out[std::string(child.key(i))];
      if (item.kind() != NodeKind::null) read(item, Place{&here, child.key(i)}, *complaint_, text.emplace());
    }
  }

  // A key that nobody asked for is the likelier cause than a field that is missing beside it.
  void finish() {
    if (found_ == node_->size() || (complaint_->error() && !missing_here_)) return;
    for (std::size_t i = 0; i < node_->size(); ++i) {
      const auto key = node_->key(i);
      if (known(key)) continue;
      complaint_->replace(unknown_key<T>, Place{place_, key});
      return;
    }
  }

 private:
  Node member(const char* name) {
    if (count_ < names_.size()) names_[count_++] = name;
    auto child = node_->member(name);
    if (child.kind() != NodeKind::none) ++found_;
    return child;
  }
  template <class F>
  void read_child(const char* name, const Node& child, F& out) {
    if (!complaint_->error()) read(child, Place{place_, name}, *complaint_, out);
  }
  void missing(const char* name) {
    missing_here_ = missing_here_ || !complaint_->error();
    complaint_->raise(ErrorCode::missing_field, Place{place_, name});
  }
  [[nodiscard]] bool known(std::string_view key) const {
    for (std::size_t i = 0; i < count_; ++i)
      if (key == names_[i]) return true;
    return false;
  }

  const Node* node_;
  const Place* place_;
  Complaint* complaint_;
  std::array<const char*, 24> names_{};
  std::size_t count_ = 0;
  std::size_t found_ = 0;
  bool missing_here_ = false;
};

// The whole of a document as T. `today` is the default of as_of; the core itself never reads a clock.
template <class T, class Node>
Result<T> read_document(const Node& node, T out = {}) {
  Complaint complaint;
  read(node, Place{}, complaint, out);
  if (complaint.error()) return *complaint.error();
  return out;
}

template <class Node>
Result<Situation> read_situation(const Node& node, Day today) {
  Situation start;
  start.as_of = today;
  return read_document(node, std::move(start));
}
template <class Q, class Node>
Result<Q> read_question(const Node& node, Day today) {
  Q start;
  start.situation.as_of = today;
  return read_document(node, std::move(start));
}

}  // namespace yusuan
