// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/checklistpicker.h"

#include "ui/look/keycap.h"
#include "ui/look/look.h"
#include "ui/look/searchfield.h"
#include "ui/look/textlabel.h"
#include "ui/request/checklistdelegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>

namespace keting {

using namespace Qt::StringLiterals;

ChecklistPicker::ChecklistPicker(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_model(new ChecklistPickerModel(this))
    , m_search(new SearchField(look, tr("name, alias, initials")))
    , m_list(new QListView)
    , m_count(new TextLabel(look, FontRole::Caption, Ink::Text3))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 4);
    column->setSpacing(4);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    auto* keys = new QHBoxLayout;
    keys->setSpacing(4);
    for (const QString& key : {u"↑↓"_s, u"Enter"_s, u"Esc"_s})
        keys->addWidget(new KeyCap(look, key));
    keys->addStretch(1);
    keys->addWidget(m_count);
    column->addLayout(keys);
    m_search->setObjectName(u"checklistSearch"_s);
    m_search->setAccessibleName(tr("Find a checklist"));
    m_search->setIconName(u"view-task"_s);
    m_search->installEventFilter(this);
    m_list->setObjectName(u"checklistChoices"_s);
    m_list->setAccessibleName(tr("Checklists found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ChecklistDelegate(look, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->setQuery(text);
        move(0);
        showCount();
    });
    connect(m_list, &QListView::clicked, this, &ChecklistPicker::pick);
}

void ChecklistPicker::setChoices(const QList<ChecklistChoice>& choices)
{
    m_model->setChoices(choices);
    showCount();
}

void ChecklistPicker::setMatter(const QString& title, const QString& words)
{
    m_model->setMatter(title, words);
}

void ChecklistPicker::showCount()
{
    m_count->setText(tr("%n found", nullptr, m_model->rowCount()));
}

void ChecklistPicker::open()
{
    m_search->clear();
    m_list->setCurrentIndex(m_model->index(0));
    m_search->setFocus();
}

void ChecklistPicker::move(int rows)
{
    const int last = m_model->rowCount() - 1;
    const int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() + rows : 0;
    if (last >= 0)
        m_list->setCurrentIndex(m_model->index(std::clamp(row, 0, last)));
}

void ChecklistPicker::pick()
{
    const QModelIndex index = m_list->currentIndex();
    if (index.isValid())
        emit picked(index.data(ChecklistPickerModel::IdRole).toString());
}

bool ChecklistPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: pick(); return true;
    case Qt::Key_Escape: emit closed(); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

void ChecklistPicker::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.tokens().alt);
    painter.setPen(m_look.tokens().sep);
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

} // namespace keting
