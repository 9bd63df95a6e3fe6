// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/recordbody.h"

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostEvents = 200;

template <typename Decode>
void checkBody(Event event, const Decode& decode)
{
    const auto payload = decode(event);
    const QString kind = kindOf(payload);
    if (kind.isEmpty())
        return;
    event.kind = kind;
    event.body = encodeBody(payload);
    if (decode(event) != payload)
        qFatal("a body that was read does not come back");
}

} // namespace

//! The county's and the checklists' events, one a line: kind, subject, body, with blanks between.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray lines(reinterpret_cast<const char*>(data), qsizetype(size));
    IdSource ids(1);
    const Instant at = fromMs(1'780'000'000'000);
    const DeviceId device = ids.device(at);
    const UserId actor = *UserId::parse(u"manager");
    County county;
    Library library;
    for (const QByteArray& line : lines.split('\n').mid(0, kMostEvents)) {
        const QString text = QString::fromUtf8(line);
        Event event{ids.event(at),
                    countyScope(),
                    text.section(u' ', 1, 1),
                    text.section(u' ', 0, 0),
                    1,
                    text.section(u' ', 2).toUtf8(),
                    actor,
                    device,
                    at,
                    std::nullopt};
        checkBody(event, decodeCountyBody);
        (void)county.apply(event, decodeCountyBody(event));
        event.scope = checklistScope();
        checkBody(event, decodeChecklistBody);
        (void)library.apply(event, decodeChecklistBody(event));
    }
    return 0;
}
