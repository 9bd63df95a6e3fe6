// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE declares its function where it stands, so it must stand outside the namespace.
static void registerKetingData()
{
    Q_INIT_RESOURCE(keting_data);
    Q_INIT_RESOURCE(keting_translations);
}

namespace keting {

void initResources()
{
    registerKetingData();
}

} // namespace keting
