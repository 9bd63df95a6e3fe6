// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace keting {

//! Chinese to pinyin without tones, "三溪村" → "san xi cun". Creating one takes about 130 ms:
//! compute when writing, store the result. Not thread-safe.
class Pinyin {
public:
    Pinyin();
    ~Pinyin();
    Q_DISABLE_COPY_MOVE(Pinyin)

    //! Syllables separated by single spaces, lower case; Latin letters and digits stay.
    [[nodiscard]] QString syllables(const QString& text) const;

private:
    struct Engine;
    std::unique_ptr<Engine> m_engine;
};

//! "san xi cun" → "sxc".
[[nodiscard]] QString initialsOf(const QString& syllables);

} // namespace keting
