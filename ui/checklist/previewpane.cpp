// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/previewpane.h"

#include "ui/checklist/wechatpreview.h"
#include "ui/look/controls.h"
#include "ui/look/elidedlabel.h"
#include "ui/look/flowlayout.h"
#include "ui/look/follow.h"
#include "ui/look/inkicon.h"
#include "ui/look/look.h"
#include "ui/look/segmentedbutton.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>

namespace keting {

using namespace Qt::StringLiterals;

PreviewPane::PreviewPane(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_shape(new SegmentedButton({tr("Full"), tr("Short")}))
    , m_village(new QComboBox)
    , m_phone(new WeChatPreview(look))
    , m_missing(new ElidedLabel(look, FontRole::Line2, Ink::Warn))
    , m_length(new TextLabel(look, FontRole::Line2, Ink::Text2))
    , m_bar(new QProgressBar)
    , m_parts(new ElidedLabel(look, FontRole::Line2, Ink::Text2))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head());
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QPalette page = scroll->palette();
    page.setColor(QPalette::Window, WeChatColours().page);
    scroll->setPalette(page);
    scroll->setWidget(m_phone);
    column->addWidget(scroll, 1);
    column->addWidget(m_missing);
    column->addWidget(foot());
    m_parts->setObjectName(u"previewParts"_s);
    m_parts->setContentsMargins(12, 0, 8, 6);
    column->addWidget(m_parts);
    m_missing->setObjectName(u"previewMissing"_s);
    m_missing->setContentsMargins(12, 4, 12, 0);
    connect(m_shape, &SegmentedButton::chosen, this, &PreviewPane::refresh);
    connect(m_village, &QComboBox::currentIndexChanged, this, &PreviewPane::refresh);
    refresh();
}

QWidget* PreviewPane::head()
{
    auto* head = new QWidget;
    auto* row = new FlowLayout(head);
    row->setContentsMargins(12, 6, 8, 6);
    row->addWidget(new TextLabel(m_look, FontRole::PaneTitle, Ink::Text, tr("Preview")));
    row->addWidget(m_shape, Qt::AlignRight);
    row->addWidget(m_village, Qt::AlignRight);
    m_village->setObjectName(u"previewVillage"_s);
    m_village->setAccessibleName(tr("As a resident of"));
    m_village->setMinimumContentsLength(6);
    m_village->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return head;
}

QWidget* PreviewPane::foot()
{
    auto* foot = new QWidget;
    auto* row = new FlowLayout(foot);
    row->setContentsMargins(12, 5, 8, 5);
    m_length->setObjectName(u"previewLength"_s);
    m_bar->setTextVisible(false);
    follow(m_look, *m_bar, [this] { m_bar->setFixedSize(m_look.scaled(84), 4); });
    auto* copy = new QPushButton(tr("Copy"));
    copy->setIcon(icon(m_look, u"edit-copy"_s));
    row->addWidget(m_length);
    row->addWidget(m_bar);
    row->addWidget(copy, Qt::AlignRight);
    connect(copy, &QPushButton::clicked, this, [this] { emit copyRequested(m_preview.text); });
    return foot;
}

void PreviewPane::setVillages(const QList<PreviewVillage>& villages)
{
    const QString kept = m_village->currentData().toString();
    const QSignalBlocker quiet(m_village);
    m_villages = villages;
    m_village->clear();
    for (const PreviewVillage& village : villages)
        m_village->addItem(village.name, village.code);
    m_village->setCurrentIndex(std::max(0, m_village->findData(kept)));
    refresh();
}

QString PreviewPane::village() const
{
    return m_village->currentData().toString();
}

void PreviewPane::setChecklist(const std::optional<Checklist>& checklist)
{
    m_checklist = checklist;
    refresh();
}

void PreviewPane::refresh()
{
    const PreviewShape shape = m_shape->current() == 1 ? PreviewShape::Short : PreviewShape::Full;
    const int village = m_village->currentIndex();
    const QHash<QString, QString> values = village >= 0 && village < m_villages.size()
        ? m_villages.at(village).values
        : QHash<QString, QString>();
    m_preview
        = m_checklist.has_value() ? previewOf(*m_checklist, shape, values) : ChecklistPreview();
    m_phone->setText(m_preview.text);
    m_length->setText(tr("%L1 / %L2 bytes").arg(m_preview.bytes).arg(m_preview.limit));
    m_bar->setRange(0, static_cast<int>(std::max<qsizetype>(1, m_preview.limit)));
    m_bar->setValue(static_cast<int>(std::min(m_preview.bytes, m_preview.limit)));
    const bool tooLong = m_preview.parts > 1;
    m_parts->setInk(tooLong ? Ink::Warn : Ink::Text2);
    m_parts->setText(
        tr("%n character(s)", nullptr, static_cast<int>(m_preview.characters)) + u" · "_s
        + (m_preview.parts <= 1
               ? tr("one message")
               : tr("too long for one, goes as %n messages", nullptr, m_preview.parts)));
    m_parts->setToolTip(tooLong ? tr("Shorten it, or answer with the short form: a robot's message "
                                     "holds %L1 bytes.")
                                      .arg(m_preview.limit)
                                : QString());
    m_missing->setVisible(!m_preview.missing.isEmpty());
    m_missing->setText(
        tr("%1 has no value for: %2")
            .arg(m_village->currentText().isEmpty() ? tr("The village") : m_village->currentText(),
                 m_preview.missing.join(u" · "_s)));
}

} // namespace keting
