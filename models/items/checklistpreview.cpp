// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/checklistpreview.h"

#include "models/reply/composer.h"
#include "models/reply/textlength.h"

namespace keting {

ChecklistPreview previewOf(const Checklist& checklist, PreviewShape shape,
                           const QHash<QString, QString>& villageValues, const QString& addressee)
{
    ReplyContext context;
    context.addressee = addressee;
    context.values = villageValues;
    context.shape = shape == PreviewShape::Full ? ReplyShape::Full : ReplyShape::Short;
    const ComposedReply reply = composeReply(checklist, context);
    ChecklistPreview preview;
    preview.text = reply.text;
    preview.missing = reply.missing;
    preview.bytes = utf8Length(reply.text);
    preview.characters = characterCount(reply.text);
    preview.limit = kRobotTextBytes;
    preview.parts = static_cast<int>(splitReply(reply.text, kRobotTextBytes).size());
    return preview;
}

} // namespace keting
