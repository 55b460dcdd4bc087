#include "process.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <thread>
#include <utility>

namespace yusuan::test {

Process::Process(const std::vector<std::string>& arguments) {
  // A tool that ends early must not end the test when more is written to it.
  signal(SIGPIPE, SIG_IGN);
  std::array<int, 2> in{};
  std::array<int, 2> out{};
  if (pipe2(in.data(), O_CLOEXEC) != 0 || pipe2(out.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  std::vector<std::string> words{YUSUAN_TOOL, "--policy", YUSUAN_PACKS};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (auto& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  pid_ = fork();
  if (pid_ < 0) throw std::runtime_error("no process");
  if (pid_ == 0) {
    dup2(in[0], STDIN_FILENO);
    dup2(out[1], STDOUT_FILENO);
    dup2(open("/dev/null", O_WRONLY | O_CLOEXEC), STDERR_FILENO);
    setenv("LC_ALL", "C", 1);
    unsetenv("YUSUAN_POLICY");
    execv(argv[0], argv.data());
    _exit(127);
  }
  close(in[0]);
  close(out[1]);
  to_ = in[1];
  from_ = out[0];
}

Process::~Process() {
  close_input();
  if (from_ >= 0) close(from_);
  if (pid_ > 0) waitpid(pid_, nullptr, 0);
}

void Process::write(std::string_view text) const {
  while (!text.empty()) {
    const auto written = ::write(to_, text.data(), text.size());
    if (written <= 0) return;  // nobody reads any more
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

void Process::close_input() {
  if (to_ >= 0) close(to_);
  to_ = -1;
}

std::string Process::read_line() {
  std::array<char, 4096> buffer{};
  for (;;) {
    if (const auto end = held_.find('\n'); end != std::string::npos) {
      auto line = held_.substr(0, end);
      held_.erase(0, end + 1);
      return line;
    }
    const auto got = ::read(from_, buffer.data(), buffer.size());
    if (got <= 0) return std::exchange(held_, {});
    held_.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

std::string Process::read_all() {
  std::array<char, 4096> buffer{};
  for (;;) {
    const auto got = ::read(from_, buffer.data(), buffer.size());
    if (got <= 0) return std::exchange(held_, {});
    held_.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

int Process::status() {
  close_input();
  int status = 0;
  waitpid(std::exchange(pid_, -1), &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

Ended run(const std::vector<std::string>& arguments, std::string_view input) {
  Process process(arguments);
  // Written beside the reading: a pipe holds only so much.
  std::thread writer([&] {
    process.write(input);
    process.close_input();
  });
  auto out = process.read_all();
  writer.join();
  return {process.status(), std::move(out)};
}

}  // namespace yusuan::test
