// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QRectF>
#include <QString>

#include <optional>

class QPainter;
class QPointF;

namespace keting {

class Look;

//! What a request's pill says; shape and words carry it, colour comes third.
enum class PillState {
    Running, //!< Counting, more than a fifth left.
    Soon, //!< At most a fifth left.
    Overdue,
    LeftMessage,
    Waiting, //!< Paused; the text is the reason, never a number.
    Snoozed,
    Promise,
    NoProgress, //!< No progress note today.
    Visit,
    Ready,
    Answered,
    AnsweredLate,
    Unanswered, //!< Closed without a first reply.
    UnansweredLate, //!< The same, after its due instant.
};

struct PillSpec {
    PillState state{};
    QString text;
    QString accessible; //!< The whole sentence for screen readers and tooltips.
    double share = 0; //!< Part of the target still left, 0…1: the pie of a running pill.

    friend bool operator==(const PillSpec&, const PillSpec&) = default;
};

//! One clock or mark of a request at one moment, in plain values.
struct PillInput {
    enum class Kind {
        FirstReply,
        NextReply,
        LeftMessage,
        Finish,
        Promise,
        ProgressDue, //!< No progress note yet today.
        Visit,
        Waiting,
        Ready,
        Answered,
        Done, //!< As Answered, of something that is no reply: a promise, a finish.
        Unanswered, //!< Closed without a first reply; negative `left`: when it was overdue.
    };
    Kind kind{};
    Instant now{};
    Instant due{}; //!< Due instant; the hour of a visit.
    Millis left{}; //!< Open time until due; negative: open time over. For Answered: time taken is
                   //!< target − left.
    Millis target{}; //!< Open time from start to due.
    Millis workingDay
        = std::chrono::hours(8); //!< From here on a countdown is told in days and hours.
    bool open = true; //!< Service is open, so the clock counts.
    std::optional<Instant> snoozedUntil;
    std::optional<int> unpublishedYear; //!< The due time may still move: its holidays are unknown.
    QString reason; //!< Waiting only.
    Millis paused{}; //!< Waiting only: open time it has waited so far.

    friend bool operator==(const PillInput&, const PillInput&) = default;
};

//! What a running progress clock shows: once noted today, the next note is due at a later close,
//! which is a plain due time.
[[nodiscard]] PillInput::Kind progressKind(std::optional<Instant> due, Instant now);

[[nodiscard]] PillSpec pillFor(const PillInput& input);
//! The same without its sentence: what a countdown needs every second.
[[nodiscard]] PillSpec pillFace(const PillInput& input);
//! When what pillFor() says changes next, for the one timer behind all countdowns; empty: never by
//! itself.
[[nodiscard]] std::optional<Instant> pillChangesAt(const PillInput& input);

//! "04:12", "1:04:12", and from a working day on "3 d 3 h" (translated).
[[nodiscard]] QString countdownText(Millis left, Millis workingDay);
//! The same, spoken: "4 min 12 s", "1 h 4 min", "3 days 3 hours" (translated).
[[nodiscard]] QString spokenDuration(Millis duration, Millis workingDay);

//! Time by the clock on the wall, in which a day has 24 hours: "1 day 16 h" (translated).
[[nodiscard]] QString spokenSpan(Millis span);

//! Size with the text's digits at their widest, so that a countdown never changes the pill's width.
[[nodiscard]] QSizeF pillSize(const Look& look, const PillSpec& pill);
//! They differ in digits at most, so that neither is wider.
[[nodiscard]] bool isSameWidth(const PillSpec& one, const PillSpec& other);
//! What of a pill at `leftMiddle` must be painted anew: mostly its last digits.
[[nodiscard]] QRectF changedPart(const Look& look, const QPointF& leftMiddle,
                                 const PillSpec& before, const PillSpec& after);
//! Only the digits of `part`, see changedPart(), over whatever is there. False, and nothing
//! painted, where that will not do: the pill has no ground of its own, or more than digits lies in
//! the part.
[[nodiscard]] bool paintDigits(QPainter& painter, const Look& look, const QPointF& leftMiddle,
                               const PillSpec& pill, bool selected, const QRectF& part);
//! Paints with the left middle at `leftMiddle`; `selected` is a row on `sel` or `sep`. A `part`
//! that is not null is all that needs it, see changedPart().
void paintPill(QPainter& painter, const Look& look, const QPointF& leftMiddle, const PillSpec& pill,
               bool selected, const QRectF& part = {});
//! The glyph alone, in its 12×12 box scaled to `box`.
void paintPillGlyph(QPainter& painter, const QRectF& box, PillState state, double share,
                    const QColor& ink, const QColor& ground);

} // namespace keting
