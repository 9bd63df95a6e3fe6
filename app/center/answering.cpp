// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/center/answering.h"

namespace keting {

namespace {

constexpr int kPostgresSessions = 4;

} // namespace

Answering::Answering(Pokes& pokes, const RequestMeter& meter, std::function<Instant()> now)
    : m_shared{
        pokes, meter,
        [this](const ScopeHeads& heads, const QByteArray& mover) { tellMoves(heads, mover); },
        std::move(now)}
{}

int Answering::sessionsAt(const CenterPlace& place)
{
    return place.database ? kPostgresSessions : 1;
}

Result<void> Answering::open(const CenterPlace& place)
{
    for (int i = 0; i < sessionsAt(place); ++i) {
        auto database = openCenter(place);
        if (!database)
            return tl::unexpected(database.error());
        auto routes = std::make_unique<Routes>(**database, m_shared);
        m_idle.push_back(routes.get());
        m_sessions.push_back({*std::move(database), std::move(routes)});
    }
    if (place.database)
        m_news = std::make_unique<PostgresNews>(*place.database, [this](const QStringList& scopes) {
            m_shared.pokes.announce(scopes);
        });
    return {};
}

HttpResponse Answering::answer(const HttpRequest& request)
{
    Routes* const routes = take();
    if (!routes) {
        HttpResponse closed; // Nobody reads it: the server has ended.
        closed.status = httpStatus(Refusal::Why::Unavailable);
        return closed;
    }
    HttpResponse response = routes->answer(request);
    giveBack(routes);
    return response;
}

Routes* Answering::take()
{
    const std::scoped_lock lock(m_mutex);
    if (m_idle.empty())
        return nullptr;
    Routes* const routes = m_idle.back(); // What it was last asked for is still at hand.
    m_idle.pop_back();
    return routes;
}

void Answering::giveBack(Routes* routes)
{
    const std::scoped_lock lock(m_mutex);
    m_idle.push_back(routes);
    m_givenBack.notify_one();
}

void Answering::close()
{
    std::unique_lock lock(m_mutex);
    m_givenBack.wait(lock, [this] { return m_idle.size() == m_sessions.size(); });
    m_idle.clear();
    m_news.reset();
    m_sessions.clear();
}

void Answering::tellMoves(const ScopeHeads& heads, const QByteArray& mover)
{
    m_shared.pokes.announce(heads.keys(), mover);
    if (m_news)
        m_news->tell(heads);
}

} // namespace keting
