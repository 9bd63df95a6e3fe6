// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/textdecoding.h"

#include "models/intake/unread.h"

#include <QStringDecoder>

#include <algorithm>
#include <memory>
#include <unicode/ucnv.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

struct Piece {
    QString text;
    qsizetype damaged = 0;
};

std::optional<QString> asUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

// U+FFFD cannot be written in GB18030 text by accident (84 31 A4 37), so it counts the damage.
Piece asGb18030(UConverter* converter, QByteArrayView bytes)
{
    Piece piece;
    piece.text.resize(bytes.size() + 1);
    UErrorCode status = U_ZERO_ERROR;
    const int length
        = ucnv_toUChars(converter, reinterpret_cast<UChar*>(piece.text.data()),
                        int(piece.text.size()), bytes.data(), int(bytes.size()), &status);
    piece.text.resize(U_SUCCESS(status) ? length : 0);
    piece.damaged
        = U_SUCCESS(status) ? piece.text.count(QChar::ReplacementCharacter) : bytes.size();
    return piece;
}

bool isHan(QChar c)
{
    return c.unicode() >= 0x3000 && c.unicode() <= 0x9FFF;
}

Piece asUtf8Anyway(QByteArrayView bytes)
{
    QString text = QString::fromUtf8(bytes);
    const auto damaged = text.count(QChar::ReplacementCharacter);
    return {std::move(text), damaged};
}

// UTF-8 with a byte or two damaged, or cut in the middle of a character; as GB18030 nearly every
// second byte pair of it would be wrong.
std::optional<Piece> asDamagedUtf8(QByteArrayView bytes)
{
    Piece piece = asUtf8Anyway(bytes);
    const auto han = std::ranges::count_if(piece.text, isHan);
    if (piece.damaged * 2 > han && !(piece.damaged == 1 && han > 0))
        return std::nullopt;
    return piece;
}

//! Neither encoding uses LF inside a character, so lines can be judged one by one.
template <typename Visit>
void eachLine(QByteArrayView bytes, const Visit& visit)
{
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', start);
        const qsizetype next = end < 0 ? bytes.size() : end + 1;
        visit(bytes.sliced(start, next - start));
        start = next;
    }
}

enum class LineKind {
    Ascii,
    Utf8, //!< With a Chinese character, as real UTF-8 of a village group has.
    Damaged, //!< UTF-8 but for a byte or two.
    Either, //!< A short GB18030 line can happen to be valid UTF-8, as Greek or Arabic ("联通").
    Gb18030,
};

LineKind kindOfLine(QByteArrayView line)
{
    if (std::ranges::all_of(line, [](char c) { return uchar(c) < 0x80; }))
        return LineKind::Ascii;
    if (const auto utf8 = asUtf8(line))
        return std::ranges::any_of(*utf8, isHan) ? LineKind::Utf8 : LineKind::Either;
    return asDamagedUtf8(line) ? LineKind::Damaged : LineKind::Gb18030;
}

Result<DecodedText> decodeByLines(QByteArrayView bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const Converter converter(ucnv_open("gb18030", &status), &ucnv_close);
    if (U_FAILURE(status))
        return fail(Error::Code::Invalid, u"the system has no GB18030 converter"_s);
    QList<LineKind> kinds;
    eachLine(bytes, [&](QByteArrayView line) { kinds.append(kindOfLine(line)); });
    const auto utf8Lines = kinds.count(LineKind::Utf8) + kinds.count(LineKind::Damaged);
    const auto gbLines = kinds.count(LineKind::Gb18030);
    DecodedText decoded{{}, TextEncoding::Gb18030, 0};
    auto next = kinds.cbegin();
    eachLine(bytes, [&](QByteArrayView line) {
        LineKind kind = *next++;
        if (kind == LineKind::Either) // As the rest of the file.
            kind = gbLines > utf8Lines ? LineKind::Gb18030 : LineKind::Utf8;
        if (kind == LineKind::Ascii) {
            decoded.text += QLatin1StringView(line);
            return;
        }
        const Piece piece
            = kind == LineKind::Gb18030 ? asGb18030(converter.get(), line) : asUtf8Anyway(line);
        decoded.text += piece.text;
        decoded.damaged += piece.damaged;
    });
    if (utf8Lines > 0)
        decoded.encoding = gbLines > 0 ? TextEncoding::Mixed : TextEncoding::Utf8;
    return decoded;
}

bool isControl(uchar c)
{
    return (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == 0x7F;
}

tl::unexpected<Error> binary()
{
    return fail(Error::Code::Invalid, u"the file is binary, not text"_s);
}

Result<void> refuseBinary(QByteArrayView bytes)
{
    if (auto foreign = foreignFile(bytes))
        return fail(foreign->code, foreign->detail);
    const auto zeros = std::ranges::count(bytes, '\0');
    return zeros > 4 && zeros * 100 > bytes.size() ? Result<void>(binary()) : Result<void>();
}

//! For what is no UTF-8: control characters that were pasted along are few, in a binary file they
//! are everywhere.
bool isFullOfControls(QByteArrayView bytes)
{
    constexpr qsizetype kPastedAlong = 32;
    const auto controls = std::ranges::count_if(bytes, [](char c) { return isControl(uchar(c)); });
    return controls > kPastedAlong && controls * 20 > bytes.size();
}

Result<DecodedText> decodeUtf16(QByteArrayView bytes, TextEncoding encoding)
{
    QStringDecoder decoder(encoding == TextEncoding::Utf16LittleEndian ? QStringDecoder::Utf16LE
                                                                       : QStringDecoder::Utf16BE);
    QString text = decoder(bytes.sliced(2));
    const qsizetype damaged = decoder.hasError() ? 1 : 0;
    const auto zeros = text.count(QChar::Null);
    if (zeros > 4 && zeros * 100 > text.size())
        return binary();
    return DecodedText{withUnixLineEnds(std::move(text)), encoding, damaged};
}

} // namespace

QString encodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8: return u"UTF-8"_s;
    case TextEncoding::Utf8Bom: return u"UTF-8 with BOM"_s;
    case TextEncoding::Utf16LittleEndian: return u"UTF-16LE"_s;
    case TextEncoding::Utf16BigEndian: return u"UTF-16BE"_s;
    case TextEncoding::Gb18030: return u"GB18030"_s;
    case TextEncoding::Mixed: return u"UTF-8 and GB18030"_s;
    }
    Q_UNREACHABLE();
}

QString withUnixLineEnds(QString text)
{
    if (text.contains(u'\r')) {
        text.replace(u"\r\n"_s, u"\n"_s);
        text.replace(u'\r', u'\n');
    }
    return text;
}

Result<DecodedText> decodeText(QByteArrayView bytes, const InputLimits& limits)
{
    if (bytes.size() > limits.textBytes)
        return fail(Error::Code::TooLarge,
                    u"the text is too large: the limit is %1 MiB"_s.arg(limits.textBytes >> 20));
    if (bytes.startsWith("\xFF\xFE"))
        return decodeUtf16(bytes, TextEncoding::Utf16LittleEndian);
    if (bytes.startsWith("\xFE\xFF"))
        return decodeUtf16(bytes, TextEncoding::Utf16BigEndian);
    const bool hasBom = bytes.startsWith("\xEF\xBB\xBF");
    if (hasBom)
        bytes = bytes.sliced(3);
    if (const auto checked = refuseBinary(bytes); !checked)
        return tl::unexpected(checked.error());
    if (auto text = asUtf8(bytes))
        return DecodedText{withUnixLineEnds(std::move(*text)),
                           hasBom ? TextEncoding::Utf8Bom : TextEncoding::Utf8, 0};
    if (isFullOfControls(bytes))
        return binary();
    auto decoded = decodeByLines(bytes);
    if (!decoded)
        return decoded;
    if (decoded->damaged > 4 && decoded->damaged * 20 > decoded->text.size())
        return fail(Error::Code::Invalid, u"the file is neither UTF-8 nor GB18030 text"_s);
    decoded->text = withUnixLineEnds(std::move(decoded->text));
    return decoded;
}

} // namespace keting
