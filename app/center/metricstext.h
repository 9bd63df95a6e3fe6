// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <span>

namespace keting {

//! Figures in the text format 0.0.4 of Prometheus.
class MetricsText {
public:
    //! `type`: "counter" or "gauge".
    void add(const char* name, const char* type, const char* help, qint64 value);
    //! Opens a family of histograms; its members follow.
    void openHistogram(const char* name, const char* help);
    //! `counts`: how many fell under each of `bounds` and above the one before, and one more for
    //! those above all.
    void addHistogram(const char* name, const QByteArray& label, std::span<const double> bounds,
                      std::span<const qint64> counts, double sum);
    [[nodiscard]] const QByteArray& text() const { return m_text; }

private:
    void describe(const char* name, const char* type, const char* help);

    QByteArray m_text;
};

} // namespace keting
