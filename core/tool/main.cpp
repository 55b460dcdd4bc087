// The yusuan command: files and standard streams around the core. It alone reads the clock.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "../assess.hpp"
#include "../contract/flat.hpp"
#include "../contract/json_writer.hpp"
#include "../contract/messages.hpp"
#include "../contract/regions.hpp"
#include "../json/coverage.hpp"
#include "../json/policy_source.hpp"
#include "../json/tree.hpp"
#include "schema.hpp"
#include "typescript.hpp"

namespace {

using namespace yusuan;
namespace fs = std::filesystem;

constexpr int kSomeLinesFailed = 1;
constexpr int kRefused = 2;

struct Options {
  Language language = Language::en;
  std::string policy = "build/policy";
  std::optional<Day> today;
  std::string output;
  bool lines = false;
  bool json = false;
  std::vector<std::string> words;  // the command and what follows it
};

std::string_view usage(Language language) {
  if (language == Language::zh)
    return "用法：yusuan [--lang zh|en] [--policy 目录] 命令\n"
           "  assess [文件]              一个情形，一个评估；--lines：逐行处理 JSON Lines\n"
           "  plan [文件]                每个起缴月份的保费、津贴与净额\n"
           "  compare [文件]             同一情形换身份或换统筹地区\n"
           "  regions                    统筹地区，以及哪些已定、哪些未定\n"
           "  policy check 目录          检查 policy-data\n"
           "  policy build 目录 -o 输出  编译为模块载入的数据\n"
           "  policy coverage 目录       各地哪些已定、依据哪一等级、哪些没有找到；--json：供网页用\n"
           "  contract schema 名称       政策数据文件的 JSON Schema：region、documents 或 places\n"
           "没有文件时读标准输入。退出状态：0 正常，1 --lines 中有行失败，2 用法或输入有误。\n";
  return "usage: yusuan [--lang zh|en] [--policy DIR] COMMAND\n"
         "  assess [FILE]             one situation to one assessment; --lines: JSON Lines to JSON Lines\n"
         "  plan [FILE]               premiums, allowance and net for each start month\n"
         "  compare [FILE]            one situation over statuses or regions\n"
         "  regions                   the regions, with what is settled and what is not\n"
         "  policy check DIR          lint policy-data\n"
         "  policy build DIR -o OUT   compile it into what the module loads\n"
         "  policy coverage DIR       what is settled where, on which grade, and what was not found; --json: for the "
         "page\n"
         "  contract schema NAME      JSON Schema of the files of policy-data: region, documents or places\n"
         "Without FILE it reads standard input. Exit status: 0 well, 1 some lines of --lines failed, 2 usage or "
         "input.\n";
}

// Today in Asia/Shanghai: eight hours ahead of UTC the whole year.
Day today_in_shanghai() {
  const auto now = std::chrono::system_clock::now() + std::chrono::hours{8};
  return Day{std::chrono::floor<std::chrono::days>(now)};
}

Language language_of_locale() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0')
      return std::string_view(value).starts_with("zh") ? Language::zh : Language::en;
  }
  return Language::en;
}

std::optional<std::string> all_of(std::istream& in) {
  std::string text(std::istreambuf_iterator<char>(in), {});
  return in.bad() ? std::nullopt : std::optional(std::move(text));
}

std::optional<std::string> file_or_input(const std::vector<std::string>& words, std::size_t at) {
  if (words.size() <= at || words[at] == "-") return all_of(std::cin);
  std::ifstream file(words[at], std::ios::binary);
  return file && fs::is_regular_file(words[at]) ? all_of(file) : std::nullopt;
}

// The packs of a folder, each read when a situation first asks for its province.
class Policies {
 public:
  explicit Policies(std::string folder) : folder_(std::move(folder)) {}

  Result<const Policy*> of(std::uint32_t province) {
    auto& held = held_[province];
    if (held == nullptr) {
      auto loaded = load(fs::path(folder_) / (std::to_string(province) + ".json"));
      if (!loaded) return loaded.error();
      write_citations(*loaded);
      held = std::make_unique<Policy>(std::move(*loaded));
    }
    return held.get();
  }

  // Of each region's province, as far as there is one.
  Result<std::vector<const Policy*>> of(const std::vector<RegionCode>& regions) {
    std::vector<const Policy*> out;
    for (const auto region : regions) {
      const auto policy = of(region.province());
      if (policy)
        out.push_back(*policy);
      else if (policy.error().code != ErrorCode::unknown_region)
        return policy.error();
    }
    return out;
  }

  Result<std::vector<const Policy*>> all() {
    std::error_code failed;
    std::vector<std::uint32_t> provinces;
    for (const auto& entry : fs::directory_iterator(folder_, failed)) {
      const auto stem = entry.path().stem().string();
      // Beside the packs stand the words of their articles and the list of places.
      if (entry.path().extension() == ".json" && stem.find_first_not_of("0123456789") == std::string::npos)
        provinces.push_back(static_cast<std::uint32_t>(std::strtoul(stem.c_str(), nullptr, 10)));
    }
    if (failed || provinces.empty()) return Error{ErrorCode::policy_not_loaded, "", folder_};
    std::ranges::sort(provinces);
    std::vector<const Policy*> out;
    for (const auto province : provinces) {
      const auto policy = of(province);
      if (!policy) return policy.error();
      out.push_back(*policy);
    }
    return out;
  }

 private:
  Result<Policy> load(const fs::path& path) const {
    std::error_code failed;
    if (!fs::is_directory(folder_, failed)) return Error{ErrorCode::policy_not_loaded, "", folder_};
    std::ifstream file(path, std::ios::binary);
    if (!file) return Error{ErrorCode::unknown_region, "/region", {}};
    const auto text = all_of(file);
    if (!text) return Error{ErrorCode::unreadable_file, "", path.string()};
    json::Tree tree;
    // Its own place, because the situation's JSON is not what is broken.
    if (tree.parse(*text)) return Error{ErrorCode::invalid_policy, "/policy", path.string()};
    const auto flat = tree.root().kind() == NodeKind::object ? tree.root().member("policy") : tree.root();
    auto policy = flat.kind() == NodeKind::text ? read_flat(flat.text()) : std::nullopt;
    if (!policy) return Error{ErrorCode::invalid_policy, "/policy", path.string()};
    if (const auto place = policy->index()) return Error{ErrorCode::invalid_policy, *place, path.string()};
    return std::move(*policy);
  }

  std::string folder_;
  std::map<std::uint32_t, std::unique_ptr<Policy>> held_;
};

// One document in, one line out.
class Answerer {
 public:
  Answerer(const Options& options, std::string command)
      : command_(std::move(command)),
        language_(options.language),
        policies_(options.policy),
        today_(options.today.value_or(today_in_shanghai())) {}

  // Whether it was answered; an error is written in its place.
  bool answer(std::string_view text, TextBuffer& out) {
    if (auto error = tree_.parse(text)) return refuse(*error, out);
    if (command_ == "plan") return answer_plan(out);
    if (command_ == "compare") return answer_compare(out);
    const auto situation = read_situation(tree_.root(), today_);
    if (!situation) return refuse(situation.error(), out);
    const auto policy = policies_.of(situation->region.province());
    if (!policy) return refuse(policy.error(), out);
    return put(assess(**policy, *situation), out);
  }

 private:
  bool answer_plan(TextBuffer& out) {
    const auto question = read_question<PlanQuestion>(tree_.root(), today_);
    if (!question) return refuse(question.error(), out);
    const auto policy = policies_.of(question->situation.region.province());
    if (!policy)
      return refuse({policy.error().code, "/situation" + policy.error().pointer, policy.error().detail}, out);
    return put(plan(**policy, *question), out);
  }
  bool answer_compare(TextBuffer& out) {
    const auto question = read_question<CompareQuestion>(tree_.root(), today_);
    if (!question) return refuse(question.error(), out);
    auto regions = question->over.region.value_or(std::vector<RegionCode>{});
    regions.push_back(question->situation.region);
    const auto policies = policies_.of(regions);
    if (!policies) return refuse(policies.error(), out);
    return put(compare(*policies, *question), out);
  }
  template <class T>
  bool put(const Result<T>& answer, TextBuffer& out) {
    if (!answer) return refuse(answer.error(), out);
    JsonWriter(out).write(*answer);
    return true;
  }
  bool refuse(const Error& error, TextBuffer& out) const {
    write_error(out, error, words_of(language_));
    return false;
  }

  std::string command_;
  Language language_;
  Policies policies_;
  Day today_;
  json::Tree tree_;
};

int print_error(const Options& options, const Error& error) {
  TextBuffer out;
  write_error(out, error, words_of(options.language));
  std::cout << out.view() << '\n';
  return kRefused;
}

int answer_lines(const Options& options, Answerer& answerer) {
  std::ifstream file;
  if (options.words.size() > 1 && options.words[1] != "-") {
    file.open(options.words[1], std::ios::binary);
    if (!file || !fs::is_regular_file(options.words[1]))
      return print_error(options, {ErrorCode::unreadable_file, "", options.words[1]});
  }
  auto& in = file.is_open() ? static_cast<std::istream&>(file) : std::cin;
  int status = 0;
  constexpr std::size_t kEnoughToWrite = 1U << 16U;
  std::string line;
  TextBuffer out;
  while (std::cout && std::getline(in, line)) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (!answerer.answer(line, out)) status = kSomeLinesFailed;
    out += '\n';
    // Whoever waits at the other end of a pipe gets each answer as soon as there is no more input at hand.
    const bool waited_for = in.rdbuf()->in_avail() <= 0;
    if (out.view().size() < kEnoughToWrite && !waited_for) continue;
    std::cout << out.view();
    out.clear();
    if (waited_for) std::cout.flush();
  }
  std::cout << out.view();
  // Not the end of the input, but of what could be read of it.
  if (in.bad()) return print_error(options, {ErrorCode::unreadable_file, "", {}});
  return status;
}

int answer_one(const Options& options, Answerer& answerer) {
  if (options.words.size() > 2) return print_error(options, {ErrorCode::usage, "", {}});
  const auto text = file_or_input(options.words, 1);
  if (!text) return print_error(options, {ErrorCode::unreadable_file, "", options.words[1]});
  TextBuffer out;
  const bool well = answerer.answer(*text, out);
  std::cout << out.view() << '\n';
  return well ? 0 : kRefused;
}

int list_regions(const Options& options) {
  Policies policies(options.policy);
  const auto all = policies.all();
  if (!all) return print_error(options, all.error());
  RegionList list;
  for (const auto* policy : *all) append_regions(*policy, list);
  TextBuffer out;
  JsonWriter(out).write(list);
  std::cout << out.view() << '\n';
  return 0;
}

int report(const Options& options, const std::string& folder, const std::vector<json::Finding>& findings) {
  for (const auto& [file, error] : findings)
    std::cerr << (fs::path(folder) / file).generic_string() << '#' << error.pointer << ": " << code_of(error.code)
              << ": " << message(error, words_of(options.language)) << '\n';
  return findings.empty() ? 0 : kRefused;
}

int policy_command(const Options& options) {
  const auto& words = options.words;
  const bool build = words.size() == 3 && words[1] == "build" && !options.output.empty();
  const bool check = words.size() == 3 && words[1] == "check";
  const bool coverage = words.size() == 3 && words[1] == "coverage";
  if (!build && !check && !coverage) return print_error(options, {ErrorCode::usage, "", {}});
  auto read = json::read_source(words[2]);
  auto findings = std::move(read.findings);
  if (findings.empty()) findings = json::check(read.source);
  if (!findings.empty()) return report(options, words[2], findings);
  if (check) {
    const bool zh = options.language == Language::zh;
    std::cout << (zh ? "无误：" : "in order: ") << read.source.regions.size()
              << (zh ? " 个地区文件，" : " region files, ") << read.source.documents.size()
              << (zh ? " 份文件依据" : " documents") << '\n';
    return 0;
  }
  if (coverage) {
    std::cout << (options.json ? json::coverage_as_json(read.source)
                               : json::coverage_as_text(read.source, options.language));
    return 0;
  }
  std::error_code failed;
  for (const auto& [name, text] : json::build(read.source)) {
    const auto path = fs::path(options.output) / name;
    fs::create_directories(path.parent_path(), failed);
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text;
    if (!file.flush()) return print_error(options, {ErrorCode::unreadable_file, "", options.output});
  }
  return 0;
}

// Generated for others, so that nothing is mirrored by hand.
int contract_command(const Options& options) {
  if (options.words.size() == 3 && options.words[1] == "schema")
    if (const auto text = schema(options.words[2])) return std::cout << *text, 0;
  if (options.words.size() != 2) return print_error(options, {ErrorCode::usage, "", {}});
  if (options.words[1] == "typescript") return std::cout << typescript(), 0;
  if (options.words[1] == "messages") return std::cout << messages_as_json() << '\n', 0;
  return print_error(options, {ErrorCode::usage, "", {}});
}

std::optional<Options> parse_options(int argc, char** argv) {
  Options out;
  out.language = language_of_locale();
  if (const char* policy = std::getenv("YUSUAN_POLICY"); policy != nullptr && *policy != '\0') out.policy = policy;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const bool has_next = i + 1 < argc;
    if (word == "--lang" && has_next) {
      const auto language = from_name<Language>(argv[++i]);
      if (!language) return std::nullopt;
      out.language = *language;
    } else if (word == "--policy" && has_next) {
      out.policy = argv[++i];
    } else if (word == "-o" && has_next) {
      out.output = argv[++i];
    } else if (word == "--lines") {
      out.lines = true;
    } else if (word == "--json") {
      out.json = true;
    } else if (word == "--help" || word == "-h") {
      out.words = {"help"};
      return out;
    } else if (word.starts_with('-') && word != "-") {
      return std::nullopt;
    } else {
      out.words.push_back(word);
    }
  }
  return out;
}

int run(int argc, char** argv) {
  const auto options = parse_options(argc, argv);
  const auto language = options ? options->language : language_of_locale();
  std::string command = options && !options->words.empty() ? options->words[0] : "";
  // An option that the command does not know is no option of it.
  const bool coverage = command == "policy" && options->words.size() > 1 && options->words[1] == "coverage";
  if (options && options->json && !coverage) command.clear();
  if (command == "help") return std::cout << usage(language), 0;
  if (command == "policy") return policy_command(*options);
  if (command == "contract") return contract_command(*options);
  if (command == "regions" && options->words.size() == 1) return list_regions(*options);
  if (command == "assess" || command == "plan" || command == "compare") {
    Answerer answerer(*options, command);
    if (options->lines && command == "assess" && options->words.size() <= 2) return answer_lines(*options, answerer);
    if (!options->lines) return answer_one(*options, answerer);
  }
  TextBuffer out;
  write_error(out, {ErrorCode::usage, "", {}}, words_of(language));
  std::cout << out.view() << '\n';
  std::cerr << usage(language);
  return kRefused;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  // The core knows no exceptions; what can still throw is the machine: no memory, a file system that fails.
  try {
    const int status = run(argc, argv);
    if (std::cout.flush()) return status;
    std::fputs("yusuan: the output cannot be written\n", stderr);
    return kRefused;
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "yusuan: %s\n", failure.what());
    return kRefused;
  }
}
