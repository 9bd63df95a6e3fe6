// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/workdialog.h"

#include "ui/look/textlabel.h"

#include <QDialogButtonBox>
#include <QProgressBar>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kBeat(100);

} // namespace

WorkDialog::WorkDialog(const Look& look, const QString& title, const QString& what,
                       std::shared_ptr<WorkProgress> progress, QWidget* parent)
    : QDialog(parent)
    , m_progress(std::move(progress))
    , m_what(new TextLabel(look, FontRole::Body, Ink::Text, what))
    , m_bar(new QProgressBar)
{
    setObjectName(u"work"_s);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(look.scaled(420));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    m_what->setWordWrap(true);
    m_bar->setRange(0, 100);
    m_bar->setObjectName(u"work-bar"_s);
    m_bar->setAccessibleName(title);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    column->addWidget(m_what);
    column->addWidget(m_bar);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, [this] { m_progress->stopped = true; });
    connect(&m_beat, &QTimer::timeout, this, &WorkDialog::look);
    m_beat.start(kBeat);
    this->look();
}

void WorkDialog::look()
{
    const int percent = m_progress->percent;
    m_bar->setVisible(percent >= 0);
    m_bar->setValue(percent);
}

} // namespace keting
