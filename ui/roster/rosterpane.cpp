// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/rosterpane.h"

#include "ui/look/follow.h"
#include "ui/look/searchfield.h"
#include "ui/look/textlabel.h"
#include "ui/roster/rosterdelegate.h"
#include "ui/roster/rostertree.h"
#include "ui/roster/villagecard.h"

#include <QItemSelectionModel>
#include <QPainter>
#include <QVBoxLayout>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNarrowest = 172;

} // namespace

RosterPane::RosterPane(const Look& look, RosterModel& model, const CountdownClock& clock,
                       QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_model(model)
    , m_clock(clock)
    , m_search(new SearchField(look, tr("Village, pinyin or fl"), this))
    , m_tree(new RosterTree(look, this))
    , m_none(new TextLabel(look, FontRole::Line2, Ink::Text3, tr("No village matches"), this))
    , m_card(new VillageCard(look, this))
{
    setObjectName(u"roster-pane"_s);
    setAccessibleName(tr("Roster"));
    m_search->setObjectName(u"roster-filter"_s);
    m_search->setIconName(u"view-filter"_s);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setContentsMargins(12, 8, 12, 8);
    m_none->hide();
    m_filter.setSourceModel(&model);
    m_tree->setModel(&m_filter);
    m_model.setDescription(spokenRosterLine);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    // A name beside both its marks.
    follow(look, *m_tree, [this] { m_tree->setMinimumWidth(m_look.scaled(kNarrowest)); });
    auto* box = new QVBoxLayout;
    box->setContentsMargins(8, 8, 8, 6);
    box->addWidget(m_search);
    column->addLayout(box);
    column->addWidget(m_none);
    column->addWidget(m_tree, 1);
    column->addWidget(m_card);
    connectAll();
    foldIdleTowns();
    restore();
}

void RosterPane::connectAll()
{
    connect(m_search, &QLineEdit::textChanged, this, &RosterPane::filter);
    connect(m_search, &SearchField::moveToResults, this, [this] { m_tree->setFocus(); });
    connect(m_search, &SearchField::left, this, [this] { m_tree->setFocus(); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RosterPane::take);
    connect(&m_model, &RosterModel::modelReset, this, [this] {
        foldIdleTowns();
        restore();
    });
    connect(&m_model, &RosterModel::dataChanged, this, &RosterPane::showCard);
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex& town) {
        m_folded.insert(town.data(RosterModel::CodeRole).toString());
    });
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex& town) {
        m_folded.remove(town.data(RosterModel::CodeRole).toString());
    });
}

QModelIndex RosterPane::source(const QModelIndex& shown) const
{
    return m_filter.mapToSource(shown);
}

void RosterPane::filter(const QString& text)
{
    m_restoring = true;
    m_filter.setText(text);
    m_restoring = false;
    m_none->setVisible(m_filter.hits() == 0 && !m_filter.text().isEmpty());
    restore();
}

void RosterPane::restore()
{
    m_restoring = true;
    const bool filtered = !m_filter.text().isEmpty();
    for (int town = 0; town < m_filter.rowCount(); ++town) {
        const QModelIndex line = m_filter.index(town, 0);
        const QString code = line.data(RosterModel::CodeRole).toString();
        // What was folded stays so, but a hit is never hidden.
        const QSignalBlocker quiet(m_tree);
        m_tree->setExpanded(line, filtered || !m_folded.contains(code));
    }
    const QModelIndex line = m_filter.mapFromSource(m_model.indexOf(m_chosen));
    if (line.isValid())
        m_tree->setCurrentIndex(line);
    else
        m_tree->selectionModel()->clear(); // Filtered away: nothing else may look chosen.
    m_restoring = false;
    showCard();
}

void RosterPane::foldIdleTowns()
{
    for (int line = 1; line < m_model.rowCount(); ++line) {
        const RosterTotals* town = m_model.totals(m_model.index(line, 0, {}));
        if (m_known.contains(town->code))
            continue;
        m_known.insert(town->code);
        if (town->isIdle())
            m_folded.insert(town->code);
    }
}

void RosterPane::choose(const QString& code)
{
    m_chosen = code;
    restore();
    m_tree->scrollTo(m_tree->currentIndex());
}

void RosterPane::take(const QModelIndex& index)
{
    if (m_restoring || !index.isValid())
        return;
    const QString code = index.data(RosterModel::CodeRole).toString();
    if (code == m_chosen)
        return;
    m_chosen = code;
    m_card->setOnTime(std::nullopt);
    showCard();
    const bool village = m_model.kind(source(index)) == RosterModel::Kind::Village;
    const QString name = code.isEmpty() ? tr("All villages") : index.data().toString();
    emit filterChanged(village ? QString() : code, village ? code : QString(), name);
}

void RosterPane::showCard()
{
    const QModelIndex line = m_model.indexOf(m_chosen);
    if (!line.isValid())
        return;
    if (const RosterRow* village = m_model.village(line))
        m_card->showVillage(*village, m_clock.now());
    else if (const RosterTotals* totals = m_model.totals(line))
        m_card->showTotals(*totals, m_chosen.isEmpty() ? tr("All villages") : totals->name,
                           m_model.gapsUnder(line));
}

void RosterPane::setOnTime(const QString& code, std::optional<int> percent)
{
    if (code == m_chosen)
        m_card->setOnTime(percent);
}

QWidget* RosterPane::list() const
{
    return m_tree;
}

void RosterPane::focusFilter()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void RosterPane::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_look.tokens().alt);
}

} // namespace keting
