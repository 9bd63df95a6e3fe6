// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/requestview.h"
#include "ui/request/requestfacts.h"

#include <QObject>

class QWidget;

namespace keting {

class DeedDialog;
class Look;
class RequestPane;
enum class Deed;

//! Asks what a deed still needs to know and lets the pane tell it. One dialog at a time; none
//! blocks.
class DeedDesk final : public QObject {
    Q_OBJECT
public:
    DeedDesk(const Look& look, RequestPane& pane);

    void start(Deed deed, const Request& request, const RequestFacts& facts, Instant now);

private:
    void ask(Deed deed, const Request& request, const RequestFacts& facts, Instant now);
    void promise(const RequestFacts& facts, Instant now);
    void visit(const RequestFacts& facts, Instant now);
    void describe(const Request& request, const RequestFacts& facts);
    void handOver(const RequestFacts& facts);
    void sendOn(const RequestFacts& facts);
    void merge(const RequestFacts& facts);
    void rate();
    void giveReason(Deed deed);
    void open(DeedDialog* dialog);

    const Look& m_look;
    RequestPane& m_pane;
};

} // namespace keting
