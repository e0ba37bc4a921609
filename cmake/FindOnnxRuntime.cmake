# Looks for ONNX Runtime, in this order: ONNXRUNTIME_ROOT (a release archive, unpacked), the system (Debian 13's
# libonnxruntime-dev), the cache of scripts/get-onnxruntime. Says in one line which it took; absent is not an error:
# Crease then runs models with OpenCV DNN alone.
#
#   OnnxRuntime_FOUND        whether headers and library were found
#   OnnxRuntime_INCLUDE_DIR  where onnxruntime_c_api.h lies
#   OnnxRuntime_LIBRARY      the library's full path
#   OnnxRuntime_ORIGIN       where they came from, in words
#
# Only headers are needed to build. The library is opened at run time, by the path found here or by its soname, so that
# a program whose cache was emptied still starts and says what is missing.

set(ONNXRUNTIME_ROOT "" CACHE PATH "Directory of an unpacked ONNX Runtime release")

function(_onnxruntime_try origin)
    cmake_parse_arguments(TRY "SYSTEM" "" "DIRS" ${ARGN})
    if(OnnxRuntime_INCLUDE_DIR AND OnnxRuntime_LIBRARY)
        return()
    endif()
    if(NOT TRY_SYSTEM)
        set(only_here NO_DEFAULT_PATH)
    endif()
    unset(OnnxRuntime_INCLUDE_DIR CACHE)
    unset(OnnxRuntime_LIBRARY CACHE)
    find_path(OnnxRuntime_INCLUDE_DIR onnxruntime_c_api.h HINTS ${TRY_DIRS}
        PATH_SUFFIXES include include/onnxruntime onnxruntime onnxruntime/core/session include/onnxruntime/core/session
        ${only_here})
    find_library(OnnxRuntime_LIBRARY NAMES onnxruntime libonnxruntime.so.1 HINTS ${TRY_DIRS}
        PATH_SUFFIXES lib lib64 ${only_here})
    if(OnnxRuntime_INCLUDE_DIR AND OnnxRuntime_LIBRARY)
        set(OnnxRuntime_ORIGIN "${origin}" CACHE INTERNAL "Where ONNX Runtime came from")
    endif()
endfunction()

# What an earlier run found counts only while it still exists and no other directory was asked for since.
if(NOT EXISTS "${OnnxRuntime_LIBRARY}" OR NOT EXISTS "${OnnxRuntime_INCLUDE_DIR}/onnxruntime_c_api.h"
   OR NOT "${ONNXRUNTIME_ROOT}" STREQUAL "${OnnxRuntime_ROOT_TAKEN}")
    unset(OnnxRuntime_INCLUDE_DIR CACHE)
    unset(OnnxRuntime_LIBRARY CACHE)
endif()
set(OnnxRuntime_ROOT_TAKEN "${ONNXRUNTIME_ROOT}" CACHE INTERNAL "ONNXRUNTIME_ROOT of the last search")

if(ONNXRUNTIME_ROOT)
    _onnxruntime_try("ONNXRUNTIME_ROOT" DIRS "${ONNXRUNTIME_ROOT}")
endif()
_onnxruntime_try("the system" SYSTEM)

set(_onnxruntime_cache "$ENV{XDG_CACHE_HOME}")
if(NOT _onnxruntime_cache)
    set(_onnxruntime_cache "$ENV{HOME}/.cache")
endif()
file(GLOB _onnxruntime_cached LIST_DIRECTORIES true "${_onnxruntime_cache}/crease/onnxruntime-*")
list(SORT _onnxruntime_cached COMPARE NATURAL ORDER DESCENDING)
_onnxruntime_try("the cache of scripts/get-onnxruntime" DIRS ${_onnxruntime_cached})

mark_as_advanced(OnnxRuntime_INCLUDE_DIR OnnxRuntime_LIBRARY)
if(OnnxRuntime_INCLUDE_DIR AND OnnxRuntime_LIBRARY)
    set(OnnxRuntime_FOUND TRUE)
    if(NOT TARGET OnnxRuntime::headers)
        add_library(OnnxRuntime::headers INTERFACE IMPORTED)
        set_target_properties(OnnxRuntime::headers PROPERTIES INTERFACE_INCLUDE_DIRECTORIES "${OnnxRuntime_INCLUDE_DIR}")
    endif()
    if(NOT OnnxRuntime_FIND_QUIETLY)
        message(STATUS "ONNX Runtime: from ${OnnxRuntime_ORIGIN} (${OnnxRuntime_LIBRARY})")
    endif()
else()
    set(OnnxRuntime_FOUND FALSE)
    if(NOT OnnxRuntime_FIND_QUIETLY)
        message(STATUS "ONNX Runtime: not found; models run with OpenCV DNN alone (scripts/get-onnxruntime fetches it)")
    endif()
endif()
