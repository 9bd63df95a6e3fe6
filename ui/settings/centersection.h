// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace keting {

class RefusedList;
class TextLabel;

//! Working with a centre: where it is, who signs in, how the exchange stands, and what the centre
//! has not accepted.
class CenterSection final : public QWidget {
    Q_OBJECT
public:
    explicit CenterSection(const Look& look, QWidget* parent = nullptr);

    struct State {
        QString address;
        QString user; //!< Of this desk once it is bound; then it cannot be another.
        bool isBound = false;
        bool isSignedIn = false;
        bool isBusy = false; //!< Signing in: the button waits.
        QString words; //!< How it stands, a sentence.
        bool isWell = true; //!< False: `words` in the error ink.
        int going = 0; //!< Requests of the demonstration, which signing in removes.
    };
    void setState(const State& state);
    //! One line for each entry, with what became of it; empty: nothing is shown.
    void setAside(const QStringList& lines);
    //! What waits for a manager; hidden while that is nothing.
    [[nodiscard]] RefusedList& refused() { return *m_refused; }
    void focusSignIn();

signals:
    void signInRequested(const QString& address, const QString& user, const QString& password);
    void signOutRequested();

private:
    void addField(const QString& label, QLineEdit* field, const QString& name);
    void addDeeds();
    void check();
    void ask();

    const Look& m_look;
    State m_state;
    QVBoxLayout* m_column;
    TextLabel* m_words;
    QLineEdit* m_address;
    QLineEdit* m_user;
    QLineEdit* m_password;
    QPushButton* m_signIn;
    QPushButton* m_signOut;
    TextLabel* m_asideHeading;
    TextLabel* m_aside;
    RefusedList* m_refused;
};

} // namespace keting
