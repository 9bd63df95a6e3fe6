// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/realdesk.h"

#include "models/desk/intakefiling.h"
#include "tests/bench/sampledesk.h"

#include <QDateTime>
#include <QThreadPool>

namespace keting::bench {

using namespace Qt::StringLiterals;

namespace {

Instant deskNow()
{
    return fromMs(QDateTime::currentMSecsSinceEpoch());
}

} // namespace

//! As in the window: the desk's work has a thread of its own, beside the one the network is on.
struct RealDesk::Inside {
    Inside(std::unique_ptr<Desk> opened, const CenterDesk& who, const QUrl& center, QObject& here)
        : desk(std::move(opened))
        , ledger(*desk)
        , engine(ledger, {who.user, SampleCenter::password(), {}}, {u"bench"_s, true, 1})
        , runner(
              engine, center,
              [this, &here](const std::function<void()>& job, const std::function<void()>& then) {
                  storage.start([job, then, &here] {
                      job();
                      QMetaObject::invokeMethod(&here, then);
                  });
              })
        , user(who.user)
        , village(must(VillageCode::parse(who.village)))
    {
        storage.setMaxThreadCount(1);
        storage.setExpiryTimeout(-1);
    }
    //! Not by waitForDone(): that gives up the thread, and the next job would wait for a new one.
    void onStorage(const std::function<void()>& job)
    {
        QSemaphore done;
        storage.start([&] {
            job();
            done.release();
        });
        done.acquire();
    }
    QThreadPool storage;
    std::unique_ptr<Desk> desk;
    SyncLedger ledger;
    SyncEngine engine;
    SyncRunner runner;
    UserId user;
    VillageCode village;
    std::optional<RequestId> request;
    bool wasLevel = false;
    qint64 pulled = 0;
};

RealDesk::RealDesk(QString directory, const CenterDesk& who, const QUrl& center,
                   const QByteArray& authorities)
{
    m_place.moveToThread(&m_thread);
    m_thread.start();
    there([&] { begin(directory, who, center, authorities); });
}

RealDesk::~RealDesk()
{
    there([this] {
        m_inside->runner.halt();
        m_inside->storage.waitForDone();
        m_inside.reset();
    });
    m_thread.quit();
    m_thread.wait();
}

void RealDesk::there(const std::function<void()>& work)
{
    QMetaObject::invokeMethod(&m_place, work, Qt::BlockingQueuedConnection);
}

void RealDesk::begin(const QString& directory, const CenterDesk& who, const QUrl& center,
                     const QByteArray& authorities)
{
    auto desk = must(Desk::open({directory, DataDirectory::Want::Create, &deskNow, std::nullopt}));
    m_inside = std::make_unique<Inside>(std::move(desk), who, center, m_place);
    if (!authorities.isEmpty())
        must(m_inside->runner.trustOnly(authorities));
    QObject::connect(&m_inside->runner, &SyncRunner::turned, &m_place,
                     [this](const SyncStatus& status, bool isLevel) { look(status, isLevel); });
    QObject::connect(&m_inside->runner, &SyncRunner::failed, &m_place,
                     [](const Error& error) { must(Result<void>(tl::unexpected(error))); });
    m_inside->runner.poke();
}

void RealDesk::look(const SyncStatus& status, bool isLevel)
{
    if (status.pulled > m_inside->pulled) {
        m_seen = std::chrono::steady_clock::now();
        m_news.release();
    }
    m_inside->pulled = status.pulled;
    if (isLevel && !m_inside->wasLevel)
        m_level.release();
    m_inside->wasLevel = isLevel;
    if (status.condition == SyncStatus::Condition::Stopped
        || status.condition == SyncStatus::Condition::SignInNeeded)
        must(Result<void>(fail(Error::Code::Conflict, status.detail)));
}

void RealDesk::awaitLevel()
{
    m_level.acquire();
    discardNews();
}

void RealDesk::discardNews()
{
    m_news.acquire(m_news.available());
}

void RealDesk::openRequest()
{
    there([this] {
        const ManualEntry entry{m_inside->village, u"村民"_s,     {}, u"高龄补贴怎么办"_s,
                                deskNow(),         Source::Phone, {}};
        m_inside->onStorage([&] {
            m_inside->request
                = must(IntakeFiling(m_inside->desk->writer()).enter(entry, m_inside->user))
                      .requests.constFirst()
                      .id;
        });
        m_inside->runner.poke();
    });
}

RealDesk::Moment RealDesk::write()
{
    Moment begun;
    there([&] {
        begun = std::chrono::steady_clock::now();
        m_inside->onStorage([&] {
            must(RequestCommands(m_inside->desk->writer())
                     .note(*m_inside->request, u"已电话告知所需材料，明天上午带证件来"_s,
                           m_inside->user));
        });
        m_inside->runner.poke();
    });
    return begun;
}

RealDesk::Moment RealDesk::awaitNews()
{
    m_news.acquire();
    return m_seen;
}

} // namespace keting::bench
