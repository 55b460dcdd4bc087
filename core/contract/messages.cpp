#include "messages.hpp"

#include "json_writer.hpp"

namespace yusuan {

namespace {

template <std::size_t N>
std::string_view at(const std::array<std::string_view, N>& rows, ErrorCode code) {
  return rows[static_cast<std::size_t>(code)];
}

}  // namespace

#define YUSUAN_CODE(code, en, zh) #code,
#define YUSUAN_ENGLISH(code, en, zh) en,
#define YUSUAN_CHINESE(code, en, zh) zh,

std::string_view code_of(ErrorCode code) {
  static constexpr auto kCodes = std::to_array<std::string_view>({YUSUAN_ERRORS(YUSUAN_CODE)});
  return at(kCodes, code);
}

std::string_view english(ErrorCode code) {
  static constexpr auto kWords = std::to_array<std::string_view>({YUSUAN_ERRORS(YUSUAN_ENGLISH)});
  return at(kWords, code);
}

std::string_view chinese(ErrorCode code) {
  static constexpr auto kWords = std::to_array<std::string_view>({YUSUAN_ERRORS(YUSUAN_CHINESE)});
  return at(kWords, code);
}

std::string message(const Error& error, Words words) {
  std::string out(words(error.code));
  if (!error.detail.empty()) out += " (" + error.detail + ")";
  return out;
}

void write_error(TextBuffer& out, const Error& error, Words words) {
  JsonWriter writer(out);
  out += R"({"error":{"code":)";
  writer.write(code_of(error.code));
  out += R"(,"pointer":)";
  writer.write(error.pointer);
  out += R"(,"message":)";
  writer.write(message(error, words));
  out += "}}";
}

}  // namespace yusuan
