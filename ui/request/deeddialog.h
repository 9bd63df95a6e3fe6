// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QFormLayout;
class QPushButton;

namespace keting {

class Look;

//! A small question before a deed: fields, and one button named for the deed.
class DeedDialog : public QDialog {
    Q_OBJECT
public:
    DeedDialog(const Look& look, const QString& title, const QString& deed,
               QWidget* parent = nullptr);

protected:
    //! The keyboard goes to the first field.
    void showEvent(QShowEvent* event) override;
    [[nodiscard]] const Look& look() const { return m_look; }
    [[nodiscard]] QFormLayout& form() { return *m_form; }
    //! The deed can be done with what is filled in.
    void setReady(bool ready);

private:
    const Look& m_look;
    QFormLayout* m_form;
    QPushButton* m_do;
};

} // namespace keting
