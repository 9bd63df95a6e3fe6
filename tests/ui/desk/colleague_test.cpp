// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/requestcommands.h"
#include "tests/ui/desk/deeds.h"

#include <QMessageBox>
#include <QTextEdit>

namespace keting {

namespace {

class AlreadyAnswered : public Deeds {
protected:
    void SetUp() override
    {
        Deeds::SetUp();
        if (HasFatalFailure())
            return;
        const auto replied = m_host
                                 ->write([id = m_id](Desk& desk) {
                                     return RequestCommands(desk.writer())
                                         .reply(id, {u"请带户口簿"_s, {}, {}, {}},
                                                *UserId::parse(u"chen.zhuanyuan"));
                                 })
                                 .result();
        ASSERT_TRUE(replied) << qPrintable(replied.error().detail);
        ASSERT_TRUE(waitFor([&] { return pane().view()->request.replies.size() == 1; }));
        auto* edit = find<QTextEdit>(u"replyEdit"_s);
        edit->setPlainText(u"也可以在网上办"_s);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([&] { return question() != nullptr; }));
    }
    [[nodiscard]] QMessageBox* question() { return find<QMessageBox>(u"colleague-question"_s); }
};

} // namespace

TEST_F(AlreadyAnswered, AColleaguesReplyIsShownAndNothingGoesOutUnlessItIsWanted)
{
    EXPECT_TRUE(question()->informativeText().contains(u"请带户口簿"_s));
    find<QPushButton>(u"colleague-back"_s)->click();
    ASSERT_TRUE(waitFor([&] { return question() == nullptr; }));
    EXPECT_EQ(request(m_id).replies.size(), 1);
    EXPECT_EQ(find<QTextEdit>(u"replyEdit"_s)->toPlainText(), u"也可以在网上办"_s);
}

TEST_F(AlreadyAnswered, BothRepliesAreKeptWhenTheSecondIsWantedToo)
{
    find<QPushButton>(u"colleague-send"_s)->click();
    EXPECT_TRUE(waitFor([&] { return request(m_id).replies.size() == 2; }));
}

} // namespace keting
