# cpack -G DEB in a build tree configured with -DCREASE_PACKAGE=ON (scripts/package does all of it): one package with the program,
# the engine's program and, where CMake found it outside the system, ONNX Runtime beside that, so that a machine without npm has it.
option(CREASE_PACKAGE "Install what a Debian package has besides the program" OFF)
if(NOT CREASE_PACKAGE)
    return()
endif()

set(doc ${CMAKE_INSTALL_DATADIR}/doc/crease)
install(FILES resources/package/copyright DESTINATION ${doc})
install(FILES resources/package/lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME crease)
# Whoever packages answers for the package; Debian's own tools read the same two variables.
set(name "$ENV{DEBFULLNAME}")
set(address "$ENV{DEBEMAIL}")
foreach(what name email)
    execute_process(COMMAND git -C "${CMAKE_SOURCE_DIR}" config "user.${what}"
        OUTPUT_VARIABLE git_${what} OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endforeach()
if(NOT name)
    set(name "${git_name}")
endif()
if(NOT address)
    set(address "${git_email}")
endif()
set(CPACK_PACKAGE_CONTACT "${name} <${address}>")
string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(WRITE "${CMAKE_BINARY_DIR}/changelog"
    "crease (${PROJECT_VERSION}) unstable; urgency=medium\n\n  * This version.\n\n -- ${CPACK_PACKAGE_CONTACT}  ${date}\n")
execute_process(COMMAND gzip -9nc "${CMAKE_BINARY_DIR}/changelog"
    OUTPUT_FILE "${CMAKE_BINARY_DIR}/changelog.gz" COMMAND_ERROR_IS_FATAL ANY)
install(FILES "${CMAKE_BINARY_DIR}/changelog.gz" DESTINATION ${doc})
if(OnnxRuntime_FOUND AND NOT OnnxRuntime_ORIGIN STREQUAL "the system")
    file(REAL_PATH "${OnnxRuntime_LIBRARY}" library)
    install(FILES "${library}" DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/crease RENAME libonnxruntime.so.1)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME crease)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "see where a neural network folds, and fold it")
set(CPACK_PACKAGE_DESCRIPTION "Opens an ONNX model, draws its layers, shows which of them fold into one
(Conv with BatchNormalization, RepVGG, MobileOne, ACNet and blocks nobody has
named), folds them with a click, and proves on real images that nothing
changed but the speed. All of it from the command line, too.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-dejavu-core, qt6-qpa-plugins, qt6-translations-l10n")
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
include(CPack)
