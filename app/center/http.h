// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <any>
#include <chrono>
#include <functional>

namespace keting {

constexpr qsizetype kMostSocketPath = 107; //!< Bytes that Linux allows the path of a socket.

//! A request as a route sees it: read whole, within the limits, its body decoded.
struct HttpRequest {
    QByteArray method;
    QByteArray target;
    QByteArray token; //!< Of "Authorization: Bearer"; empty without.
    QByteArray body;
    QByteArray address; //!< Of the caller; empty through the local socket.
    bool isLocal = false; //!< Came through the socket only the operator's account can open.
    std::any message; //!< What the body says, where that was read beforehand.
    bool hasWaited = false; //!< Asked again after waiting: answer with what there is.
};

struct HttpResponse {
    int status = 200;
    QByteArray type = "application/json";
    QByteArray body;
    //! Writes the body where nobody waits for the database; none: it is there.
    std::function<QByteArray()> write;
    int retryAfterSeconds = 0; //!< 0: no such header.
    //! Nothing is new: ask again when one of these scopes has moved, at the latest after `wait`.
    QStringList scopes;
    std::chrono::milliseconds wait{0};
};

} // namespace keting
