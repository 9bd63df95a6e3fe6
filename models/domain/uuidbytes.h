// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace keting {

using UuidBytes = std::array<uchar, 16>;

//! As QUuid::toRfc4122(), without taking memory for it.
[[nodiscard]] inline UuidBytes uuidBytes(const QUuid& uuid)
{
    UuidBytes bytes;
    qToBigEndian(quint32(uuid.data1), bytes.data());
    qToBigEndian(quint16(uuid.data2), bytes.data() + 4);
    qToBigEndian(quint16(uuid.data3), bytes.data() + 6);
    std::copy(std::begin(uuid.data4), std::end(uuid.data4), bytes.begin() + 8);
    return bytes;
}

} // namespace keting
