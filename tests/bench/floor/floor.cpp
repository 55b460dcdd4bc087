// A value in and the same value out, and nothing else.
#include <emscripten/bind.h>

namespace {
emscripten::val echo(const emscripten::val& value) { return value; }
}  // namespace

EMSCRIPTEN_BINDINGS(floor) { emscripten::function("echo", &echo); }
