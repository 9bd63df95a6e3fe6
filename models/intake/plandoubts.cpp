// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/plandoubts.h"

#include <QRegularExpression>

namespace keting {

using namespace Qt::StringLiterals;

ParsedMessage withoutPapers(ParsedMessage message)
{
    static const QRegularExpression brought(u"(?:携?带|拿|持|凭)[好上着齐起]?[^,，。.;；!！\n]*"_s);
    message.text.remove(brought);
    return message;
}

bool isNamedExporter(const ParsedMessage& message, const QString& name)
{
    // What tools write where they know no name: "我", or the bare account.
    return message.isSelf && !name.isEmpty() && name != u"我" && name != u"me" && name != u"self"
        && !name.startsWith(u"wxid_");
}

bool isAhead(const ParsedMessage& message, const GroupContext& context)
{
    // The clocks of two machines differ by a little, and a minute is all that most texts tell.
    return message.time && context.now && *message.time > *context.now + Seconds(60);
}

} // namespace keting
