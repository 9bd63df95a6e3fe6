// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace keting {

//! A line as the matchers see it. NBSP and other wide spaces and tabs are plain spaces; full-width
//! digits, colon, brackets and slashes are ASCII; zero-width, bidi and control characters are gone.
//! `origin[i]` is where character i stands in the text as written (one entry more than `text`: its
//! end), so that what is cut out can be cut from the original.
struct MatchLine {
    QString text;
    QList<qsizetype> origin;

    [[nodiscard]] QStringView original(QStringView line, qsizetype from, qsizetype to) const;
};

[[nodiscard]] MatchLine matchLine(QStringView line);

//! The same folding without positions, plus lower case and no spaces at the ends: for comparing.
[[nodiscard]] QString matchKey(QStringView text);

} // namespace keting
