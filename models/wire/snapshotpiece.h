// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wire/syncmessages.h"

namespace keting {

//! What /sync/1/snapshot answers, in CBOR (RFC 8949), as a desk that is far behind reads hundreds
//! of thousands of events: [scope, more, head, [event…]], an event being [id, subject, kind, v,
//! actor, device, dseq, at, group, body, sseq, recorded]. Ids are their 16 bytes, but for the
//! device's, the group may be null, instants are milliseconds, the body is bytes. Subject, kind,
//! actor and device are texts where they first appear, and from then on the number of that text: 0
//! for the first one of the piece.
[[nodiscard]] QByteArray pieceBytes(const ScopePage& page);
//! Invalid: what breaks its rule; the rules are those of readPlacedEnvelope().
[[nodiscard]] Result<ScopePage> readPiece(const QByteArray& bytes);

} // namespace keting
