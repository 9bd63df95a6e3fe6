// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QHash>

namespace keting {

//! Readable id of shared data that managers add (checklists, categories, departments): 1–40 of
//! `a–z 0–9 -`, starting with a letter, no dash at the end ("biz-licence-change").
class Slug {
public:
    [[nodiscard]] static Result<Slug> parse(QStringView text);

    [[nodiscard]] const QString& toString() const { return m_text; }

    friend bool operator==(const Slug&, const Slug&) = default;
    friend bool operator<(const Slug& a, const Slug& b) { return a.m_text < b.m_text; }
    friend size_t qHash(const Slug& slug, size_t seed = 0) { return ::qHash(slug.m_text, seed); }

private:
    explicit Slug(QString text) : m_text(std::move(text)) {}

    QString m_text;
};

} // namespace keting
