// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/mergedialog.h"

#include "ui/look/controls.h"
#include "ui/look/look.h"
#include "ui/look/textlabel.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDialogWidth = 860;
constexpr int kDialogHeight = 560;

QString versionTitle(const VersionSheet& version, bool current)
{
    const QString name = current ? MergeDialog::tr("Version %1, current").arg(version.number)
                                 : MergeDialog::tr("Version %1").arg(version.number);
    return u"%1 · %2 · %3"_s.arg(name, version.by,
                                 toLocal(version.at).toString(u"yyyy-MM-dd HH:mm"));
}

QString aboutWords(const ChecklistSheet& sheet)
{
    QString words
        = MergeDialog::tr("Both were made from the same version. Choose what stays; nothing is "
                          "lost, the other version can still be read.");
    const auto waiting = std::ranges::count_if(sheet.versions, &VersionSheet::aside);
    if (waiting < 2)
        return words;
    return words + u' '
        + MergeDialog::tr("%n more version(s) wait to be merged after it.", nullptr,
                          static_cast<int>(waiting - 1));
}

} // namespace

MergeDialog::MergeDialog(const Look& look, const ChecklistSheet& sheet, QWidget* parent)
    : QDialog(parent)
    , m_look(look)
    , m_ours(*sheet.current())
    , m_theirs(*sheet.aside())
    , m_fields(mergeFields(sheet.baseOf(m_theirs), m_ours.content, m_theirs.content))
    , m_problem(new TextLabel(look, FontRole::Line2, Ink::Warn))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel))
{
    setObjectName(u"mergeDialog"_s);
    setWindowTitle(tr("Merge two versions of %1").arg(m_ours.content.title));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    auto* words = new QLabel(aboutWords(sheet));
    words->setWordWrap(true);
    column->addWidget(words);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(fields());
    column->addWidget(scroll, 1);
    column->addWidget(m_problem);
    column->addWidget(m_buttons);
    auto* publish
        = m_buttons->addButton(tr("Publish the merged version"), QDialogButtonBox::AcceptRole);
    publish->setObjectName(u"publishMerged"_s);
    setButtonKind(*publish, ButtonKind::Filled);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        emit publishRequested(result(), other());
        accept();
    });
    resize(look.scaled(kDialogWidth), look.scaled(kDialogHeight));
    check();
}

QWidget* MergeDialog::fields()
{
    auto* table = new QWidget;
    auto* grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->addWidget(
        new TextLabel(m_look, FontRole::BodyStrong, Ink::Text, versionTitle(m_ours, true)), 0, 1);
    grid->addWidget(
        new TextLabel(m_look, FontRole::BodyStrong, Ink::Text, versionTitle(m_theirs, false)), 0,
        2);
    for (int row = 0; row < m_fields.size(); ++row)
        addField(*grid, row);
    if (m_fields.isEmpty())
        grid->addWidget(new TextLabel(m_look, FontRole::Body, Ink::Text2,
                                      tr("Both say the same; publishing ends the fork.")),
                        1, 1, 1, 2);
    grid->setRowStretch(static_cast<int>(m_fields.size()) + 2, 1);
    return table;
}

void MergeDialog::addField(QGridLayout& grid, int row)
{
    const MergeField& field = m_fields.at(row);
    auto* name = new QWidget;
    auto* words = new QVBoxLayout(name);
    words->setContentsMargins(0, 2, 0, 0);
    words->setSpacing(0);
    words->addWidget(new TextLabel(m_look, FontRole::Body, Ink::Text, field.name));
    if (field.conflict)
        words->addWidget(
            new TextLabel(m_look, FontRole::Caption, Ink::Warn, tr("both changed it")));
    grid.addWidget(name, row + 1, 0, Qt::AlignTop);
    auto* group = new QButtonGroup(this);
    grid.addWidget(side(MergeField::Side::Ours, row, *group), row + 1, 1, Qt::AlignTop);
    grid.addWidget(side(MergeField::Side::Theirs, row, *group), row + 1, 2, Qt::AlignTop);
}

QWidget* MergeDialog::side(MergeField::Side side, int row, QButtonGroup& group)
{
    const MergeField& field = m_fields.at(row);
    const bool ours = side == MergeField::Side::Ours;
    const QString text = ours ? field.ours : field.theirs;
    auto* cell = new QWidget;
    auto* line = new QHBoxLayout(cell);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    auto* choice = new QRadioButton;
    choice->setObjectName(u"%1-%2"_s.arg(ours ? u"ours"_s : u"theirs"_s).arg(field.field));
    choice->setChecked(field.side == side);
    choice->setAccessibleName(u"%1: %2"_s.arg(field.name, text));
    group.addButton(choice);
    auto* words = new QLabel(text.isEmpty() ? tr("(nothing)") : text);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setBuddy(choice);
    words->setMinimumWidth(1);
    line->addWidget(choice, 0, Qt::AlignTop);
    line->addWidget(words, 1);
    connect(choice, &QRadioButton::toggled, this, [this, row, side](bool on) {
        if (!on)
            return;
        m_fields[row].side = side;
        check();
    });
    return cell;
}

Checklist MergeDialog::result() const
{
    return merged(m_ours.content, m_theirs.content, m_fields);
}

void MergeDialog::check()
{
    const std::optional<ChecklistProblem> problem = problemOf(result());
    m_problem->setVisible(problem.has_value());
    if (problem.has_value())
        m_problem->setText(tr("Cannot be published like this: %1").arg(problem->why));
    for (QAbstractButton* button : m_buttons->buttons()) {
        if (m_buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
            button->setEnabled(!problem.has_value());
    }
}

} // namespace keting
