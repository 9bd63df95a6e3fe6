// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/intakepreviewdialog.h"

#include "ui/inbox/intakemessagepane.h"
#include "ui/inbox/intakerowdelegate.h"
#include "ui/inbox/intakewords.h"
#include "ui/look/controls.h"
#include "ui/look/discardquestion.h"
#include "ui/look/elidedlabel.h"
#include "ui/look/emptystate.h"
#include "ui/look/inkicon.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMargin = 16;
constexpr QSize kPreferred(960, 620);
// A progress bar counts to this; a file's size may not fit into its int.
constexpr int kProgressSteps = 1000;
constexpr int kVillageWidth = 200;

} // namespace

IntakePreviewDialog::IntakePreviewDialog(const Look& look, IntakePreviewModel& model,
                                         QWidget* parent)
    : QDialog(parent)
    , m_look(look)
    , m_model(model)
    , m_title(new ElidedLabel(look, FontRole::PaneTitle, Ink::Text, {}, this))
    , m_village(new FindBox(this))
    , m_source(new ElidedLabel(look, FontRole::Line2, Ink::Text2, {}, this))
    , m_baseDate(new QDateEdit(this))
    , m_baseDateRow(baseDateRow())
    , m_pages(new QStackedWidget(this))
    , m_progress(new QProgressBar(this))
    , m_counting(new TextLabel(look, FontRole::Body, Ink::Text2, tr("Reading…"), this))
    , m_table(new QTableView(this))
    , m_message(new IntakeMessagePane(look, model, this))
    , m_fault(new EmptyState(look, u"dialog-error"_s, {}, {}, this))
    , m_totals(new ElidedLabel(look, FontRole::Line2, Ink::Text2, {}, this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_confirm(new QPushButton(this))
{
    setObjectName(u"intake-preview"_s);
    setWindowTitle(tr("Messages to file"));
    resize(kPreferred);
    m_fault->setFault(true);
    m_pages->addWidget(progressPage());
    m_pages->addWidget(tablePage());
    m_pages->addWidget(m_fault);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, 12);
    column->setSpacing(8);
    column->addWidget(titleRow());
    column->addWidget(m_source);
    column->addWidget(m_baseDateRow);
    column->addWidget(m_pages, 1);
    column->addWidget(buttonRow());
    connectAll();
    showProgress(0, 0);
}

QWidget* IntakePreviewDialog::titleRow()
{
    auto* head = new QWidget(this);
    auto* label = new TextLabel(m_look, FontRole::Line2, Ink::Text2, tr("&Village"), head);
    label->setBuddy(m_village);
    m_village->setObjectName(u"intake-village"_s);
    m_village->setAccessibleName(tr("Village the messages belong to"));
    m_village->setMinimumWidth(m_look.scaled(kVillageWidth));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_title, 1);
    row->addWidget(label);
    row->addWidget(m_village);
    connect(m_village, &FindBox::picked, this, [this](const QString& code) {
        m_message->keepText();
        emit villageChosen(code);
    });
    return head;
}

void IntakePreviewDialog::setVillages(const QList<FindBox::Entry>& villages, const QString& chosen)
{
    m_village->setEntries(villages, tr("Name, pinyin or initials"));
    m_village->choose(chosen);
    m_village->setEnabled(true);
}

void IntakePreviewDialog::askVillage(const IntakePreview& preview)
{
    showPreview(preview);
    m_village->setFocus();
}

QWidget* IntakePreviewDialog::baseDateRow()
{
    auto* field = new QWidget(this);
    field->setObjectName(u"intake-base-date-row"_s);
    field->hide();
    m_baseDate->setObjectName(u"intake-base-date"_s);
    m_baseDate->setAccessibleName(tr("Day the messages were copied"));
    m_baseDate->setCalendarPopup(true);
    m_baseDate->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_baseDate->setKeyboardTracking(false); // A date half typed is no choice.
    auto* label = new TextLabel(m_look, FontRole::Line2, Ink::Text2, tr("Copied &on"), field);
    label->setBuddy(m_baseDate);
    auto* row = new QHBoxLayout(field);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_baseDate);
    row->addWidget(new ElidedLabel(m_look, FontRole::Line2, Ink::Text2,
                                   tr("Some times have no full date and count from this day. "
                                      "Changing it reads the messages again, without corrections."),
                                   field),
                   1);
    connect(m_baseDate, &QDateEdit::dateChanged, this, &IntakePreviewDialog::baseDateChosen);
    return field;
}

QWidget* IntakePreviewDialog::progressPage()
{
    auto* page = new QWidget(this);
    m_progress->setObjectName(u"intake-progress"_s);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, kProgressSteps);
    m_progress->setMaximumWidth(360);
    m_counting->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(page);
    column->addStretch();
    column->addWidget(m_counting);
    auto* middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(m_progress, 1);
    middle->addStretch();
    column->addLayout(middle);
    column->addStretch();
    return page;
}

QWidget* IntakePreviewDialog::tablePage()
{
    m_model.setWords({columnWords, decisionWords, reasonWords});
    m_table->setObjectName(u"intake-table"_s);
    m_table->setAccessibleName(tr("Messages"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new IntakeRowDelegate(m_look, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_look.height(29, FontRole::Line2, 8));
    nameColumns();
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_message);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

void IntakePreviewDialog::nameColumns()
{
    QHeaderView* header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(60);
    header->setSectionResizeMode(IntakePreviewModel::TextColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(IntakePreviewModel::TimeColumn, m_look.scaled(104));
    m_table->setColumnWidth(IntakePreviewModel::SenderColumn, m_look.scaled(130));
    m_table->setColumnWidth(IntakePreviewModel::DecisionColumn, m_look.scaled(134));
    m_table->setColumnWidth(IntakePreviewModel::ReasonColumn, m_look.scaled(220));
}

QWidget* IntakePreviewDialog::buttonRow()
{
    auto* row = new QWidget(this);
    m_confirm->setObjectName(u"intake-confirm"_s);
    m_cancel->setObjectName(u"intake-cancel"_s);
    m_totals->setObjectName(u"intake-totals"_s);
    setButtonKind(*m_confirm, ButtonKind::Filled);
    m_confirm->setDefault(true);
    pressWithCtrlEnter(*m_confirm, *this);
    m_cancel->setAutoDefault(false);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 4, 0, 0);
    line->addWidget(m_totals, 1);
    line->addWidget(m_cancel);
    line->addWidget(m_confirm);
    return row;
}

void IntakePreviewDialog::connectAll()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { m_message->showRow(currentRow()); });
    connect(&m_model, &IntakePreviewModel::dataChanged, this, [this] {
        showTotals();
        m_message->refresh(currentRow());
    });
    connect(&m_model, &IntakePreviewModel::modelAboutToBeReset, m_message,
            &IntakeMessagePane::forgetRow);
    connect(&m_model, &IntakePreviewModel::rowsInserted, this, &IntakePreviewDialog::showTotals);
    connect(&m_model, &IntakePreviewModel::rowsRemoved, this, &IntakePreviewDialog::showTotals);
    connect(m_message, &IntakeMessagePane::joined, m_table, &QTableView::selectRow);
    connect(m_message, &IntakeMessagePane::nextWanted, this, &IntakePreviewDialog::goToUncertain);
    connect(m_cancel, &QPushButton::clicked, this, &IntakePreviewDialog::reject);
    connect(&m_model, &IntakePreviewModel::edited, this, [this] { m_corrected = true; });
    connect(m_confirm, &QPushButton::clicked, this, &IntakePreviewDialog::confirm);
}

void IntakePreviewDialog::reject()
{
    m_message->keepText();
    if (m_corrected && m_table->isVisible())
        askToDiscard(*this, tr("Discard your corrections?"));
    else
        QDialog::reject();
}

int IntakePreviewDialog::currentRow() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
}

void IntakePreviewDialog::showProgress(qint64 done, qint64 total)
{
    m_pages->setCurrentIndex(0);
    m_progress->setVisible(total > 0);
    if (total > 0)
        m_progress->setValue(static_cast<int>(done * kProgressSteps / total));
    m_counting->setText(tr("Reading…"));
    m_title->setText(tr("Reading the messages"));
    m_source->setText(tr("Nothing is filed before you confirm."));
    m_totals->setText({});
    m_confirm->setText(tr("File"));
    m_confirm->setEnabled(false);
}

void IntakePreviewDialog::showWork(const QString& title, const QString& words)
{
    m_pages->setCurrentIndex(0);
    m_progress->hide();
    m_title->setText(title);
    m_counting->setText(words);
    m_confirm->setEnabled(false);
}

void IntakePreviewDialog::showPlanning()
{
    showWork(tr("Reading the messages"), tr("Finding out whose message belongs to which request…"));
    m_totals->setText({});
}

void IntakePreviewDialog::showFiling(int percent)
{
    showWork(tr("Filing the messages"), tr("All of them or none…"));
    m_progress->setVisible(percent > 0);
    m_progress->setValue(percent * kProgressSteps / 100);
    m_source->setText({});
}

void IntakePreviewDialog::setTargets(const QList<IntakeTarget>& targets)
{
    m_message->setTargets(targets);
}

void IntakePreviewDialog::showPreview(const IntakePreview& preview)
{
    const bool again = m_pages->currentIndex() == 1;
    m_model.setRows(preview.rows);
    m_title->setText(preview.village.isEmpty() ? tr("Messages to file")
                                               : tr("Messages of %1").arg(preview.village));
    QStringList source{
        tr("%n message(s) understood", nullptr, static_cast<int>(preview.rows.size())),
        layoutWords(preview.format), preview.encoding};
    m_baseDateRow->setVisible(preview.baseDate.has_value());
    if (preview.baseDate) {
        const QSignalBlocker quiet(m_baseDate);
        m_baseDate->setDate(*preview.baseDate);
    }
    if (preview.warnings > 0)
        source << tr("%n line(s) passed over or doubtful", nullptr, preview.warnings);
    source.removeAll(QString());
    m_source->setText(source.join(u" · "_s));
    m_pages->setCurrentIndex(1);
    showTotals();
    if (again || preview.rows.isEmpty())
        return;
    m_table->selectRow(std::max(0, m_model.nextUncertain(0)));
    if (!m_baseDate->hasFocus())
        m_table->setFocus();
}

void IntakePreviewDialog::showFailure(const QString& what, const QString& whatToDo)
{
    m_fault->setFault(true);
    m_fault->setTexts(u"dialog-error"_s, what, whatToDo);
    m_baseDateRow->hide();
    m_title->setText(tr("Messages to file"));
    m_source->setText({});
    m_village->setEnabled(m_village->count() > 0);
    m_pages->setCurrentWidget(m_fault);
    m_confirm->setEnabled(false);
    m_totals->setText({});
}

void IntakePreviewDialog::showTotals()
{
    const IntakeTotals totals = m_model.totals();
    m_message->setUncertain(m_model.nextUncertain(0) >= 0);
    const bool planned = totals.unplanned == 0;
    m_totals->setText(planned
                          ? totalsWords(totals)
                          : tr("Choose the village at the top right; nothing is filed before."));
    m_confirm->setText(planned ? tr("File %n message(s)", nullptr, totals.filed()) : tr("File"));
    m_confirm->setEnabled(planned && totals.filed() > 0);
}

void IntakePreviewDialog::goToUncertain()
{
    m_message->keepText();
    if (const int row = m_model.nextUncertain(currentRow() + 1); row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model.index(row, 0));
        m_table->setFocus();
    }
}

void IntakePreviewDialog::confirm()
{
    m_message->keepText();
    emit confirmed();
}

void IntakePreviewDialog::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_look.tokens().window);
}

} // namespace keting
