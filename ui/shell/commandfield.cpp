// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandfield.h"

#include "ui/look/follow.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/findingdelegate.h"

#include <QAction>
#include <QKeyEvent>
#include <QListView>
#include <QStandardItemModel>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kListWidth = 646;
constexpr int kListHeight = 420;
constexpr int kFieldWidth = 300;
constexpr qsizetype kCommandsAtMost = 12;
const QString kCommandPrefix = u"command:"_s;
const QString kSearchId = u"search"_s;

} // namespace

CommandField::CommandField(const Look& look, CommandRegistry& commands, QWidget* parent)
    : SearchField(look, tr("Search, or type a command"), parent)
    , m_look(look)
    , m_commands(commands)
    , m_model(new QStandardItemModel(this))
    , m_list(new QListView)
{
    setObjectName(u"command-field"_s);
    follow(look, *this, [this] { setMinimumWidth(m_look.scaled(kFieldWidth)); });
    m_list->setObjectName(u"command-list"_s);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindingDelegate(look, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setParent(this);
    m_list->hide();
    connect(this, &QLineEdit::textEdited, this, &CommandField::refresh);
    connect(m_list, &QListView::clicked, this, &CommandField::choose);
}

void CommandField::setFinder(Finder finder)
{
    m_finder = std::move(finder);
}

QList<Finding> CommandField::findings(const QString& text) const
{
    const bool commandsOnly = text.startsWith(u'>');
    const QString sought = (commandsOnly ? text.mid(1) : text).trimmed();
    QList<Finding> found;
    if (!commandsOnly && m_finder && !sought.isEmpty())
        found = m_finder(sought);
    qsizetype count = 0;
    for (const Command& command : m_commands.commands()) {
        const QString title = plainText(command.text);
        const bool fits = title.contains(sought, Qt::CaseInsensitive)
            || command.id.contains(sought, Qt::CaseInsensitive);
        // A page can be gone to by two commands of one name; the first is enough here.
        const bool twice
            = std::any_of(found.cbegin(), found.cend(), [&title](const Finding& other) {
                  return other.title == title && other.id.startsWith(kCommandPrefix);
              });
        if (!fits || twice || command.fixed || !m_commands.action(command.id)->isEnabled())
            continue;
        found.append({kCommandPrefix + command.id,
                      tr("Commands"),
                      command.icon,
                      title,
                      {},
                      keyText(m_commands.keysOf(command.id))});
        if (++count == kCommandsAtMost && !commandsOnly)
            break;
    }
    return found;
}

void CommandField::refresh()
{
    m_model->clear();
    const QString sought = text().trimmed();
    if (sought.isEmpty()) {
        close();
        return;
    }
    QList<Finding> found = findings(text());
    // A word of a message may be a word of a command too, so that one is never taken for it.
    const bool certain = found.size() == 1 && !found.constFirst().id.startsWith(kCommandPrefix);
    const bool commandsOnly = sought.startsWith(u'>');
    if (!commandsOnly)
        found.prepend(
            {kSearchId, {}, u"edit-find"_s, tr("Search requests for “%1”").arg(sought), {}, {}});
    fill(found);
    if (found.isEmpty()) {
        close();
        return;
    }
    place();
    // Enter does what is marked.
    m_list->setCurrentIndex({});
    step(1);
    if (certain)
        step(1);
}

void CommandField::fill(const QList<Finding>& found)
{
    QString section;
    for (const Finding& finding : found) {
        if (finding.section != section) {
            section = finding.section;
            auto* heading = new QStandardItem(section);
            heading->setData(true, FindingDelegate::HeadingRole);
            heading->setFlags(Qt::NoItemFlags);
            m_model->appendRow(heading);
        }
        auto* item = new QStandardItem(finding.title);
        item->setData(finding.id, FindingDelegate::IdRole);
        item->setData(finding.icon, FindingDelegate::IconRole);
        item->setData(finding.detail, FindingDelegate::DetailRole);
        item->setData(finding.key, FindingDelegate::KeyRole);
        m_model->appendRow(item);
    }
}

void CommandField::place()
{
    QWidget* top = window();
    if (m_list->parentWidget() != top)
        m_list->setParent(top);
    const int width = std::min(m_look.scaled(kListWidth), top->width() - 24);
    int height = 2;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_list->sizeHintForRow(row);
    const QPoint corner = mapTo(top, QPoint(this->width(), this->height() + 2));
    m_list->setGeometry(corner.x() - width, corner.y(), width,
                        std::min({height, kListHeight, top->height() - corner.y() - 40}));
    m_list->raise();
    m_list->show();
}

void CommandField::step(int by)
{
    const int rows = m_model->rowCount();
    int row = m_list->currentIndex().row();
    // One round at most: a list of headings alone has nothing to stop at.
    for (int tries = 0; tries < rows; ++tries) {
        row = (row + by + rows + (row < 0 && by < 0 ? 1 : 0)) % rows;
        if (!m_model->index(row, 0).data(FindingDelegate::HeadingRole).toBool()) {
            m_list->setCurrentIndex(m_model->index(row, 0));
            return;
        }
    }
}

void CommandField::choose(const QModelIndex& index)
{
    const QString id = index.data(FindingDelegate::IdRole).toString();
    if (id.isEmpty())
        return;
    const QString sought = text().trimmed();
    close();
    clear();
    if (id == kSearchId) {
        emit searched(sought);
        return;
    }
    if (!id.startsWith(kCommandPrefix)) {
        emit chosen(id);
        return;
    }
    // A question that the command asks gives the keyboard back to the page, not to here.
    emit left();
    if (QAction* action = m_commands.action(id.mid(kCommandPrefix.size())))
        action->trigger();
}

void CommandField::close()
{
    m_list->hide();
}

void CommandField::keyPressEvent(QKeyEvent* event)
{
    const bool listed = m_list->isVisible();
    if (listed && event->key() == Qt::Key_Down)
        return step(1);
    if (listed && event->key() == Qt::Key_Up)
        return step(-1);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (listed && m_list->currentIndex().isValid())
            return choose(m_list->currentIndex());
        close();
        const QString sought = text().trimmed();
        if (!sought.isEmpty() && !sought.startsWith(u'>'))
            emit searched(sought);
        return;
    }
    if (event->key() == Qt::Key_Escape)
        close();
    SearchField::keyPressEvent(event);
}

void CommandField::focusOutEvent(QFocusEvent* event)
{
    SearchField::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason)
        close();
}

} // namespace keting
