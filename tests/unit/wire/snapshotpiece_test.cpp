// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/snapshotpiece.h"

#include <QCborArray>
#include <QCborValue>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

class SnapshotPiece : public testing::Test {
protected:
    [[nodiscard]] PlacedEvent event(const QByteArray& body)
    {
        ++m_place;
        const DeviceEvent sent{{m_ids.event(m_now), m_scope, m_request.toString(), u"replied"_s, 1,
                                body, *UserId::parse(u"li"_s), m_device, m_now, std::nullopt},
                               m_place};
        return {sent, m_place, m_now + Millis(m_place)};
    }
    //! The same piece with one value of its first event another.
    [[nodiscard]] QByteArray spoiled(const ScopePage& page, qsizetype field,
                                     const QCborValue& value) const
    {
        QCborArray piece = QCborValue::fromCbor(pieceBytes(page)).toArray();
        QCborArray events = piece.at(3).toArray();
        QCborArray first = events.at(0).toArray();
        first[field] = value;
        events[0] = first;
        piece[3] = events;
        return piece.toCborValue().toCbor();
    }

    IdSource m_ids{11};
    Instant m_now = startOfDay(QDate(2026, 3, 2));
    QString m_scope = u"v:510923107212"_s;
    RequestId m_request = m_ids.request(m_now);
    DeviceId m_device = m_ids.device(m_now);
    qint64 m_place = 0;
};

} // namespace

TEST_F(SnapshotPiece, ReadsBackAsItWas)
{
    ScopePage page{m_scope,
                   {event("{\"text\":\"社保卡\"}"), event("\xff\xfe no text"),
                    event(QByteArray("\0 \\ \"", 5)), event("")},
                   true,
                   7};
    page.events[1].sent.event.group = page.events[0].sent.event.id;
    page.events[2].sent.event.subject = u"小王"_s;
    page.events[3].sent.event.subject.clear();
    page.events[3].sent.event.actor = *UserId::parse(u"王芳"_s);
    page.events[3].sent.event.device = m_ids.device(m_now);
    const auto again = readPiece(pieceBytes(page));
    ASSERT_TRUE(again) << qPrintable(again.error().detail);
    EXPECT_EQ(again->scope, page.scope);
    EXPECT_EQ(again->events, page.events);
    EXPECT_TRUE(again->more);
    EXPECT_EQ(again->head, 7);
    const auto empty = readPiece(pieceBytes({m_scope, {}, false, 7}));
    ASSERT_TRUE(empty);
    EXPECT_TRUE(empty->events.isEmpty());
}

TEST_F(SnapshotPiece, SpellsEveryNameOnlyOnce)
{
    constexpr qsizetype kIdsAndNumbers = 64;
    ScopePage page{m_scope, {event("{}")}, false, 2};
    const qsizetype one = pieceBytes(page).size();
    page.events.append(event("{}"));
    EXPECT_LT(pieceBytes(page).size() - one, kIdsAndNumbers);
}

TEST_F(SnapshotPiece, CutShortOrWithSomethingBehindItIsNone)
{
    const QByteArray whole = pieceBytes({m_scope, {event("{}"), event("{}")}, false, 2});
    for (qsizetype size = 0; size < whole.size(); ++size)
        EXPECT_FALSE(readPiece(whole.first(size))) << size;
    EXPECT_FALSE(readPiece(whole + '\0'));
    EXPECT_FALSE(readPiece("{\"scope\":\"v:1\"}"));
}

TEST_F(SnapshotPiece, WithAFieldThatBreaksItsRuleIsRefused)
{
    enum Field { Id, Subject, Kind, Version, Actor, Device, Dseq, At, Group, Body, Sseq, Recorded };
    const ScopePage page{m_scope, {event("{}")}, false, 1};
    const QList<std::pair<Field, QCborValue>> kBroken{{Id, QByteArray(16, '\0')},
                                                      {Id, QByteArray(15, 'x')},
                                                      {Id, u"an id"_s},
                                                      {Subject, QString(201, u'x')},
                                                      {Subject, u"a\0b"_s},
                                                      {Kind, u"\ufeff"_s},
                                                      {Subject, 0},
                                                      {Kind, u""_s},
                                                      {Kind, 99},
                                                      {Kind, -1},
                                                      {Version, 0},
                                                      {Version, 1'000'001},
                                                      {Actor, u"no user"_s},
                                                      {Device, u"no id"_s},
                                                      {Dseq, 0},
                                                      {Dseq, (qint64(1) << 53) + 1},
                                                      {At, -1},
                                                      {At, qint64(253'402'300'800'000)},
                                                      {Group, QByteArray(17, 'x')},
                                                      {Group, false},
                                                      {Body, u"a text"_s},
                                                      {Body, QByteArray(262'145, 'x')},
                                                      {Sseq, 0},
                                                      {Sseq, 1.5},
                                                      {Recorded, QCborValue()}};
    EXPECT_TRUE(readPiece(spoiled(page, Version, 2))) << "it is the value and not the way";
    for (const auto& [field, value] : kBroken) {
        const auto read = readPiece(spoiled(page, field, value));
        ASSERT_FALSE(read) << field << qPrintable(value.toDiagnosticNotation());
        EXPECT_EQ(read.error().code, Error::Code::Invalid);
    }
}

TEST_F(SnapshotPiece, WithMoreThanItMayHoldOrLessThanItPromisesIsRefused)
{
    ScopePage page{m_scope, {}, true, 9};
    EXPECT_FALSE(readPiece(pieceBytes(page))) << "there is to be more, and there is none";
    page.more = false;
    page.events.fill(event("{}"), kMostEventsOfASnapshot);
    EXPECT_TRUE(readPiece(pieceBytes(page)));
    page.events.append(event("{}"));
    EXPECT_FALSE(readPiece(pieceBytes(page)));
    EXPECT_FALSE(readPiece(QByteArray(100'000, char(0x81)))) << "lists in lists in lists";
    EXPECT_FALSE(readPiece(QByteArray("\x84\x7a\x7f\xff\xff\xff"
                                      "v",
                                      7)))
        << "a text that is said to have two thousand million bytes";
}

} // namespace keting
