// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/reportscope.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kCountyDigits = 6;
constexpr qsizetype kTownDigits = 9;
constexpr qsizetype kVillageDigits = 12;

//! The desk's records begin at towns; only the published list of villages names their county.
QString countyName(const QString& code)
{
    QFile file(u":/keting/villages/daying.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return code;
    const QJsonObject county
        = QJsonDocument::fromJson(file.readAll()).object().value("county"_L1).toObject();
    return county.value("code"_L1).toString() == code ? county.value("name"_L1).toString() : code;
}

} // namespace

void ReportScope::restrict(RequestFilter& filter) const
{
    if (level == Level::Village)
        filter.village = code;
    if (level == Level::Town)
        filter.town = code;
}

Result<ReportScope> reportScope(const County& county, const QString& code)
{
    const bool digits = std::ranges::all_of(code, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digits
        || (code.size() != kCountyDigits && code.size() != kTownDigits
            && code.size() != kVillageDigits))
        return fail(Error::Code::Invalid,
                    u"--scope is a county (6 digits), a town (9) or a village (12), not "_s
                        + code.left(40));
    ReportScope scope{ReportScope::Level::County, code, {}, 0};
    QString townName;
    for (const Village& village : county.villages()) {
        if (!village.code.toString().startsWith(code))
            continue;
        ++scope.villages;
        townName = village.townName;
        scope.name = village.townName + village.name;
    }
    if (scope.villages == 0)
        return fail(Error::Code::NotFound, u"no village of "_s + code + u" on this desk"_s);
    if (code.size() == kVillageDigits) {
        scope.level = ReportScope::Level::Village;
    } else if (code.size() == kTownDigits) {
        scope.level = ReportScope::Level::Town;
        scope.name = townName;
    } else {
        scope.name = countyName(code);
    }
    return scope;
}

} // namespace keting
