// Prints what others must know from the descriptions: the TypeScript declarations and the messages.
#pragma once

#include <string>

namespace yusuan {

std::string typescript();
std::string messages_as_json();

}  // namespace yusuan
