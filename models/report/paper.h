// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

namespace keting {

//! A document to be set on A4.
struct Paper {
    QString title; //!< Of the file.
    QString html;
    QString footer; //!< Left of the page numbers.
    double points = 9; //!< Of the plain text.
};

//! Needs a QGuiApplication: the text is set with the system's fonts. Any thread.
[[nodiscard]] Result<QByteArray> paperPdf(const Paper& paper);

} // namespace keting
