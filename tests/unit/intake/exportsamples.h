// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace keting {

//! One of the shapes in which a conversation comes, with a question and its answer in it.
struct ExportSample {
    const char* name; //!< Of letters and digits: part of a test's name.
    const char* format;
    QString written;
    const char* time; //!< Of the question: ISO without an offset; to the second where it is known.
    const char* asker = "三溪村-王婶"; //!< Accounts, where the tool writes no names.
    [[nodiscard]] bool isTable() const { return QByteArrayView(format).endsWith("-csv"); }
};

//! What the clients of WeChat copy and mail, and what the export tools write.
[[nodiscard]] QList<ExportSample> exportSamples();

} // namespace keting
