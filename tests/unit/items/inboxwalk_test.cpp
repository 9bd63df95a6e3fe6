// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/inboxmodel.h"
#include "tests/soak.h"
#include "tests/unit/items/fakeinbox.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>
#include <random>

namespace keting {

using namespace std::chrono_literals;

namespace {

//! One desk and one list that live through a random history together.
class Walk {
public:
    explicit Walk(unsigned seed) : m_random(seed) {}

    void start()
    {
        for (qint64 n = 1; n <= 30; ++n)
            put(n);
        m_last = 31;
        m_model.setFilter({});
        check();
    }

    void step()
    {
        switch (pick(9)) {
        case 0:
        case 1: put(m_last++); break;
        case 2:
        case 3: put(1 + pick(m_last)); break; // Somewhere else in the order, or anew.
        case 4: m_desk.remove(1 + pick(m_last)); break;
        case 5: m_now += Millis(pick(90'000)); break;
        case 6: m_model.acceptArrivals(); break;
        case 7: m_model.fetchMore({}); break;
        default: m_model.refresh(); break;
        }
        if (pick(3) != 0)
            return;
        m_model.refresh();
        m_clock.beat();
        check();
    }

    void finish()
    {
        m_model.refresh();
        m_model.acceptArrivals();
        while (m_model.canFetchMore({}))
            m_model.fetchMore({});
        m_clock.beat();
        EXPECT_EQ(shownRows(), numbers(m_desk.rows()));
        checkHeadings();
    }

private:
    qint64 pick(qint64 n) { return std::uniform_int_distribution<qint64>(0, n - 1)(m_random); }

    void put(qint64 n)
    {
        const Millis due((pick(1200) - 300) * 1000);
        switch (pick(4)) {
        case 0: m_desk.put(test::restingRow(n)); break;
        case 1: m_desk.put(test::leftRow(n, 5min)); break;
        default: m_desk.put(test::runningRow(n, due)); break;
        }
    }

    static QList<qint64> numbers(const QList<InboxRow>& rows)
    {
        QList<qint64> found;
        for (const InboxRow& row : rows)
            found.append(row.n);
        return found;
    }

    QList<qint64> shownRows() const
    {
        QList<qint64> found;
        for (int i = 0; i < m_model.rowCount(); ++i) {
            if (const InboxRow* row = m_model.row(m_model.index(i)))
                found.append(row->n);
        }
        return found;
    }

    // Right after a refresh: what is shown is the desk's list in the desk's order, less what is
    // held back; and whoever was pointed at is still pointed at.
    void check()
    {
        const QList<qint64> all = numbers(m_desk.rows());
        const QList<qint64> shown = shownRows();
        qsizetype at = 0;
        for (const qint64 n : all) {
            if (at < shown.size() && shown[at] == n)
                ++at;
        }
        EXPECT_EQ(at, shown.size()) << "shown rows are the desk's, in the desk's order";
        if (!m_model.canFetchMore({})) {
            EXPECT_EQ(shown.size() + m_model.arrivals(), all.size());
        }
        for (const auto& [index, id] : std::as_const(m_watched)) {
            if (index.isValid()) {
                EXPECT_EQ(m_model.row(index)->id, id);
            }
        }
        watchOne(shown);
        checkHeadings();
    }

    void watchOne(const QList<qint64>& shown)
    {
        if (shown.isEmpty())
            return;
        const RequestId id = test::idOf(shown[pick(shown.size())]);
        m_watched.append({QPersistentModelIndex(m_model.indexOf(id)), id});
        if (m_watched.size() > 20)
            m_watched.removeFirst();
    }

    // A heading stands exactly where the kind of row changes, and never over nothing.
    void checkHeadings()
    {
        std::optional<SectionKind> above;
        bool fresh = false;
        for (int i = 0; i < m_model.rowCount(); ++i) {
            const InboxEntry* line = m_model.entry(m_model.index(i));
            if (line->heading) {
                EXPECT_FALSE(fresh);
                above = line->heading->kind;
                fresh = true;
            } else {
                EXPECT_EQ(above, sectionOf(*line->row, m_now));
                fresh = false;
            }
        }
        EXPECT_FALSE(fresh);
    }

    std::mt19937 m_random;
    Instant m_now = test::officeMoment();
    qint64 m_last = 1;
    test::FakeInbox m_desk;
    CountdownClock m_clock{[this] { return m_now; }};
    InboxModel m_model{m_desk, m_clock};
    QAbstractItemModelTester m_tester{&m_model,
                                      QAbstractItemModelTester::FailureReportingMode::Fatal};
    QList<std::pair<QPersistentModelIndex, RequestId>> m_watched;
};

TEST(InboxModelWalk, AnyHistoryLeavesTheListAsTheDeskHasIt)
{
    for (unsigned seed = 1; seed <= soaked(25U); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Walk walk(seed);
        walk.start();
        for (int i = 0; i < 120; ++i)
            walk.step();
        walk.finish();
        if (testing::Test::HasFailure())
            return;
    }
}

} // namespace
} // namespace keting
