// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/center/metricstext.h"

namespace keting {

void MetricsText::describe(const char* name, const char* type, const char* help)
{
    m_text += QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

void MetricsText::add(const char* name, const char* type, const char* help, qint64 value)
{
    describe(name, type, help);
    m_text += QByteArray(name) + ' ' + QByteArray::number(value) + '\n';
}

void MetricsText::openHistogram(const char* name, const char* help)
{
    describe(name, "histogram", help);
}

void MetricsText::addHistogram(const char* name, const QByteArray& label,
                               std::span<const double> bounds, std::span<const qint64> counts,
                               double sum)
{
    Q_ASSERT(counts.size() == bounds.size() + 1);
    qint64 upToHere = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        upToHere += counts[i];
        const QByteArray bound
            = i < bounds.size() ? QByteArray::number(bounds[i]) : QByteArray("+Inf");
        m_text += QByteArray(name) + "_bucket{" + label + ",le=\"" + bound + "\"} "
            + QByteArray::number(upToHere) + '\n';
    }
    m_text += QByteArray(name) + "_sum{" + label + "} " + QByteArray::number(sum, 'f', 6) + '\n';
    m_text += QByteArray(name) + "_count{" + label + "} " + QByteArray::number(upToHere) + '\n';
}

} // namespace keting
