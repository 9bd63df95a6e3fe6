// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/villagefile.h"

#include "models/intake/csvreader.h"
#include "models/intake/matchtext.h"
#include "models/intake/sourcefile.h"
#include "models/intake/textdecoding.h"
#include "models/intake/xlsxreader.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

enum Field { Code, Name, Town, Group, Pinyin, Commissioner, TownWorker, Agent, kFields };

using RawVillage = std::array<QString, kFields>;

const QHash<QString, Field>& fieldNames()
{
    static const QHash<QString, Field> names = {
        {u"code"_s, Code},
        {u"代码"_s, Code},
        {u"编码"_s, Code},
        {u"区划代码"_s, Code},
        {u"村代码"_s, Code},
        {u"统计用区划代码"_s, Code},
        {u"name"_s, Name},
        {u"名称"_s, Name},
        {u"村名"_s, Name},
        {u"村"_s, Name},
        {u"村社区"_s, Name},
        {u"村(社区)"_s, Name},
        {u"town"_s, Town},
        {u"乡镇"_s, Town},
        {u"镇"_s, Town},
        {u"乡镇名称"_s, Town},
        {u"所属乡镇"_s, Town},
        {u"group"_s, Group},
        {u"群"_s, Group},
        {u"群名"_s, Group},
        {u"群名称"_s, Group},
        {u"微信群"_s, Group},
        {u"pinyin"_s, Pinyin},
        {u"拼音"_s, Pinyin},
        {u"commissioner"_s, Commissioner},
        {u"专员"_s, Commissioner},
        {u"town_worker"_s, TownWorker},
        {u"镇级人员"_s, TownWorker},
        {u"镇便民中心"_s, TownWorker},
        {u"agent"_s, Agent},
        {u"代办员"_s, Agent},
    };
    return names;
}

QString withoutCommittee(QString name)
{
    for (const QStringView ending : {u"村民委员会", u"村委会"}) {
        if (name.endsWith(ending))
            return name.chopped(ending.size()) + u'村';
    }
    for (const QStringView ending : {u"居民委员会", u"居委会"}) {
        if (name.endsWith(ending))
            return name.chopped(ending.size());
    }
    return name;
}

//! Judges row after row; remembers the codes it has seen.
class VillageCollector {
public:
    void add(qsizetype line, const RawVillage& raw)
    {
        using Kind = VillageRowError::Kind;
        const QString codeText = matchKey(raw[Code]);
        const auto code = VillageCode::parse(codeText);
        if (!code)
            return refuse(line, Kind::BadCode, raw[Code]);
        const QString name = withoutCommittee(raw[Name]);
        if (name.isEmpty() || name == u"村") // A committee, of nobody knows which village.
            return refuse(line, Kind::NoName, codeText);
        if (raw[Town].isEmpty())
            return refuse(line, Kind::NoTown, codeText);
        if (const auto earlier = m_lines.constFind(codeText); earlier != m_lines.cend())
            return refuse(line, Kind::TwiceInFile, codeText);
        // The first nine digits are the town: one of them, one name.
        QString& town = m_towns[code->town()];
        if (!town.isEmpty() && town != raw[Town])
            return refuse(line, Kind::OtherTown, raw[Town]);
        town = raw[Town];
        m_lines.insert(codeText, line);
        m_file.rows.append({line, *code, name, raw[Name], raw[Town], raw[Group], raw[Pinyin],
                            raw[Commissioner], raw[TownWorker], raw[Agent]});
    }

    //! A row whose cells may hold more, or less, than stood there.
    void addOpen(qsizetype line, const RawVillage& raw)
    {
        refuse(line, VillageRowError::Kind::OpenQuote, raw[Code]);
    }

    [[nodiscard]] VillageFile take() { return std::move(m_file); }

private:
    void refuse(qsizetype line, VillageRowError::Kind kind, const QString& detail)
    {
        m_file.errors.append({line, kind, detail.left(60)});
    }

    VillageFile m_file;
    QHash<QString, qsizetype> m_lines;
    QHash<QString, QString> m_towns;
};

tl::unexpected<Error> noList()
{
    return fail(Error::Code::Invalid,
                u"no list of villages: expected columns code, name, town (代码, 名称, 乡镇)"_s);
}

QHash<qsizetype, Field> columnsIn(const TableRow& row)
{
    QHash<qsizetype, Field> columns;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        if (const auto it = fieldNames().constFind(matchKey(row.cells[i]));
            it != fieldNames().cend())
            columns.insert(i, *it);
    }
    const auto fields = columns.values();
    if (fields.contains(Code) && fields.contains(Name) && fields.contains(Town))
        return columns;
    return {};
}

Result<VillageFile> readTable(const Table& table)
{
    constexpr qsizetype kVillageHeaderRows = 10;
    QHash<qsizetype, Field> columns;
    qsizetype header = 0;
    while (header < std::min(table.rows.size(), kVillageHeaderRows) && columns.isEmpty())
        columns = columnsIn(table.rows[header++]);
    if (columns.isEmpty())
        return noList();
    VillageCollector villages;
    for (qsizetype i = header; i < table.rows.size(); ++i) {
        RawVillage raw;
        for (auto it = columns.cbegin(); it != columns.cend(); ++it)
            raw[it.value()] = table.rows[i].cells.value(it.key()).trimmed();
        if (table.rows[i].openQuote)
            villages.addOpen(table.rows[i].number, raw);
        else
            villages.add(table.rows[i].number, raw);
    }
    return villages.take();
}

RawVillage rawOf(const QJsonObject& object, const QString& town)
{
    RawVillage raw;
    raw[Town] = town;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto field = fieldNames().constFind(matchKey(it.key()));
        if (field == fieldNames().cend())
            continue;
        const QJsonValue value = it.value();
        raw[*field]
            = value.isDouble() ? QString::number(value.toInteger()) : value.toString().trimmed();
    }
    return raw;
}

Result<VillageFile> readJson(const QString& text)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &problem);
    if (problem.error != QJsonParseError::NoError)
        return fail(
            Error::Code::Invalid,
            u"damaged JSON at byte %1 (%2)"_s.arg(problem.offset).arg(problem.errorString()));
    VillageCollector villages;
    qsizetype item = 0;
    const QJsonArray towns = document.object().value("towns"_L1).toArray();
    for (const auto& town : towns) {
        const QString name = town["name"_L1].toString().trimmed();
        const QJsonArray ofTown = town["villages"_L1].toArray();
        for (const auto& village : ofTown)
            villages.add(++item, rawOf(village.toObject(), name));
    }
    const QJsonArray flat
        = document.isArray() ? document.array() : document.object().value("villages"_L1).toArray();
    for (const auto& village : flat)
        villages.add(++item, rawOf(village.toObject(), {}));
    if (item == 0)
        return noList();
    return villages.take();
}

} // namespace

Result<VillageFile> readVillageFile(const QString& path, const InputLimits& limits,
                                    const ProgressFn& progress)
{
    const auto bytes = readSourceFile(path, limits, progress);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return readVillageBytes(*bytes, limits, progress);
}

Result<VillageFile> readVillageBytes(const QByteArray& bytes, const InputLimits& limits,
                                     const ProgressFn& progress)
{
    if (looksLikeZip(bytes)) {
        const auto sheets = readXlsx(bytes, limits, progress);
        if (!sheets)
            return tl::unexpected(sheets.error());
        for (const Table& sheet : *sheets) {
            if (auto villages = readTable(sheet))
                return villages;
        }
        return noList();
    }
    const auto decoded = decodeText(bytes, limits);
    if (!decoded)
        return tl::unexpected(decoded.error());
    const QStringView start = QStringView(decoded->text).trimmed();
    if (start.startsWith(u'[') || start.startsWith(u'{'))
        return readJson(decoded->text);
    const auto table = readCsv(decoded->text, limits, progress);
    if (!table)
        return tl::unexpected(table.error());
    return readTable(*table);
}

QString rowErrorText(const VillageRowError& error)
{
    const auto reason = [&error]() -> QString {
        switch (error.kind) {
        case VillageRowError::Kind::BadCode: return u"not a 12-digit code: "_s;
        case VillageRowError::Kind::TwiceInFile: return u"the code is twice in the file: "_s;
        case VillageRowError::Kind::NoName: return u"no name for "_s;
        case VillageRowError::Kind::NoTown: return u"no town for "_s;
        case VillageRowError::Kind::OtherTown: return u"another name for the same town: "_s;
        case VillageRowError::Kind::OpenQuote: return u"a quotation mark that never closes: "_s;
        }
        Q_UNREACHABLE();
    };
    return u"line %1: "_s.arg(error.line) + reason() + error.detail;
}

} // namespace keting
