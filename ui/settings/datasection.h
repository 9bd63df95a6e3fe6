// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace keting {

class TextLabel;

//! Where the data is, and what keeps it safe: check, write anew, back up, restore.
class DataSection final : public QWidget {
    Q_OBJECT
public:
    explicit DataSection(const Look& look, QWidget* parent = nullptr);

    void setDirectory(const QString& directory);
    //! What came of the last one; `good` false: in the error ink.
    void showResult(const QString& result, bool good);

signals:
    void checkRequested();
    void rebuildRequested();
    void backUpRequested();
    void restoreRequested();

private:
    QPushButton* addDeed(const QString& name, const QString& text, const QString& words);

    const Look& m_look;
    QVBoxLayout* m_column;
    TextLabel* m_directory;
    TextLabel* m_result;
};

} // namespace keting
