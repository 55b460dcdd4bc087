// In place of libembind's bind.cpp, which registers some forty types and a printf to name them by. Values are all that
// crosses here, so they are all that is registered: measured 5 KB of the module and its glue (README.md).
#include <emscripten/bind.h>

#include <cstring>

namespace {

emscripten::internal::InitFunc* first = nullptr;

}  // namespace

extern "C" {

// The names that error messages of embind would show; the caller frees them.
const char* __getTypeName(const std::type_info* type);
const char* __getTypeName(const std::type_info* /*type*/) { return strdup("?"); }

void _embind_register_bindings(emscripten::internal::InitFunc* init) {
  init->next = first;
  first = init;
}

void _embind_initialize_bindings();
void _embind_initialize_bindings() {
  for (const auto* init = first; init != nullptr; init = init->next) init->init_func();
}
}

EMSCRIPTEN_BINDINGS(values) {
  using namespace emscripten::internal;
  _embind_register_emval(TypeID<emscripten::val>::get());
}
