// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/drafts.h"

namespace keting {

namespace {

constexpr auto kSaveDraft
    = "INSERT INTO draft (request, text, at) VALUES (?, ?, ?) "
      "ON CONFLICT (request) DO UPDATE SET text = excluded.text, at = excluded.at";
constexpr auto kRemoveDraft = "DELETE FROM draft WHERE request = ?";
constexpr auto kDraftText = "SELECT text FROM draft WHERE request = ?";

} // namespace

Result<void> Drafts::save(const RequestId& request, const QString& text, Instant at)
{
    return text.isEmpty() ? m_database.execute(kRemoveDraft, request.toBytes())
                          : m_database.execute(kSaveDraft, request.toBytes(), text, at);
}

Result<QString> Drafts::text(const RequestId& request)
{
    const Result<std::optional<Statement>> row = m_database.first(kDraftText, request.toBytes());
    if (!row)
        return tl::unexpected(row.error());
    return *row ? (*row)->text(0) : QString();
}

} // namespace keting
