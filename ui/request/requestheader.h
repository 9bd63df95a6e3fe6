// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/requestsummary.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace keting {

class ElidedLabel;
class Look;
class TagLabel;
class TextLabel;

//! Matter, place, masked asker and the one responsible person.
class RequestHeader final : public QWidget {
    Q_OBJECT
public:
    explicit RequestHeader(const Look& look, QWidget* parent = nullptr);

    void setView(const RequestView& view, const QString& categoryName, bool canReveal,
                 Privacy privacy);
    //! For the pane's menu of further deeds.
    [[nodiscard]] QToolButton& moreButton() { return *m_more; }

signals:
    void revealRequested();
    void describeRequested();
    void undoRequested();

private:
    QWidget* titleRow();
    QWidget* personRow();
    void showReveal(bool canReveal, Privacy privacy);

    const Look& m_look;
    ElidedLabel* m_title;
    TagLabel* m_category;
    TextLabel* m_number;
    TextLabel* m_person;
    QPushButton* m_reveal;
    TextLabel* m_owner;
    QPushButton* m_edit;
    QToolButton* m_undo;
    QToolButton* m_more;
};

} // namespace keting
