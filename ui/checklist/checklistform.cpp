// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/checklistform.h"

#include "models/items/materialmodel.h"
#include "models/items/stepmodel.h"
#include "ui/checklist/celldelegate.h"
#include "ui/checklist/orderedtable.h"
#include "ui/look/controls.h"
#include "ui/look/elidededit.h"
#include "ui/look/flowlayout.h"
#include "ui/look/follow.h"
#include "ui/look/inkicon.h"
#include "ui/look/look.h"
#include "ui/look/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostDaysOfALimit = 365;
constexpr int kLongestLine = 500;
constexpr int kFieldLeast = 120;

//! Labels above their fields, side by side while there is room.
void addFields(QVBoxLayout& column, const Look& look,
               const QList<std::pair<QString, QWidget*>>& fields, const QList<int>& stretch)
{
    auto* row = new FlowLayout;
    row->setSpacing(10);
    row->setLineGap(10);
    for (int i = 0; i < fields.size(); ++i) {
        auto* both = new QWidget;
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        policy.setHorizontalStretch(stretch.at(i));
        both->setSizePolicy(policy);
        auto* lines = new QVBoxLayout(both);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(3);
        auto* label = new TextLabel(look, FontRole::Line2, Ink::Text2, fields.at(i).first);
        label->setBuddy(fields.at(i).second);
        lines->addWidget(label);
        lines->addWidget(fields.at(i).second);
        QWidget* field = fields.at(i).second;
        follow(look, *field, [&look, field] {
            field->setMinimumWidth(
                std::max(look.scaled(kFieldLeast), field->minimumSizeHint().width()));
        });
        row->addWidget(both, Qt::AlignTop);
    }
    column.addLayout(row);
}

QStringList wordsOf(const QString& text)
{
    static const QRegularExpression separators(u"[·,，、;；]"_s);
    QStringList words;
    for (const QString& word : text.split(separators, Qt::SkipEmptyParts)) {
        if (!word.trimmed().isEmpty())
            words.append(word.trimmed());
    }
    return words;
}

QStringList linesIn(const QPlainTextEdit& edit)
{
    QStringList lines;
    for (const QString& line : edit.toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

std::optional<int> daysIn(const QSpinBox& box)
{
    return box.value() < 0 ? std::nullopt : std::optional(box.value());
}

std::optional<QDate> dateIn(const QCheckBox& on, const QDateEdit& date)
{
    return on.isChecked() ? std::optional(date.date()) : std::nullopt;
}

} // namespace

ChecklistForm::ChecklistForm(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_materials(new MaterialModel(this))
    , m_materialTable(new OrderedTable(look, *m_materials))
    , m_steps(new StepModel(this))
    , m_stepTable(new OrderedTable(look, *m_steps))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 16);
    column->setSpacing(10);
    addBasics(*column);
    addMaterials(*column);
    addPlace(*column);
    addLimits(*column);
    addSteps(*column);
    addRoutes(*column);
    addValidity(*column);
    column->addStretch(1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    watch();
}

QLineEdit* ChecklistForm::line(const char* field, const QString& name)
{
    auto* edit = new ElidedEdit;
    edit->setObjectName(QLatin1StringView(field));
    edit->setAccessibleName(name);
    edit->setMaxLength(kLongestLine);
    return edit;
}

QPlainTextEdit* ChecklistForm::lines(const char* field, const QString& name)
{
    auto* edit = new QPlainTextEdit;
    edit->setObjectName(QLatin1StringView(field));
    edit->setAccessibleName(name);
    edit->setPlaceholderText(tr("one a line"));
    edit->setTabChangesFocus(true);
    follow(m_look, *edit,
           [this, edit] { edit->setFixedHeight(m_look.height(64, FontRole::Body, 46)); });
    return edit;
}

QSpinBox* ChecklistForm::days(const char* field, const QString& name)
{
    auto* box = new QSpinBox;
    box->setObjectName(QLatin1StringView(field));
    box->setAccessibleName(name);
    box->setRange(-1, kMostDaysOfALimit);
    box->setSpecialValueText(tr("not said"));
    const auto say = [box](int days) {
        box->setSuffix(days == 0 ? tr(" · on the spot") : tr(" working days"));
    };
    connect(box, &QSpinBox::valueChanged, box, say);
    say(box->value());
    return box;
}

QWidget* ChecklistForm::dateField(QCheckBox*& on, QDateEdit*& date, const char* field,
                                  const QString& name)
{
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    on = new QCheckBox;
    on->setAccessibleName(tr("%1 is set").arg(name));
    date = new QDateEdit(QDate::currentDate());
    date->setObjectName(QLatin1StringView(field));
    date->setAccessibleName(name);
    date->setCalendarPopup(true);
    date->setDisplayFormat(u"yyyy-MM-dd"_s);
    date->setEnabled(false);
    connect(on, &QCheckBox::toggled, date, &QWidget::setEnabled);
    row->addWidget(on);
    row->addWidget(date, 1);
    return both;
}

void ChecklistForm::addBasics(QVBoxLayout& column)
{
    m_title = line("title", tr("Title"));
    m_item = line("item", tr("Service item"));
    m_category = new QComboBox;
    m_category->setObjectName(u"category"_s);
    m_category->setAccessibleName(tr("Category"));
    m_aliases = line("aliases", tr("Aliases"));
    m_keywords = line("keywords", tr("Keywords"));
    m_audience = line("audience", tr("For whom"));
    m_handling = new QComboBox;
    m_handling->setObjectName(u"kind"_s);
    m_handling->setAccessibleName(tr("Handling"));
    m_handling->addItems({tr("at once"), tr("promised")});
    m_conditions = lines("conditions", tr("Conditions"));
    addFields(column, m_look,
              {{tr("Title (24 characters at most)"), m_title}, {tr("Service item"), m_item}},
              {3, 3});
    addFields(
        column, m_look,
        {{tr("Category"), m_category}, {tr("For whom"), m_audience}, {tr("Handling"), m_handling}},
        {2, 2, 1});
    addFields(column, m_look,
              {{tr("Triggers (//), aliases"), m_aliases}, {tr("Keywords"), m_keywords}}, {1, 1});
    addFields(column, m_look, {{tr("Conditions"), m_conditions}}, {1});
}

void ChecklistForm::addTableHead(QVBoxLayout& column, const QString& name, const QString& add,
                                 OrderedTable& table)
{
    auto* row = new FlowLayout;
    row->addWidget(new TextLabel(m_look, FontRole::BodyStrong, Ink::Text2, name));
    row->addWidget(
        new TextLabel(m_look, FontRole::Caption, Ink::Text3, tr("drag the handle, or Alt+↑ ↓")));
    auto* button = new QPushButton(add);
    button->setObjectName(u"add"_s + table.objectName());
    button->setIcon(icon(m_look, u"list-add"_s, Ink::Accent));
    setButtonKind(*button, ButtonKind::Flat);
    setSmall(*button);
    connect(button, &QPushButton::clicked, &table, &OrderedTable::addRow);
    row->addWidget(button, Qt::AlignRight);
    auto* group = new QVBoxLayout;
    group->setSpacing(3);
    group->addLayout(row);
    group->addWidget(&table);
    column.addLayout(group);
}

void ChecklistForm::addMaterials(QVBoxLayout& column)
{
    m_materialTable->setObjectName(u"materials"_s);
    m_materialTable->setAccessibleName(tr("Materials"));
    auto* cells = new CellDelegate(m_materialTable);
    cells->setChoice(MaterialModel::Kind, MaterialModel::kindNames());
    m_materialTable->setItemDelegate(cells);
    m_materialTable->setWideColumn(MaterialModel::Name);
    QHeaderView& header = *m_materialTable->horizontalHeader();
    const QList<std::pair<int, int>> widths{
        {MaterialModel::Kind, 74},     {MaterialModel::Original, 70}, {MaterialModel::Copies, 58},
        {MaterialModel::Required, 70}, {MaterialModel::When, 86},     {MaterialModel::Source, 72}};
    follow(m_look, *m_materialTable, [this, widths, &header] {
        for (const auto& [section, width] : widths)
            header.resizeSection(section, m_look.scaled(width));
        m_materialTable->fitWideColumn();
    });
    addTableHead(column, tr("Materials"), tr("Add material"), *m_materialTable);
}

void ChecklistForm::addPlace(QVBoxLayout& column)
{
    m_place = line("place", tr("Place"));
    m_place->setToolTip(tr("{{name}} is filled in with the value of the asker's village"));
    m_hours = line("hours", tr("Hours"));
    m_contact = line("contact", tr("Contact"));
    addFields(column, m_look,
              {{tr("Place"), m_place}, {tr("Hours"), m_hours}, {tr("Contact"), m_contact}},
              {3, 2, 2});
}

void ChecklistForm::addLimits(QVBoxLayout& column)
{
    m_legal = days("legal_days", tr("Legal limit"));
    m_promised = days("promised_days", tr("Promised limit"));
    m_fee = line("fee", tr("Fee"));
    m_result = line("result", tr("Result"));
    addFields(column, m_look,
              {{tr("Legal limit"), m_legal},
               {tr("Promised limit → finish clock"), m_promised},
               {tr("Fee"), m_fee},
               {tr("Result"), m_result}},
              {1, 1, 1, 1});
}

void ChecklistForm::addSteps(QVBoxLayout& column)
{
    m_stepTable->setObjectName(u"steps"_s);
    m_stepTable->setAccessibleName(tr("Steps"));
    auto* cells = new CellDelegate(m_stepTable);
    cells->setOptionalNumber(StepModel::Days, tr("not said"));
    m_stepTable->setItemDelegate(cells);
    QHeaderView& header = *m_stepTable->horizontalHeader();
    m_stepTable->setWideColumn(StepModel::Text);
    follow(m_look, *m_stepTable, [this, &header] {
        header.resizeSection(StepModel::By, m_look.scaled(150));
        header.resizeSection(StepModel::Days, m_look.scaled(110));
        m_stepTable->fitWideColumn();
    });
    addTableHead(column, tr("Steps"), tr("Add step"), *m_stepTable);
}

void ChecklistForm::addRoutes(QVBoxLayout& column)
{
    m_guided = line("guided", tr("Guided online"));
    m_proxy = line("proxy", tr("Proxy handling"));
    addFields(column, m_look, {{tr("Guided online"), m_guided}, {tr("Proxy handling"), m_proxy}},
              {1, 1});
    m_notes = lines("notes", tr("Notes"));
    addFields(column, m_look, {{tr("Notes"), m_notes}}, {1});
}

void ChecklistForm::addValidity(QVBoxLayout& column)
{
    QWidget* from = dateField(m_hasFrom, m_from, "valid_from", tr("Valid from"));
    QWidget* to = dateField(m_hasTo, m_to, "valid_to", tr("Valid to"));
    m_special = new QComboBox;
    m_special->setObjectName(u"special"_s);
    m_special->setAccessibleName(tr("Offer a visit to"));
    m_special->addItems({tr("everybody"), tr("elderly residents"), tr("disabled residents")});
    addFields(column, m_look,
              {{tr("Valid from"), from}, {tr("Valid to"), to}, {tr("Offer a visit to"), m_special}},
              {1, 1, 1});
}

void ChecklistForm::watch()
{
    const auto tell = [this] {
        if (!m_loading)
            emit edited();
    };
    for (QLineEdit* edit : findChildren<QLineEdit*>())
        connect(edit, &QLineEdit::textEdited, this, tell);
    for (QPlainTextEdit* edit : findChildren<QPlainTextEdit*>())
        connect(edit, &QPlainTextEdit::textChanged, this, tell);
    for (QComboBox* box : findChildren<QComboBox*>())
        connect(box, &QComboBox::activated, this, tell);
    for (QSpinBox* box : findChildren<QSpinBox*>())
        connect(box, &QSpinBox::valueChanged, this, tell);
    for (QDateEdit* date : findChildren<QDateEdit*>())
        connect(date, &QDateEdit::dateChanged, this, tell);
    for (QCheckBox* box : findChildren<QCheckBox*>())
        connect(box, &QCheckBox::toggled, this, tell);
    connect(m_materials, &OrderedModel::edited, this, tell);
    connect(m_steps, &OrderedModel::edited, this, tell);
}

void ChecklistForm::setCategories(const QList<std::pair<QString, QString>>& categories)
{
    // The list comes again with every saved draft: what somebody chose meanwhile stays chosen.
    const QSignalBlocker quiet(m_category);
    QString chosen = m_category->currentData().toString();
    if (chosen.isEmpty() && m_shown.has_value())
        chosen = m_shown->category.toString();
    m_category->clear();
    for (const auto& [id, name] : categories)
        m_category->addItem(name, id);
    m_category->setCurrentIndex(m_category->findData(chosen));
}

void ChecklistForm::setChecklist(const Checklist& shown)
{
    m_loading = true;
    m_shown = shown;
    m_title->setText(shown.title);
    m_item->setText(shown.item);
    m_category->setCurrentIndex(m_category->findData(shown.category.toString()));
    m_aliases->setText(shown.aliases.join(u" · "_s));
    m_keywords->setText(shown.keywords.join(u" · "_s));
    m_audience->setText(shown.audience);
    m_handling->setCurrentIndex(static_cast<int>(shown.handling));
    m_conditions->setPlainText(shown.conditions.join(u'\n'));
    m_materials->setMaterials(shown.materials);
    m_place->setText(shown.place);
    m_hours->setText(shown.hours);
    m_contact->setText(shown.contact);
    m_legal->setValue(shown.legalDays.value_or(-1));
    m_promised->setValue(shown.promisedDays.value_or(-1));
    m_fee->setText(shown.fee);
    m_result->setText(shown.result);
    m_steps->setSteps(shown.steps);
    m_guided->setText(shown.guided);
    m_proxy->setText(shown.proxy);
    m_notes->setPlainText(shown.notes.join(u'\n'));
    m_hasFrom->setChecked(shown.validFrom.has_value());
    m_from->setDate(shown.validFrom.value_or(m_from->date()));
    m_hasTo->setChecked(shown.validTo.has_value());
    m_to->setDate(shown.validTo.value_or(m_to->date()));
    m_special->setCurrentIndex(shown.special.has_value() ? static_cast<int>(*shown.special) + 1
                                                         : 0);
    for (QLineEdit* edit : findChildren<QLineEdit*>())
        edit->setCursorPosition(0);
    m_loading = false;
}

Checklist ChecklistForm::checklist() const
{
    Q_ASSERT(m_shown.has_value());
    Checklist said = *m_shown;
    said.title = m_title->text().simplified();
    said.item = m_item->text().simplified();
    if (const Result<Slug> category = Slug::parse(m_category->currentData().toString()))
        said.category = *category;
    said.aliases = wordsOf(m_aliases->text());
    said.keywords = wordsOf(m_keywords->text());
    said.audience = m_audience->text().simplified();
    said.handling = static_cast<Checklist::Handling>(m_handling->currentIndex());
    said.conditions = linesIn(*m_conditions);
    said.materials = m_materials->materials();
    said.place = m_place->text().simplified();
    said.hours = m_hours->text().simplified();
    said.contact = m_contact->text().simplified();
    said.legalDays = daysIn(*m_legal);
    said.promisedDays = daysIn(*m_promised);
    said.fee = m_fee->text().simplified();
    said.result = m_result->text().simplified();
    said.steps = m_steps->steps();
    said.guided = m_guided->text().simplified();
    said.proxy = m_proxy->text().simplified();
    said.notes = linesIn(*m_notes);
    said.validFrom = dateIn(*m_hasFrom, *m_from);
    said.validTo = dateIn(*m_hasTo, *m_to);
    said.special = m_special->currentIndex() > 0
        ? std::optional(static_cast<Checklist::Special>(m_special->currentIndex() - 1))
        : std::nullopt;
    return said;
}

void ChecklistForm::setReadOnly(bool readOnly)
{
    setEnabled(!readOnly);
}

QWidget* ChecklistForm::fieldWidget(const QString& field) const
{
    return findChild<QWidget*>(field.section(u'[', 0, 0).section(u'.', 0, 0));
}

QString ChecklistForm::fieldName(const QString& field) const
{
    const QWidget* found = fieldWidget(field);
    const QString name = found == nullptr ? field : found->accessibleName();
    const QString row = field.section(u'[', 1).section(u']', 0, 0);
    return row.isEmpty() ? name : tr("%1, row %2").arg(name).arg(row.toInt() + 1);
}

void ChecklistForm::focusField(const QString& field)
{
    if (QWidget* found = fieldWidget(field))
        found->setFocus();
}

} // namespace keting
