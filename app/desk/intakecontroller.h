// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/intake/parseoptions.h"
#include "models/intake/unread.h"
#include "models/items/intakepreviewmodel.h"

#include <QObject>
#include <QPointer>

#include <atomic>
#include <functional>
#include <memory>

namespace keting {

class DeskHost;
class EntryDialog;
class IntakePreviewDialog;
class Look;
class MainWindow;

//! From the clipboard or a file to filed requests: read, plan, show, correct, confirm. Nothing is
//! filed before the confirmation.
class IntakeController final : public QObject {
    Q_OBJECT

public:
    IntakeController(const Look& look, DeskHost& host, MainWindow& window, UserId me,
                     QObject* parent = nullptr);

    //! The village the roster has chosen; empty: the names in the conversation tell.
    void setVillage(const QString& village) { m_village = village; }
    void paste();
    void openFile();
    void enterByHand();
    void readFile(const QString& path);
    void readText(const QString& text);

Q_SIGNALS:
    //! The requests a confirmed paste opened or went into.
    void filed(const QList<keting::RequestId>& requests);

private:
    using Parse = std::function<ReadChat(const ParseOptions&)>;
    //! `name` of the file; empty: it was pasted.
    void begin(Parse parse, const QString& name);
    //! Reads what was opened, with times counting from the base date.
    void read();
    //! To be called by the work as it goes on: shows in the preview how far it is (on the GUI
    //! thread), and is false once that has been closed.
    [[nodiscard]] ProgressFn
    telling(const std::function<void(IntakePreviewDialog&, int)>& show) const;
    void fileEntry(const EntryDialog& dialog);
    void offerTargets(const VillageCode& village);
    void showChat(const ReadChat& chat);
    void refuse(const Unread& unread);
    [[nodiscard]] IntakePreview previewOf(const QList<IntakePreviewRow>& rows) const;
    void plan(const QList<ParsedMessage>& messages);
    //! The messages as they were corrected, planned for another village's group.
    void moveTo(const QString& village);
    void planAgain();
    void showRows(const Result<QList<IntakePreviewRow>>& rows);
    void confirm();
    //! Tells, of what was filed, if the centre will not accept it as things stand.
    void warnUnserved(const VillageCode& village);
    void fail(const QString& what, const QString& rest);

    const Look& m_look;
    DeskHost& m_host;
    MainWindow& m_window;
    UserId m_me;
    QString m_village;
    std::optional<VillageCode> m_target; //!< Village of the paste in the dialog.
    Parse m_parse; //!< Reads what was pasted or opened, as often as needed.
    QString m_name; //!< Of the file.
    QDate m_baseDate;
    ParsedChat m_chat;
    IntakePreviewModel m_model;
    QPointer<IntakePreviewDialog> m_dialog;
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace keting
