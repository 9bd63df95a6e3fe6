// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/soundcheck.h"

#include "app/desk/errortext.h"
#include "ui/shell/mainwindow.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kBetweenCalls(20);

} // namespace

SoundCheck::SoundCheck(QString file, MainWindow& window, QObject* parent)
    : QObject(parent), m_file(std::move(file)), m_window(window)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &SoundCheck::begin);
}

SoundCheck::~SoundCheck()
{
    if (!m_thread)
        return;
    do // A statement that had not begun yet has not heard of it.
        m_soundness.stop();
    while (!m_thread->wait(kBetweenCalls.count()));
}

void SoundCheck::beginAfter(std::chrono::milliseconds pause)
{
    m_pause.start(pause);
}

void SoundCheck::begin()
{
    if (m_thread)
        return;
    m_thread.reset(QThread::create([this] {
        const Result<void> sound = m_soundness.check(m_file);
        if (m_soundness.isStopped())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, sound] {
                if (!sound)
                    tell(sound.error());
                Q_EMIT ended(sound.has_value());
            },
            Qt::QueuedConnection);
    }));
    m_thread->start(QThread::IdlePriority);
}

void SoundCheck::tell(const Error& error)
{
    qWarning("%s: %s", qUtf8Printable(codeName(error.code)), qUtf8Printable(error.detail));
    if (error.code != Error::Code::Corrupt)
        return; // Busy or out of memory: nothing is known, and the next start looks again.
    const ErrorText text = errorText(error);
    m_window.putBanner(BannerSpec{u"damage"_s,
                                  BannerSpec::Kind::Error,
                                  u"dialog-error"_s,
                                  text.what,
                                  text.rest,
                                  {BannerSpec::Action{u"dismiss"_s, tr("Dismiss")}}});
}

} // namespace keting
