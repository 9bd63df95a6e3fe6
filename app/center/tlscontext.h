// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/center/tlsfiles.h"
#include "models/domain/result.h"

#include <boost/asio/ssl/context.hpp>
#include <memory>

namespace keting {

//! What new connections are encrypted with: TLS 1.2 or later, HTTP/1.1. Invalid: a sentence says
//! which of the files is wrong and how. Asks nobody for a password.
[[nodiscard]] Result<std::shared_ptr<boost::asio::ssl::context>>
tlsContextFrom(const TlsFiles& files);

} // namespace keting
