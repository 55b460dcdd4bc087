// Errors as values: a closed set of codes, each with the place it speaks of.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace yusuan {

// code, English, Chinese. The one table of messages: the tool prints either language, the module English,
// and the page's dictionary is generated from it.
#define YUSUAN_ERRORS(X)                                                                                             \
  X(invalid_json, "not valid JSON", "不是有效的 JSON")                                                               \
  X(duplicate_key, "the key stands twice in one object", "同一对象中键重复")                                         \
  X(unknown_field, "no such field", "没有这个字段")                                                                  \
  X(missing_field, "this field is required", "缺少必填字段")                                                         \
  X(wrong_type, "wrong type of value", "值的类型不对")                                                               \
  X(invalid_value, "not one of the allowed values", "不在允许的取值之内")                                            \
  X(invalid_amount, "an exact decimal or fraction string in yuan is expected, such as \"4588.00\" or \"90439/15\"",  \
    "应为以元计的小数或分数字符串，如 \"4588.00\"、\"90439/15\"")                                                    \
  X(invalid_number, "a decimal, percent or fraction string is expected, such as \"30\", \"0.8%\" or \"365/12\"",     \
    "应为小数、百分数或分数字符串，如 \"30\"、\"0.8%\"、\"365/12\"")                                                 \
  X(invalid_date, "a day of the calendar as YYYY-MM-DD is expected", "应为日历上存在的日期，格式 YYYY-MM-DD")        \
  X(invalid_month, "a month as YYYY-MM is expected", "应为月份，格式 YYYY-MM")                                       \
  X(out_of_range, "the value is out of range", "超出允许范围")                                                       \
  X(overlapping_spans, "this span overlaps another one", "缴费区间与另一段重叠")                                     \
  X(ends_before_start, "the end lies before the start", "结束早于开始")                                              \
  X(unknown_region, "no region with this code", "没有这个代码的统筹地区")                                            \
  X(unknown_parameter, "no parameter with this id can be settled", "没有可以由本人回答的这个参数")                   \
  X(overflow, "the arithmetic leaves its range", "运算超出范围")                                                     \
  X(too_many_readings, "more combinations of unsettled readings than can be evaluated", "未定事项的组合过多")        \
  X(too_deep, "nested too deeply", "嵌套过深")                                                                       \
  X(invalid_policy, "the policy pack contradicts itself", "政策数据自相矛盾")                                        \
  X(policy_not_loaded, "no policy has been loaded", "尚未载入政策数据")                                              \
  X(uncited_value, "a value needs a citation and evidence that can carry it", "数值缺少能够支撑它的引用和证据")      \
  X(unknown_document, "no such document or article", "没有这份文件或条款")                                           \
  X(unused_document, "no entry cites this document", "没有条目引用这份文件")                                         \
  X(overlapping_entries, "another entry starts on the same day for the same status", "同一身份在同一天已有另一条目") \
  X(gap, "no entry applies on the first day of the declared range", "声明范围的首日没有适用条目")                    \
  X(unknown_parent, "no layer with this id", "没有这个上级")                                                         \
  X(duplicate_region, "another file describes this code", "这个代码已由另一个文件描述")                              \
  X(usage, "usage: see yusuan --help", "用法见 yusuan --help")                                                       \
  X(unreadable_file, "the file cannot be read or written", "文件无法读写")

enum class ErrorCode : std::uint8_t {
#define YUSUAN_CODE(code, english, chinese) code,
  YUSUAN_ERRORS(YUSUAN_CODE)
#undef YUSUAN_CODE
};

struct Error {
  ErrorCode code{};
  std::string pointer{};  // RFC 6901, into the document that was handed in
  std::string detail{};   // what a message may add: the byte at which JSON breaks, an id
};

// A value or the error that stands in its place.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}  // NOLINT(google-explicit-constructor)
  [[nodiscard]] bool ok() const { return held_.index() == 0; }
  explicit operator bool() const { return ok(); }
  // Precondition of the first four: ok(); of error(): !ok().
  T& operator*() { return *std::get_if<0>(&held_); }
  const T& operator*() const { return *std::get_if<0>(&held_); }
  T* operator->() { return std::get_if<0>(&held_); }
  const T* operator->() const { return std::get_if<0>(&held_); }
  [[nodiscard]] const Error& error() const { return *std::get_if<1>(&held_); }

 private:
  std::variant<T, Error> held_;
};

}  // namespace yusuan
