// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

QList<CatalogueItem> catalogueList(const QString& path, QLatin1StringView key)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<CatalogueItem> items;
    const QJsonArray values = QJsonDocument::fromJson(file.readAll()).object().value(key).toArray();
    for (const auto value : values) {
        const QJsonObject json = value.toObject();
        const QJsonArray listed = json.value("categories"_L1).toArray();
        QStringList categories;
        for (const auto category : listed)
            categories.append(category.toString());
        items.append(CatalogueItem{json.value("id"_L1).toString(), json.value("name"_L1).toString(),
                                   categories});
    }
    return items;
}

} // namespace

QString Catalogue::categoryName(const QString& id) const
{
    const auto found = std::ranges::find(categories, id, &CatalogueItem::id);
    return found == categories.end() ? id : found->name;
}

Catalogue shippedCatalogue()
{
    return Catalogue{catalogueList(u":/keting/checklists/categories.json"_s, "categories"_L1),
                     catalogueList(u":/keting/departments.json"_s, "departments"_L1)};
}

} // namespace keting
