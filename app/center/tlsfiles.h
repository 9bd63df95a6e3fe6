// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace keting {

//! Where the server's own certificate and its key are, in PEM.
struct TlsFiles {
    QString certificate; //!< The server's first, then those that lead to its authority.
    QString key;
};

} // namespace keting
