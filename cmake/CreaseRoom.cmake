# A room is one static library: crease_<name>. Dependencies are public, so that "who may know whom" is a link line.
function(crease_add_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;DEPENDS" ${ARGN})
    add_library(crease_${name} STATIC ${ROOM_SOURCES})
    target_include_directories(crease_${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(crease_${name} PUBLIC ${ROOM_DEPENDS} PRIVATE crease_options)
endfunction()

# For a room with Qt's meta objects. moc reads headers only: it need not wait for the libraries. That of Qt 6.4 cannot read
# libstdc++'s <concepts>, whose include guard keeps it out. No precompiled header: one of all of QtWidgets has 300 MB, and
# mapping that for every file took longer than reading what the file includes.
function(crease_use_moc target)
    set_target_properties(${target} PROPERTIES AUTOMOC ON AUTOGEN_ORIGIN_DEPENDS OFF AUTOMOC_MOC_OPTIONS "-D_GLIBCXX_CONCEPTS=1")
endfunction()

macro(crease_add_rooms)
    foreach(_room ${ARGN})
        add_subdirectory(${_room})
    endforeach()
endmacro()

# One test executable per room; on failure ctest shows the cases that failed. Tests run in the source tree, draw off
# screen, and are ended after TIMEOUT seconds (300 unless told). SERIAL keeps one that measures time alone on the machine.
function(crease_add_test name)
    cmake_parse_arguments(TEST "SERIAL" "TIMEOUT" "SOURCES;DEPENDS;LABELS" ${ARGN})
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 300)
    endif()
    add_executable(${name} ${TEST_SOURCES})
    target_link_libraries(${name} PRIVATE ${TEST_DEPENDS} GTest::gtest GTest::gtest_main crease_options)
    add_test(NAME ${name} COMMAND ${name} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen" TIMEOUT ${TEST_TIMEOUT} RUN_SERIAL ${TEST_SERIAL} LABELS "${TEST_LABELS}")
endfunction()
