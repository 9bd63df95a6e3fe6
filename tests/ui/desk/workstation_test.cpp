// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/checklistfeed.h"
#include "app/desk/checklistfiles.h"
#include "app/desk/dashboardexporter.h"
#include "app/desk/dashboardfile.h"
#include "models/desk/recordcommands.h"
#include "models/items/librarymodel.h"
#include "models/items/privacy.h"
#include "tests/ui/desk/workstation.h"
#include "ui/checklist/checklistform.h"
#include "ui/checklist/checklistpage.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/look/findbox.h"

#include <QAction>
#include <QDateEdit>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTimer>

#include <algorithm>
#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

TEST_F(Workstation, NothingOfAPasteIsFiledBeforeItIsConfirmed)
{
    QGuiApplication::clipboard()->setText(kPaste);
    m_workbench->intake().paste();
    ASSERT_TRUE(waitFor([&] {
        auto* table = find<QTableView>(u"intake-table"_s);
        return table && table->model()->rowCount() == 2;
    }));
    EXPECT_EQ(requests(), 0);
    find<QDialog>(u"intake-preview"_s)->reject();
    EXPECT_EQ(requests(), 0);
}

TEST_F(Workstation, TimesWithoutADateCountFromTheDayThatIsChosen)
{
    QGuiApplication::clipboard()->setText(
        u"富乐社区-王婶 昨天 14:02\n医保缴费还能补不？\n\n富乐社区-老张 14:03\n户口本掉了咋个补\n"_s);
    m_workbench->intake().paste();
    const auto firstTime = [&] {
        auto* table = find<QTableView>(u"intake-table"_s);
        return table && table->model()->rowCount() == 2
            ? table->model()->index(0, 0).data(Qt::EditRole).toDateTime()
            : QDateTime();
    };
    ASSERT_TRUE(waitFor([&] { return firstTime().date() == QDate(2026, 11, 15); }));
    auto* date = find<QDateEdit>(u"intake-base-date"_s);
    ASSERT_TRUE(waitFor([&] { return date->isVisible(); }));
    date->setDate(QDate(2026, 11, 13));
    EXPECT_TRUE(waitFor([&] { return firstTime().date() == QDate(2026, 11, 12); }));
    find<QDialog>(u"intake-preview"_s)->reject();
}

TEST_F(Workstation, APasteWhoseVillageNobodyNamesIsFiledForTheOneThatIsChosen)
{
    QGuiApplication::clipboard()->setText(u"王婶 2026年11月16日 14:02\n医保缴费还能补不？\n"_s);
    m_workbench->intake().paste();
    ASSERT_TRUE(waitFor([&] {
        auto* village = find<FindBox>(u"intake-village"_s);
        return village && village->count() > 0;
    }));
    auto* village = find<FindBox>(u"intake-village"_s);
    EXPECT_TRUE(village->chosen().isEmpty());
    EXPECT_FALSE(find<QPushButton>(u"intake-confirm"_s)->isEnabled());
    village->setCurrentIndex(0);
    emit village->activated(0);
    ASSERT_TRUE(waitFor([&] { return find<QPushButton>(u"intake-confirm"_s)->isEnabled(); }));
    find<QPushButton>(u"intake-confirm"_s)->click();
    EXPECT_TRUE(waitFor([&] { return requests() == 1; }));
}

TEST_F(Workstation, PastedConversationBecomesRowsThatAreAnsweredWithOneKeyAndCounted)
{
    pasteAndConfirm(kPaste);
    auto* list = find<QAbstractItemView>(u"inbox-list"_s);
    ASSERT_TRUE(list);
    ASSERT_TRUE(waitFor(
        [&] { return list->model()->rowCount() >= 2 && m_workbench->inbox().list().currentId(); }));
    EXPECT_EQ(requests(), 2);

    auto* edit = find<QWidget>(u"replyEdit"_s);
    ASSERT_TRUE(edit);
    QTest::keyClicks(edit, u"please bring your identity card"_s);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([] {
        return QGuiApplication::clipboard()->text() == u"please bring your identity card"_s;
    }));

    RequestFilter filter;
    filter.from = filter.to = QDate(2026, 11, 16);
    const auto data = m_host
                          ->read([filter, now = m_now](DeskReader& reader) {
                              return reader.dashboard(filter, now);
                          })
                          .result();
    ASSERT_TRUE(data);
    EXPECT_EQ(data->total.received, 2);
    EXPECT_EQ(data->total.answered, 1);
    EXPECT_EQ(data->total.onTime, 1);
}

TEST_F(Workstation, SecondPasteOfTheSameConversationAddsNothing)
{
    pasteAndConfirm(kPaste);
    ASSERT_TRUE(waitFor([&] { return requests() == 2; }));
    QGuiApplication::clipboard()->setText(kPaste);
    m_workbench->intake().paste();
    ASSERT_TRUE(waitFor([&] {
        auto* table = find<QTableView>(u"intake-table"_s);
        return table && table->isVisible() && table->model()->rowCount() == 2;
    }));
    if (auto* confirm = find<QPushButton>(u"intake-confirm"_s); confirm->isEnabled())
        confirm->click();
    EXPECT_EQ(requests(), 2);
}

TEST_F(Workstation, UndoTakesTheReplyBackAndItsClockRunsAgain)
{
    openOne();
    const RequestId id = *m_workbench->inbox().list().currentId();
    auto* edit = find<QWidget>(u"replyEdit"_s);
    ASSERT_TRUE(edit);
    QTest::keyClicks(edit, u"soon"_s);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    const auto replies = [&] {
        const auto view
            = m_host
                  ->read([id, now = m_now](DeskReader& reader) { return reader.request(id, now); })
                  .result();
        return view ? view->request.replies.size() : -1;
    };
    ASSERT_TRUE(waitFor([&] { return replies() == 1; }));
    ASSERT_TRUE(waitFor([&] { return find<QPushButton>(u"toast-undo"_s)->isVisible(); }));
    find<QPushButton>(u"toast-undo"_s)->click();
    EXPECT_TRUE(waitFor([&] { return replies() == 0; }));
}

TEST_F(Workstation, FilingClosesThePreview)
{
    pasteAndConfirm(kPaste);
    ASSERT_TRUE(waitFor([&] { return requests() == 2; }));
    EXPECT_TRUE(waitFor([&] { return find<QDialog>(u"intake-preview"_s) == nullptr; }));
}

TEST_F(Workstation, SlashLeadsToTheSearchOfTheList)
{
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get(), 5000));
    m_workbench->inbox().setFocus();
    QTest::keyClick(&m_workbench->inbox(), Qt::Key_Slash);
    EXPECT_EQ(m_window->focusWidget()->objectName(), u"inbox-search"_s);
}

TEST_F(Workstation, KeepingADraftLeavesTheFocusWithWhoIsWriting)
{
    openOne();
    auto* edit = find<QWidget>(u"replyEdit"_s);
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get(), kPatienceMs));
    edit->setFocus();
    ASSERT_TRUE(edit->hasFocus());
    QTest::keyClicks(edit, u"half a sentence"_s);
    ASSERT_TRUE(waitFor([&] { return current().draft == u"half a sentence"_s; }));
    m_host->settle();
    QSignalSpy counted(m_host.get(), &DeskHost::changed);
    QTest::keyClicks(edit, u"s"_s);
    ASSERT_TRUE(waitFor([&] { return !counted.isEmpty(); }));
    m_host->settle();
    QCoreApplication::processEvents();
    EXPECT_TRUE(edit->hasFocus());
}

TEST_F(Workstation, UndoReachesBackOverARestart)
{
    openOne();
    auto* edit = find<QWidget>(u"replyEdit"_s);
    QTest::keyClicks(edit, u"soon"_s);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([&] { return current().request.replies.size() == 1; }));
    closeWindow();
    openWindow();
    ASSERT_TRUE(waitFor([&] { return m_workbench->inbox().list().currentId().has_value(); }));
    m_host->settle();
    QCoreApplication::processEvents();
    emit m_window->undoRequested();
    const auto replies = [&] {
        const auto all = m_host
                             ->read([now = m_now](DeskReader& reader) {
                                 DeskReader::PageRequest wanted;
                                 wanted.filter.view = View::All;
                                 wanted.now = now;
                                 return reader.page(wanted);
                             })
                             .result();
        return std::ranges::count_if(
            all->rows, [](const InboxRow& row) { return row.firstReplySeconds.has_value(); });
    };
    EXPECT_TRUE(waitFor([&] { return replies() == 0; }));
    emit m_window->undoRequested();
    m_host->settle();
    QCoreApplication::processEvents();
    EXPECT_EQ(requests(), 2) << "what was pasted is no deed that Ctrl+Z takes back";
}

TEST_F(Workstation, WhatIsOldOrOutOfSightIsNotTakenBackByAKey)
{
    openOne();
    InboxView& list = m_workbench->inbox().list();
    QTest::keyClick(&list, Qt::Key_A);
    ASSERT_TRUE(waitFor([&] { return current().request.owner.has_value(); }));
    const auto undo = [&] {
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        m_host->settle();
        QCoreApplication::processEvents();
    };
    m_window->showPage(u"dashboard"_s);
    undo();
    EXPECT_TRUE(current().request.owner.has_value()) << "no request is in sight";
    closeWindow();
    m_now += std::chrono::minutes(16);
    openWindow();
    ASSERT_TRUE(waitFor([&] { return m_workbench->inbox().list().currentId().has_value(); }));
    m_host->settle();
    QCoreApplication::processEvents();
    undo();
    m_workbench->inbox().list().chooseFirst();
    EXPECT_TRUE(waitFor([&] { return current().request.owner.has_value(); }));
}

TEST_F(Workstation, ALookAtANameIsOnRecordBeforeTheNameIsShown)
{
    openOne();
    auto* pane = m_window->findChild<RequestPane*>();
    find<QPushButton>(u"reveal"_s)->click();
    const auto shown = [&] {
        const auto labels = pane->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) {
            return label->text().contains(pane->view()->request.asker);
        });
    };
    ASSERT_TRUE(waitFor(shown));
    const QList<ProgressNote> notes = current().request.notes;
    ASSERT_EQ(notes.size(), 1);
    EXPECT_TRUE(isReveal(notes.constFirst().text));
    emit m_window->undoRequested();
    m_host->settle();
    QCoreApplication::processEvents();
    EXPECT_EQ(current().request.notes.size(), 1) << "a look cannot be taken back";
}

TEST_F(Workstation, AHugeFileIsReadBesideTheWindowAndCanBeStopped)
{
    const QString path = m_directory.filePath(u"huge.txt"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    const QByteArray block
        = u"富乐社区-王婶\n2026年11月16日 10:02\n医保缴费还能补不？\n\n"_s.toUtf8().repeated(
            10'000);
    for (qint64 written = 0; written < 200'000'000; written += block.size())
        ASSERT_EQ(file.write(block), block.size());
    file.close();
    m_workbench->intake().readFile(path);
    int beats = 0;
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, &beat, [&] { ++beats; });
    beat.start(1);
    auto* dialog = find<QDialog>(u"intake-preview"_s);
    ASSERT_TRUE(dialog);
    ASSERT_TRUE(waitFor([&] { return beats >= 5; })) << "the window stands still";
    dialog->reject();
    QThreadPool::globalInstance()->waitForDone();
    m_host->settle();
    QCoreApplication::processEvents();
    EXPECT_EQ(requests(), 0);
    EXPECT_EQ(find<QTableView>(u"intake-table"_s), nullptr);
}

TEST_F(Workstation, ASecondProgramOnTheSameDataIsRefusedInWords)
{
    QProcess second;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    second.setProcessEnvironment(environment);
    second.start(QStringLiteral(KETING_PROGRAM),
                 {u"--data"_s, m_directory.path(), u"--lang"_s, u"en"_s});
    ASSERT_TRUE(second.waitForFinished(kPatienceMs));
    EXPECT_EQ(second.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(second.exitCode(), 1);
    const QByteArray said = second.readAllStandardError();
    EXPECT_TRUE(said.contains("Another Keting is working on this data.")) << said.toStdString();
    EXPECT_TRUE(said.contains("Close the other window")) << said.toStdString();
    EXPECT_EQ(requests(), 0) << "the first one goes on";
}

TEST_F(Workstation, EveryExportOfTheDashboardIsWrittenOrLeavesTheFileAsItWas)
{
    DashboardExporter exporter(*m_host, *find<DashboardPage>(u"dashboard"_s), *m_window);
    QSignalSpy finished(&exporter, &DashboardExporter::finished);
    RequestFilter filter;
    filter.from = QDate(2026, 11, 1);
    filter.to = QDate(2026, 11, 16);
    const auto written = [&](DashboardExport kind, const QString& name) {
        const QString file = m_directory.filePath(name);
        exporter.write(kind, filter, file);
        EXPECT_TRUE(exporter.isBusy());
        EXPECT_TRUE(waitFor([&] { return !exporter.isBusy(); }));
        EXPECT_EQ(finished.takeLast().at(0).toString(), file);
        QFile read(file);
        EXPECT_TRUE(read.open(QIODevice::ReadOnly));
        return read.readAll();
    };
    EXPECT_TRUE(written(DashboardExport::Picture, u"a.png"_s).startsWith("\x89PNG"));
    EXPECT_TRUE(written(DashboardExport::Pages, u"a.pdf"_s).startsWith("%PDF"));
    EXPECT_TRUE(written(DashboardExport::Workbook, u"a.xlsx"_s).startsWith("PK"));
    EXPECT_TRUE(written(DashboardExport::NumbersCsv, u"a.csv"_s).startsWith("\xEF\xBB\xBF"));
    const QByteArray before = written(DashboardExport::RequestsCsv, u"b.csv"_s);

    exporter.write(DashboardExport::Pages, filter, m_directory.filePath(u"b.csv"_s));
    exporter.cancel();
    EXPECT_TRUE(waitFor([&] { return !exporter.isBusy(); }));
    EXPECT_TRUE(finished.takeLast().at(0).toString().isEmpty());
    QFile kept(m_directory.filePath(u"b.csv"_s));
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly));
    EXPECT_EQ(kept.readAll(), before);

    exporter.write(DashboardExport::NumbersCsv, filter, m_directory.filePath(u"none/x.csv"_s));
    EXPECT_TRUE(waitFor([&] { return !exporter.isBusy(); }));
    EXPECT_TRUE(finished.takeLast().at(0).toString().isEmpty());
    EXPECT_TRUE(find<QPushButton>(u"banner-dismiss"_s));
}

TEST_F(Workstation, AnExportHoldsExactlyTheRequestsOfItsFilter)
{
    pasteAndConfirm(kPaste);
    ASSERT_TRUE(waitFor([&] { return requests() == 2; }));
    RequestFilter filter;
    filter.from = filter.to = QDate(2026, 11, 16);
    const auto made = [&](DashboardExport kind, const RequestFilter& asked, bool stop) {
        return m_host
            ->read([=, now = m_now](DeskReader& reader) {
                ExportWatch watch;
                watch.cancelled = stop;
                return dashboardFile(reader, kind, asked, now, watch);
            })
            .result();
    };
    RequestFilter nobody = filter;
    nobody.owner = u"nobody"_s;
    for (const DashboardExport kind : {DashboardExport::NumbersCsv, DashboardExport::RequestsCsv,
                                       DashboardExport::Workbook, DashboardExport::Pages}) {
        const auto two = made(kind, filter, false);
        ASSERT_TRUE(two) << two.error().detail.toStdString();
        EXPECT_EQ(two->lines, 2);
        const auto none = made(kind, nobody, false);
        ASSERT_TRUE(none) << none.error().detail.toStdString();
        EXPECT_EQ(none->lines, 0);
    }
    EXPECT_EQ(made(DashboardExport::RequestsCsv, filter, false)->bytes.count("\r\n"), 3);
    EXPECT_EQ(made(DashboardExport::RequestsCsv, filter, true).error().code,
              Error::Code::Cancelled);
    EXPECT_EQ(made(DashboardExport::Pages, filter, true).error().code, Error::Code::Cancelled);
}

TEST_F(Workstation, AChecklistThatIsBeingChangedIsADraftInTheList)
{
    auto* page = find<ChecklistPage>(u"checklists"_s);
    m_window->showPage(u"checklists"_s);
    auto* list = find<QListView>(u"library"_s);
    const auto first = [&] { return list->model()->index(1, 0); };
    const auto* title = page->findChild<QLineEdit*>(u"title"_s);
    ASSERT_TRUE(waitFor([&] { return !title->text().isEmpty() && first().isValid(); }));
    const auto state = [&] { return first().data(LibraryModel::StateRole).toInt(); };
    ASSERT_EQ(state(), static_cast<int>(ChecklistSummary::State::Published));
    auto* place = page->findChild<QLineEdit*>(u"place"_s);
    place->setText(u"二楼 3 号窗口"_s);
    emit place->textEdited(place->text());
    page->flush();
    EXPECT_TRUE(
        waitFor([&] { return state() == static_cast<int>(ChecklistSummary::State::Draft); }));
    EXPECT_EQ(first().data(LibraryModel::DraftedRole).toInt(),
              first().data(LibraryModel::VersionRole).toInt() + 1);
    EXPECT_TRUE(find<QPushButton>(u"publish"_s)->isVisibleTo(page));
}

TEST_F(Workstation, AnExampleIsMarkedWhereItIsPickedUntilAManagerApprovesIt)
{
    const auto isExample = [&](const QString& id) {
        const QList<ChecklistChoice> choices
            = checklistChoices(*m_host->records(), localDate(m_host->now()), {});
        return std::ranges::find(choices, id, &ChecklistChoice::id)->example;
    };
    EXPECT_TRUE(isExample(u"hukou-lost"_s));
    EXPECT_TRUE(isExample(u"hukou-new"_s));
    const auto approved = m_host->write([](Desk& desk) {
        return RecordCommands(desk, *UserId::parse(u"zhao.zhuren"_s)).approve(u"hukou-lost"_s);
    });
    ASSERT_TRUE(approved.result()) << qPrintable(approved.result().error().detail);
    EXPECT_FALSE(isExample(u"hukou-lost"_s));
    EXPECT_TRUE(isExample(u"hukou-new"_s));
}

TEST_F(Workstation, AChecklistIsDuplicatedRetiredAndPassedOnAsAFile)
{
    auto* page = find<ChecklistPage>(u"checklists"_s);
    m_window->showPage(u"checklists"_s);
    const auto* title = page->findChild<QLineEdit*>(u"title"_s);
    ASSERT_TRUE(waitFor([&] { return !title->text().isEmpty(); }));
    const Checklist first = page->form().checklist();
    const auto entries = [&] { return m_host->records()->library.entries().size(); };
    const auto before = entries();

    find<QAction>(u"duplicate"_s)->trigger();
    ASSERT_TRUE(waitFor([&] { return entries() == before + 1; }));
    ASSERT_TRUE(waitFor([&] { return page->form().checklist().id != first.id; }));
    const Checklist copy = page->form().checklist();
    EXPECT_EQ(copy.materials, first.materials);
    EXPECT_NE(copy.title, first.title);

    find<QAction>(u"retire"_s)->trigger();
    ASSERT_TRUE(
        waitFor([&] { return m_host->records()->library.entry(copy.id.toString())->retired; }));

    ChecklistFiles files(*m_host, *m_window);
    const QString file = m_directory.filePath(u"one.json"_s);
    files.save(first, file);
    ASSERT_TRUE(waitFor([&] { return QFile::exists(file); }));
    QList<Checklist> taken;
    QObject::connect(&files, &ChecklistFiles::read, &files,
                     [&taken](const QList<Checklist>& checklists) { taken = checklists; });
    files.takeIn(file);
    EXPECT_EQ(taken, QList<Checklist>{first});
    taken.clear();
    files.takeIn(m_directory.filePath(u"keting.db"_s));
    EXPECT_TRUE(taken.isEmpty());
    const QString notice = m_directory.filePath(u"notice.pdf"_s);
    files.print(first, {}, notice);
    EXPECT_TRUE(waitFor([&] { return QFile::exists(notice); }));
    m_host->settle();
    QCoreApplication::processEvents();
}

} // namespace keting
