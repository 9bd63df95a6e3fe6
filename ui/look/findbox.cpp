// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/findbox.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKeysRole = Qt::UserRole + 1;

// An input method in pinyin mode puts apostrophes between syllables: "fu'le".
QString asKey(const QString& typed)
{
    return typed.toLower().remove(u'\'').remove(u' ');
}

//! Finds by the keys, writes the name.
class KeyCompleter final : public QCompleter {
public:
    using QCompleter::QCompleter;
    [[nodiscard]] QString pathFromIndex(const QModelIndex& index) const override
    {
        return index.data().toString();
    }
    [[nodiscard]] QStringList splitPath(const QString& typed) const override
    {
        return {asKey(typed)};
    }
};

} // namespace

FindBox::FindBox(QWidget* parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    auto* completer = new KeyCompleter(model(), this);
    completer->setCompletionRole(kKeysRole);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    setCompleter(completer);
    lineEdit()->installEventFilter(this);
    connect(this, &QComboBox::activated, this, &FindBox::settle);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &FindBox::settle);
}

void FindBox::setEntries(const QList<Entry>& entries, const QString& hint)
{
    clear();
    lineEdit()->setPlaceholderText(hint);
    for (const Entry& entry : entries) {
        addItem(entry.name, entry.id);
        const QStringList keys = QStringList{asKey(entry.name)} + entry.keys;
        setItemData(count() - 1, keys.join(u'\n'), kKeysRole);
    }
    choose({});
}

void FindBox::choose(const QString& id)
{
    const int place = id.isEmpty() ? -1 : findData(id);
    setCurrentIndex(place);
    if (place < 0)
        clearEditText();
    m_settled = chosen();
}

QString FindBox::chosen() const
{
    return currentText() == itemText(currentIndex()) ? currentData().toString() : QString();
}

bool FindBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == lineEdit() && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (enter && currentText() != itemText(currentIndex())) {
            settle();
            return true;
        }
    }
    return QComboBox::eventFilter(watched, event);
}

void FindBox::settle()
{
    QString now = chosen();
    const QString typed = asKey(currentText());
    if (now.isEmpty() && !typed.isEmpty()) {
        const QModelIndexList meant
            = model()->match(model()->index(0, 0), kKeysRole, typed, 2, Qt::MatchContains);
        if (meant.size() == 1)
            now = meant.first().data(Qt::UserRole).toString();
    }
    const QString before = m_settled;
    choose(now.isEmpty() ? before : now);
    if (m_settled != before)
        emit picked(m_settled);
}

} // namespace keting
