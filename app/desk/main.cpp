// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/errortext.h"
#include "app/desk/session.h"
#include "resources/resources.h"

#include <QApplication>
#include <QMessageBox>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

//! Nobody sees a box on these platforms, and nobody could close it.
bool isHeadless()
{
    const QString platform = QGuiApplication::platformName();
    return platform == "offscreen"_L1 || platform == "minimal"_L1;
}

int refuse(const keting::Error& error)
{
    const keting::ErrorText text = keting::errorText(error);
    std::fprintf(stderr, "%s\n%s\n%s\n", qUtf8Printable(text.what), qUtf8Printable(text.rest),
                 qUtf8Printable(error.detail));
    if (!isHeadless())
        QMessageBox::critical(nullptr, text.what, text.what + u"\n\n"_s + text.rest);
    return 1;
}

} // namespace

int main(int argc, char** argv)
{
    const auto parsed = keting::parseOptions(argc, argv);
    if (!parsed)
        return parsed.error().code;
    keting::Options options = *parsed;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY")
        && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") && !options.tour.isEmpty())
        qputenv("QT_QPA_PLATFORM", "offscreen"); // A tour needs no screen.
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"keting"_s);
    QApplication::setApplicationVersion(QStringLiteral(KETING_VERSION));
    keting::initResources();
    for (;;) {
        keting::Session session(application, options);
        std::optional<keting::Error> failure;
        QObject::connect(&session, &keting::Session::failed, &application,
                         [&](const keting::Error& error) {
                             failure = error;
                             QCoreApplication::exit(1);
                         });
        session.start();
        const int code = QApplication::exec();
        if (failure)
            return refuse(*failure);
        if (code != keting::Session::kOpenAnew)
            return code;
        options = session.next();
    }
}
