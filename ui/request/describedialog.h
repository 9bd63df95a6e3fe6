// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/request/deeddialog.h"
#include "ui/request/requestfacts.h"

class QComboBox;
class QLineEdit;

namespace keting {

//! Corrects what the matter is called and which category it counts in.
class DescribeDialog final : public DeedDialog {
    Q_OBJECT
public:
    DescribeDialog(const Look& look, const Request& request, const QList<NamedChoice>& categories,
                   QWidget* parent = nullptr);

    //! Empty when unchanged.
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString category() const;

private:
    void check();

    QString m_oldTitle;
    QString m_oldCategory;
    QLineEdit* m_title;
    QComboBox* m_category;
};

} // namespace keting
