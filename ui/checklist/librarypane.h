// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/librarymodel.h"

#include <QWidget>

class QButtonGroup;
class QListView;
class QPushButton;

namespace keting {

class Look;
class SearchField;
class TextLabel;

//! Finds and chooses a checklist.
class LibraryPane final : public QWidget {
    Q_OBJECT
public:
    explicit LibraryPane(const Look& look, QWidget* parent = nullptr);

    void setLibrary(const QList<ChecklistSummary>& rows,
                    const QList<std::pair<QString, QString>>& categories);
    //! Shows which one is open, without telling.
    void setCurrent(const QString& id);

    //! Where the keyboard moves about; letters are not typed into it.
    [[nodiscard]] QWidget* list() const;
    //! The first one listed; empty while there is none.
    [[nodiscard]] QString first() const;

signals:
    void chosen(const QString& id);
    void newRequested();
    void importRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* head();
    void connectParts();
    QWidget* stateRow();
    void showCounts();
    void keepCurrent();

    const Look& m_look;
    LibraryModel* m_model;
    SearchField* m_search;
    QListView* m_list;
    TextLabel* m_total;
    QButtonGroup* m_states;
    QString m_current;
};

} // namespace keting
