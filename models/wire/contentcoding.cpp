// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/contentcoding.h"

#include <array>
#include <memory>
#include <zlib.h>
#include <zstd.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kWorthPacking = 1024;
constexpr int kZstdLevel = 3;
constexpr int kGzipWindow = 15 + 16; // With gzip's own header.
constexpr size_t kStep = 65'536;

tl::unexpected<Error> notPacked()
{
    return fail(Error::Code::Invalid, u"the body is not packed as its Content-Encoding says"_s);
}

tl::unexpected<Error> tooLarge(qsizetype most)
{
    return fail(Error::Code::TooLarge, u"the body unpacks to more than %1 bytes"_s.arg(most));
}

Result<QByteArray> gunzipped(const QByteArray& body, qsizetype most)
{
    z_stream stream{};
    if (inflateInit2(&stream, kGzipWindow) != Z_OK)
        return notPacked();
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> end(&stream, &inflateEnd);
    QByteArray in = body; // zlib's interface wants it writable.
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = uInt(in.size());
    QByteArray out;
    std::array<char, kStep> step{};
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(step.data());
        stream.avail_out = uInt(step.size());
        state = inflate(&stream, Z_NO_FLUSH);
        out.append(step.data(), qsizetype(step.size() - stream.avail_out));
        if (out.size() > most)
            return tooLarge(most);
    }
    return state == Z_STREAM_END && stream.avail_in == 0 ? Result<QByteArray>(out) : notPacked();
}

Result<QByteArray> unzstd(const QByteArray& body, qsizetype most)
{
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(),
                                                                       &ZSTD_freeDCtx);
    // What needs more memory than the largest message is no message.
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, 23);
    ZSTD_inBuffer in{body.constData(), size_t(body.size()), 0};
    QByteArray out;
    std::array<char, kStep> step{};
    size_t left = 1;
    while (left != 0) {
        ZSTD_outBuffer window{step.data(), step.size(), 0};
        const size_t before = in.pos;
        left = ZSTD_decompressStream(context.get(), &window, &in);
        if (ZSTD_isError(left) != 0)
            return notPacked();
        out.append(step.data(), qsizetype(window.pos));
        if (out.size() > most)
            return tooLarge(most);
        if (left != 0 && in.pos == before && window.pos == 0)
            return notPacked(); // Cut off.
    }
    return in.pos == in.size ? Result<QByteArray>(out) : notPacked();
}

QByteArray gzipped(const QByteArray& body)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray in = body;
    QByteArray out(qsizetype(deflateBound(&stream, uLong(in.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = uInt(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    const int state = deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return state == Z_STREAM_END ? out : QByteArray();
}

QByteArray zstd(const QByteArray& body)
{
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(body.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(out.data(), size_t(out.size()), body.constData(),
                                      size_t(body.size()), kZstdLevel);
    if (ZSTD_isError(size) != 0)
        return {};
    out.truncate(qsizetype(size));
    return out;
}

} // namespace

Result<QByteArray> decoded(const QByteArray& body, const QByteArray& coding, qsizetype most)
{
    if (coding.isEmpty() || coding == "identity")
        return body.size() > most ? tooLarge(most) : Result<QByteArray>(body);
    if (coding == "gzip")
        return gunzipped(body, most);
    if (coding == "zstd")
        return unzstd(body, most);
    return fail(Error::Code::Invalid, u"this Content-Encoding is not known: gzip or zstd"_s);
}

QByteArray codingFor(const QByteArray& acceptEncoding, qsizetype bodyBytes)
{
    if (bodyBytes < kWorthPacking)
        return {};
    if (acceptEncoding.contains("zstd"))
        return "zstd";
    return acceptEncoding.contains("gzip") ? QByteArray("gzip") : QByteArray();
}

QByteArray encoded(const QByteArray& body, const QByteArray& coding)
{
    if (coding == "zstd")
        return zstd(body);
    return coding == "gzip" ? gzipped(body) : body;
}

} // namespace keting
