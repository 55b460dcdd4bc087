#include "messages.hpp"

#include "json_writer.hpp"

namespace yusuan {

namespace {

struct Row {
  std::string_view code;
  std::string_view en;
  std::string_view zh;
};

constexpr auto kRows = std::to_array<Row>({
#define YUSUAN_ROW(code, english, chinese) {#code, english, chinese},
    YUSUAN_ERRORS(YUSUAN_ROW)
#undef YUSUAN_ROW
});

const Row& row(ErrorCode code) { return kRows[static_cast<std::size_t>(code)]; }

}  // namespace

std::string_view code_of(ErrorCode code) { return row(code).code; }

std::string message(const Error& error, Language language) {
  std::string out(language == Language::zh ? row(error.code).zh : row(error.code).en);
  if (!error.detail.empty()) out += " (" + error.detail + ")";
  return out;
}

void write_error(std::string& out, const Error& error, Language language) {
  JsonWriter writer(out, nullptr);
  out += R"({"error":{"code":)";
  writer.write(code_of(error.code));
  out += R"(,"pointer":)";
  writer.write(error.pointer);
  out += R"(,"message":)";
  writer.write(message(error, language));
  out += "}}";
}

}  // namespace yusuan
