// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/checklistreply.h"

namespace keting {

using namespace Qt::StringLiterals;

Result<ChecklistReply> checklistReply(const Records& records, const VillageCode& village,
                                      const QString& checklist, QDate day)
{
    const auto current = records.checklists.constFind(checklist);
    const ChecklistEntry* entry = records.library.entry(checklist);
    if (current == records.checklists.cend() || !entry)
        return fail(Error::Code::NotFound, u"no published checklist \""_s + checklist + u'"');
    if (!current->isValidOn(day)) {
        return fail(Error::Code::Invalid,
                    u"the checklist \""_s + current->title
                        + u"\" is not valid today; nothing was sent"_s);
    }
    ReplyContext context;
    context.values = records.factsFor(village.toString());
    return ChecklistReply{{checklist, entry->head, current->title, current->promisedDays},
                          composeReply(*current, context)};
}

} // namespace keting
