// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

class QKeySequenceEdit;
class QVBoxLayout;

namespace keting {

class CommandRegistry;
class Look;
class TextLabel;
struct Command;

//! One line per command to press another key for it. A key that is taken is refused by name, and
//! the old one stays.
class ShortcutEditor final : public QWidget {
    Q_OBJECT
public:
    ShortcutEditor(const Look& look, CommandRegistry& commands, QWidget* parent = nullptr);

signals:
    void changed();

private:
    void addRow(const QString& id);
    void take(const QString& id);
    void standBelow(QWidget& edit);
    void showKeys();

    const Look& m_look;
    CommandRegistry& m_commands;
    QVBoxLayout* m_column;
    TextLabel* m_refusal;
    QMap<QString, QKeySequenceEdit*> m_edits;
};

} // namespace keting
