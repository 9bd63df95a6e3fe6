# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed where, and the Debian package made of it: cpack -G DEB.
set(KETING_APP_ID io.github.keting.Keting)
set(keting_papers ${CMAKE_BINARY_DIR}/papers)

foreach(program IN ITEMS keting keting-cli)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endforeach()
install(FILES packaging/desktop/${KETING_APP_ID}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/desktop/${KETING_APP_ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES resources/icons/app/keting.svg RENAME ${KETING_APP_ID}.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)

# Debian wants its papers compressed, and the same bytes from the same source.
function(keting_compress source target)
    add_custom_command(OUTPUT ${keting_papers}/${target}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${keting_papers}
        COMMAND gzip -9nc ${PROJECT_SOURCE_DIR}/packaging/${source} > ${keting_papers}/${target}
        DEPENDS ${PROJECT_SOURCE_DIR}/packaging/${source} VERBATIM)
endfunction()
keting_compress(man/keting.1 keting.1.gz)
keting_compress(man/keting-cli.1 keting-cli.1.gz)
keting_compress(debian/changelog changelog.gz)
add_custom_target(papers ALL
    DEPENDS ${keting_papers}/keting.1.gz ${keting_papers}/keting-cli.1.gz ${keting_papers}/changelog.gz)
install(FILES ${keting_papers}/keting.1.gz ${keting_papers}/keting-cli.1.gz
    DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${keting_papers}/changelog.gz packaging/debian/copyright
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/keting)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME keting)
set(CPACK_PACKAGE_VENDOR "Keting maintainers")
set(CPACK_PACKAGE_CONTACT "Keting maintainers <maintainers@keting.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "desk for government services asked for in village chat groups")
set(CPACK_PACKAGE_DESCRIPTION "\
Keting is the desk of a county commissioner who serves villages through
chat groups. A pasted conversation becomes requests with an asker, a clock
on the service calendar and a responsible person; frequent matters are
answered with a checklist; a dashboard counts what was asked and how fast
it was answered. All data stays on this computer.
.
This package holds the workstation (keting) and the same desk without a
window (keting-cli).")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no linker sees: the SQLite driver and the SVG plugin are loaded by name, the rest is data.
string(CONCAT CPACK_DEBIAN_PACKAGE_DEPENDS
    "libqt6sql6-sqlite, libqt6svg6, breeze-icon-theme, fonts-noto-cjk, fonts-noto-color-emoji, "
    "qt6-translations-l10n, tzdata")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland")
include(CPack)
