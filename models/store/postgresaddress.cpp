// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/postgresaddress.h"

#include <algorithm>
#include <libpq-fe.h>
#include <memory>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

using PostgresOptions
    = std::unique_ptr<PQconninfoOption,
                      decltype([](PQconninfoOption* all) { PQconninfoFree(all); })>;

struct PostgresDefault {
    const char* name;
    const char* value;
};
// A host that vanishes without a word is taken for gone after about ten seconds.
constexpr PostgresDefault kPostgresDefaults[] = {
    {"target_session_attrs", "read-write"},
    {"connect_timeout", "5"},
    {"keepalives_idle", "5"},
    {"keepalives_interval", "2"},
    {"keepalives_count", "3"},
    {"tcp_user_timeout", "10000"},
    {"fallback_application_name", "keting-center"},
};

} // namespace

Result<PostgresAddress> PostgresAddress::parse(const QString& url)
{
    const bool isUrl = url.startsWith("postgresql://"_L1) || url.startsWith("postgres://"_L1);
    char* complaint = nullptr; // Repeats parts of the address, so nobody sees it.
    const PostgresOptions options(isUrl ? PQconninfoParse(url.toUtf8().constData(), &complaint)
                                        : nullptr);
    PQfreemem(complaint);
    if (!options)
        return fail(Error::Code::Invalid,
                    u"--database takes postgresql://USER@HOST:PORT/DATABASE, and this address "
                    "cannot be read; nothing was changed"_s);
    PostgresAddress address;
    for (const auto* option = options.get(); option->keyword; ++option) {
        if (option->val)
            address.m_settings.push_back({option->keyword, option->val});
    }
    for (const auto& [name, value] : kPostgresDefaults) {
        if (std::ranges::find(address.m_settings, name, &Setting::name) == address.m_settings.end())
            address.m_settings.push_back({name, value});
    }
    return address;
}

} // namespace keting
