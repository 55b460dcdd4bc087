// What must hold of every answer, whatever the situation: each function lists what does not, in words.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace yusuan::test {

using Complaints = std::vector<std::string>;

// The situation with the contract's defaults filled in, since those are inputs too: what the functions below take.
nlohmann::json with_defaults(std::string_view situation);

// Operands of the trace that are neither an earlier step of that id with that value, nor an input of the situation, nor
// a member of a table.
Complaints unresolved_operands(const nlohmann::json& situation, const nlohmann::json& answer);
// Operands that name an input and bear another value than the person gave.
Complaints altered_inputs(const nlohmann::json& situation, const nlohmann::json& answer);
// Steps whose result does not follow from their operands.
Complaints wrong_steps(const nlohmann::json& situation, const nlohmann::json& answer);
// Figures of the answer that no step comes to.
Complaints untraced_figures(const nlohmann::json& situation, const nlohmann::json& answer);
// All of these four of an answer.
Complaints unfollowable(std::string_view situation, std::string_view answer);
// Citations that name no document or article of the province's pack, and values of the law without any.
Complaints unresolved_citations(const nlohmann::json& situation, const nlohmann::json& answer);
// Parts of the answer that contradict each other or the contract's words on `entitled`, ranges and doubts.
Complaints contradictions(const nlohmann::json& situation, const nlohmann::json& answer);

}  // namespace yusuan::test
