# Emscripten's own configuration for the copy that scripts/setup unpacks into .tools/emscripten, where this file is
# linked as `.emscripten`: Emscripten reads that name beside itself, so its commands work without any environment
# variable. It is Python, evaluated at every call of emcc; everything is found from the project's root, so that the tree
# may be moved.
import os
import shutil

from tools.utils import path_from_root

_project = path_from_root('..', '..')
_npm = os.path.join(_project, 'wasm', 'toolchain', 'node_modules')
_own_node = os.path.join(_project, '.tools', 'node', 'bin', 'node')

# Debian names its tools clang-19, wasm-ld-19, llvm-ar-19.
LLVM_ROOT = os.path.dirname(shutil.which('clang-19') or '/usr/bin/clang-19')
LLVM_ADD_VERSION = '19'
CLANG_ADD_VERSION = '19'

# npm's binaryen: Debian 12 has one of another version. It lacks wasm-emscripten-finalize, hence -sWASM_BIGINT at every
# link.
BINARYEN_ROOT = os.path.join(_npm, 'binaryen')
CLOSURE_COMPILER = os.path.join(_npm, '.bin', 'google-closure-compiler')
NODE_JS = _own_node if os.access(_own_node, os.X_OK) else (shutil.which('node') or 'node')

# The system libraries come ready built with the package; building others into the cache is not wanted.
FROZEN_CACHE = True
