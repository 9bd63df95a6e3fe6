// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/centersection.h"

#include "ui/look/controls.h"
#include "ui/look/follow.h"
#include "ui/look/textlabel.h"
#include "ui/settings/refusedlist.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLabelWidth = 130;
constexpr int kFieldWidth = 320;

} // namespace

CenterSection::CenterSection(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_column(new QVBoxLayout(this))
    , m_words(new TextLabel(look, FontRole::Line2, Ink::Text2))
    , m_address(new QLineEdit)
    , m_user(new QLineEdit)
    , m_password(new QLineEdit)
    , m_signIn(new QPushButton(tr("Sign in")))
    , m_signOut(new QPushButton(tr("Sign out")))
    , m_asideHeading(new TextLabel(look, FontRole::Line2, Ink::Over))
    , m_aside(new TextLabel(look, FontRole::Line2, Ink::Text2))
    , m_refused(new RefusedList(look))
{
    setObjectName(u"center-section"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_words->setObjectName(u"center-words"_s);
    m_words->setWordWrap(true);
    m_column->addWidget(m_words);
    m_address->setPlaceholderText(u"https://keting.example"_s);
    m_password->setEchoMode(QLineEdit::Password);
    addField(tr("Address"), m_address, u"center-address"_s);
    addField(tr("User"), m_user, u"center-user"_s);
    addField(tr("Password"), m_password, u"center-password"_s);
    addDeeds();
    for (QLineEdit* field : {m_address, m_user, m_password}) {
        connect(field, &QLineEdit::textChanged, this, &CenterSection::check);
        connect(field, &QLineEdit::returnPressed, this, &CenterSection::ask);
    }
    connect(m_signIn, &QPushButton::clicked, this, &CenterSection::ask);
    connect(m_signOut, &QPushButton::clicked, this, &CenterSection::signOutRequested);
    setState({});
}

void CenterSection::addDeeds()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_signIn->setObjectName(u"center-sign-in"_s);
    m_signOut->setObjectName(u"center-sign-out"_s);
    row->addWidget(m_signIn);
    row->addWidget(m_signOut);
    row->addStretch(1);
    m_column->addLayout(row);
    for (TextLabel* label : {m_asideHeading, m_aside}) {
        label->setWordWrap(true);
        label->hide();
        m_column->addWidget(label);
    }
    m_aside->setObjectName(u"center-aside"_s);
    m_column->addWidget(m_refused);
}

void CenterSection::addField(const QString& label, QLineEdit* field, const QString& name)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    auto* words = new TextLabel(m_look, FontRole::Line2, Ink::Text2, label);
    words->setBuddy(field);
    field->setObjectName(name);
    field->setAccessibleName(label);
    follow(m_look, *words, [this, words] { words->setFixedWidth(m_look.scaled(kLabelWidth)); });
    follow(m_look, *field, [this, field] { field->setFixedWidth(m_look.scaled(kFieldWidth)); });
    row->addWidget(words);
    row->addWidget(field);
    row->addStretch(1);
    m_column->addLayout(row);
}

void CenterSection::setState(const State& state)
{
    m_state = state;
    QString words = state.words.isEmpty()
        ? tr("This desk works for itself: nothing leaves this computer.")
        : state.words;
    if (state.going > 0)
        words += u'\n'
            + tr("Signing in removes the %n requests of the demonstration from this desk.", nullptr,
                 state.going);
    m_words->setText(words);
    m_words->setInk(state.isWell ? Ink::Text2 : Ink::Over);
    if (!state.address.isEmpty() && !m_address->hasFocus())
        m_address->setText(state.address);
    if (!state.user.isEmpty() && !m_user->hasFocus())
        m_user->setText(state.user);
    m_user->setReadOnly(state.isBound);
    for (QLineEdit* field : {m_address, m_user, m_password})
        field->setEnabled(!state.isSignedIn);
    if (state.isSignedIn)
        m_password->clear();
    m_signIn->setVisible(!state.isSignedIn);
    m_signOut->setVisible(state.isSignedIn);
    check();
}

void CenterSection::setAside(const QStringList& lines)
{
    m_asideHeading->setText(
        tr("%n entries were not accepted by the centre. They are kept here and at the centre, and "
           "do not count:",
           nullptr, int(lines.size())));
    m_aside->setText(lines.join(u'\n'));
    m_asideHeading->setVisible(!lines.isEmpty());
    m_aside->setVisible(!lines.isEmpty());
}

void CenterSection::focusSignIn()
{
    QLineEdit* empty = m_address->text().isEmpty() ? m_address
        : m_user->text().isEmpty()                 ? m_user
                                                   : m_password;
    empty->setFocus(Qt::OtherFocusReason);
}

void CenterSection::check()
{
    m_signIn->setEnabled(!m_state.isBusy && !m_address->text().trimmed().isEmpty()
                         && !m_user->text().trimmed().isEmpty() && !m_password->text().isEmpty());
}

void CenterSection::ask()
{
    if (m_signIn->isEnabled() && !m_state.isSignedIn)
        emit signInRequested(m_address->text().trimmed(), m_user->text().trimmed(),
                             m_password->text());
}

} // namespace keting
