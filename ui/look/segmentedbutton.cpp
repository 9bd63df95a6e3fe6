// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/segmentedbutton.h"

#include "ui/look/controls.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace keting {

SegmentedButton::SegmentedButton(const QStringList& texts, QWidget* parent)
    : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (const QString& text : texts) {
        const int index = static_cast<int>(m_buttons->buttons().size());
        auto* button = new QPushButton(text, this);
        button->setCheckable(true);
        button->setChecked(index == 0);
        setSmall(*button);
        setSegment(*button,
                   index == 0                      ? Segment::First
                       : index + 1 == texts.size() ? Segment::Last
                                                   : Segment::Middle);
        m_buttons->addButton(button, index);
        row->addWidget(button);
    }
    connect(m_buttons, &QButtonGroup::idClicked, this, &SegmentedButton::chosen);
}

int SegmentedButton::current() const
{
    return m_buttons->checkedId();
}

void SegmentedButton::setCurrent(int index)
{
    if (QAbstractButton* button = m_buttons->button(index))
        button->setChecked(true);
}

} // namespace keting
