<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>CenterWords</name>
    <message numerus="yes">
        <source>%n to upload</source>
        <translation>
            <numerusform>%n to upload</numerusform>
            <numerusform>%n to upload</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exchanging with the centre: %n entries have come so far.</source>
        <translation>
            <numerusform>Exchanging with the centre: %n entry has come so far.</numerusform>
            <numerusform>Exchanging with the centre: %n entries have come so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything you do is saved here and sent when it is back: %n entries wait.</source>
        <translation>
            <numerusform>Everything you do is saved here and sent when it is back: %n entry waits.</numerusform>
            <numerusform>Everything you do is saved here and sent when it is back: %n entries wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minutes ahead.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute ahead.</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes ahead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minutes behind.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute behind.</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes behind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your entries were not accepted by the centre.</source>
        <translation>
            <numerusform>%n of your entries was not accepted by the centre.</numerusform>
            <numerusform>%n of your entries were not accepted by the centre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything is here. The search finds the last %n entries in a moment.</source>
        <translation>
            <numerusform>Everything is here. The search finds the last entry in a moment.</numerusform>
            <numerusform>Everything is here. The search finds the last %n entries in a moment.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecklistWords</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation>
            <numerusform>%n original</numerusform>
            <numerusform>%n originals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n copies</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationWords</name>
    <message numerus="yes">
        <source>%n record(s): %1</source>
        <translation>
            <numerusform>%n record: %1</numerusform>
            <numerusform>%n records: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message numerus="yes">
        <source>took %n record(s) back</source>
        <translation>
            <numerusform>took %n record back</numerusform>
            <numerusform>took %n records back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>first reply after more than %n minute(s)</source>
        <translation>
            <numerusform>first reply after more than %n minute</numerusform>
            <numerusform>first reply after more than %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxWords</name>
    <message numerus="yes">
        <source>%n co-asker(s)</source>
        <translation>
            <numerusform>%n co-asker</numerusform>
            <numerusform>%n co-askers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PillText</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::CalendarImportDialog</name>
    <message numerus="yes">
        <source>%n day(s) change.</source>
        <translation>
            <numerusform>%n day changes.</numerusform>
            <numerusform>%n days change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open request(s) get another due time.</source>
        <translation>
            <numerusform>%n open request gets another due time.</numerusform>
            <numerusform>%n open requests get another due time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::CalendarSection</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::CenterSection</name>
    <message numerus="yes">
        <source>%n entries were not accepted by the centre. They are kept here and at the centre, and do not count:</source>
        <translation>
            <numerusform>%n entry was not accepted by the centre. It is kept here and at the centre, and does not count:</numerusform>
            <numerusform>%n entries were not accepted by the centre. They are kept here and at the centre, and do not count:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signing in removes the %n requests of the demonstration from this desk.</source>
        <translation>
            <numerusform>Signing in removes the %n request of the demonstration from this desk.</numerusform>
            <numerusform>Signing in removes the %n requests of the demonstration from this desk.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::ChecklistController</name>
    <message numerus="yes">
        <source>%n checklist(s) taken in as drafts</source>
        <translation>
            <numerusform>%n checklist taken in as a draft</numerusform>
            <numerusform>%n checklists taken in as drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::ChecklistDelegate</name>
    <message numerus="yes">
        <source>v%1 · %n material(s)</source>
        <translation>
            <numerusform>v%1 · %n material</numerusform>
            <numerusform>v%1 · %n materials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) lately</source>
        <translation>
            <numerusform>once lately</numerusform>
            <numerusform>%n times lately</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::ChecklistPicker</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::ClosingController</name>
    <message numerus="yes">
        <source>Paste the closing notice once into your %n group(s): %1</source>
        <translation>
            <numerusform>Paste the closing notice once into your %n group: %1</numerusform>
            <numerusform>Paste the closing notice once into your %n groups: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::Composer</name>
    <message numerus="yes">
        <source>%n placeholder(s) still to be filled</source>
        <translation>
            <numerusform>%n placeholder still to be filled</numerusform>
            <numerusform>%n placeholders still to be filled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::ConversationModel</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>promised within %n working day(s)</source>
        <translation>
            <numerusform>promised within %n working day</numerusform>
            <numerusform>promised within %n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::DashboardExporter</name>
    <message numerus="yes">
        <source>%n request(s) exported</source>
        <translation>
            <numerusform>%n request exported</numerusform>
            <numerusform>%n requests exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Numbers exported, %n request(s) counted</source>
        <translation>
            <numerusform>Numbers exported, %n request counted</numerusform>
            <numerusform>Numbers exported, %n requests counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::DashboardPage</name>
    <message numerus="yes">
        <source>Open %n bad rating(s)</source>
        <translation>
            <numerusform>Open %n bad rating</numerusform>
            <numerusform>Open %n bad ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not kept</source>
        <translation>
            <numerusform>%n not kept</numerusform>
            <numerusform>%n not kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies, left messages not counted</source>
        <translation>
            <numerusform>%n reply, left messages not counted</numerusform>
            <numerusform>%n replies, left messages not counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 per service day (of %n)</source>
        <translation>
            <numerusform>%1 per service day (of %n)</numerusform>
            <numerusform>%1 per service day (of %n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::DayTrend</name>
    <message numerus="yes">
        <source>%n request(s), 7-day mean %1</source>
        <translation>
            <numerusform>%n request, 7-day mean %1</numerusform>
            <numerusform>%n requests, 7-day mean %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::InboxPane</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::IntakeController</name>
    <message numerus="yes">
        <source>%n messages filed</source>
        <translation>
            <numerusform>%n messages filed</numerusform>
            <numerusform>%n messages filed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::IntakePreviewDialog</name>
    <message numerus="yes">
        <source>%n message(s) understood</source>
        <translation>
            <numerusform>%n message understood</numerusform>
            <numerusform>%n messages understood</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) passed over or doubtful</source>
        <translation>
            <numerusform>%n line passed over or doubtful</numerusform>
            <numerusform>%n lines passed over or doubtful</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>File %n message(s)</source>
        <translation>
            <numerusform>File %n message</numerusform>
            <numerusform>File %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::LibraryDelegate</name>
    <message numerus="yes">
        <source>%n use(s)</source>
        <translation>
            <numerusform>%n use</numerusform>
            <numerusform>%n uses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::MergeDialog</name>
    <message numerus="yes">
        <source>%n more version(s) wait to be merged after it.</source>
        <translation>
            <numerusform>%n more version waits to be merged after it.</numerusform>
            <numerusform>%n more versions wait to be merged after it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::MissingBar</name>
    <message numerus="yes">
        <source>%n missing before it can be sent: %1</source>
        <translation>
            <numerusform>%n missing before it can be sent: %1</numerusform>
            <numerusform>%n missing before it can be sent: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::PreviewPane</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>too long for one, goes as %n messages</source>
        <translation>
            <numerusform>goes as %n message</numerusform>
            <numerusform>too long for one, goes as %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::RailButton</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n to do</numerusform>
            <numerusform>%n to do</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::RefusedList</name>
    <message numerus="yes">
        <source>%n entries of others were not accepted, mostly because a village had been given to somebody else. What you take over counts as its author wrote it:</source>
        <translation>
            <numerusform>%n entry of somebody else was not accepted, mostly because a village had been given to another. What you take over counts as its author wrote it:</numerusform>
            <numerusform>%n entries of others were not accepted, mostly because a village had been given to somebody else. What you take over counts as its author wrote it:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::ReplyHistogram</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::RequestController</name>
    <message numerus="yes">
        <source>It did not apply to %n other(s).</source>
        <translation>
            <numerusform>It did not apply to %n other.</numerusform>
            <numerusform>It did not apply to %n others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::RequestHeader</name>
    <message numerus="yes">
        <source>%n more ask(s) the same</source>
        <translation>
            <numerusform>%n more asks the same</numerusform>
            <numerusform>%n more ask the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::RosterDelegate</name>
    <message numerus="yes">
        <source>%n village(s)</source>
        <translation>
            <numerusform>%n village</numerusform>
            <numerusform>%n villages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>silent %n day(s)</source>
        <translation>
            <numerusform>silent %n day</numerusform>
            <numerusform>silent %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left message(s)</source>
        <translation>
            <numerusform>%n left message</numerusform>
            <numerusform>%n left messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n today</source>
        <translation>
            <numerusform>%n today</numerusform>
            <numerusform>%n today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::SettingsController</name>
    <message numerus="yes">
        <source>%n day(s) of the calendar changed</source>
        <translation>
            <numerusform>%n day of the calendar changed</numerusform>
            <numerusform>%n days of the calendar changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s). The log can be read from end to end: write the tables anew, and tell the centre.</source>
        <translation>
            <numerusform>%n difference. The log can be read from end to end: write the tables anew, and tell the centre.</numerusform>
            <numerusform>%n differences. The log can be read from end to end: write the tables anew, and tell the centre.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::ShareBars</name>
    <message numerus="yes">
        <source>%n request(s) · %1</source>
        <translation>
            <numerusform>%n request · %1</numerusform>
            <numerusform>%n requests · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::StepModel</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::TryDialog</name>
    <message numerus="yes">
        <source>%L1 / %L2 bytes · %n message(s)</source>
        <translation>
            <numerusform>%L1 / %L2 bytes · %n message</numerusform>
            <numerusform>%L1 / %L2 bytes · %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::VersionPane</name>
    <message numerus="yes">
        <source>%n use(s)</source>
        <translation>
            <numerusform>%n use</numerusform>
            <numerusform>%n uses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::VillageBars</name>
    <message numerus="yes">
        <source>%1    %n request(s)</source>
        <translation>
            <numerusform>%1    %n request</numerusform>
            <numerusform>%1    %n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::VillageCard</name>
    <message numerus="yes">
        <source>%n village(s)</source>
        <translation>
            <numerusform>%n village</numerusform>
            <numerusform>%n villages</numerusform>
        </translation>
    </message>
</context>
</TS>
