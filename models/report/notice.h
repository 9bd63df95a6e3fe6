// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checklist.h"
#include "models/domain/instant.h"
#include "models/domain/result.h"

#include <QHash>

namespace keting {

//! The one-time notice (一次性告知书): a checklist on paper, to be handed over and signed for.
struct Notice {
    Checklist checklist;
    int version = 0; //!< 0: not published yet.
    bool checked = false; //!< A manager has approved it for this county.
    QString place; //!< Village and town it is given out in; empty: not said.
    QHash<QString, QString> values; //!< Of the placeholders there.
    Instant made;
};

//! What QTextDocument sets. A placeholder without a value becomes a line to write on. Chinese
//! whatever language the program speaks: it is a paper of the county.
[[nodiscard]] QString noticeHtml(const Notice& notice);
[[nodiscard]] Result<QByteArray> noticePdf(const Notice& notice);

} // namespace keting
