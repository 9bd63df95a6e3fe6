// SPDX-License-Identifier: GPL-3.0-or-later
// The program on data it cannot open: a sentence that says what is safe and what to do, no window.
#include "app/desk/soundcheck.h"
#include "tests/ui/desk/workstation.h"

#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QSignalSpy>

#include <algorithm>

namespace keting {

namespace {

//! The window over data with one bit of a villager's words turned.
class FlippedByte : public Workstation {
protected:
    [[nodiscard]] static bool isToldAsDamaged(QWidget& window)
    {
        const auto labels = window.findChildren<QLabel*>();
        return std::any_of(labels.cbegin(), labels.cend(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(u"The data is damaged.");
        });
    }
    void flip() const
    {
        QFile file(m_directory.filePath(u"keting.db"_s));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        const QByteArray whole = file.readAll();
        const QByteArray words = u"医保缴费还能补不"_s.toUtf8();
        int flipped = 0; // In the log and wherever else they stand.
        for (auto at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1)) {
            ASSERT_TRUE(file.seek(at + 2));
            ASSERT_TRUE(file.putChar(char(whole.at(at + 2) ^ 0x01)));
            ++flipped;
        }
        ASSERT_GT(flipped, 0);
    }
    //! As it ends; not told: nothing was found.
    [[nodiscard]] bool isSound()
    {
        SoundCheck check(m_directory.filePath(u"keting.db"_s), *m_window);
        QSignalSpy ended(&check, &SoundCheck::ended);
        check.begin();
        EXPECT_TRUE(waitFor([&] { return !ended.isEmpty(); }));
        return ended.constFirst().constFirst().toBool();
    }
};

class DamagedData : public Workstation {
protected:
    void SetUp() override
    {
        Workstation::SetUp();
        if (HasFatalFailure())
            return;
        closeWindow();
        m_host.reset();
    }
    void TearDown() override {} // Nothing is open.
    [[nodiscard]] QByteArray contents() const
    {
        QFile file(m_file);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    void replace(const QByteArray& bytes) const
    {
        QFile file(m_file);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    //! What the program says when it does not start.
    [[nodiscard]] QString refusal() const
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(KETING_PROGRAM),
                      {u"--data"_s, m_directory.path(), u"--lang"_s, u"en"_s});
        EXPECT_TRUE(program.waitForFinished(kPatienceMs));
        EXPECT_EQ(program.exitStatus(), QProcess::NormalExit);
        EXPECT_EQ(program.exitCode(), 1);
        return QString::fromUtf8(program.readAllStandardError());
    }

    const QString m_file = m_directory.filePath(u"keting.db"_s);
};

} // namespace

TEST_F(DamagedData, ACutShortFileIsCalledDamagedAndIsLeftAsItIs)
{
    const QByteArray whole = contents();
    for (const qsizetype size : {whole.size() - 1, whole.size() / 2, qsizetype(50)}) {
        replace(whole.left(size));
        const QString said = refusal();
        EXPECT_TRUE(said.contains(u"The data is damaged.")) << said.toStdString();
        EXPECT_TRUE(said.contains(u"call the centre")) << said.toStdString();
        EXPECT_EQ(contents(), whole.left(size));
    }
}

TEST_F(DamagedData, AFileOfANewerVersionIsCalledThatAndIsLeftAsItIs)
{
    QByteArray newer = contents();
    newer.replace(60, 4, QByteArray("\x00\x00\x03\xE7", 4)); // PRAGMA user_version = 999
    replace(newer);
    const QString said = refusal();
    EXPECT_TRUE(said.contains(u"This was written by a newer version.")) << said.toStdString();
    EXPECT_TRUE(said.contains(u"Everything is safe.")) << said.toStdString();
    EXPECT_EQ(contents(), newer);
}

TEST_F(FlippedByte, IsToldInABarOnceTheDataHasBeenReadThrough)
{
    openOne();
    EXPECT_TRUE(isSound());
    EXPECT_FALSE(isToldAsDamaged(*m_window));
    closeWindow();
    m_host.reset();
    flip();
    if (HasFatalFailure())
        return;
    m_host = *DeskHost::open(
        {m_directory.path(), DataDirectory::Want::Existing, [this] { return m_now; }, 7});
    openWindow();
    EXPECT_FALSE(isSound());
    EXPECT_TRUE(isToldAsDamaged(*m_window));
}

TEST_F(FlippedByte, ACheckThatIsStoppedFindsNothingAndSaysSoToItsCaller)
{
    Soundness check;
    check.stop();
    const auto stopped = check.check(m_directory.filePath(u"keting.db"_s));
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, Error::Code::Cancelled);
    {
        SoundCheck leaving(m_directory.filePath(u"keting.db"_s), *m_window);
        leaving.begin();
    }
    QCoreApplication::processEvents();
    EXPECT_FALSE(isToldAsDamaged(*m_window));
}

} // namespace keting
