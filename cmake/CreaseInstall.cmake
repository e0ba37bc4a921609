# cmake --install BUILD --prefix DIR: the program, its samples, and what a desktop needs to find it.
if(TARGET crease)
    install(TARGETS crease RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(DIRECTORY resources/samples DESTINATION ${CMAKE_INSTALL_DATADIR}/crease OPTIONAL)
install(FILES resources/crease.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications OPTIONAL)
install(FILES resources/crease-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages OPTIONAL)
install(FILES resources/icons/crease.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps OPTIONAL)
install(FILES resources/crease.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo OPTIONAL)
