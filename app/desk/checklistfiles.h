// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checklist.h"
#include "models/domain/result.h"

#include <QObject>

#include <functional>

namespace keting {

class DeskHost;
class MainWindow;

//! Checklists as files: the notice on paper, one checklist to pass on, others' to take in as
//! drafts.
class ChecklistFiles final : public QObject {
    Q_OBJECT

public:
    ChecklistFiles(DeskHost& host, MainWindow& window, QObject* parent = nullptr);

    //! Each asks for the file first.
    void askToPrint(const Checklist& checklist, const QString& village);
    void askToSave(const Checklist& checklist);
    void askToTakeIn();

    void print(const Checklist& checklist, const QString& village, const QString& file);
    void save(const Checklist& checklist, const QString& file);
    void takeIn(const QString& file);

Q_SIGNALS:
    //! Read and valid; nothing is written yet.
    void read(const QList<keting::Checklist>& checklists);

private:
    void ask(const QString& title, const QString& name, const QString& suffix,
             const std::function<void(const QString&)>& then);
    void tell(const Result<void>& written, const QString& what, const QString& file);
    void complain(const Error& error);

    DeskHost& m_host;
    MainWindow& m_window;
};

} // namespace keting
