// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/textdecoding.h"

#include <QStringEncoder>

#include <array>
#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

QByteArray gb18030(const QString& text)
{
    QStringEncoder encoder("GB18030");
    EXPECT_TRUE(encoder.isValid());
    return encoder(text);
}

DecodedText decoded(const QByteArray& bytes)
{
    const auto text = decodeText(bytes);
    EXPECT_TRUE(text.has_value()) << qPrintable(text ? QString() : text.error().detail);
    return text.value_or(DecodedText{});
}

const QString kSample = u"三溪村-王婶 2026/1/15 14:51\n医保缴费还能补不？㐂𠀀\n"_s;

} // namespace

TEST(TextDecoding, EachEncodingIsRecognisedByItsBytes)
{
    EXPECT_EQ(decoded(kSample.toUtf8()).encoding, TextEncoding::Utf8);
    EXPECT_EQ(decoded("\xEF\xBB\xBF" + kSample.toUtf8()).encoding, TextEncoding::Utf8Bom);
    EXPECT_EQ(decoded(gb18030(kSample)).encoding, TextEncoding::Gb18030);
    QStringEncoder little(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    QStringEncoder big(QStringEncoder::Utf16BE, QStringEncoder::Flag::WriteBom);
    EXPECT_EQ(decoded(little(kSample)).encoding, TextEncoding::Utf16LittleEndian);
    EXPECT_EQ(decoded(big(kSample)).encoding, TextEncoding::Utf16BigEndian);
    for (const QByteArray& bytes :
         {kSample.toUtf8(), gb18030(kSample),
          QByteArray(
              QStringEncoder(QStringEncoder::Utf16BE, QStringEncoder::Flag::WriteBom)(kSample))})
        EXPECT_EQ(decoded(bytes).text, kSample);
}

TEST(TextDecoding, AFileJoinedFromTwoEncodingsIsReadLineByLine)
{
    const auto text
        = decoded(kSample.toUtf8() + gb18030(u"小李 2026/1/15 14:53\n可以的，带身份证\n"_s));
    EXPECT_EQ(text.encoding, TextEncoding::Mixed);
    EXPECT_EQ(text.text, kSample + u"小李 2026/1/15 14:53\n可以的，带身份证\n"_s);
    EXPECT_EQ(text.damaged, 0);
}

TEST(TextDecoding, GbTextThatHappensToBeValidUtf8IsStillGb)
{
    // The classic: 联通 in GB2312 is valid UTF-8 by accident.
    const auto text = decoded(gb18030(u"联通\n三溪村的王婶问医保\n"_s));
    EXPECT_EQ(text.text, u"联通\n三溪村的王婶问医保\n"_s);
}

TEST(TextDecoding, AShortLineThatCouldBeEitherIsReadAsTheRestOfTheFile)
{
    const QString gb = u"甲 14:51\n医药\n[图片]\n一\n三溪村的王婶问医保\n"_s;
    EXPECT_EQ(decoded(gb18030(gb)).text, gb);
    const auto utf8 = decoded(u"王婶问医保\nCafé Müller\n请带身份证\n"_s.toUtf8() + "\xB2\n");
    EXPECT_TRUE(utf8.text.contains(u"Café Müller")) << qPrintable(utf8.text);
}

TEST(TextDecoding, LineEndsBecomeLf)
{
    EXPECT_EQ(decoded("a\r\nb\rc\n").text, u"a\nb\nc\n"_s);
}

TEST(TextDecoding, AFileCutInsideACharacterLosesOnlyThatCharacter)
{
    const auto utf8 = decoded(kSample.toUtf8().chopped(2 + 4));
    EXPECT_TRUE(utf8.text.startsWith(u"三溪村-王婶 2026/1/15 14:51\n医保缴费还能补不？"));
    EXPECT_GT(utf8.damaged, 0);
    EXPECT_EQ(utf8.encoding, TextEncoding::Utf8);
    const auto gb = decoded(gb18030(u"三溪村的王婶问医保缴费"_s).chopped(1));
    EXPECT_TRUE(gb.text.startsWith(u"三溪村的王婶问医保缴"));
}

TEST(TextDecoding, BinaryFilesAreRefusedWithAReason)
{
    QByteArray all;
    for (int i = 0; i < 4'096; ++i)
        all += char(i * 37 % 256);
    for (const QByteArray& bytes :
         {QByteArray("\x89PNG\r\n\x1A\n", 8), QByteArray(4'096, '\0'), all,
          QByteArray("%PDF-1.7 abc"), QByteArray("\xD0\xCF\x11\xE0 abc")}) {
        const auto text = decodeText(bytes);
        ASSERT_FALSE(text.has_value()) << bytes.left(8).toHex().constData();
        EXPECT_EQ(text.error().code, Error::Code::Invalid);
        EXPECT_FALSE(text.error().detail.isEmpty());
    }
}

TEST(TextDecoding, AStrayControlCharacterIsText)
{
    const QString text
        = u"王婶 2026/1/15 14:51\n医\u0001保\u202E缴费还能补不？请问一下各位工作人员\n"_s;
    EXPECT_EQ(decoded(text.toUtf8()).text, text);
}

TEST(TextDecoding, AShortTextWithManyControlCharactersIsText)
{
    const QString text = u"王婶 14:51\n\u0001\u0002好\u0003\u001B[0m\u0007\n"_s;
    EXPECT_EQ(decoded(text.toUtf8()).text, text);
    EXPECT_EQ(decoded(gb18030(text)).text, text);
}

TEST(TextDecoding, MoreThanTheLimitIsTooLarge)
{
    InputLimits limits;
    limits.textBytes = 10;
    EXPECT_EQ(decodeText("0123456789A", limits).error().code, Error::Code::TooLarge);
    EXPECT_TRUE(decodeText("0123456789", limits).has_value());
}

} // namespace keting
