// `yusuan policy coverage`: what the data say and what they leave open, place by place, made from the data themselves.
#pragma once

#include <string>

#include "../contract/messages.hpp"
#include "policy_source.hpp"

namespace yusuan::json {

// For the web page. Precondition of both: `check` found nothing.
std::string coverage_as_json(const PolicySource& source);
// For people: the Markdown that stands beside the data.
std::string coverage_as_text(const PolicySource& source, Language language);

}  // namespace yusuan::json
