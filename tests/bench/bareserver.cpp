// SPDX-License-Identifier: GPL-3.0-or-later
// bareserver [CERTIFICATE KEY]: the floor for requests per second. Coroutines on one thread as the
// centre has them, Beast's own reading and writing, and an answer that is known beforehand: for
// POST /answered from a second thread, as every answer of the centre comes, else at once.
#include <array>
#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <cstdio>
#include <memory>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
constexpr auto kBareTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::seconds kPatience{60};

// As long as an answer to a hello.
constexpr auto kAnswer
    = R"({"center":"0123456789abcdef0123456789abcdef","epoch":"0123456789abcdef0123456789abcdef",)"
      R"("perm_ver":1,"server_time":1795000000000})";

asio::awaitable<std::string> answerOf(asio::thread_pool& answers, bool there)
{
    if (!there)
        co_return kAnswer;
    const auto answer = []() -> asio::awaitable<std::string> { co_return kAnswer; };
    co_return co_await asio::co_spawn(answers, answer, asio::use_awaitable);
}

template <typename Stream>
asio::awaitable<void> converse(Stream& stream, beast::tcp_stream& plain, asio::thread_pool& answers)
{
    beast::flat_buffer buffer;
    while (true) {
        http::request<http::string_body> request;
        plain.expires_after(kPatience);
        auto [readError, read] = co_await http::async_read(stream, buffer, request, kBareTuple);
        if (readError)
            co_return;
        http::response<http::string_body> response(http::status::ok, 11);
        response.set(http::field::content_type, "application/json");
        response.set(http::field::cache_control, "no-store");
        response.keep_alive(request.keep_alive());
        response.body() = co_await answerOf(answers, request.target() == "/answered");
        response.prepare_payload();
        auto [writeError, written] = co_await http::async_write(stream, response, kBareTuple);
        if (writeError)
            co_return;
    }
}

asio::awaitable<void> serve(asio::ip::tcp::socket socket, std::shared_ptr<asio::ssl::context> tls,
                            asio::thread_pool& answers)
{
    socket.set_option(asio::ip::tcp::no_delay(true));
    beast::tcp_stream plain(std::move(socket));
    if (!tls) {
        co_await converse(plain, plain, answers);
        co_return;
    }
    beast::ssl_stream<beast::tcp_stream&> stream(plain, *tls);
    auto [error] = co_await stream.async_handshake(asio::ssl::stream_base::server, kBareTuple);
    if (!error)
        co_await converse(stream, plain, answers);
}

asio::awaitable<void> acceptAll(asio::ip::tcp::acceptor& acceptor,
                                std::shared_ptr<asio::ssl::context> tls, asio::thread_pool& answers)
{
    while (true) {
        asio::ip::tcp::socket socket = co_await acceptor.async_accept(asio::use_awaitable);
        asio::co_spawn(acceptor.get_executor(), serve(std::move(socket), tls, answers),
                       asio::detached);
    }
}

} // namespace

int main(int argc, char** argv)
{
    std::shared_ptr<asio::ssl::context> tls;
    if (argc == 3) {
        tls = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_server);
        tls->use_certificate_chain_file(argv[1]);
        tls->use_private_key_file(argv[2], asio::ssl::context::pem);
    }
    asio::thread_pool answers(1);
    asio::io_context io(1);
    asio::signal_set signals(io, SIGTERM);
    signals.async_wait([&io](boost::system::error_code, int) { io.stop(); });
    asio::ip::tcp::acceptor acceptor(io, {asio::ip::address_v4::loopback(), 0});
    asio::co_spawn(io, acceptAll(acceptor, tls, answers), asio::detached);
    std::printf("{\"listening\":\"127.0.0.1:%d\"}\n", int(acceptor.local_endpoint().port()));
    std::fflush(stdout);
    io.run();
}
