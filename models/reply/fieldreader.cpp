// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reply/fieldreader.h"

#include "models/reply/textlength.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! Control, bidi and line-breaking characters would change how the rest of a reply is shown.
bool isPlain(QStringView text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        const auto category = c.category();
        return category == QChar::Other_Control || category == QChar::Other_Format
            || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
    });
}

} // namespace

FieldReader::FieldReader(QJsonObject object, QString path, std::optional<Error>& error)
    : m_object(std::move(object)), m_path(std::move(path)), m_error(&error)
{}

QString FieldReader::text(const QString& key, qsizetype minimum, qsizetype maximum)
{
    return checked(key, take(key), minimum, maximum);
}

QStringList FieldReader::texts(const QString& key, qsizetype maxCount, qsizetype maxLength)
{
    const QJsonValue value = take(key);
    const QJsonArray array = value.toArray();
    if (!value.isArray() || array.size() > maxCount) {
        reject(key, u"expected a list of at most %1 texts"_s.arg(maxCount));
        return {};
    }
    QStringList list;
    list.reserve(array.size());
    for (const auto& element : array)
        list.append(checked(u"%1[%2]"_s.arg(key).arg(list.size()), element, 1, maxLength));
    return list;
}

int FieldReader::integer(const QString& key, int minimum, int maximum)
{
    const QJsonValue value = take(key);
    const double number = value.toDouble(minimum - 1.0);
    if (!value.isDouble() || number < minimum || number > maximum || number != int(number)) {
        reject(key, u"expected a whole number from %1 to %2"_s.arg(minimum).arg(maximum));
        return minimum;
    }
    return int(number);
}

std::optional<int> FieldReader::integerOrNull(const QString& key, int minimum, int maximum)
{
    if (take(key).isNull())
        return {};
    return integer(key, minimum, maximum);
}

bool FieldReader::boolean(const QString& key)
{
    const QJsonValue value = take(key);
    if (!value.isBool())
        reject(key, u"expected true or false"_s);
    return value.toBool();
}

std::optional<QDate> FieldReader::dateOrNull(const QString& key)
{
    const QJsonValue value = take(key);
    if (value.isNull())
        return {};
    const QDate date = QDate::fromString(value.toString(), u"yyyy-MM-dd"_s);
    if (!date.isValid() || date.year() < 1970)
        reject(key, u"expected a date such as 2026-10-09, or null"_s);
    return date;
}

std::optional<QString> FieldReader::textOrNull(const QString& key, qsizetype maximum)
{
    const QJsonValue value = take(key);
    if (value.isNull())
        return {};
    return checked(key, value, 1, maximum);
}

Slug FieldReader::slug(const QString& key)
{
    const auto parsed = Slug::parse(take(key).toString());
    if (!parsed)
        reject(key, parsed.error().detail);
    return parsed ? *parsed : *Slug::parse(u"invalid");
}

qsizetype FieldReader::choice(const QString& key, const QStringList& names)
{
    const auto index = names.indexOf(take(key).toString());
    if (index < 0)
        reject(key, u"expected one of "_s + names.join(u", "_s));
    return std::max<qsizetype>(index, 0);
}

QList<FieldReader> FieldReader::objects(const QString& key, qsizetype minCount, qsizetype maxCount)
{
    const QJsonValue value = take(key);
    const QJsonArray array = value.toArray();
    if (!value.isArray() || array.size() < minCount || array.size() > maxCount) {
        reject(key, u"expected a list of %1 to %2 entries"_s.arg(minCount).arg(maxCount));
        return {};
    }
    QList<FieldReader> readers;
    readers.reserve(array.size());
    for (const auto& element : array) {
        const QString name = u"%1[%2]"_s.arg(key).arg(readers.size());
        if (!element.isObject())
            reject(name, u"expected an object"_s);
        readers.append(FieldReader(element.toObject(), m_path + name + u'.', *m_error));
    }
    return readers;
}

void FieldReader::finish()
{
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (!m_read.contains(it.key()))
            reject(it.key().left(40), u"unknown field"_s);
    }
}

void FieldReader::reject(const QString& key, const QString& why)
{
    if (!*m_error)
        *m_error = Error{Error::Code::Invalid, m_path + key + u": "_s + why};
}

QJsonValue FieldReader::take(const QString& key)
{
    m_read.insert(key);
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        reject(key, u"missing"_s);
    return value;
}

QString FieldReader::checked(const QString& key, const QJsonValue& value, qsizetype minimum,
                             qsizetype maximum)
{
    const QString text = value.toString().trimmed();
    const qsizetype length = characterCount(text);
    if (!value.isString() || length < minimum || length > maximum)
        reject(key, u"expected a text of %1 to %2 characters"_s.arg(minimum).arg(maximum));
    else if (!isPlain(text))
        reject(key, u"control or direction characters are not allowed"_s);
    return text;
}

} // namespace keting
