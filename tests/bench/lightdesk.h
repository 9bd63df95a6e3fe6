// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wire/syncmessages.h"
#include "tests/bench/httpcaller.h"
#include "tests/bench/samplecenter.h"

namespace keting::bench {

//! Speaks sync/1 as a desk does, checks the chains, and keeps nothing but its cursors.
class LightDesk {
public:
    LightDesk(CenterDesk desk, quint16 port, HttpCaller::Tls tls);

    void refresh();
    void hello();
    //! Every one of them must be taken.
    void push(const QList<DeviceEvent>& events);
    //! How many events came; cursors and permissions have moved.
    [[nodiscard]] qsizetype pull();
    void pullUntilLevel();
    //! Asks for news and leaves it at that: the centre answers when there are some.
    void beginToWait();
    //! Whoever goes on with what this desk knows, on another connection.
    [[nodiscard]] LightDesk reconnected(quint16 port, HttpCaller::Tls tls) const;

    [[nodiscard]] QByteArray pushRequest(const QList<DeviceEvent>& events) const;
    [[nodiscard]] QByteArray pullRequest(std::chrono::milliseconds wait) const;
    [[nodiscard]] QByteArray helloRequest() const;
    [[nodiscard]] HttpCaller& caller() { return *m_caller; }
    //! Of the last push and pull with their heads.
    struct Wire {
        qint64 pushed = 0;
        qint64 pushAnswered = 0;
        qint64 pulled = 0;
    };
    [[nodiscard]] const Wire& wire() const { return m_wire; }

private:
    [[nodiscard]] HttpCaller::Reply call(const QByteArray& request);
    [[nodiscard]] QJsonObject jsonOf(const HttpCaller::Reply& reply) const;
    [[nodiscard]] QByteArray request(const QByteArray& path, const QJsonObject& message) const;

    CenterDesk m_desk;
    std::unique_ptr<HttpCaller> m_caller;
    QString m_epoch;
    qint64 m_permissions = 0;
    QMap<QString, ScopeCursor> m_cursors;
    Wire m_wire;
};

} // namespace keting::bench
