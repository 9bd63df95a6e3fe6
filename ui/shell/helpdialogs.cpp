// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helpdialogs.h"

#include "ui/look/look.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFile>
#include <QMessageBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kManualWidth = 620;
constexpr int kManualHeight = 560;
constexpr int kManualMargin = 24;

struct HelpDialogs {
    Q_DECLARE_TR_FUNCTIONS(HelpDialogs)
};

QString manualText()
{
    QFile file(u":/keting/manual/"_s
               + HelpDialogs::tr("manual_en.md", "name of the file in this language"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

void openManual(const Look& look, QWidget& window)
{
    auto* manual = new QDialog(&window);
    manual->setAttribute(Qt::WA_DeleteOnClose);
    manual->setObjectName(u"manual"_s);
    manual->setWindowTitle(HelpDialogs::tr("Manual"));
    manual->resize(look.scaled(kManualWidth), look.scaled(kManualHeight));
    auto* text = new QTextBrowser(manual);
    text->setFrameShape(QFrame::NoFrame);
    text->document()->setDefaultFont(look.font(FontRole::Body));
    text->setMarkdown(manualText());
    text->document()->setDocumentMargin(kManualMargin);
    auto* column = new QVBoxLayout(manual);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(text);
    manual->open();
}

void openAbout(QWidget& window)
{
    auto* about = new QMessageBox(QMessageBox::NoIcon, HelpDialogs::tr("About Keting"),
                                  HelpDialogs::tr("Keting %1").arg(QStringLiteral(KETING_VERSION)),
                                  QMessageBox::Close, &window);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setInformativeText(HelpDialogs::tr(
        "The desk of the county's cloud parlour. Free software under the GNU General Public "
        "License, version 3 or later."));
    about->open();
}

} // namespace keting
