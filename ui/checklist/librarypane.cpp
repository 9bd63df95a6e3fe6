// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/librarypane.h"

#include "ui/checklist/librarydelegate.h"
#include "ui/checklist/statewords.h"
#include "ui/look/controls.h"
#include "ui/look/flowlayout.h"
#include "ui/look/follow.h"
#include "ui/look/inkicon.h"
#include "ui/look/look.h"
#include "ui/look/searchfield.h"
#include "ui/look/textlabel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QListView>
#include <QPainter>
#include <QPushButton>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAllStates = 99;

} // namespace

LibraryPane::LibraryPane(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_model(new LibraryModel(this))
    , m_search(new SearchField(look, tr("name, alias, initials")))
    , m_list(new QListView)
    , m_total(new TextLabel(look, FontRole::Line2, Ink::Text3))
    , m_states(new QButtonGroup(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(6);
    column->addWidget(head());
    auto* search = new QHBoxLayout;
    search->setContentsMargins(8, 0, 8, 0);
    search->addWidget(m_search);
    column->addLayout(search);
    column->addWidget(stateRow());
    column->addWidget(m_list, 1);
    m_search->setObjectName(u"librarySearch"_s);
    m_search->setAccessibleName(tr("Find a checklist"));
    m_list->setObjectName(u"library"_s);
    m_list->setAccessibleName(tr("Checklists"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new LibraryDelegate(look, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connectParts();
}

void LibraryPane::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_model->setWords(words);
        keepCurrent();
    });
    connect(m_search, &SearchField::moveToResults, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                const QString id = index.data(LibraryModel::IdRole).toString();
                if (id.isEmpty() || id == m_current)
                    return;
                m_current = id;
                emit chosen(id);
            });
}

QWidget* LibraryPane::head()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(12, 0, 8, 0);
    row->addWidget(new TextLabel(m_look, FontRole::PaneTitle, Ink::Text, tr("Checklists")));
    row->addWidget(m_total, 1);
    auto* import = new QPushButton;
    import->setObjectName(u"importChecklist"_s);
    import->setIcon(icon(m_look, u"document-import"_s));
    import->setAccessibleName(tr("Take in a checklist file"));
    import->setToolTip(tr("Take in a checklist file"));
    row->addWidget(import);
    connect(import, &QPushButton::clicked, this, &LibraryPane::importRequested);
    auto* fresh = new QPushButton(tr("New"));
    fresh->setObjectName(u"newChecklist"_s);
    fresh->setIcon(icon(m_look, u"list-add"_s));
    row->addWidget(fresh);
    connect(fresh, &QPushButton::clicked, this, &LibraryPane::newRequested);
    return head;
}

QWidget* LibraryPane::stateRow()
{
    auto* states = new QWidget;
    auto* row = new FlowLayout(states);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(0);
    row->setLineGap(0);
    using State = ChecklistSummary::State;
    for (const int id :
         {kAllStates, static_cast<int>(State::Published), static_cast<int>(State::Draft),
          static_cast<int>(State::NeedsMerge), static_cast<int>(State::Retired)}) {
        auto* button = new QPushButton;
        button->setCheckable(true);
        button->setChecked(id == kAllStates);
        setButtonKind(*button, ButtonKind::Flat);
        setSmall(*button);
        follow(m_look, *button,
               [this, button] { button->setFont(m_look.font(FontRole::Caption)); });
        m_states->addButton(button, id);
        row->addWidget(button);
    }
    connect(m_states, &QButtonGroup::idClicked, this, [this](int id) {
        m_model->setState(id == kAllStates ? std::nullopt : std::optional(static_cast<State>(id)));
        keepCurrent();
    });
    return states;
}

void LibraryPane::setLibrary(const QList<ChecklistSummary>& rows,
                             const QList<std::pair<QString, QString>>& categories)
{
    m_model->setRows(rows, categories);
    showCounts();
    keepCurrent();
}

void LibraryPane::showCounts()
{
    using State = ChecklistSummary::State;
    m_total->setText(QString::number(m_model->total()));
    m_states->button(kAllStates)->setText(tr("All"));
    const auto name = [&](State state) {
        m_states->button(static_cast<int>(state))
            ->setText(u"%1 %2"_s.arg(stateWord(state)).arg(m_model->totalOf(state)));
    };
    name(State::Published);
    name(State::Draft);
    name(State::Retired);
    m_states->button(static_cast<int>(State::NeedsMerge))
        ->setText(tr("merge %1", "short for checklists that need a merge")
                      .arg(m_model->totalOf(State::NeedsMerge)));
    // Room is short: what is rare shows only when there is some.
    for (const State state : {State::Draft, State::NeedsMerge, State::Retired})
        m_states->button(static_cast<int>(state))->setVisible(m_model->totalOf(state) > 0);
}

void LibraryPane::setCurrent(const QString& id)
{
    m_current = id;
    keepCurrent();
}

QWidget* LibraryPane::list() const
{
    return m_list;
}

QString LibraryPane::first() const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString id = m_model->index(row).data(LibraryModel::IdRole).toString();
        if (!id.isEmpty())
            return id;
    }
    return {};
}

void LibraryPane::keepCurrent()
{
    const int row = m_model->rowOf(m_current);
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
}

void LibraryPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.tokens().alt);
}

} // namespace keting
