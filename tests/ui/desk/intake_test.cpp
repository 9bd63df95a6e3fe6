// SPDX-License-Identifier: GPL-3.0-or-later
// From a file or the clipboard to the preview, in the real window.
#include "tests/ui/desk/workstation.h"
#include "ui/look/findbox.h"

#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSet>

namespace keting {

namespace {

class IntakeAtTheWindow : public Workstation {
protected:
    [[nodiscard]] QString made(const QString& name, const QByteArray& bytes) const
    {
        const QString path = m_directory.filePath(name);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_EQ(file.write(bytes), bytes.size());
        return path;
    }
    //! What stands in the preview once it has stopped reading.
    [[nodiscard]] QString refusal()
    {
        QStringList words;
        EXPECT_TRUE(waitFor([&] {
            words.clear();
            const auto* dialog = find<QDialog>(u"intake-preview"_s);
            if (!dialog)
                return false;
            for (const QLabel* label : dialog->findChildren<QLabel*>()) {
                if (label->isVisible())
                    words << label->text();
            }
            return words.join(u' ').contains(u"Nothing was filed.");
        }));
        return words.join(u' ');
    }
};

const QList<std::pair<QString, QByteArray>> kForeign{
    {u"empty.txt"_s, ""},
    {u"blank.txt"_s, "\n \n"},
    {u"photo.png"_s, QByteArray("\x89PNG\r\n\x1A\n\0\0\0\0", 12)},
    {u"notice.pdf"_s, "%PDF-1.7 abc"},
    {u"all.zip"_s, QByteArray("PK\x03\x04 talk.txt", 13)},
    {u"old.xls"_s, "\xD0\xCF\x11\xE0 abc"},
    {u"page.html"_s, "<!DOCTYPE html><html></html>"},
    {u"noise.dat"_s, QByteArray(4'096, '\0')},
    {u"cut.json"_s, R"([{"id":1,"type_name":"文本","talker":"w","msg":"医)"},
    {u"other.json"_s, R"({"hello":1})"},
    {u"list.csv"_s, "姓名,金额\n甲,5\n乙,6\n"},
    {u"essay.txt"_s, "今天天气很好\n大家都去赶集\n"},
};

} // namespace

TEST_F(IntakeAtTheWindow, AFileThatIsNoConversationIsNamedAndSaidWhatItIsInstead)
{
    QSet<QString> sentences;
    for (const auto& [name, bytes] : kForeign) {
        SCOPED_TRACE(name.toStdString());
        m_workbench->intake().readFile(made(name, bytes));
        QString said = refusal();
        EXPECT_TRUE(said.contains(name)) << said.toStdString();
        sentences.insert(said.remove(name));
        EXPECT_FALSE(find<QPushButton>(u"intake-confirm"_s)->isEnabled());
    }
    EXPECT_EQ(sentences.size(), kForeign.size() - 1) << "only the two empty ones are alike";
    EXPECT_EQ(requests(), 0);
}

TEST_F(IntakeAtTheWindow, ATableOfSomethingElseIsToldWhichColumnsAreKnown)
{
    m_workbench->intake().readFile(made(u"list.csv"_s, "姓名,金额\n甲,5\n"));
    EXPECT_TRUE(refusal().contains(
        u"A table is known by the names of its columns, for example 消息ID,类型,发送人"_s));
}

TEST_F(IntakeAtTheWindow, AFileThatIsGoneIsNamed)
{
    m_workbench->intake().readFile(m_directory.filePath(u"gone.txt"_s));
    EXPECT_TRUE(refusal().contains(u"gone.txt"));
}

TEST_F(IntakeAtTheWindow, AnExportOfNoMessagesIsSaidToBeThat)
{
    m_workbench->intake().readFile(
        made(u"heads.csv"_s, "消息ID,类型,发送人,时间,内容,备注,昵称,更多信息\n"));
    EXPECT_TRUE(refusal().contains(u"heads.csv"));
}

TEST_F(IntakeAtTheWindow, PastedWordsWithoutAMessageAreCalledPasted)
{
    QGuiApplication::clipboard()->setText(u"今天天气很好\n大家都去赶集\n"_s);
    m_workbench->intake().paste();
    const QString said = refusal();
    EXPECT_TRUE(said.contains(u"pasted")) << said.toStdString();
}

TEST_F(IntakeAtTheWindow, WhatWasUnderstoodIsShownBeforeAVillageIsChosen)
{
    QGuiApplication::clipboard()->setText(
        u"王婶 2026年11月16日 14:02\n医保缴费还能补不？\n\n老张 2026年11月16日 14:03\n户口本掉了咋个补\n"_s);
    m_workbench->intake().paste();
    ASSERT_TRUE(waitFor([&] {
        auto* table = find<QTableView>(u"intake-table"_s);
        return table && table->isVisible() && table->model()->rowCount() == 2;
    })) << "the messages wait for the village";
    auto* village = find<FindBox>(u"intake-village"_s);
    ASSERT_TRUE(village);
    EXPECT_TRUE(village->chosen().isEmpty());
    auto* confirm = find<QPushButton>(u"intake-confirm"_s);
    EXPECT_FALSE(confirm->isEnabled());
    // What is corrected before the village is known stays corrected.
    find<QTableView>(u"intake-table"_s)->selectRow(0);
    find<QPlainTextEdit>(u"intake-text"_s)->selectAll();
    QTest::keyClicks(find<QPlainTextEdit>(u"intake-text"_s), u"medical insurance"_s);
    find<QTableView>(u"intake-table"_s)->selectRow(1);
    EXPECT_FALSE(confirm->isEnabled());
    village->setCurrentIndex(0);
    emit village->activated(0);
    ASSERT_TRUE(waitFor([&] { return confirm->isEnabled(); }));
    auto* model = find<QTableView>(u"intake-table"_s)->model();
    ASSERT_EQ(model->rowCount(), 2);
    EXPECT_EQ(model->index(0, IntakePreviewModel::TextColumn).data(Qt::EditRole).toString(),
              u"medical insurance"_s);
    confirm->click();
    EXPECT_TRUE(waitFor([&] { return requests() == 2; }));
}

} // namespace keting
