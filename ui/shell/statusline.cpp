// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "ui/look/elidedlabel.h"
#include "ui/look/inkicon.h"
#include "ui/look/marks.h"
#include "ui/look/pill.h"

#include <QHBoxLayout>
#include <QPainter>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStatusHeight = 26;
constexpr int kMark = 16;
constexpr std::chrono::minutes kClosingSoon(30);

QString hoursAndMinutes(std::chrono::minutes left)
{
    return u"%1:%2"_s.arg(left.count() / 60).arg(left.count() % 60, 2, 10, QChar(u'0'));
}

QString syncIcon(ShellStatus::Sync sync)
{
    switch (sync) {
    case ShellStatus::Sync::Local:
    case ShellStatus::Sync::Synced: return u"state-ok"_s;
    case ShellStatus::Sync::Syncing: return u"state-sync"_s;
    case ShellStatus::Sync::Offline: return u"network-disconnect"_s;
    case ShellStatus::Sync::Rejected: return u"state-error"_s;
    }
    return {};
}

Ink syncInk(ShellStatus::Sync sync)
{
    switch (sync) {
    case ShellStatus::Sync::Offline: return Ink::Warn;
    case ShellStatus::Sync::Rejected: return Ink::Over;
    case ShellStatus::Sync::Local:
    case ShellStatus::Sync::Synced:
    case ShellStatus::Sync::Syncing: break;
    }
    return Ink::Text2;
}

} // namespace

StatusLine::StatusLine(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_mark(new QWidget(this))
    , m_service(new TextLabel(look, FontRole::Pill, Ink::Text, {}, this))
    , m_time(new TextLabel(look, FontRole::Line2, Ink::Text2, {}, this))
    , m_special(new TextLabel(look, FontRole::Line2, Ink::Text2, {}, this))
    , m_syncMark(new QWidget(this))
    , m_sync(new ElidedLabel(look, FontRole::Line2, Ink::Text2, {}, this))
    , m_clockSeparator(newSeparator())
    , m_clock(new TextLabel(look, FontRole::Line2, Ink::Text2, {}, this))
    , m_userMark(new QWidget(this))
    , m_user(new TextLabel(look, FontRole::Line2, Ink::Text2, {}, this))
{
    setObjectName(u"status-line"_s);
    m_service->setObjectName(u"status-service"_s);
    m_time->setObjectName(u"status-time"_s);
    m_sync->setObjectName(u"status-sync"_s);
    m_clock->setObjectName(u"status-clock"_s);
    m_user->setObjectName(u"status-user"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 12, 0);
    row->setSpacing(6);
    for (QWidget* mark : {m_mark, m_syncMark, m_userMark})
        mark->setFixedSize(kMark, kMark);
    for (QWidget* part : std::initializer_list<QWidget*>{m_mark, m_service, m_time, m_special,
                                                         newSeparator(), m_syncMark})
        row->addWidget(part);
    row->addWidget(m_sync, 1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_clockSeparator, m_clock, newSeparator(),
                                                         m_userMark, m_user})
        row->addWidget(part);
    connect(&m_look, &Look::changed, this, &StatusLine::showStatus);
    showStatus();
}

QWidget* StatusLine::newSeparator()
{
    auto* separator = new QWidget(this);
    separator->setObjectName(u"status-separator"_s);
    separator->setFixedWidth(13);
    return separator;
}

void StatusLine::setStatus(const ShellStatus& status)
{
    if (status == m_status)
        return; // Told every second, it changes every minute.
    m_status = status;
    showStatus();
}

void StatusLine::showStatus()
{
    setFixedHeight(m_look.height(kStatusHeight, FontRole::Line2, 6));
    showService();
    showSync();
    m_special->setText(m_status.special);
    m_special->setVisible(!m_status.special.isEmpty());
    m_clock->setText(m_status.clockText);
    m_clock->setInk(m_status.clockWrong ? Ink::Warn : Ink::Text2);
    m_clock->setVisible(!m_status.clockText.isEmpty());
    m_clockSeparator->setVisible(!m_status.clockText.isEmpty());
    m_user->setText(m_status.user);
    setAccessibleName(QStringList{m_service->text(), m_time->text(), m_special->text(),
                                  m_sync->text(), m_clock->text()}
                          .join(u' ')
                          .simplified());
    update();
}

void StatusLine::showService()
{
    switch (m_status.service) {
    case ShellStatus::Service::Open: {
        const bool soon = m_status.left && *m_status.left <= kClosingSoon;
        m_service->setText(soon ? tr("Closing soon") : tr("Service open"));
        m_service->setInk(soon ? Ink::Warn : Ink::Text);
        m_time->setText(m_status.left ? tr("%1 until %2", "time left, closing hour")
                                            .arg(hoursAndMinutes(*m_status.left), m_status.closesAt)
                                      : QString());
        return;
    }
    case ShellStatus::Service::Closed:
        m_service->setText(tr("Service closed"));
        m_service->setInk(Ink::Text);
        break;
    case ShellStatus::Service::Holiday:
        m_service->setText(tr("Holiday"));
        m_service->setInk(Ink::Text);
        break;
    }
    m_time->setText(m_status.nextOpening.isEmpty() ? QString()
                                                   : tr("opens %1").arg(m_status.nextOpening));
}

void StatusLine::showSync()
{
    m_sync->setText(m_status.syncText);
    m_sync->setInk(syncInk(m_status.sync));
    m_syncMark->setVisible(!m_status.syncText.isEmpty());
}

void StatusLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = m_look.tokens();
    painter.fillRect(rect(), t.window);
    painter.fillRect(QRect(0, 0, width(), 1), t.sep);
    const QRectF mark(m_mark->geometry());
    const QRectF glyph = mark.adjusted(2, 2, -2, -2);
    const bool soon = m_status.left && *m_status.left <= kClosingSoon;
    switch (m_status.service) {
    case ShellStatus::Service::Open:
        if (soon)
            paintPillGlyph(painter, glyph, PillState::Soon, 0, t.warn, t.window);
        else
            paintDot(painter, mark.center(), t.done, 8);
        break;
    case ShellStatus::Service::Closed:
        paintPillGlyph(painter, glyph, PillState::LeftMessage, 0, t.left, t.window);
        break;
    case ShellStatus::Service::Holiday:
        paintPillGlyph(painter, glyph, PillState::Waiting, 0, t.pause, t.window);
        break;
    }
    if (m_syncMark->isVisible())
        paintIcon(painter, m_syncMark->geometry(), syncIcon(m_status.sync),
                  m_look.ink(syncInk(m_status.sync)));
    if (!m_status.user.isEmpty())
        paintIcon(painter, m_userMark->geometry(), u"user"_s, t.text2);
    const auto separators = findChildren<QWidget*>(u"status-separator"_s);
    for (const QWidget* separator : separators) {
        if (separator->isVisible())
            painter.fillRect(QRect(separator->geometry().center().x(), 7, 1, height() - 13), t.sep);
    }
}

} // namespace keting
