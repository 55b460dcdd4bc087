// Everything that is known of a province and its areas, resolved, for people to read: each entry with its evidence,
// what came before and what comes after, and whose word it is. The page of the calculator never loads it.
#pragma once

#include <map>
#include <string>

#include "policy_source.hpp"

namespace yusuan::json {

// As JSON text by file name: "rules/51.json". Precondition: `check` found nothing.
std::map<std::string, std::string> rules_as_json(const PolicySource& source);

}  // namespace yusuan::json
