// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/drafts.h"
#include "models/store/eventlog.h"
#include "models/store/messagekeys.h"
#include "models/store/metrics.h"
#include "models/store/placetable.h"
#include "models/store/requestnumbers.h"
#include "models/store/requesttable.h"
#include "models/store/scopecursors.h"
#include "models/store/searchindex.h"
#include "models/store/settingstore.h"

namespace keting {

//! The log and its tables over one connection; used by the thread that opened the database.
struct Tables {
    explicit Tables(Database& database)
        : log(database)
        , requests(database)
        , keys(database)
        , search(database)
        , metrics(database)
        , drafts(database)
        , settings(database)
        , places(database)
        , cursors(database)
        , numbers(database)
    {}

    EventLog log;
    RequestTable requests;
    MessageKeys keys;
    SearchIndex search;
    Metrics metrics;
    Drafts drafts;
    SettingStore settings;
    PlaceTable places;
    ScopeCursors cursors;
    RequestNumbers numbers;
};

} // namespace keting
