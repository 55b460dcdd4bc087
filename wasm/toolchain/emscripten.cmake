# The toolchain file of the wasm presets: finds an Emscripten that is new enough and hands over to its own toolchain
# file. First choice is an emcc on PATH (a person's emsdk, or Debian 13's package), second the copy that scripts/setup
# unpacked; scripts/lib.sh chooses by the same rule.
set(YUSUAN_EMSCRIPTEN_MINIMUM 3.1.60)

# CMake reads a toolchain file again for every try_compile; the environment carries the answer into those runs.
if(NOT DEFINED ENV{YUSUAN_EMSCRIPTEN_ROOT})
  find_program(YUSUAN_EMCC emcc NO_CACHE NO_CMAKE_FIND_ROOT_PATH)
  set(_candidates)
  if(YUSUAN_EMCC)
    get_filename_component(_emcc "${YUSUAN_EMCC}" REALPATH)
    get_filename_component(_folder "${_emcc}" DIRECTORY)
    list(APPEND _candidates "${_folder}" "${_folder}/../libexec")
  endif()
  list(APPEND _candidates "${CMAKE_CURRENT_LIST_DIR}/../../.tools/emscripten")
  foreach(_candidate IN LISTS _candidates)
    if(EXISTS "${_candidate}/emscripten-version.txt")
      # The file says 3.1.69, with quotes around it in older releases.
      file(READ "${_candidate}/emscripten-version.txt" _version)
      string(REGEX MATCH "[0-9]+\\.[0-9]+\\.[0-9]+" _version "${_version}")
      if(_version VERSION_GREATER_EQUAL YUSUAN_EMSCRIPTEN_MINIMUM)
        get_filename_component(_candidate "${_candidate}" REALPATH)
        message(STATUS "Emscripten ${_version} in ${_candidate}")
        set(ENV{YUSUAN_EMSCRIPTEN_ROOT} "${_candidate}")
        break()
      endif()
      message(STATUS "Emscripten ${_version} in ${_candidate} is older than ${YUSUAN_EMSCRIPTEN_MINIMUM}")
    endif()
  endforeach()
  if(NOT DEFINED ENV{YUSUAN_EMSCRIPTEN_ROOT})
    message(FATAL_ERROR
      "No Emscripten ${YUSUAN_EMSCRIPTEN_MINIMUM} or newer: run `scripts/setup wasm`, or put an emcc on PATH.")
  endif()
endif()

# Tests run under the Node.js that set-up chose; Emscripten's file would take the system's.
if(NOT DEFINED CMAKE_CROSSCOMPILING_EMULATOR)
  find_program(CMAKE_CROSSCOMPILING_EMULATOR node
    HINTS "${CMAKE_CURRENT_LIST_DIR}/../../.tools/node/bin" NO_CMAKE_FIND_ROOT_PATH)
endif()

include("$ENV{YUSUAN_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake")
