// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/requestverbs.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QToolButton;

namespace keting {

class Look;
class TextLabel;

//! Every deed of the request pane by name; the pane acts on them.
enum class Deed {
    Guided,
    Proxy,
    Promise,
    NoteProgress,
    HandOver,
    Wait,
    Resume,
    Close,
    Claim,
    SendOn,
    Ready,
    Note,
    Visit,
    Describe,
    Merge,
    Dismiss,
    OffTopic, //!< Dismissed without a question, or brought back: one key, twice.
    Duplicate,
    Restore,
    Reopen,
    Rate,
    KeepPromise,
    FinishVisit,
    Snooze,
    Wake,
    NoReply,
    FollowUp,
};

//! Whether a request that allows `verbs` allows the deed.
[[nodiscard]] bool allows(const RequestVerbs& verbs, Deed deed);

//! What to do next, and the buttons to do it. What does not fit is in the menu, where everything
//! is.
class NextStepBar final : public QWidget {
    Q_OBJECT
public:
    explicit NextStepBar(const Look& look, QWidget* parent = nullptr);

    void setStep(const NextStep& step);
    [[nodiscard]] const NextStep& step() const { return m_step; }
    void setVerbs(const RequestVerbs& verbs, std::optional<Route> route);
    //! The keys that do these deeds in the list now, to be told beside them.
    void setKeys(const QHash<Deed, QString>& keys);
    //! The same deeds, for the header's menu button; owned by this bar.
    [[nodiscard]] QMenu& menu() { return *m_menu; }

signals:
    void chosen(keting::Deed deed);
    //! The button with the keyboard focus is not shown any more.
    void focusGone();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QPushButton* addButton(Deed deed, const QString& text, const QString& iconName);
    void addMenuEntry(Deed deed, const QString& text, const QString& iconName = {});
    void keepInSight(NextStep::Kind kind);
    void buildRow();
    void fillMenu();
    void fit();
    void showWhatFits();

    const Look& m_look;
    TextLabel* m_words;
    TextLabel* m_limit;
    QWidget* m_row;
    QHash<Deed, QPushButton*> m_buttons;
    QHash<Deed, QAction*> m_actions;
    RequestVerbs m_verbs;
    NextStep m_step;
    std::optional<Deed> m_due; //!< The button of what is due next; the last to give way.
    QToolButton* m_more;
    QMenu* m_menu;
};

} // namespace keting
