// SPDX-License-Identifier: GPL-3.0-or-later
// Packed bodies: the first character says how, the rest is the body. What unpacks is never larger
// than was allowed, whatever it claims, and packs again.
#include "models/wire/contentcoding.h"

#include <cstdint>

using namespace keting;

namespace {

constexpr qsizetype kMost = 262'144;

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray coding = *data % 2 == 0 ? "zstd" : "gzip";
    const QByteArray bytes(reinterpret_cast<const char*>(data) + 1, qsizetype(size) - 1);
    const auto body = decoded(bytes, coding, kMost);
    if (body)
        require(body->size() <= kMost);
    else
        require(body.error().code == Error::Code::Invalid
                || body.error().code == Error::Code::TooLarge);
    const QByteArray packed = encoded(bytes, coding);
    const auto again = decoded(packed, coding, kMost);
    require(again.has_value() && *again == bytes);
    if (size > 2)
        require(!decoded(packed, coding, bytes.size() - 1));
    return 0;
}
