// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <array>
#include <chrono>
#include <mutex>
#include <vector>

namespace keting {

class MetricsText;

//! Counts requests and how long they take, by route. From any thread.
class RequestMeter {
public:
    explicit RequestMeter(QList<QByteArray> routes);

    //! The route of a request's target, or "other": what a caller makes up is neither counted apart
    //! nor logged.
    [[nodiscard]] QByteArray routeOf(const QByteArray& target) const;
    void began();
    //! `worked`: without the time a pull waits for news.
    void ended(const QByteArray& route, std::chrono::duration<double> worked);
    void handshakeFailed();
    void write(MetricsText& text) const;

private:
    static constexpr std::array kBounds{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0};
    struct Durations {
        std::array<qint64, kBounds.size() + 1> counts{};
        double sum = 0.0;
    };

    const QList<QByteArray> m_routes; //!< The last one is "other".
    mutable std::mutex m_mutex;
    std::vector<Durations> m_durations; //!< One for each route.
    qint64 m_inFlight = 0;
    qint64 m_failedHandshakes = 0;
};

} // namespace keting
