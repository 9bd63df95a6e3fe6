// SPDX-License-Identifier: GPL-3.0-or-later
// A matter entered by hand, from Ctrl+N to the desk; and forms that Ctrl+Enter submits.
#include "models/desk/binding.h"
#include "tests/ui/desk/deeds.h"
#include "ui/look/banner.h"
#include "ui/look/findbox.h"
#include "ui/request/entrydialog.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace keting {

namespace {

class ByHand : public Deeds {
protected:
    void SetUp() override
    {
        Deeds::SetUp();
        if (HasFatalFailure())
            return;
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([&] { return form() && form()->isVisible(); }));
        activate(*form());
    }
    [[nodiscard]] EntryDialog* form() { return m_window->findChild<EntryDialog*>(); }
    void type(const QString& field, const QString& words)
    {
        auto* into = form()->findChild<QWidget*>(field);
        ASSERT_TRUE(into) << field.toStdString();
        into->setFocus();
        QTest::keyClicks(form()->focusWidget(), words);
        if (QWidget* matches = QApplication::activePopupWidget())
            QTest::keyClick(matches, Qt::Key_Escape);
    }
    void ctrlEnter()
    {
        QTest::keyClick(form()->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    }
    void fill()
    {
        type(u"entryVillage"_s, u"fuleshequ"_s);
        type(u"entryAsker"_s, u"Wang Yi"_s);
        type(u"entryText"_s, u"Lost booklet"_s);
    }
    //! The one that was entered; nothing while there is none.
    [[nodiscard]] std::optional<Request> entered()
    {
        for (const RequestId& id : open()) {
            if (Request one = request(id); one.asker == u"Wang Yi")
                return one;
        }
        return std::nullopt;
    }
};

} // namespace

TEST_F(ByHand, AFilledFormBecomesARequestOfItsVillage)
{
    fill();
    type(u"entryPhone"_s, u"138 0000 1111"_s);
    QTest::keyClick(form()->findChild<QPushButton*>(u"do"_s), Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return entered().has_value(); }));
    const Request request = *entered();
    EXPECT_EQ(request.village, m_village) << request.village.toString().toStdString();
    EXPECT_EQ(request.phone, u"138 0000 1111");
    EXPECT_EQ(request.source, Source::Phone);
    ASSERT_EQ(request.messages.size(), 1);
    EXPECT_EQ(request.messages.constFirst().message.text, u"Lost booklet");
    EXPECT_EQ(request.owner, m_me) << "who took the call";
    EXPECT_EQ(requests(), 3);
}

TEST_F(ByHand, WhoEntersForAVillageOfSomebodyElseIsToldThatTheCentreWillRefuseIt)
{
    const auto tied = m_host->write([me = m_me](Desk& desk) {
        return saveBinding(desk.tables().settings, {me, u"centre"_s, u"epoch"_s, 1, 0})
            .and_then([&] { return desk.tables().cursors.set(u"v:510923107202"_s, {}); });
    });
    ASSERT_TRUE(tied.result());
    fill();
    ctrlEnter();
    ASSERT_TRUE(waitFor([&] { return entered().has_value(); }));
    const auto told = [&] {
        return std::ranges::any_of(m_window->findChildren<Banner*>(), [](const Banner* banner) {
            return banner->isVisible() && banner->spec().id == u"intake"
                && banner->spec().what.contains(u"富乐社区 is not a village of yours");
        });
    };
    EXPECT_TRUE(waitFor(told));
}

TEST_F(ByHand, CtrlEnterSubmitsAlsoFromAFieldThatTakesEnterItself)
{
    fill();
    ASSERT_TRUE(form()->findChild<QPlainTextEdit*>(u"entryText"_s)->hasFocus());
    QTest::keyClick(form()->focusWidget(), Qt::Key_Return);
    ASSERT_TRUE(form()->isVisible()) << "a matter may have several lines";
    ctrlEnter();
    ASSERT_TRUE(waitFor([&] { return entered().has_value(); }));
    EXPECT_EQ(entered()->messages.constFirst().message.text, u"Lost booklet");
}

TEST_F(ByHand, CtrlEnterTakesInTheVillageThatIsJustBeingTyped)
{
    type(u"entryAsker"_s, u"Wang Yi"_s);
    type(u"entryText"_s, u"Lost booklet"_s);
    type(u"entryVillage"_s, u"fuleshequ"_s);
    ctrlEnter();
    EXPECT_TRUE(waitFor([&] { return entered().has_value(); }));
}

TEST_F(ByHand, CtrlEnterOnAFormThatIsNotReadyFilesNothing)
{
    type(u"entryAsker"_s, u"Wang Yi"_s);
    ctrlEnter();
    m_host->settle();
    ASSERT_TRUE(form() && form()->isVisible());
    EXPECT_EQ(form()->focusWidget()->objectName(), u"entryAsker") << "who writes goes on";
    EXPECT_EQ(requests(), 2);
}

TEST_F(ByHand, APhoneThatCannotBeOneIsToldAtItsField)
{
    fill();
    const auto* wrong = form()->findChild<QLabel*>(u"entryPhoneWrong"_s);
    const auto* file = form()->findChild<QPushButton*>(u"do"_s);
    EXPECT_TRUE(file->isEnabled()) << "nobody must have one";
    EXPECT_FALSE(wrong->isVisible());
    type(u"entryPhone"_s, u"138000011"_s);
    EXPECT_TRUE(wrong->isVisible());
    EXPECT_TRUE(wrong->text().contains(u"11 digits"));
    EXPECT_FALSE(file->isEnabled());
    ctrlEnter();
    m_host->settle();
    EXPECT_EQ(requests(), 2);
    type(u"entryPhone"_s, u"11"_s);
    EXPECT_FALSE(wrong->isVisible());
    EXPECT_TRUE(file->isEnabled());
    form()->findChild<QLineEdit*>(u"entryPhone"_s)->setText(u"0825-7812345"_s);
    EXPECT_TRUE(file->isEnabled());
    form()->findChild<QLineEdit*>(u"entryPhone"_s)->setText(u"7812345"_s);
    EXPECT_FALSE(file->isEnabled()) << "a landline needs its area code";
    ctrlEnter();
    m_host->settle();
    EXPECT_EQ(requests(), 2);
}

TEST_F(Workstation, CtrlEnterConfirmsThePreviewOfAPaste)
{
    QGuiApplication::clipboard()->setText(kPaste);
    m_workbench->intake().paste();
    ASSERT_TRUE(waitFor([&] {
        const auto* confirm = find<QPushButton>(u"intake-confirm"_s);
        return confirm && confirm->isEnabled();
    }));
    auto* dialog = find<QDialog>(u"intake-preview"_s);
    dialog->activateWindow();
    ASSERT_TRUE(waitFor([&] { return QApplication::activeWindow() == dialog; }));
    find<QTableView>(u"intake-table"_s)->setFocus();
    QTest::keyClick(find<QTableView>(u"intake-table"_s), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([&] { return requests() == 2; }));
}

} // namespace keting
