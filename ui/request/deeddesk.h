// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/requestview.h"
#include "ui/request/reasondialog.h"
#include "ui/request/requestfacts.h"

#include <QObject>

#include <functional>

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

    void start(Deed deed, const RequestView& view, const RequestFacts& facts, Instant now);
    //! Why to wait, for a reply that is sent and waited for in one action.
    void askReason(const std::function<void(const QString&)>& tell);

private:
    void ask(Deed deed, const RequestView& view, const RequestFacts& facts, Instant now);
    void promise(const RequestFacts& facts, Instant now);
    void visit(const RequestFacts& facts, Instant now);
    void describe(const Request& request, const RequestFacts& facts);
    void handOver(const RequestFacts& facts);
    void sendOn(const RequestFacts& facts);
    void merge(const RequestFacts& facts);
    void rate();
    void keepPromise(const Request& request, Instant now);
    void finishVisit(const Request& request, Instant now);
    void snooze(const RequestFacts& facts);
    void followUp(const Request& request);
    void close(const RequestView& view, Instant now);
    void giveReason(Deed deed);
    void giveReason(const ReasonDialog::Question& question,
                    const std::function<void(const QString&)>& tell);
    void open(DeedDialog* dialog);

    const Look& m_look;
    RequestPane& m_pane;
};

} // namespace keting
