// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/resources/resourcefile.h"

#include "resources/resources.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace keting::test {

using namespace Qt::StringLiterals;

QByteArray resourceBytes(const QString& path)
{
    initResources();
    QFile file(u":/keting/"_s + path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    return file.readAll();
}

QJsonObject resourceObject(const QString& path)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(resourceBytes(path), &error);
    EXPECT_EQ(error.error, QJsonParseError::NoError)
        << qPrintable(path) << " at byte " << error.offset;
    return document.object();
}

QStringList resourcePaths(const QString& suffix)
{
    initResources();
    const QString root = u":/keting/"_s;
    QStringList paths;
    for (QDirIterator it(root, {u"*"_s + suffix}, QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();)
        paths.append(it.next().mid(root.size()));
    return paths;
}

} // namespace keting::test
