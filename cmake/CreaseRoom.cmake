# A room is one static library: crease_<name>. Dependencies are public, so that "who may know whom" is a link line.
function(crease_add_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;DEPENDS" ${ARGN})
    add_library(crease_${name} STATIC ${ROOM_SOURCES})
    target_include_directories(crease_${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(crease_${name} PUBLIC ${ROOM_DEPENDS} PRIVATE crease_options)
endfunction()

# One test executable per room, registered with ctest case by case so that a failure names itself.
function(crease_add_test name)
    cmake_parse_arguments(TEST "" "" "SOURCES;DEPENDS" ${ARGN})
    add_executable(${name} ${TEST_SOURCES})
    target_link_libraries(${name} PRIVATE ${TEST_DEPENDS} GTest::gtest GTest::gtest_main crease_options)
    add_test(NAME ${name} COMMAND ${name} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
endfunction()
