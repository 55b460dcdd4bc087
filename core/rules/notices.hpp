// Remarks that apply to the status on the day of the event, each with its citation; the words are the dictionaries'.
#pragma once

#include "../law.hpp"

namespace yusuan::rules {

std::vector<NoticeAnswer> notices(const Case& c);

}  // namespace yusuan::rules
