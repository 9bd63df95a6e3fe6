// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/errortext.h"
#include "app/desk/session.h"
#include "resources/resources.h"

#include <QApplication>
#include <QMessageBox>

using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    const auto options = keting::parseOptions(argc, argv);
    if (!options)
        return options.error().code;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY")
        && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") && !options->tour.isEmpty())
        qputenv("QT_QPA_PLATFORM", "offscreen"); // A tour needs no screen.
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"keting"_s);
    QApplication::setApplicationVersion(QStringLiteral(KETING_VERSION));
    keting::initResources();
    keting::Session session(application, *options);
    if (const auto started = session.start(); !started) {
        const keting::ErrorText text = keting::errorText(started.error());
        std::fprintf(stderr, "%s\n", qUtf8Printable(started.error().detail));
        if (options->tour.isEmpty())
            QMessageBox::critical(nullptr, text.what, text.what + u"\n\n"_s + text.rest);
        return 1;
    }
    return QApplication::exec();
}
