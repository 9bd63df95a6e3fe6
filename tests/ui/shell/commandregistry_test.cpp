// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/look.h"
#include "ui/shell/commandregistry.h"

#include <QAction>
#include <QWidget>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

class CommandRegistryTest : public testing::Test {
protected:
    CommandRegistryTest() : m_look(QPalette()), m_commands(m_look)
    {
        m_commands.add({u"request.claim"_s, u"&Claim"_s, u"user"_s, QKeySequence(Qt::Key_A),
                        Command::Scope::List, Command::Menu::Request});
        m_commands.add({u"edit.undo"_s, u"&Undo"_s, u"edit-undo"_s,
                        QKeySequence(Qt::CTRL | Qt::Key_Z), Command::Scope::Global,
                        Command::Menu::Edit});
        m_commands.add({u"go.inbox"_s,
                        u"Inbox"_s,
                        {},
                        QKeySequence(Qt::Key_G, Qt::Key_I),
                        Command::Scope::NotTyping,
                        Command::Menu::Go});
    }

    Look m_look;
    CommandRegistry m_commands;
};

TEST_F(CommandRegistryTest, FixedKeysAreToldAndKeptFromOthersButNeverChanged)
{
    m_commands.add({u"list.open"_s,
                    u"Open"_s,
                    {},
                    QKeySequence(Qt::Key_Return),
                    Command::Scope::List,
                    Command::Menu::None,
                    0,
                    true});
    QWidget list;
    m_commands.addToList(list);
    EXPECT_EQ(m_commands.liveKeysOf(u"list.open"_s), u"Enter"_s);
    EXPECT_TRUE(m_commands.action(u"list.open"_s)->shortcut().isEmpty())
        << "the list itself answers";
    EXPECT_FALSE(list.actions().contains(m_commands.action(u"list.open"_s)));
    EXPECT_FALSE(m_commands.rebind(u"list.open"_s, QKeySequence(Qt::Key_O)));
    const auto taken = m_commands.rebind(u"request.claim"_s, QKeySequence(Qt::Key_Return));
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().detail, u"list.open"_s);
}

TEST_F(CommandRegistryTest, LettersThatAreOffAreNotTold)
{
    EXPECT_EQ(m_commands.liveKeysOf(u"request.claim"_s), u"A"_s);
    m_commands.setSingleLetters(false);
    EXPECT_EQ(m_commands.liveKeysOf(u"request.claim"_s), QString());
    EXPECT_EQ(m_commands.liveKeysOf(u"edit.undo"_s), u"Ctrl+Z"_s);
}

TEST_F(CommandRegistryTest, AKeyOfTheReplyDoesNotCollideWithAKeyOfTheList)
{
    m_commands.add({u"reply.checklist"_s,
                    u"Find a checklist"_s,
                    {},
                    QKeySequence(Qt::Key_Slash, Qt::Key_Slash),
                    Command::Scope::Reply,
                    Command::Menu::None,
                    0,
                    true});
    EXPECT_TRUE(m_commands.rebind(u"request.claim"_s, QKeySequence(Qt::Key_Slash)));
}

TEST_F(CommandRegistryTest, LettersBelongToListsAndNotToTheWindow)
{
    QWidget window;
    QWidget list;
    m_commands.addTo(window);
    m_commands.addToList(list);
    EXPECT_EQ(list.actions(), QList<QAction*>{m_commands.action(u"request.claim"_s)});
    EXPECT_FALSE(window.actions().contains(m_commands.action(u"request.claim"_s)));
    EXPECT_EQ(m_commands.action(u"request.claim"_s)->shortcutContext(), Qt::WidgetShortcut);
    EXPECT_TRUE(window.actions().contains(m_commands.action(u"edit.undo"_s)));
}

TEST_F(CommandRegistryTest, ACommandAddedLaterReachesWindowsAndListsThatAreThere)
{
    QWidget list;
    m_commands.addToList(list);
    m_commands.add(
        {u"request.reply"_s, u"Reply"_s, {}, QKeySequence(Qt::Key_R), Command::Scope::List});
    EXPECT_TRUE(list.actions().contains(m_commands.action(u"request.reply"_s)));
}

TEST_F(CommandRegistryTest, SwitchingLettersOffLeavesModifiedKeysAlone)
{
    m_commands.setSingleLetters(false);
    EXPECT_TRUE(m_commands.action(u"request.claim"_s)->shortcut().isEmpty());
    EXPECT_TRUE(m_commands.action(u"go.inbox"_s)->shortcut().isEmpty());
    EXPECT_EQ(m_commands.action(u"edit.undo"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_Z));
    EXPECT_EQ(m_commands.keysOf(u"request.claim"_s), QKeySequence(Qt::Key_A));
    m_commands.setSingleLetters(true);
    EXPECT_EQ(m_commands.action(u"request.claim"_s)->shortcut(), QKeySequence(Qt::Key_A));
}

TEST_F(CommandRegistryTest, ACommandWithoutAKeyHoldsNone)
{
    m_commands.add({u"view.theme"_s, u"Theme"_s, {}, {}});
    EXPECT_TRUE(m_commands.rebind(u"request.claim"_s, QKeySequence(Qt::Key_Q)));
    EXPECT_EQ(m_commands.keysOf(u"request.claim"_s), QKeySequence(Qt::Key_Q));
}

TEST_F(CommandRegistryTest, AKeyThatIsTakenIsRefusedByNameAndTheOldOneStays)
{
    const auto bound = m_commands.rebind(u"request.claim"_s, QKeySequence(Qt::CTRL | Qt::Key_Z));
    ASSERT_FALSE(bound);
    EXPECT_EQ(bound.error().code, Error::Code::Conflict);
    EXPECT_EQ(bound.error().detail, u"edit.undo"_s);
    EXPECT_EQ(m_commands.keysOf(u"request.claim"_s), QKeySequence(Qt::Key_A));
}

TEST_F(CommandRegistryTest, AKeyThatBeginsAnotherSequenceIsTakenToo)
{
    const auto bound = m_commands.rebind(u"request.claim"_s, QKeySequence(Qt::Key_G));
    ASSERT_FALSE(bound);
    EXPECT_EQ(bound.error().detail, u"go.inbox"_s);
}

TEST_F(CommandRegistryTest, ABareLetterCannotWorkEverywhere)
{
    const auto bound = m_commands.rebind(u"edit.undo"_s, QKeySequence(Qt::Key_U));
    ASSERT_FALSE(bound);
    EXPECT_EQ(bound.error().code, Error::Code::Invalid);
    EXPECT_EQ(m_commands.rebind(u"no.such"_s, {}).error().code, Error::Code::NotFound);
}

TEST_F(CommandRegistryTest, OnlyWhatDiffersFromTheDefaultCountsAsChanged)
{
    ASSERT_TRUE(m_commands.rebind(u"request.claim"_s, QKeySequence(Qt::Key_B)));
    EXPECT_EQ(m_commands.changedKeys().keys(), QStringList{u"request.claim"_s});
    EXPECT_EQ(m_commands.action(u"request.claim"_s)->toolTip(), u"Claim  B"_s);
    ASSERT_TRUE(m_commands.rebind(u"request.claim"_s, QKeySequence(Qt::Key_A)));
    EXPECT_TRUE(m_commands.changedKeys().isEmpty());
}

TEST_F(CommandRegistryTest, StoredKeysThatNoLongerFitAreLeftOut)
{
    m_commands.setChangedKeys({{u"request.claim"_s, QKeySequence(Qt::CTRL | Qt::Key_Z)},
                               {u"gone.command"_s, QKeySequence(Qt::Key_F9)},
                               {u"go.inbox"_s, QKeySequence(Qt::Key_G, Qt::Key_M)}});
    EXPECT_EQ(m_commands.keysOf(u"go.inbox"_s), QKeySequence(Qt::Key_G, Qt::Key_M));
    EXPECT_EQ(m_commands.keysOf(u"request.claim"_s), QKeySequence(Qt::Key_A));
    EXPECT_EQ(m_commands.changedKeys().size(), 1);
}

TEST_F(CommandRegistryTest, KeysThatTwoCommandsHaveSwappedComeBackSwapped)
{
    m_commands.add(
        {u"request.reply"_s, u"Reply"_s, {}, QKeySequence(Qt::Key_R), Command::Scope::List});
    m_commands.setChangedKeys({{u"request.claim"_s, QKeySequence(Qt::Key_R)},
                               {u"request.reply"_s, QKeySequence(Qt::Key_A)}});
    EXPECT_EQ(m_commands.keysOf(u"request.claim"_s), QKeySequence(Qt::Key_R));
    EXPECT_EQ(m_commands.action(u"request.reply"_s)->shortcut(), QKeySequence(Qt::Key_A));
}

TEST(CommandText, MnemonicsAndDotsAreForMenusOnly)
{
    EXPECT_EQ(plainText(u"&Paste messages…"_s), u"Paste messages"_s);
    EXPECT_EQ(plainText(u"粘贴消息(&P)…"_s), u"粘贴消息"_s);
    EXPECT_EQ(keyText(QKeySequence(Qt::Key_G, Qt::Key_I)), u"G I"_s);
}

TEST(CommandText, SingleLettersAreWhatTypesSomething)
{
    EXPECT_TRUE(isSingleLetter(QKeySequence(Qt::Key_A)));
    EXPECT_TRUE(isSingleLetter(QKeySequence(Qt::Key_Exclam)));
    EXPECT_TRUE(isSingleLetter(QKeySequence(Qt::Key_G, Qt::Key_I)));
    EXPECT_FALSE(isSingleLetter(QKeySequence(Qt::Key_F6)));
    EXPECT_FALSE(isSingleLetter(QKeySequence(Qt::CTRL | Qt::Key_A)));
    EXPECT_FALSE(isSingleLetter(QKeySequence(Qt::Key_Return)));
    EXPECT_FALSE(isSingleLetter({}));
}

} // namespace
} // namespace keting
