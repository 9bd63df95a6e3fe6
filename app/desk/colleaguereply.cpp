// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/colleaguereply.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShownCharacters = 300;

struct ColleagueWords {
    Q_DECLARE_TR_FUNCTIONS(ColleagueWords)
};

std::optional<Instant> lastSaid(const Request& request)
{
    std::optional<Instant> last;
    for (const AskerMessage& message : request.messages) {
        if (!message.acknowledgement)
            last = std::max(last.value_or(message.message.time), message.message.time);
    }
    return last;
}

} // namespace

std::optional<Reply> colleaguesReply(const Request& request, const UserId& me)
{
    const auto said = lastSaid(request);
    for (auto reply = request.replies.crbegin(); reply != request.replies.crend(); ++reply) {
        if (said && reply->time < *said)
            continue;
        return reply->user == me ? std::nullopt : std::optional(*reply);
    }
    return std::nullopt;
}

void askToReplyToo(QWidget* window, const Reply& reply, const QString& name,
                   std::function<void()> send)
{
    auto* box = new QMessageBox(QMessageBox::Question, ColleagueWords::tr("Already answered"),
                                ColleagueWords::tr("%1 answered at %2. Send yours too?")
                                    .arg(name, toLocal(reply.time).toString(u"HH:mm"_s)),
                                QMessageBox::NoButton, window);
    box->setObjectName(u"colleague-question"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(reply.text.left(kShownCharacters));
    auto* both = box->addButton(ColleagueWords::tr("Send mine too"), QMessageBox::AcceptRole);
    both->setObjectName(u"colleague-send"_s);
    auto* back = box->addButton(ColleagueWords::tr("Do not send"), QMessageBox::RejectRole);
    back->setObjectName(u"colleague-back"_s);
    box->setDefaultButton(back);
    box->setEscapeButton(back);
    QObject::connect(both, &QPushButton::clicked, box, [send = std::move(send)] { send(); });
    box->open();
}

} // namespace keting
