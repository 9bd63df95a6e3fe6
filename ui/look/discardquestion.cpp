// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/discardquestion.h"

#include "ui/look/controls.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

const QString kQuestion = u"discard-question"_s;

struct DiscardWords {
    Q_DECLARE_TR_FUNCTIONS(DiscardWords)
};

} // namespace

void askToDiscard(QDialog& dialog, const QString& what)
{
    // One that was answered goes with the next turn of the event loop.
    const auto asked = dialog.findChildren<QMessageBox*>(kQuestion);
    if (std::ranges::any_of(asked, [](const QMessageBox* box) { return box->isVisible(); }))
        return;
    auto* question = new QMessageBox(QMessageBox::NoIcon, dialog.windowTitle(), what,
                                     QMessageBox::NoButton, &dialog);
    question->setObjectName(kQuestion);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(DiscardWords::tr("It has not been saved anywhere."));
    QPushButton* keep
        = question->addButton(DiscardWords::tr("Keep writing"), QMessageBox::RejectRole);
    QPushButton* discard
        = question->addButton(DiscardWords::tr("Discard"), QMessageBox::DestructiveRole);
    discard->setObjectName(u"discard"_s);
    setButtonKind(*keep, ButtonKind::Filled);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    // Not the dialog's own reject(), which would ask again.
    QObject::connect(discard, &QPushButton::clicked, &dialog,
                     [&dialog] { dialog.QDialog::reject(); });
    question->open();
}

} // namespace keting
