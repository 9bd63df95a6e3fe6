// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/screening.h"
#include "models/intake/suggestionindex.h"

using namespace keting;
using namespace Qt::StringLiterals;

//! One message's text: screening and suggestions.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const SuggestionIndex index(
        {{u"a"_s,
          u"居民医保缴费"_s,
          {u"交医保"_s, u"医保还能补不"_s},
          {u"医保"_s, u"缴费"_s},
          u"medical"_s},
         {u"b"_s, u"户口簿丢失补办"_s, {u"户口本掉了"_s}, {u"户口簿"_s, u"补办"_s}, u"police"_s}});
    const auto text = QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size));
    const Screening screening = screenMessage(MessageKind::Text, text);
    if (screening.evidence.isEmpty() != (screening.verdict == ScreeningVerdict::None))
        qFatal("a verdict without evidence");
    const auto suggestions = index.suggest(text);
    if (suggestions.size() > SuggestionIndex::kMost)
        qFatal("too many suggestions");
    for (const Suggestion& suggestion : suggestions) {
        if (suggestion.why.isEmpty())
            qFatal("a suggestion without a reason");
    }
    return 0;
}
