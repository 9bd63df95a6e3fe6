// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/orderedmodel.h"

#include <QMimeData>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

const QString kRowType = u"application/x-keting-row"_s;

} // namespace

void OrderedModel::shift(int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= rowCount() || to >= rowCount())
        return;
    // Qt names the row before which the moved one lands.
    if (!beginMoveRows({}, from, from, {}, to > from ? to + 1 : to))
        return;
    moveRowTo(from, to);
    endMoveRows();
    emit edited();
}

QStringList OrderedModel::mimeTypes() const
{
    return {kRowType};
}

QMimeData* OrderedModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto* mime = new QMimeData;
    mime->setData(kRowType, QByteArray::number(indexes.constFirst().row()));
    return mime;
}

bool OrderedModel::dropMimeData(const QMimeData* mime, Qt::DropAction action, int row, int,
                                const QModelIndex& parent)
{
    if (action != Qt::MoveAction || !mime->hasFormat(kRowType))
        return false;
    bool number = false;
    const int from = mime->data(kRowType).toInt(&number);
    const int before = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    if (number)
        shift(from, before > from ? before - 1 : before);
    // The row has been moved here; the view must not remove the old one.
    return false;
}

Qt::ItemFlags OrderedModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
}

} // namespace keting
