// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/dashboardexporter.h"

#include "app/desk/dashboardfile.h"
#include "app/desk/errortext.h"
#include "models/desk/deskhost.h"
#include "models/desk/disclosing.h"
#include "models/desk/whendone.h"
#include "models/store/outputfile.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/look/toast.h"
#include "ui/shell/mainwindow.h"

#include <QBuffer>
#include <QFileDialog>

#include <chrono>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kBeat(150);
const QString kBanner = u"export"_s;

QString suffixOf(DashboardExport kind)
{
    switch (kind) {
    case DashboardExport::Picture: return u"png"_s;
    case DashboardExport::Pages: return u"pdf"_s;
    case DashboardExport::Workbook: return u"xlsx"_s;
    case DashboardExport::NumbersCsv:
    case DashboardExport::RequestsCsv: return u"csv"_s;
    }
    Q_UNREACHABLE();
}

QString titleOf(DashboardExport kind)
{
    switch (kind) {
    case DashboardExport::Picture: return DashboardExporter::tr("Export as picture");
    case DashboardExport::Pages: return DashboardExporter::tr("Export as PDF");
    case DashboardExport::Workbook: return DashboardExporter::tr("Export as workbook");
    case DashboardExport::NumbersCsv: return DashboardExporter::tr("Export the numbers");
    case DashboardExport::RequestsCsv:
        return DashboardExporter::tr("Export the requests behind these numbers");
    }
    Q_UNREACHABLE();
}

QString doneWords(DashboardExport kind, qint64 requests)
{
    const auto count = static_cast<int>(requests);
    if (kind == DashboardExport::Picture)
        return DashboardExporter::tr("Picture of the whole page saved");
    if (kind == DashboardExport::RequestsCsv)
        return DashboardExporter::tr("%n request(s) exported", nullptr, count);
    return DashboardExporter::tr("Numbers exported, %n request(s) counted", nullptr, count);
}

QString nameOf(DashboardExport kind, const RequestFilter& filter)
{
    const QString what = kind == DashboardExport::RequestsCsv ? u"requests"_s : u"dashboard"_s;
    return u"keting-%1-%2-%3.%4"_s.arg(what, filter.from->toString(u"yyyyMMdd"),
                                       filter.to->toString(u"yyyyMMdd"), suffixOf(kind));
}

Result<QByteArray> pngOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return fail(Error::Code::Storage, u"the picture cannot be drawn"_s);
    return bytes;
}

//! Askers are masked in all of them, where they are in it at all.
Disclosure disclosureOf(DashboardExport kind, qint64 lines)
{
    const bool isReport = kind == DashboardExport::Pages || kind == DashboardExport::Workbook;
    const QString what = isReport              ? u"report"_s
        : kind == DashboardExport::Picture     ? u"picture"_s
        : kind == DashboardExport::RequestsCsv ? u"requests"_s
                                               : u"numbers"_s;
    return {.what = what, .format = suffixOf(kind), .rows = int(lines)};
}

Result<DashboardFile> makeFile(DeskReader& reader, DashboardExport kind,
                               const RequestFilter& filter, Instant now, const QImage& picture,
                               ExportWatch& watch)
{
    if (kind != DashboardExport::Picture)
        return dashboardFile(reader, kind, filter, now, watch);
    return pngOf(picture).map([](const QByteArray& png) { return DashboardFile{png, 0}; });
}

} // namespace

DashboardExporter::DashboardExporter(DeskHost& host, DashboardPage& page, MainWindow& window,
                                     QObject* parent)
    : QObject(parent), m_host(host), m_page(page), m_window(window)
{
    m_beat.setInterval(kBeat);
    connect(&m_beat, &QTimer::timeout, this, &DashboardExporter::showProgress);
    connect(&m_window, &MainWindow::bannerActed, this,
            [this](const QString& banner, const QString& action) {
                if (banner == kBanner && action == "stop"_L1)
                    cancel();
            });
}

void DashboardExporter::ask(DashboardExport kind, const RequestFilter& filter)
{
    const QString suffix = suffixOf(kind);
    auto* dialog = new QFileDialog(&m_window, titleOf(kind), {}, u"%1 (*.%1)"_s.arg(suffix));
    dialog->setObjectName(u"export-file"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(nameOf(kind, filter));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, kind, filter](const QString& file) { write(kind, filter, file); });
    dialog->open();
}

void DashboardExporter::write(DashboardExport kind, const RequestFilter& filter,
                              const QString& file)
{
    if (isBusy()) {
        m_window.toast().tell(tr("Another export is still being written"), {});
        return;
    }
    m_watch = std::make_shared<ExportWatch>();
    m_beat.start();
    const QImage picture = kind == DashboardExport::Picture ? m_page.picture().toImage() : QImage();
    whenDone(m_host.read(
                 [kind, filter, picture, now = m_host.now(), watch = m_watch](DeskReader& reader) {
                     return makeFile(reader, kind, filter, now, picture, *watch);
                 }),
             this, [this, kind, file](const Result<DashboardFile>& result) {
                 if (result)
                     save(kind, *result, file);
                 else
                     finish(kind, tl::unexpected(result.error()), file);
             });
}

void DashboardExporter::save(DashboardExport kind, const DashboardFile& made, const QString& file)
{
    whenDone(m_host.write([kind, made, file, watch = m_watch](Desk& desk) -> Result<qint64> {
        if (watch->cancelled)
            return fail(Error::Code::Cancelled, u"the export was stopped"_s);
        return disclose(desk, disclosureOf(kind, made.lines))
            .and_then([&] { return writeOutputFile(file, made.bytes); })
            .map([&] { return made.lines; });
    }),
             this,
             [this, kind, file](const Result<qint64>& written) { finish(kind, written, file); });
}

void DashboardExporter::cancel()
{
    if (m_watch)
        m_watch->cancelled = true;
    m_window.withdrawBanner(kBanner);
    m_beat.stop();
}

void DashboardExporter::showProgress()
{
    BannerSpec banner{kBanner,
                      BannerSpec::Kind::Busy,
                      u"document-export"_s,
                      tr("Writing the export"),
                      tr("You can go on working."),
                      {BannerSpec::Action{u"stop"_s, tr("Stop")}}};
    if (m_watch->total > 0)
        banner.progress = BannerSpec::Progress{m_watch->done, m_watch->total};
    m_window.putBanner(banner);
}

void DashboardExporter::finish(DashboardExport kind, const Result<qint64>& written,
                               const QString& file)
{
    const bool stopped = m_watch->cancelled;
    m_watch.reset();
    m_beat.stop();
    m_window.withdrawBanner(kBanner);
    if (written) {
        m_window.toast().tell(doneWords(kind, *written), file);
    } else if (stopped) {
        m_window.toast().tell(tr("Export stopped, no file was written"), {});
    } else {
        qWarning("%s: %s", qUtf8Printable(codeName(written.error().code)),
                 qUtf8Printable(written.error().detail));
        const bool cannotWrite = written.error().code == Error::Code::ReadOnly;
        const ErrorText text = errorText(written.error());
        m_window.putBanner(
            BannerSpec{u"failure"_s,
                       BannerSpec::Kind::Error,
                       u"dialog-error"_s,
                       cannotWrite ? tr("The file cannot be written.") : text.what,
                       cannotWrite ? tr("Nothing was changed. Choose another folder.") : text.rest,
                       {BannerSpec::Action{u"dismiss"_s, tr("Dismiss")}}});
    }
    Q_EMIT finished(written ? file : QString());
}

} // namespace keting
