// The command: exit status, one line out for each line in, both languages.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "../core/answer.hpp"
#include "../policy/folder.hpp"
#include "process.hpp"

namespace yusuan::test {
namespace {

namespace fs = std::filesystem;

// Without line breaks, and with the day of the answer, so that no clock is read.
std::string one_line(const std::string& patch = "{}") { return example(patch); }

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}
std::string error_code(const std::string& answer) { return json_at(answer, "/error/code"); }

// A file for as long as the object lives.
class File {
 public:
  explicit File(const std::string& text) { folder_.write("input", text); }
  [[nodiscard]] std::string path() const { return folder_.path() + "/input"; }
  [[nodiscard]] std::string missing() const { return folder_.path() + "/none"; }

 private:
  Folder folder_;
};

TEST(Assess, AnswersStandardInputOnOneLine) {
  const auto [status, out] = run({"assess"}, example());
  EXPECT_EQ(status, 0);
  EXPECT_EQ(out, assess(example()).text() + '\n');
}

TEST(Assess, AnswersAFile) {
  const File file(example());
  const auto [status, out] = run({"assess", file.path()});
  EXPECT_EQ(status, 0);
  EXPECT_EQ(out, assess(example()).text() + '\n');
}

TEST(Assess, TakesADashForStandardInput) {
  EXPECT_EQ(run({"assess", "-"}, example()).out, assess(example()).text() + '\n');
}

TEST(Assess, EndsWith2OnAnInputError) {
  const auto [status, out] =
      run({"assess"}, example(R"({"coverage": [{"from": "2025-13", "status": "flexible", "base": "1.00"}]})"));
  EXPECT_EQ(status, 2);
  EXPECT_EQ(
      out,
      R"({"error":{"code":"invalid_month","pointer":"/coverage/0/from","message":"a month as YYYY-MM is expected"}})"
      "\n");
}

TEST(Assess, EndsWith2OnBrokenJsonAndOnNothing) {
  EXPECT_EQ(run({"assess"}, "{").status, 2);
  EXPECT_EQ(error_code(run({"assess"}, "{").out), "\"invalid_json\"");
  EXPECT_EQ(run({"assess"}, "").status, 2);
}

TEST(Assess, EndsWith2OnAFileThatIsNotThere) {
  const File file("");
  const auto [status, out] = run({"assess", file.missing()});
  EXPECT_EQ(status, 2);
  EXPECT_EQ(error_code(out), "\"unreadable_file\"");
  EXPECT_EQ(run({"assess", fs::path(file.path()).parent_path().string()}).status, 2) << "a folder is no file";
}

TEST(Assess, EndsWith2OnARegionWithoutPack) {
  const auto [status, out] = run({"assess"}, example(R"({"region": "710100"})"));
  EXPECT_EQ(status, 2);
  EXPECT_EQ(json_at(out, "/error/pointer"), "\"/region\"");
}

TEST(Assess, TakesTodayWhereAsOfIsLeftOut) {
  // Nothing in this answer hangs on the day.
  const auto [status, out] = run({"assess"}, example(R"({"as_of": null})"));
  EXPECT_EQ(status, 0);
  EXPECT_EQ(json_at(out, "/allowance/amount"), R"({"max":"19708.47","min":"19708.47"})");
}

class Usage : public ::testing::TestWithParam<std::vector<std::string>> {};
TEST_P(Usage, EndsWith2AndSaysUsage) {
  const auto [status, out] = run(GetParam());
  EXPECT_EQ(status, 2);
  EXPECT_EQ(error_code(out), "\"usage\"");
}
INSTANTIATE_TEST_SUITE_P(
    Tool, Usage,
    ::testing::Values(std::vector<std::string>{}, std::vector<std::string>{"evaluate"},
                      std::vector<std::string>{"assess", "a", "b"}, std::vector<std::string>{"assess", "--json"},
                      std::vector<std::string>{"--lang", "fr", "assess"}, std::vector<std::string>{"plan", "--lines"},
                      std::vector<std::string>{"regions", "510100"}, std::vector<std::string>{"policy"},
                      std::vector<std::string>{"policy", "check"},
                      std::vector<std::string>{"policy", "build", "somewhere"},
                      std::vector<std::string>{"policy", "lint", "somewhere"}));

TEST(Help, EndsWith0) {
  for (const auto* word : {"--help", "-h", "help"}) {
    const auto [status, out] = run({word});
    EXPECT_EQ(status, 0) << word;
    EXPECT_EQ(out.find("usage: yusuan"), 0U) << word;
  }
}

TEST(Language, IsThatOfTheOption) {
  const auto broken = R"({"region": 1})";
  EXPECT_EQ(json_at(run({"--lang", "en", "assess"}, broken).out, "/error/message"), "\"wrong type of value\"");
  EXPECT_EQ(json_at(run({"--lang", "zh", "assess"}, broken).out, "/error/message"), "\"值的类型不对\"");
  EXPECT_EQ(json_at(run({"assess", "--lang", "zh"}, broken).out, "/error/message"), "\"值的类型不对\"");
  EXPECT_EQ(run({"--lang", "zh", "--help"}).out.find("用法"), 0U);
}

TEST(Language, ChangesNothingButMessages) {
  EXPECT_EQ(run({"--lang", "zh", "assess"}, example()).out, run({"--lang", "en", "assess"}, example()).out);
}

TEST(Lines, AreAnsweredOneByOneInOrder) {
  std::string input;
  for (int months = 1; months <= 40; ++months)
    input += one_line(R"({"coverage": {"months": )" + std::to_string(months) + R"(, "base": "6117.00"}})") + '\n';
  const auto [status, out] = run({"assess", "--lines"}, input);
  EXPECT_EQ(status, 0);
  const auto answers = lines(out);
  ASSERT_EQ(answers.size(), 40U);
  for (int months = 1; months <= 40; ++months)
    EXPECT_EQ(json_at(answers[static_cast<std::size_t>(months - 1)], "/contribution/months"), std::to_string(months));
}

TEST(Lines, HaveOneAnswerEachWhateverTheyAre) {
  const auto good = one_line();
  const auto [status, out] =
      run({"assess", "--lines"}, good + "\n\n{\n" + good + "\nnull\n" + R"({"region": "510100", "region": "510100"})" +
                                     "\n\t\n" + good + "\n");
  EXPECT_EQ(status, 1);
  const auto answers = lines(out);
  ASSERT_EQ(answers.size(), 8U);
  const std::vector<std::string> codes{"absent",         "\"invalid_json\"",  "\"invalid_json\"", "absent",
                                       "\"wrong_type\"", "\"duplicate_key\"", "\"invalid_json\"", "absent"};
  for (std::size_t i = 0; i < codes.size(); ++i) EXPECT_EQ(error_code(answers[i]), codes[i]) << i;
  EXPECT_EQ(answers[0], answers[7]);
}

TEST(Lines, MayEndWithoutALineBreakOrWithCarriageReturns) {
  EXPECT_EQ(lines(run({"assess", "--lines"}, one_line() + "\n" + one_line()).out).size(), 2U);
  const auto windows = run({"assess", "--lines"}, one_line() + "\r\n" + one_line() + "\r\n");
  EXPECT_EQ(windows.status, 0);
  EXPECT_EQ(lines(windows.out).size(), 2U);
}

TEST(Lines, MayHoldANul) {
  const auto [status, out] = run({"assess", "--lines"}, std::string("\0\n", 2) + one_line() + "\n");
  EXPECT_EQ(status, 1);
  const auto answers = lines(out);
  ASSERT_EQ(answers.size(), 2U);
  EXPECT_EQ(error_code(answers[0]), "\"invalid_json\"");
  EXPECT_EQ(error_code(answers[1]), "absent");
}

TEST(Lines, MayBeOfSeveralProvinces) {
  const auto shanghai = one_line(R"({"region": "310000"})");
  const auto [status, out] = run({"assess", "--lines"}, one_line() + "\n" + shanghai + "\n" + one_line() + "\n");
  EXPECT_EQ(status, 0);
  EXPECT_EQ(lines(out),
            (std::vector<std::string>{assess(example()).text(), assess(shanghai).text(), assess(example()).text()}));
}

TEST(Lines, OfNothingAreNothing) {
  const auto [status, out] = run({"assess", "--lines"}, "");
  EXPECT_EQ(status, 0);
  EXPECT_EQ(out, "");
}

TEST(Lines, ComeFromAFileToo) {
  const File file(one_line() + "\n{\n");
  const auto [status, out] = run({"assess", "--lines", file.path()});
  EXPECT_EQ(status, 1);
  EXPECT_EQ(lines(out).size(), 2U);
  EXPECT_EQ(run({"assess", "--lines", file.missing()}).status, 2);
}

TEST(Lines, AreAnsweredBeforeTheInputEnds) {
  Process process({"assess", "--lines"});
  for (int i = 0; i < 3; ++i) {
    process.write(one_line() + "\n");
    // The input is still open: an answer that waited for its end would never come.
    EXPECT_EQ(process.read_line(), assess(example()).text());
  }
  process.close_input();
  EXPECT_EQ(process.read_all(), "");
  EXPECT_EQ(process.status(), 0);
}

TEST(Lines, OfManyThousandAreAllAnswered) {
  std::string input;
  constexpr int kMany = 5000;
  for (int i = 0; i < kMany; ++i) input += i % 100 == 99 ? "{\n" : one_line() + "\n";
  const auto [status, out] = run({"assess", "--lines"}, input);
  EXPECT_EQ(status, 1);
  const auto answers = lines(out);
  ASSERT_EQ(answers.size(), static_cast<std::size_t>(kMany));
  EXPECT_EQ(error_code(answers[99]), "\"invalid_json\"");
  EXPECT_EQ(answers[4998], answers[0]);
}

TEST(PlanCommand, AnswersAndRefuses) {
  const auto question = R"({"situation": )" + example() + R"(, "start": {"from": "2025-06", "to": "2025-07"}})";
  const auto [status, out] = run({"plan"}, question);
  EXPECT_EQ(status, 0);
  EXPECT_EQ(out, plan(question).text() + '\n');
  const auto refused = run({"plan"}, merged(question, R"({"situation": {"region": "710100"}})"));
  EXPECT_EQ(refused.status, 2);
  EXPECT_EQ(json_at(refused.out, "/error/pointer"), "\"/situation/region\"");
}

TEST(CompareCommand, AnswersAndRefuses) {
  const auto question = R"({"situation": )" + example() + R"(, "over": {"region": ["510100", "511703"]}})";
  const auto [status, out] = run({"compare"}, question);
  EXPECT_EQ(status, 0);
  EXPECT_EQ(out, compare(question).text() + '\n');
  EXPECT_EQ(run({"compare"}, merged(question, R"({"over": {"region": ["999999"]}})")).status, 2);
}

TEST(CompareCommand, AnswersRegionsOfTwoProvinces) {
  const auto question = R"({"situation": )" + example() + R"(, "over": {"region": ["510100", "310000", "510100"]}})";
  const auto [status, out] = run({"compare"}, question);
  EXPECT_EQ(status, 0);
  const auto answers = elements(out, "/answers");
  ASSERT_EQ(answers.size(), 3U);
  EXPECT_EQ(json_at(answers[0], "/region"), "\"510100\"");
  EXPECT_EQ(json_at(answers[1], "/region"), "\"310000\"");
  for (const std::size_t i : {0U, 1U, 2U}) {
    const auto region = json_at(answers[i], "/region");
    EXPECT_EQ(answers[i], json_at(run({"assess"}, example(R"({"region": )" + region + "}")).out, "")) << region;
  }
}

TEST(CompareCommand, NamesTheRegionThatIsUnknown) {
  const auto refused = [](const std::string& regions, const std::string& patch = "{}") {
    const auto [status, out] =
        run({"compare"}, R"({"situation": )" + example(patch) + R"(, "over": {"region": [)" + regions + "]}}");
    EXPECT_EQ(status, 2);
    EXPECT_EQ(error_code(out), "\"unknown_region\"");
    return json_at(out, "/error/pointer");
  };
  EXPECT_EQ(refused(R"("510100", "310000", "710100")"), "\"/over/region/2\"");
  EXPECT_EQ(refused(R"("710100", "310000")"), "\"/over/region/0\"");
  EXPECT_EQ(refused(R"("510100", "510001")"), "\"/over/region/1\"");
  // The situation's own region is replaced, so nothing hangs on it.
  EXPECT_EQ(refused(R"("510100", "710100")", R"({"region": "710100"})"), "\"/over/region/1\"");
  const auto over_status = run(
      {"compare"}, R"({"situation": )" + example(R"({"region": "710100"})") + R"(, "over": {"status": ["flexible"]}})");
  EXPECT_EQ(json_at(over_status.out, "/error/pointer"), "\"/situation/region\"");
}

TEST(RegionsCommand, ListsThem) {
  const auto [status, out] = run({"regions"});
  EXPECT_EQ(status, 0);
  EXPECT_EQ(lines(out).size(), 1U);
  std::size_t count = 0;
  for (const auto province : provinces()) count += policy_of(province)->regions.size();
  std::vector<std::string> codes;
  std::set<std::string> seen;
  for (const auto& region : elements(out, "/regions")) {
    codes.push_back(json_at(region, "/code"));
    seen.insert(codes.back().substr(1, 2));
  }
  EXPECT_EQ(codes.size(), count);
  EXPECT_EQ(std::set(codes.begin(), codes.end()).size(), count);
  EXPECT_EQ(seen.size(), provinces().size());
  // Province by province.
  EXPECT_TRUE(std::ranges::is_sorted(codes, {}, [](const std::string& code) { return code.substr(1, 2); }));
}

TEST(RegionsCommand, EndsWith2WithoutPolicy) {
  const auto [status, out] = run({"--policy", "/nowhere/at/all", "regions"});
  EXPECT_EQ(status, 2);
  EXPECT_EQ(error_code(out), "\"policy_not_loaded\"");
}

TEST(PolicyCommand, ChecksTheProjectsOwnData) {
  const auto [status, out] = run({"policy", "check", YUSUAN_POLICY_DATA});
  EXPECT_EQ(status, 0);
  EXPECT_EQ(out.find("in order: "), 0U) << out;
}

TEST(PolicyCommand, EndsWith2OnAValueWithoutCitation) {
  const Folder folder;
  folder.set(kArea, "allowance.divisor", "[" + entry(R"({"citations": []})") + "]");
  EXPECT_EQ(run({"policy", "check", folder.path()}).status, 2);
  const Folder out;
  EXPECT_EQ(run({"policy", "build", folder.path(), "-o", out.path() + "/packs"}).status, 2);
  EXPECT_FALSE(fs::exists(out.path() + "/packs/51.json")) << "what is not in order is not built";
}

TEST(PolicyCommand, EndsWith2OnAFolderThatIsNotThere) {
  EXPECT_EQ(run({"policy", "check", "/nowhere/at/all"}).status, 2);
}

TEST(PolicyCommand, BuildsTheSameBytesTwice) {
  const Folder out;
  EXPECT_EQ(run({"policy", "build", YUSUAN_POLICY_DATA, "-o", out.path() + "/one"}).status, 0);
  EXPECT_EQ(run({"policy", "build", YUSUAN_POLICY_DATA, "-o", out.path() + "/two"}).status, 0);
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(out.path() + "/one")) {
    if (entry.is_directory()) continue;
    const auto name = entry.path().lexically_relative(out.path() + "/one").generic_string();
    EXPECT_EQ(out.text("one/" + name), out.text("two/" + name)) << name;
    ++files;
  }
  // For each province a pack, its articles, how its benefits are claimed and its rules; places.json, divisions.json,
  // coverage.json.
  EXPECT_EQ(files, 4 * provinces().size() + 3);
  EXPECT_EQ(run({"--policy", out.path() + "/one", "assess"}, example()).out, assess(example()).text() + '\n');
}

}  // namespace
}  // namespace yusuan::test
