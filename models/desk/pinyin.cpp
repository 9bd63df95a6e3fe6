// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/pinyin.h"

#include <QList>

#include <array>
#include <unicode/translit.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct PinyinOverride {
    QStringView word;
    QStringView syllables;
};

//! Words in which a character is not read the way it is by itself.
constexpr std::array kOverrides{
    PinyinOverride{u"长江", u"chang jiang"},
    PinyinOverride{u"长沙", u"chang sha"},
    PinyinOverride{u"银行", u"yin hang"},
    PinyinOverride{u"行政", u"xing zheng"},
    PinyinOverride{u"重庆", u"chong qing"},
    PinyinOverride{u"重办", u"chong ban"},
    PinyinOverride{u"女", u"nv"},
};

} // namespace

struct Pinyin::Engine {
    std::unique_ptr<icu::Transliterator> transliterator;
};

Pinyin::Pinyin() : m_engine(std::make_unique<Engine>())
{
    UErrorCode status = U_ZERO_ERROR;
    m_engine->transliterator.reset(icu::Transliterator::createInstance(
        "Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    if (U_FAILURE(status))
        m_engine->transliterator
            .reset(); // Without the tables names are found by their characters only.
}

Pinyin::~Pinyin() = default;

QString Pinyin::syllables(const QString& text) const
{
    if (!m_engine->transliterator)
        return {};
    QString spelled = text;
    for (const PinyinOverride& special : kOverrides)
        spelled.replace(special.word.toString(), u' ' + special.syllables.toString() + u' ');
    icu::UnicodeString buffer(reinterpret_cast<const char16_t*>(spelled.utf16()),
                              int32_t(spelled.size()));
    m_engine->transliterator->transliterate(buffer);
    return QString(reinterpret_cast<const QChar*>(buffer.getBuffer()), buffer.length())
        .simplified();
}

QString initialsOf(const QString& syllables)
{
    QString initials;
    for (const QString& syllable : syllables.split(u' ', Qt::SkipEmptyParts))
        initials.append(syllable.front());
    return initials;
}

} // namespace keting
