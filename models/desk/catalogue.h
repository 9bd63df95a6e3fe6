// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace keting {

struct CatalogueItem {
    QString id;
    QString name;
    QStringList categories; //!< Of a department: the categories it answers for.
    friend bool operator==(const CatalogueItem&, const CatalogueItem&) = default;
};

//! Lists people choose from, as shipped: data of the resources, not of the code.
struct Catalogue {
    QList<CatalogueItem> categories; //!< In the order of the keys 1–9.
    QList<CatalogueItem> departments;
    [[nodiscard]] QString categoryName(const QString& id) const; //!< The id itself if unknown.
    friend bool operator==(const Catalogue&, const Catalogue&) = default;
};

//! Empty lists if the resources are not part of the program (some tests).
[[nodiscard]] Catalogue shippedCatalogue();

} // namespace keting
