// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/checklistfeed.h"

#include "models/desk/pinyin.h"

namespace keting {

QList<ChecklistChoice> checklistChoices(const Records& records, QDate day,
                                        const QHash<QString, qint64>& used)
{
    const Pinyin pinyin;
    QList<ChecklistChoice> choices;
    for (const Checklist* checklist : records.checklistsOn(day)) {
        const ChecklistEntry* entry = records.library.entry(checklist->id.toString());
        ChecklistChoice choice;
        choice.id = checklist->id.toString();
        choice.version = entry ? entry->head : 0;
        choice.title = checklist->title;
        choice.example = checklist->example && !(entry && entry->approved);
        choice.aliases = checklist->aliases;
        choice.keywords = checklist->keywords;
        choice.used = used.value(choice.id);
        choice.materials = int(checklist->materials.size());
        const QString syllables = pinyin.syllables(checklist->title);
        choice.pinyin = QString(syllables).remove(u' ');
        choice.initials = initialsOf(syllables);
        choices.append(choice);
    }
    return choices;
}

} // namespace keting
