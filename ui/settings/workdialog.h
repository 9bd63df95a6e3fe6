// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"
#include "ui/settings/workprogress.h"

#include <QDialog>
#include <QTimer>

class QProgressBar;

namespace keting {

class TextLabel;

//! Long work on the desk's data: how far it is, and the button that stops it. Looks at the progress
//! by itself; while that is not known there is no bar.
class WorkDialog final : public QDialog {
    Q_OBJECT
public:
    WorkDialog(const Look& look, const QString& title, const QString& what,
               std::shared_ptr<WorkProgress> progress, QWidget* parent = nullptr);

    //! What the timer does.
    void look();

private:
    std::shared_ptr<WorkProgress> m_progress;
    TextLabel* m_what;
    QProgressBar* m_bar;
    QTimer m_beat;
};

} // namespace keting
