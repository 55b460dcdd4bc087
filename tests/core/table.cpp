#include "table.hpp"

#include "answer.hpp"

namespace yusuan::test {

namespace {

Rows& registry() {
  static Rows rows;
  return rows;
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.situation; }

Rows enrolled(Rows rows) {
  registry().insert(registry().end(), rows.begin(), rows.end());
  return rows;
}
const Rows& all_rows() { return registry(); }

TEST_P(Assessment, SaysWhatTheContractSays) {
  EXPECT_TRUE(assess(GetParam().situation).says(GetParam().expected)) << GetParam().situation;
}

}  // namespace yusuan::test
