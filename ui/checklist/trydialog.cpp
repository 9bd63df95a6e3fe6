// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/trydialog.h"

#include "ui/checklist/wechatpreview.h"
#include "ui/look/elidedlabel.h"
#include "ui/look/look.h"
#include "ui/look/textlabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>

#include <utility>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTryWidth = 860;
constexpr int kTryHeight = 600;
constexpr int kListWidth = 320;

} // namespace

TryDialog::TryDialog(const Look& look, const Checklist& checklist,
                     const QList<TryRequest>& requests, QWidget* parent)
    : QDialog(parent)
    , m_look(look)
    , m_checklist(checklist)
    , m_requests(requests)
    , m_list(new QListWidget)
    , m_phone(new WeChatPreview(look))
    , m_missing(new ElidedLabel(look, FontRole::Line2, Ink::Warn))
    , m_length(new TextLabel(look, FontRole::Line2, Ink::Text2))
{
    setObjectName(u"tryDialog"_s);
    setWindowTitle(tr("Try %1 on a request").arg(checklist.title));
    auto* row = new QHBoxLayout(this);
    row->setSpacing(12);
    auto* left = new QVBoxLayout;
    left->addWidget(new TextLabel(look, FontRole::Line2, Ink::Text2,
                                  tr("Open requests, the same category first")));
    left->addWidget(m_list, 1);
    row->addLayout(left);
    row->addWidget(right(), 1);
    m_list->setObjectName(u"tryRequests"_s);
    m_list->setAccessibleName(tr("Requests"));
    m_list->setFixedWidth(look.scaled(kListWidth));
    m_list->setWordWrap(true);
    for (const TryRequest& request : std::as_const(m_requests))
        m_list->addItem(u"%1 · %2\n%3"_s.arg(request.village, request.asker, request.question));
    connect(m_list, &QListWidget::currentRowChanged, this, &TryDialog::show);
    resize(look.scaled(kTryWidth), look.scaled(kTryHeight));
    if (m_requests.isEmpty())
        show(-1);
    m_list->setCurrentRow(0);
}

QWidget* TryDialog::right()
{
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
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
    column->addWidget(m_length);
    m_missing->setObjectName(u"tryMissing"_s);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* copy = buttons->addButton(tr("Copy the text"), QDialogButtonBox::ActionRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [this] { emit copyRequested(m_preview.text); });
    return right;
}

void TryDialog::show(int request)
{
    const bool chosen = request >= 0 && request < m_requests.size();
    const TryRequest to = chosen ? m_requests.at(request) : TryRequest();
    m_preview = previewOf(m_checklist, PreviewShape::Full, to.values, to.asker);
    m_phone->setText(m_preview.text);
    m_missing->setVisible(!m_preview.missing.isEmpty());
    m_missing->setText(tr("%1 has no value for: %2")
                           .arg(to.village.isEmpty() ? tr("The village") : to.village,
                                m_preview.missing.join(u" · "_s)));
    m_length->setText(chosen ? tr("%L1 / %L2 bytes · %n message(s)", nullptr, m_preview.parts)
                                   .arg(m_preview.bytes)
                                   .arg(m_preview.limit)
                             : tr("There is no open request to try it on."));
}

} // namespace keting
