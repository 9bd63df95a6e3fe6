// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/intake/parseoptions.h"

namespace keting {

//! One village as a list of villages gives it. Texts are trimmed; all but code, name and town may
//! be empty.
struct VillageRow {
    qsizetype line = 0; //!< Line (csv), row (xlsx) or item (json), from 1.
    VillageCode code;
    QString name; //!< As people say it: without 村委会 or 居委会 ("三溪村", "富乐社区").
    QString officialName; //!< As the list has it.
    QString town;
    QString group; //!< Name of its WeChat group.
    QString pinyin;
    QString commissioner; //!< Sign-in names.
    QString townWorker;
    QString agent;
    friend bool operator==(const VillageRow&, const VillageRow&) = default;
};

struct VillageRowError {
    enum class Kind { BadCode, TwiceInFile, NoName, NoTown, OtherTown, OpenQuote };
    qsizetype line = 0;
    Kind kind = Kind::BadCode;
    QString detail; //!< What stands there.
    friend bool operator==(const VillageRowError&, const VillageRowError&) = default;
};

struct VillageFile {
    QList<VillageRow> rows;
    QList<VillageRowError> errors; //!< Rows that are not in `rows`, in file order.
};

//! csv, xlsx (columns code, name, town, … or 代码, 名称, 乡镇, …) or json (a list of objects with
//! these keys, or towns with villages in them). Invalid when it is no list of villages at all.
[[nodiscard]] Result<VillageFile> readVillageFile(const QString& path,
                                                  const InputLimits& limits = {},
                                                  const ProgressFn& progress = {});
[[nodiscard]] Result<VillageFile> readVillageBytes(const QByteArray& bytes,
                                                   const InputLimits& limits = {},
                                                   const ProgressFn& progress = {});

//! "line 7: not a 12-digit code: 51092310721", for the command line.
[[nodiscard]] QString rowErrorText(const VillageRowError& error);

} // namespace keting
