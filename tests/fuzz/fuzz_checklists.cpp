// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reply/checklistjson.h"

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

void require(bool holds, const char* promise)
{
    if (!holds)
        qFatal("%s", promise);
}

} // namespace

//! A checklist of an event and a library file, as the import reads it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const Result<Checklist> one = parseChecklist(bytes);
    if (one)
        require(parseChecklist(serialiseChecklist(*one)) == one, "a checklist does not round-trip");
    else
        require(!one.error().detail.isEmpty(), "a refusal without a reason");
    const Result<QList<Checklist>> library = parseLibrary(bytes);
    if (library)
        require(parseLibrary(serialiseLibrary(*library, u"fuzz"_s)) == library,
                "a library does not round-trip");
    return 0;
}
