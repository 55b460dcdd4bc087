// The tool as another process, with pipes at both ends.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yusuan::test {

class Process {
 public:
  // Starts the tool with these arguments, in a neutral locale.
  explicit Process(const std::vector<std::string>& arguments);
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  void write(std::string_view text) const;
  void close_input();
  // The next line that it writes, without its end; what there is where it writes no more.
  std::string read_line();
  std::string read_all();
  // Closes its input and waits for its end; -1 where a signal ended it.
  int status();

 private:
  int to_ = -1;
  int from_ = -1;
  int pid_ = -1;
  std::string held_;
};

struct Ended {
  int status = 0;
  std::string out;
};

// Runs the tool on a text.
Ended run(const std::vector<std::string>& arguments, std::string_view input = "");

}  // namespace yusuan::test
