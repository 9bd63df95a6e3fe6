// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QFormLayout;
class QPushButton;

namespace keting {

class Look;

//! A small question before a deed: fields, and one button named for the deed. Words of one's own
//! are not lost by leaving it: that is asked first.
class DeedDialog : public QDialog {
    Q_OBJECT
public:
    DeedDialog(const Look& look, const QString& title, const QString& deed,
               QWidget* parent = nullptr);

    //! Escape, Cancel and the frame's cross; asks instead where words would be lost.
    void reject() override;

protected:
    //! The keyboard goes to the first field.
    void showEvent(QShowEvent* event) override;
    [[nodiscard]] const Look& look() const { return m_look; }
    [[nodiscard]] QFormLayout& form() { return *m_form; }
    //! Where the keyboard is when it opens; else the form's first field.
    void setFirstField(QWidget& field) { m_firstField = &field; }
    //! The deed can be done with what is filled in.
    void setReady(bool ready);

private:
    //! By hand, in a field for free words; what was typed to find something does not count.
    [[nodiscard]] bool hasOwnWords() const;

    const Look& m_look;
    QFormLayout* m_form;
    QPushButton* m_do;
    QWidget* m_firstField = nullptr;
};

} // namespace keting
