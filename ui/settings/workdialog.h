// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"

#include <QDialog>

class QProgressBar;

namespace keting {

class TextLabel;

//! Long work on the desk's data: how far it is, and the button that stops it.
class WorkDialog final : public QDialog {
    Q_OBJECT
public:
    WorkDialog(const Look& look, const QString& title, const QString& what,
               QWidget* parent = nullptr);

    //! 0–100.
    void showProgress(int percent);

private:
    TextLabel* m_what;
    QProgressBar* m_bar;
};

} // namespace keting
