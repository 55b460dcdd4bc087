// What must hold of every answer, whatever the situation: each function lists what does not, in words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yusuan::test {

using Complaints = std::vector<std::string>;

// Operands of the trace that are neither an earlier step of that id with that value, nor an input of the situation, nor a
// member of the days rule.
Complaints unresolved_operands(std::string_view situation, std::string_view answer);
// Operands that name an input and bear another value than the person gave.
Complaints altered_inputs(std::string_view situation, std::string_view answer);
// Steps whose result does not follow from their operands.
Complaints wrong_steps(std::string_view situation, std::string_view answer);
// Figures of the answer that no step comes to.
Complaints untraced_figures(std::string_view situation, std::string_view answer);
// Citations that name no document or article of Sichuan's pack, and values of the law without any.
Complaints unresolved_citations(std::string_view situation, std::string_view answer);
// Parts of the answer that contradict each other or the contract's words on `entitled`, ranges and doubts.
Complaints contradictions(std::string_view situation, std::string_view answer);

}  // namespace yusuan::test
