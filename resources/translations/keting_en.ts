<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>PillText</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
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
        <source>%1 per day · %n day(s)</source>
        <translation>
            <numerusform>%1 per day · %n day</numerusform>
            <numerusform>%1 per day · %n days</numerusform>
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
        <source>%n replies, left messages from opening</source>
        <translation>
            <numerusform>%n reply, left messages from opening</numerusform>
            <numerusform>%n replies, left messages from opening</numerusform>
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
    <name>keting::VillageBars</name>
    <message numerus="yes">
        <source>%1    %n request(s)</source>
        <translation>
            <numerusform>%1    %n request</numerusform>
            <numerusform>%1    %n requests</numerusform>
        </translation>
    </message>
</context>
</TS>
