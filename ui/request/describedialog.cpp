// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/describedialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestTitle = 60;

} // namespace

DescribeDialog::DescribeDialog(const Look& look, const Request& request,
                               const QList<NamedChoice>& categories, QWidget* parent)
    : DeedDialog(look, tr("Correct the matter"), tr("Save"), parent)
    , m_oldTitle(request.title)
    , m_oldCategory(request.category)
    , m_title(new QLineEdit(request.title))
    , m_category(new QComboBox)
{
    m_title->setObjectName(u"title"_s);
    m_title->setMaxLength(kLongestTitle);
    form().addRow(tr("&Matter"), m_title);
    m_category->setObjectName(u"category"_s);
    m_category->addItem(tr("not known"), QString());
    for (const NamedChoice& category : categories)
        m_category->addItem(category.name, category.id);
    m_category->setCurrentIndex(std::max(0, m_category->findData(request.category)));
    form().addRow(tr("&Category"), m_category);
    connect(m_title, &QLineEdit::textChanged, this, &DescribeDialog::check);
    connect(m_category, &QComboBox::currentIndexChanged, this, &DescribeDialog::check);
    check();
}

QString DescribeDialog::title() const
{
    const QString now = m_title->text().simplified();
    return now == m_oldTitle ? QString() : now;
}

QString DescribeDialog::category() const
{
    const QString now = m_category->currentData().toString();
    return now == m_oldCategory ? QString() : now;
}

void DescribeDialog::check()
{
    setReady(!title().isEmpty() || !category().isEmpty());
}

} // namespace keting
