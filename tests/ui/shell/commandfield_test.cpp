// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/listener.h"
#include "ui/shell/commandfield.h"
#include "ui/shell/commandregistry.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

class CommandFieldTest : public testing::Test {
protected:
    CommandFieldTest() : m_look(QPalette()), m_commands(m_look)
    {
        m_commands.add({u"file.export"_s, u"&Export…"_s, u"document-export"_s,
                        QKeySequence(Qt::CTRL | Qt::Key_E)});
        m_commands.add({u"view.theme"_s, u"Light or dark"_s, {}, {}});
        m_window.resize(900, 600);
        m_field = new CommandField(m_look, m_commands, &m_window);
        m_window.show();
    }

    void type(const QString& text)
    {
        for (const QChar c : text)
            press(0, QString(c));
    }
    void press(int key, const QString& text = {})
    {
        QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
        QApplication::sendEvent(m_field, &down);
    }
    QListView* list() { return m_window.findChild<QListView*>(u"command-list"_s); }

    Look m_look;
    CommandRegistry m_commands;
    QWidget m_window;
    CommandField* m_field = nullptr;
};

TEST_F(CommandFieldTest, FindsCommandsByPartOfTheirNameWithTheirKey)
{
    const QList<Finding> found = m_field->findings(u"exp"_s);
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.first().title, u"Export"_s);
    EXPECT_EQ(found.first().key, u"Ctrl+E"_s);
}

TEST_F(CommandFieldTest, ACommandThatIsOffIsNotOffered)
{
    m_commands.action(u"file.export"_s)->setEnabled(false);
    EXPECT_TRUE(m_field->findings(u"exp"_s).isEmpty());
}

TEST_F(CommandFieldTest, WhatPagesFindStandsFirstAndTheAngleLeavesItOut)
{
    m_field->setFinder([](const QString& text) {
        return QList<Finding>{{u"r1"_s, u"Requests"_s, u"mail-receive"_s, u"found "_s + text}};
    });
    EXPECT_EQ(m_field->findings(u"exp"_s).first().id, u"r1"_s);
    EXPECT_EQ(m_field->findings(u">exp"_s).size(), 1);
    EXPECT_EQ(m_field->findings(u">exp"_s).first().title, u"Export"_s);
}

TEST_F(CommandFieldTest, ArrowAndEnterTriggerTheCommandAndEmptyTheField)
{
    int triggered = 0;
    const Listener listener(*m_commands.action(u"file.export"_s), &QAction::triggered,
                            [&triggered] { ++triggered; });
    type(u"exp"_s);
    ASSERT_TRUE(list()->isVisible());
    press(Qt::Key_Down);
    press(Qt::Key_Return, u"\r"_s);
    EXPECT_EQ(triggered, 1) << "the first row searches, the second is the command";
    EXPECT_TRUE(m_field->text().isEmpty());
    EXPECT_FALSE(list()->isVisible());
}

TEST_F(CommandFieldTest, EnterWithoutAChoiceSearchesForTheText)
{
    const QSignalSpy sought(m_field, &CommandField::searched);
    type(u"dark"_s);
    press(Qt::Key_Return, u"\r"_s);
    ASSERT_EQ(sought.size(), 1);
    EXPECT_EQ(sought.at(0).at(0).toString(), u"dark"_s);
}

TEST_F(CommandFieldTest, HeadingsAreSteppedOverInBothDirections)
{
    type(u"e"_s);
    ASSERT_TRUE(list()->isVisible());
    press(Qt::Key_Up);
    EXPECT_EQ(list()->currentIndex().row(), list()->model()->rowCount() - 1);
    press(Qt::Key_Down);
    EXPECT_EQ(list()->currentIndex().row(), 0) << "the search";
    press(Qt::Key_Down);
    EXPECT_EQ(list()->currentIndex().row(), 2) << "row 1 is a heading";
}

TEST_F(CommandFieldTest, EnterOpensTheOneThingThatWasFound)
{
    m_field->setFinder([](const QString&) {
        return QList<Finding>{
            {u"checklist:a"_s, u"Checklists"_s, u"view-task"_s, u"Old-age card"_s}};
    });
    const QSignalSpy chosen(m_field, &CommandField::chosen);
    type(u"old-age"_s);
    press(Qt::Key_Return, u"\r"_s);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.at(0).at(0).toString(), u"checklist:a"_s);
}

TEST_F(CommandFieldTest, EnterWithSeveralFoundSearchesAsTheMarkedRowSays)
{
    m_field->setFinder([](const QString&) {
        return QList<Finding>{{u"checklist:a"_s, u"Checklists"_s, {}, u"Old-age card"_s},
                              {u"checklist:b"_s, u"Checklists"_s, {}, u"Old-age allowance"_s}};
    });
    const QSignalSpy sought(m_field, &CommandField::searched);
    type(u"old-age"_s);
    EXPECT_EQ(list()->currentIndex().data().toString(), u"Search requests for “old-age”"_s);
    press(Qt::Key_Return, u"\r"_s);
    EXPECT_EQ(sought.size(), 1);
}

TEST_F(CommandFieldTest, EnterAfterTheAngleRunsTheFirstCommand)
{
    int triggered = 0;
    const Listener listener(*m_commands.action(u"file.export"_s), &QAction::triggered,
                            [&triggered] { ++triggered; });
    type(u">exp"_s);
    press(Qt::Key_Return, u"\r"_s);
    EXPECT_EQ(triggered, 1);
}

} // namespace
} // namespace keting
