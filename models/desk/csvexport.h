// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/dashboardview.h"
#include "models/domain/requestrow.h"

#include <QHash>

namespace keting {

//! One field as a spreadsheet may safely open it: quoted where needed, and with a leading
//! apostrophe where the text would otherwise be taken for a formula.
[[nodiscard]] QString csvCell(const QString& text);

//! UTF-8 with a byte order mark and CRLF, as Excel expects it. A short row is filled up with empty
//! cells.
[[nodiscard]] QByteArray csvDocument(const QStringList& header, const QList<QStringList>& rows);

//! Every number the dashboard shows, one line each, in one table that can be filtered by its first
//! column. Headings are translated.
[[nodiscard]] QByteArray dashboardCsv(const DashboardData& data);

//! Codes and ids as people read them. What is missing is written as it is stored.
struct CsvNames {
    QHash<QString, QString> villages;
    QHash<QString, QString> categories;
    QHash<QString, QString> people;
};

//! The requests behind a filter. Askers are masked; the text of their messages is left out.
[[nodiscard]] QByteArray requestsCsv(const QList<InboxRow>& rows, const CsvNames& names);

} // namespace keting
