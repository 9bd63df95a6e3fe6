// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/center/tlscontext.h"

#include <QFile>

#include <array>
#include <boost/asio/buffer.hpp>

namespace keting {

using namespace Qt::StringLiterals;
namespace asio = boost::asio;

namespace {

constexpr qint64 kMostPemBytes = 1'048'576;

tl::unexpected<Error> wrong(const QString& what)
{
    return fail(Error::Code::Invalid, what);
}

Result<QByteArray> pemOf(const QString& path, const QString& what)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return wrong(u"%1 %2 cannot be read (%3)"_s.arg(what, path, file.errorString()));
    QByteArray pem = file.read(kMostPemBytes);
    if (pem.isEmpty())
        return wrong(u"%1 %2 is empty"_s.arg(what, path));
    return pem;
}

//! HTTP/1.1 or nothing: a caller that insists on another protocol is told so by TLS itself.
int chooseProtocol(SSL*, const unsigned char** chosen, unsigned char* length,
                   const unsigned char* offered, unsigned int offeredBytes, void*)
{
    static constexpr std::array<unsigned char, 9> kOurs{8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
    unsigned char* found = nullptr;
    const int outcome
        = SSL_select_next_proto(&found, length, kOurs.data(), kOurs.size(), offered, offeredBytes);
    *chosen = found;
    return outcome == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

bool setRules(SSL_CTX* context)
{
    SSL_CTX_set_options(context,
                        SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION
                            | SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
    // Thousands of desks wait at once, each with nothing to say.
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_alpn_select_cb(context, &chooseProtocol, nullptr);
    // A key with a password would be asked for on a terminal that a service does not have.
    SSL_CTX_set_default_passwd_cb(context, [](char*, int, int, void*) { return -1; });
    return SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1
        && SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20") == 1;
}

} // namespace

Result<std::shared_ptr<asio::ssl::context>> tlsContextFrom(const TlsFiles& files)
{
    const auto certificate = pemOf(files.certificate, u"the certificate file"_s);
    if (!certificate)
        return tl::unexpected(certificate.error());
    const auto key = pemOf(files.key, u"the key file"_s);
    if (!key)
        return tl::unexpected(key.error());
    auto context = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_server);
    if (!setRules(context->native_handle()))
        return wrong(u"this machine's OpenSSL cannot do TLS 1.2 with the ciphers asked for"_s);
    boost::system::error_code error;
    error = context->use_certificate_chain(
        asio::buffer(certificate->data(), std::size_t(certificate->size())), error);
    if (error)
        return wrong(u"the certificate file %1 holds no usable certificate in PEM (%2)"_s.arg(
            files.certificate, QString::fromStdString(error.message())));
    error = context->use_private_key(asio::buffer(key->data(), std::size_t(key->size())),
                                     asio::ssl::context::pem, error);
    // A key of another kind than the certificate's is noticed by the second check only.
    if (!error && SSL_CTX_check_private_key(context->native_handle()) == 1)
        return context;
    const auto reason = ERR_GET_REASON(static_cast<unsigned long>(error.value()));
    if (!error || reason == X509_R_KEY_VALUES_MISMATCH)
        return wrong(u"the key in %1 does not belong to the certificate in %2"_s.arg(
            files.key, files.certificate));
    return wrong(u"the key file %1 holds no usable key in PEM without a password (%2)"_s.arg(
        files.key, QString::fromStdString(error.message())));
}

} // namespace keting
