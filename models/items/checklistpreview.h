// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checklist.h"

#include <QHash>
#include <QStringList>

namespace keting {

//! A checklist as a resident of one village gets it in WeChat.
struct ChecklistPreview {
    QString text; //!< Holes stay as `{{name}}`.
    QStringList missing; //!< Placeholders without a value in this village.
    qsizetype bytes = 0; //!< UTF-8.
    qsizetype characters = 0;
    qsizetype limit = 0; //!< Bytes of one message of the tightest channel.
    int parts = 1; //!< Messages needed within that limit.
    friend bool operator==(const ChecklistPreview&, const ChecklistPreview&) = default;
};

enum class PreviewShape { Full, Short };
[[nodiscard]] ChecklistPreview previewOf(const Checklist& checklist, PreviewShape shape,
                                         const QHash<QString, QString>& villageValues,
                                         const QString& addressee = {});

} // namespace keting
