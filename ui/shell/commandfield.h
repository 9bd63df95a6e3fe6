// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/searchfield.h"
#include "ui/shell/finding.h"

#include <QList>

#include <functional>

class QListView;
class QStandardItemModel;

namespace keting {

class CommandRegistry;

//! The field at the right of the menu bar: finds commands by name, and whatever the program's
//! finder adds. The list drops down inside the window and never takes the focus, so an input method
//! keeps its text.
class CommandField final : public SearchField {
    Q_OBJECT
public:
    //! What the text finds besides commands; called for every change, so it must be quick.
    using Finder = std::function<QList<Finding>(const QString&)>;

    CommandField(const Look& look, CommandRegistry& commands, QWidget* parent = nullptr);

    void setFinder(Finder finder);
    [[nodiscard]] QList<Finding> findings(const QString& text) const;

signals:
    //! A finding of the finder was chosen; commands trigger themselves.
    void chosen(const QString& findingId);
    //! Enter without a choice: search for the text.
    void searched(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void refresh();
    void fill(const QList<Finding>& found);
    void place();
    void step(int by);
    void choose(const QModelIndex& index);
    void close();

    const Look& m_look;
    CommandRegistry& m_commands;
    Finder m_finder;
    QStandardItemModel* m_model;
    QListView* m_list;
};

} // namespace keting
