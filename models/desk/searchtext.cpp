// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/searchtext.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! Kinds without an overload have nothing to search for.
struct TextOf {
    IndexedText operator()(const payload::Received& p) const
    {
        return {p.message.key,
                p.message.sender + u' ' + p.message.text + u' ' + p.title + u' ' + p.phone};
    }
    IndexedText operator()(const payload::ReplySeen& p) const
    {
        return {p.message.key, p.message.text};
    }
    IndexedText operator()(const payload::Replied& p) const { return {{}, p.text}; }
    IndexedText operator()(const payload::Progressed& p) const { return {{}, p.text}; }
    IndexedText operator()(const payload::Noted& p) const { return {{}, p.text}; }
    IndexedText operator()(const payload::Promised& p) const
    {
        return {{}, p.department + u' ' + p.text};
    }
    IndexedText operator()(const payload::Closed& p) const { return {{}, p.result}; }
    IndexedText operator()(const payload::Remedied& p) const { return {{}, p.text}; }
    IndexedText operator()(const payload::Described& p) const { return {{}, p.title}; }
    template <typename Other>
    IndexedText operator()(const Other&) const
    {
        return {};
    }
};

} // namespace

IndexedText indexedText(const Payload& payload)
{
    return std::visit(TextOf{}, payload);
}

} // namespace keting
