set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(CREASE_BUILD_TESTS "Build the tests and benchmarks" ON)
option(CREASE_BUILD_FUZZERS "Build the libFuzzer targets (needs clang)" OFF)
set(CREASE_SANITIZE "" CACHE STRING "Sanitizers for -fsanitize=, e.g. address,undefined")

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE RelWithDebInfo)
endif()

find_program(CREASE_CCACHE ccache)
if(CREASE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CREASE_CCACHE})
endif()

find_program(CREASE_MOLD mold)
if(CREASE_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

add_library(crease_options INTERFACE)
target_compile_options(crease_options INTERFACE -Wall -Wextra -Wno-missing-field-initializers)
# GCC 12 at -O3 sees strings overlap that do not (its bug 105329).
target_compile_options(crease_options INTERFACE $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-restrict>)

if(CREASE_SANITIZE)
    add_compile_options(-fsanitize=${CREASE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${CREASE_SANITIZE})
endif()
# The fuzzers bring libFuzzer's main; everything they link needs its coverage counters.
if(CREASE_BUILD_FUZZERS)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# moc reads every header it can find, and Qt 6.4's stumbles over the standard library's concepts; without the compiler's
# own macros it takes the code for an older C++ and passes them over.
set(CMAKE_AUTOMOC_COMPILER_PREDEFS OFF)
