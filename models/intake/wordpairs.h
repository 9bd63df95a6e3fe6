// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringView>

namespace keting {

//! Character pairs of a text in plain phrasing, by which two texts are compared. Pairs that belong
//! to words of any matter (怎么, 申请, 丢失…) are left out: they say nothing about which one it is.
[[nodiscard]] QSet<quint32> wordPairs(QStringView text);

[[nodiscard]] qsizetype commonPairs(const QSet<quint32>& a, const QSet<quint32>& b);

//! Share of the shorter text's pairs that both have; 0 where there is nothing to compare.
[[nodiscard]] double similarity(const QSet<quint32>& a, const QSet<quint32>& b);

} // namespace keting
