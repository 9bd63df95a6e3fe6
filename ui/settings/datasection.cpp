// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/datasection.h"

#include "ui/look/follow.h"
#include "ui/look/textlabel.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeedWidth = 150;

} // namespace

DataSection::DataSection(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_column(new QVBoxLayout(this))
    , m_directory(new TextLabel(look, FontRole::Line2, Ink::Text2))
    , m_result(new TextLabel(look, FontRole::Line2, Ink::Text))
{
    setObjectName(u"data-section"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_directory->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_directory->setWordWrap(true);
    m_column->addWidget(m_directory);
    connect(addDeed(u"data-check"_s, tr("Check data…"),
                    tr("Reads the whole log again and compares it with what is shown.")),
            &QPushButton::clicked, this, &DataSection::checkRequested);
    connect(
        addDeed(u"data-rebuild"_s, tr("Write anew…"),
                tr("Makes everything shown anew from the log, when a check found differences.")),
        &QPushButton::clicked, this, &DataSection::rebuildRequested);
    connect(addDeed(u"data-backup"_s, tr("Back up…"),
                    tr("Writes a copy that is complete and checked; work can go on.")),
            &QPushButton::clicked, this, &DataSection::backUpRequested);
    connect(addDeed(u"data-restore"_s, tr("Restore…"),
                    tr("Puts a backup in the place of the data; what is there now is kept beside "
                       "it. The window opens anew.")),
            &QPushButton::clicked, this, &DataSection::restoreRequested);
    m_result->setObjectName(u"data-result"_s);
    m_result->setWordWrap(true);
    m_result->hide();
    m_column->addWidget(m_result);
}

QPushButton* DataSection::addDeed(const QString& name, const QString& text, const QString& words)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    follow(m_look, *button, [this, button] { button->setMinimumWidth(m_look.scaled(kDeedWidth)); });
    button->setAccessibleDescription(words);
    auto* label = new TextLabel(m_look, FontRole::Line2, Ink::Text2, words);
    label->setWordWrap(true);
    row->addWidget(button);
    row->addWidget(label, 1);
    m_column->addLayout(row);
    return button;
}

void DataSection::setDirectory(const QString& directory)
{
    m_directory->setText(tr("The data is in %1").arg(QDir::toNativeSeparators(directory)));
}

void DataSection::showResult(const QString& result, bool good)
{
    m_result->setText(result);
    m_result->setInk(good ? Ink::Done : Ink::Over);
    m_result->setVisible(!result.isEmpty());
}

} // namespace keting
