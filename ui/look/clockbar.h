// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/clockspans.h"

#include <QWidget>

#include <optional>
#include <utility>

class QPainter;

namespace keting {

class Look;

//! One clock as a bar: what counted, what did not, what is left, and now. Several bars of one
//! column share their labels when only the last one shows them.
class ClockBar final : public QWidget {
    Q_OBJECT
public:
    explicit ClockBar(const Look& look, QWidget* parent = nullptr);

    //! `now` is where the mark stands; none for a clock that has ended.
    void setSpans(std::vector<BarSpan> spans, std::optional<Instant> now);
    void setLabelsShown(bool shown);
    //! What stands below it where labels are shown: today, and then the days in order.
    [[nodiscard]] QStringList shownLabels() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Label {
        double from;
        double width;
        QString text;
        bool now;
    };
    //! Brief: without the month where it is that of the day before.
    enum class Days { Whole, Brief };
    //! As brief as it takes to say all days.
    [[nodiscard]] std::vector<Label> labels(const std::vector<SpanPlace>& places) const;
    //! False: some had no room.
    [[nodiscard]] std::pair<std::vector<Label>, bool> labels(const std::vector<SpanPlace>& places,
                                                             Days days) const;
    void paintLabels(QPainter& painter, const std::vector<SpanPlace>& places) const;
    [[nodiscard]] int barRow() const;

    const Look& m_look;
    std::vector<BarSpan> m_spans;
    std::optional<Instant> m_now;
    bool m_labels = false;
};

//! Ground of one span, 10 px high: carries its kind without colour.
void paintSpan(QPainter& painter, const Look& look, const QRectF& box, BarSpan::Kind kind);

} // namespace keting
