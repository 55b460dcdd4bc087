# shellcheck shell=bash disable=SC2034 # its names are used where it is sourced
# What every script here shares; sourced, never run. Everything it says goes to standard error, because standard output
# belongs to the results (scripts/yusuan hands it to the tool).
set -euo pipefail

root=$(cd -- "${BASH_SOURCE[0]%/*}/.." && pwd)
tools=$root/.tools
logs=$tools/log
readonly root tools logs

readonly emscripten_minimum=3.1.60
readonly node_minimum=22.12 npm_minimum=11

# Colours only where a person looks.
if [[ -t 2 && -z ${NO_COLOR:-} ]]; then bold=$'\e[1m' red=$'\e[31m' plain=$'\e[0m'; else bold='' red='' plain=''; fi

say() { printf '%s\n' "$*" >&2; }
fail() {
  say "${red}${0##*/}: $*${plain}"
  exit 1
}

have() { command -v -- "$1" >/dev/null 2>&1; }

# version_at_least 3.1.69 3.1.60: compares field by field. No `sort -V`: not every system has it, and a fork costs more.
version_at_least() {
  local -a a b
  local i
  IFS=. read -r -a a <<<"$1"
  IFS=. read -r -a b <<<"$2"
  for ((i = 0; i < ${#b[@]}; i++)); do
    if ((${a[i]:-0} > b[i])); then return 0; fi
    if ((${a[i]:-0} < b[i])); then return 1; fi
  done
}

# The hash of some files and words: the name under which a finished step is remembered.
hash_of_stdin() {
  local sum
  if have sha256sum; then sum=$(sha256sum); else sum=$(shasum -a 256); fi
  printf '%s' "${sum%% *}"
}

# A stamp lives inside the thing it vouches for, so that it goes when the thing goes.
stamped() { [[ -f $1 && $(<"$1") == "$2" ]]; }

# Microseconds, as an integer; whole seconds on a bash older than 5.
clock() {
  local now=${EPOCHREALTIME:-$SECONDS.000000}
  printf '%s' "${now/[.,]/}"
}
seconds_since() {
  local us=$(($(clock) - $1))
  printf '%d.%d s' $((us / 1000000)) $((us % 1000000 / 100000))
}

# Runs a command with its output in a log, and shows it only when it fails.
logged() {
  local log=$logs/$1.log
  shift
  mkdir -p "$logs"
  if ! "$@" >"$log" 2>&1 </dev/null; then
    say "${red}failed: $*${plain}"
    # Some tools say what was wrong first, some last.
    if (($(wc -l <"$log") > 30)); then
      { head -n 15 "$log" && printf '[…]\n' && tail -n 15 "$log"; } | sed 's/^/    /' >&2
    else
      sed 's/^/    /' "$log" >&2
    fi
    say "  the whole output: $log"
    return 1
  fi
}

# files PATTERN…, in the project's root: the project's files of these names, those that git knows and those that it
# would take. Without git (a downloaded tree), those outside the folders that git ignores.
files() {
  local pattern
  local -a names=()
  {
    if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
      git ls-files --cached --others --exclude-standard --deduplicate -- "$@"
    else
      for pattern in "$@"; do names+=(-o -path "./$pattern" -o -path "./*/$pattern"); done
      find . \( -name node_modules -o -name dist -o -path ./build -o -path ./.tools \) -prune -o \
        -type f \( "${names[@]:1}" \) -print | cut -c 3-
    fi
  } | sort | while read -r file; do if [[ -f $file ]]; then printf '%s\n' "$file"; fi; done
}

# Where an emcc that is new enough lives: one on PATH (a person's emsdk, Debian 13's package) before our own copy.
# The version is read from the file beside emcc, because `emcc --version` takes a third of a second.
# wasm/toolchain/emscripten.cmake chooses by the same rule.
emscripten_root() {
  local folder version
  local -a candidates=()
  if folder=$(command -v emcc); then
    folder=$(realpath -- "$folder")
    folder=${folder%/*}
    candidates+=("$folder" "$folder/../libexec")
  fi
  candidates+=("$tools/emscripten")
  for folder in "${candidates[@]}"; do
    if [[ -f $folder/emscripten-version.txt && -x $folder/emcc ]]; then
      version=$(<"$folder/emscripten-version.txt")
      version=${version//\"/}
      # An own copy counts only once set-up has finished it.
      if [[ $folder == "$tools/emscripten" && ! -f $folder/.stamp ]]; then continue; fi
      if version_at_least "${version%%-*}" "$emscripten_minimum"; then
        printf '%s' "$folder"
        return 0
      fi
    fi
  done
  return 1
}

# Puts what set-up brought before what the machine has. Called at the end of this file and again after set-up.
use_tools() {
  local folder
  if [[ -x $tools/node/bin/node && :$PATH: != *":$tools/node/bin:"* ]]; then PATH=$tools/node/bin:$PATH; fi
  folder=$(emscripten_root) || folder=
  if [[ $folder == "$tools/emscripten" ]]; then
    if [[ :$PATH: != *":$folder:"* ]]; then PATH=$folder:$PATH; fi
    # A configuration of another Emscripten must not reach ours.
    unset EM_CONFIG
  elif [[ -n $folder && -x $root/wasm/toolchain/node_modules/.bin/google-closure-compiler ]]; then
    # Debian's package only suggests a Closure Compiler, and an old one.
    export EM_CLOSURE_COMPILER=$root/wasm/toolchain/node_modules/.bin/google-closure-compiler
  fi
  export PATH
}

use_tools

# --- building ---------------------------------------------------------------------------------------------------------

# Ninja alone would start two more jobs than there are cores.
export CMAKE_BUILD_PARALLEL_LEVEL=${CMAKE_BUILD_PARALLEL_LEVEL:-$(getconf _NPROCESSORS_ONLN)}

# configure PRESET: only where something that CMake does not watch itself has changed; it watches its own CMakeLists.txt.
configure() {
  local build=$root/build/$1 key
  # The tree's own path, because a copied build folder refuses to work; compilers, because a cache keeps the first ones.
  key=$({
    cat "$root/CMakePresets.json"
    printf '%s\n' "$root" "${CC:-}" "${CXX:-}" "$(emscripten_root || true)"
  } | hash_of_stdin)
  if [[ -f $build/build.ninja ]] && stamped "$build/.configured" "$key"; then return 0; fi
  say "configuring build/$1"
  # A folder that was configured under another key starts anew; one configured by hand goes on as it is.
  local -a fresh=()
  if [[ -f $build/.configured ]]; then fresh=(--fresh); fi
  (cd "$root" && logged "configure-$1" cmake --preset "$1" ${fresh[@]+"${fresh[@]}"}) || return 1
  printf '%s' "$key" >"$build/.configured"
}

# build PRESET [TARGET…]: says nothing where nothing is to be done. A dry run cannot tell that beforehand: with globbed
# sources it always announces CMake.
build() {
  local folder=$root/build/$1
  configure "$1" || return 1
  shift
  local -a ninja=(ninja -C "$folder" -j "$CMAKE_BUILD_PARALLEL_LEVEL" "$@")
  # Two builds of one folder at once would overwrite each other's files.
  if have flock; then ninja=(flock "$folder/.lock" "${ninja[@]}"); fi
  "${ninja[@]}" 2>&1 | {
    grep --line-buffered -vE '^ninja: (Entering directory|no work to do)|Re-checking globbed directories' || true
  } >&2
}

readonly tool=$root/build/release/core/yusuan policy=$root/build/policy

build_tool() { build release core/yusuan; }

# Is anything under these paths newer than the stamp? A folder's own time tells of files that were taken away.
newer_than() {
  local stamp=$1
  shift
  [[ ! -f $stamp || -n $(find "$@" \( -name node_modules -o -path "$root/web/dist" \) -prune -o \
    -newer "$stamp" -print -quit) ]]
}

# policy-data compiled into what the tool and the page load. The stamp is made before, so that an edit meanwhile is seen
# next time.
build_policy() {
  if ! newer_than "$policy/.stamp" "$root/policy-data" "$tool"; then return 0; fi
  mkdir -p "$policy" && : >"$policy/.stamp.new"
  "$tool" policy build "$root/policy-data" -o "$policy" >&2 || return 1
  mv "$policy/.stamp.new" "$policy/.stamp"
}

# The one place that knows how the built module becomes the npm package: wasm/pack puts it together, with what the tool
# and the policy add to it.
pack_wasm() { "$root/wasm/pack" "$root/build/wasm" >&2; }

build_wasm() { build wasm yusuan_wasm yusuan_fallback && pack_wasm; }

build_web() {
  local stamp=$root/build/web.stamp
  local -a inputs=("$root/web" "$root/wasm/package.json" "$root/wasm/dist" "$policy" "$root/tests/results")
  if [[ -f $root/web/dist/index.html ]] && ! newer_than "$stamp" "${inputs[@]}"; then return 0; fi
  # Made before the stamp, or its coming would count as a change of web/.
  mkdir -p "$root/web/dist"
  : >"$stamp.new"
  (cd "$root/web" && npm run --silent build) >&2 || return 1
  mv "$stamp.new" "$stamp"
}
