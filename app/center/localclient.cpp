// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/center/localclient.h"

#include "app/center/http.h"
#include "models/wire/limitedjson.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

namespace keting {

using namespace Qt::StringLiterals;
namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

constexpr int kDone = 200;

tl::unexpected<Error> brokenOff(const beast::error_code& error)
{
    return fail(Error::Code::Storage,
                u"the running centre did not answer (%1); whether the command was done is shown by "
                "the next list"_s.arg(QString::fromStdString(error.message())));
}

Error errorOf(const QJsonObject& answer)
{
    const QJsonObject told = answer.value("error"_L1).toObject();
    Error error{Error::Code::Storage, told.value("message"_L1).toString()};
    for (const Error::Code code :
         {Error::Code::NotFound, Error::Code::Invalid, Error::Code::Conflict, Error::Code::Busy,
          Error::Code::Corrupt}) {
        if (codeName(code) == told.value("code"_L1).toString())
            error.code = code;
    }
    return error;
}

} // namespace

Result<std::optional<QJsonArray>> askRunningCenter(const QString& socket,
                                                   const QJsonObject& command)
{
    if (socket.toUtf8().size() > kMostSocketPath) // Where none can listen none runs.
        return std::optional<QJsonArray>();
    asio::io_context io;
    asio::local::stream_protocol::socket stream(io);
    beast::error_code error;
    error = stream.connect(asio::local::stream_protocol::endpoint(socket.toStdString()), error);
    if (error)
        return std::optional<QJsonArray>();
    http::request<http::string_body> request(http::verb::post, "/local", 11);
    request.set(http::field::host, "localhost");
    request.set(http::field::content_type, "application/json");
    request.body() = compactJson(command).toStdString();
    request.prepare_payload();
    http::write(stream, request, error);
    if (error)
        return brokenOff(error);
    beast::flat_buffer buffer;
    http::response<http::string_body> response;
    http::read(stream, buffer, response, error);
    if (error)
        return brokenOff(error);
    const auto answer = parseLimited(QByteArray::fromStdString(response.body()));
    if (!answer)
        return tl::unexpected(answer.error());
    if (response.result_int() != kDone)
        return tl::unexpected(errorOf(*answer));
    return std::optional(answer->value("lines"_L1).toArray());
}

} // namespace keting
