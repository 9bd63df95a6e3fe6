// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/checklistpage.h"

#include "ui/checklist/checklistform.h"
#include "ui/checklist/librarypane.h"
#include "ui/checklist/mergedialog.h"
#include "ui/checklist/versionpane.h"
#include "ui/look/controls.h"
#include "ui/look/elidedlabel.h"
#include "ui/look/emptystate.h"
#include "ui/look/flowlayout.h"
#include "ui/look/follow.h"
#include "ui/look/inkicon.h"
#include "ui/look/look.h"

#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kSaveDraftAfter(800);
constexpr int kLibraryWidth = 248;
constexpr int kFormLeast = 330;
constexpr int kTitleLeast = 240;
constexpr int kFormWish = 720;
constexpr int kPreviewWidth = 340;

} // namespace

ChecklistPage::ChecklistPage(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_library(new LibraryPane(look))
    , m_form(new ChecklistForm(look))
    , m_preview(new PreviewPane(look))
    , m_versions(new VersionPane(look))
    , m_splitter(new QSplitter)
    , m_empty(new EmptyState(look, u"view-task"_s, tr("No checklist chosen"),
                             tr("Choose one on the left, or begin a new one.")))
    , m_middle(new QStackedLayout)
    , m_title(new ElidedLabel(look, FontRole::PageTitle, Ink::Text))
    , m_state(new TextLabel(look, FontRole::Line2, Ink::Text2))
    , m_problem(new TextLabel(look, FontRole::Line2, Ink::Warn))
    , m_try(new QPushButton(tr("Try on a request…")))
    , m_print(new QPushButton)
    , m_more(new QPushButton)
    , m_merge(new QPushButton(tr("Merge…")))
    , m_approve(new QPushButton(tr("Approve")))
    , m_discard(new QPushButton(tr("Discard")))
    , m_publish(new QPushButton)
{
    setObjectName(u"checklists"_s);
    auto* row = new QVBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
    m_splitter->addWidget(m_library);
    m_splitter->addWidget(middle());
    m_splitter->addWidget(right());
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_save.setSingleShot(true);
    m_save.setInterval(kSaveDraftAfter);
    connectParts();
    connectDeeds();
    connect(&look, &Look::changed, this, &ChecklistPage::arrange);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_arranged = true; });
    showState();
}

QWidget* ChecklistPage::right()
{
    auto* right = new QSplitter(Qt::Vertical);
    right->addWidget(m_preview);
    right->addWidget(m_versions);
    right->setSizes({m_look.scaled(454), m_look.scaled(256)});
    right->setChildrenCollapsible(false);
    return right;
}

QWidget* ChecklistPage::middle()
{
    auto* editor = new QWidget;
    auto* column = new QVBoxLayout(editor);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head());
    column->addWidget(m_problem);
    m_problem->setContentsMargins(12, 2, 12, 4);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // Its fields take the keyboard.
    scroll->setWidget(m_form);
    column->addWidget(scroll, 1);
    auto* middle = new QWidget;
    middle->setLayout(m_middle);
    follow(m_look, *middle, [this, middle] { middle->setMinimumWidth(m_look.scaled(kFormLeast)); });
    m_middle->addWidget(editor);
    m_middle->addWidget(m_empty);
    connect(m_empty->addAction(tr("New checklist")), &QPushButton::clicked, this,
            &ChecklistPage::newRequested);
    return middle;
}

QWidget* ChecklistPage::head()
{
    auto* head = new QWidget;
    auto* row = new FlowLayout(head);
    row->setContentsMargins(12, 8, 12, 6);
    auto* words = new QWidget;
    words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* lines = new QVBoxLayout(words);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_title);
    lines->addWidget(m_state);
    m_state->setWordWrap(true);
    follow(m_look, *words, [this, words] { words->setMinimumWidth(m_look.scaled(kTitleLeast)); });
    row->addWidget(words);
    for (QPushButton* button : {m_merge, m_try, m_print, m_more, m_approve, m_discard, m_publish})
        row->addWidget(button, Qt::AlignRight);
    m_title->setObjectName(u"checklistTitle"_s);
    m_state->setObjectName(u"checklistState"_s);
    m_merge->setObjectName(u"merge"_s);
    m_merge->setIcon(icon(m_look, u"merge"_s));
    setButtonKind(*m_merge, ButtonKind::Tint);
    m_try->setObjectName(u"tryOnRequest"_s);
    m_try->setToolTip(tr("As the asker of an open request would read it; nothing is sent"));
    m_print->setObjectName(u"printNotice"_s);
    m_print->setIcon(icon(m_look, u"document-print"_s));
    m_print->setAccessibleName(tr("One-time notice as PDF"));
    m_print->setToolTip(tr("One-time notice as PDF"));
    buildMenu();
    m_approve->setObjectName(u"approve"_s);
    m_approve->setToolTip(tr("Checked against what is done in this county"));
    m_discard->setObjectName(u"discard"_s);
    m_discard->setToolTip(tr("Throws the draft away; the published version stays"));
    setButtonKind(*m_discard, ButtonKind::Danger);
    m_publish->setObjectName(u"publish"_s);
    m_publish->setIcon(icon(m_look, u"dialog-ok-apply"_s, Ink::OnAccent));
    setButtonKind(*m_publish, ButtonKind::Filled);
    return head;
}

void ChecklistPage::buildMenu()
{
    m_more->setObjectName(u"moreDeeds"_s);
    m_more->setIcon(icon(m_look, u"overflow-menu"_s));
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More"));
    setButtonKind(*m_more, ButtonKind::Flat);
    auto* menu = new QMenu(m_more);
    auto* duplicate = menu->addAction(icon(m_look, u"edit-copy"_s), tr("Duplicate"));
    duplicate->setObjectName(u"duplicate"_s);
    auto* file = menu->addAction(icon(m_look, u"document-export"_s), tr("Save as a file…"));
    file->setObjectName(u"saveFile"_s);
    menu->addSeparator();
    m_retire = menu->addAction(QString());
    m_retire->setObjectName(u"retire"_s);
    connect(duplicate, &QAction::triggered, this,
            [this] { emit duplicateRequested(m_form->checklist()); });
    connect(file, &QAction::triggered, this, [this] { emit fileRequested(m_form->checklist()); });
    connect(m_retire, &QAction::triggered, this, [this] {
        flush();
        emit retireRequested(m_form->checklist().id.toString(), !m_sheet->retired);
    });
    // Opened by hand: a button with a menu of its own would carry an arrow beside the dots.
    connect(m_more, &QPushButton::clicked, menu,
            [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2))); });
}

void ChecklistPage::connectDeeds()
{
    connect(m_library, &LibraryPane::importRequested, this, &ChecklistPage::importRequested);
    connect(m_merge, &QPushButton::clicked, this, &ChecklistPage::merge);
    connect(m_try, &QPushButton::clicked, this, [this] { emit tryRequested(m_form->checklist()); });
    connect(m_print, &QPushButton::clicked, this,
            [this] { emit printRequested(m_form->checklist(), m_preview->village()); });
}

void ChecklistPage::merge()
{
    flush();
    if (!m_sheet->current() || !m_sheet->aside())
        return;
    auto* dialog = new MergeDialog(m_look, *m_sheet, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MergeDialog::publishRequested, this, &ChecklistPage::mergeRequested);
    dialog->open();
}

void ChecklistPage::connectParts()
{
    connect(m_library, &LibraryPane::chosen, this, [this](const QString& id) {
        flush();
        emit checklistChosen(id);
    });
    connect(m_library, &LibraryPane::newRequested, this, &ChecklistPage::newRequested);
    connect(m_form, &ChecklistForm::edited, this, &ChecklistPage::edited);
    connect(m_versions, &VersionPane::versionChosen, this, &ChecklistPage::showVersion);
    connect(m_preview, &PreviewPane::copyRequested, this, &ChecklistPage::copyRequested);
    connect(&m_save, &QTimer::timeout, this, [this] { emit draftChanged(m_form->checklist()); });
    connect(m_publish, &QPushButton::clicked, this, &ChecklistPage::publish);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        m_save.stop();
        emit discardRequested(m_form->checklist().id.toString());
    });
    connect(m_approve, &QPushButton::clicked, this, [this] {
        if (const VersionSheet* current = m_sheet->current())
            emit approveRequested(current->content.id.toString(), current->number);
    });
}

void ChecklistPage::setLibrary(const QList<ChecklistSummary>& rows,
                               const QList<std::pair<QString, QString>>& categories)
{
    m_library->setLibrary(rows, categories);
    m_form->setCategories(categories);
}

void ChecklistPage::setVillages(const QList<PreviewVillage>& villages)
{
    m_preview->setVillages(villages);
}

void ChecklistPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    emit shown();
}

void ChecklistPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (!m_arranged)
        arrange();
}

//! The form is what is worked on: beside it the library and the preview get what is left.
void ChecklistPage::arrange()
{
    const int least = m_look.scaled(kFormLeast);
    const int wished = m_look.scaled(kLibraryWidth);
    const int library = std::clamp(wished, 0, std::max(0, (width() - least) * 2 / 5));
    const int rest = width() - library;
    const int shared = std::min(rest * 2 / 5, rest - m_look.scaled(kFormWish));
    const int right
        = std::clamp(std::max(m_look.scaled(kPreviewWidth), shared), 0, std::max(0, rest - least));
    m_splitter->setSizes({library, width() - library - right, right});
}

void ChecklistPage::setMayApprove(bool may)
{
    m_mayApprove = may;
    showState();
}

void ChecklistPage::setSheet(const ChecklistSheet& sheet)
{
    if (sheet.versions.isEmpty())
        return;
    const Slug& id = sheet.versions.constFirst().content.id;
    const bool same = m_sheet.has_value() && m_sheet->versions.constFirst().content.id == id;
    const bool keep = same && m_save.isActive();
    m_sheet = sheet;
    m_library->setCurrent(id.toString());
    m_versions->setSheet(sheet);
    if (!same)
        m_saved.clear();
    if (!keep)
        showVersion(sheet.versions.constFirst().number);
    else
        showState();
}

void ChecklistPage::showVersion(int number)
{
    flush();
    const QList<VersionSheet>& versions = m_sheet->versions;
    const auto found = std::ranges::find(versions, number, &VersionSheet::number);
    if (found == versions.cend())
        return;
    m_version = number;
    m_form->setChecklist(found->content);
    // An old version can be read, the newest text is what is worked on.
    m_form->setReadOnly(m_sheet->retired || found != versions.cbegin());
    m_preview->setChecklist(found->content);
    showState();
}

void ChecklistPage::showSaved(const ChecklistSheet& sheet, Instant when)
{
    const auto idOf
        = [](const ChecklistSheet& some) { return some.versions.constFirst().content.id; };
    if (sheet.versions.isEmpty() || !m_sheet || idOf(sheet) != idOf(*m_sheet))
        return;
    if (m_version == m_sheet->versions.constFirst().number) {
        m_version = sheet.versions.constFirst().number;
        m_versions->setSheet(sheet);
    }
    m_sheet = sheet;
    m_saved = toLocal(when).toString(u"HH:mm");
    showState();
}

void ChecklistPage::edited()
{
    const Checklist said = m_form->checklist();
    m_saved.clear();
    m_save.start();
    m_preview->setChecklist(said);
    m_versions->setDraft(said);
    showState();
}

void ChecklistPage::flush()
{
    if (!m_save.isActive())
        return;
    m_save.stop();
    emit draftChanged(m_form->checklist());
}

void ChecklistPage::publish()
{
    const Checklist said = m_form->checklist();
    if (const std::optional<ChecklistProblem> problem = problemOf(said)) {
        m_form->focusField(problem->field);
        showState();
        return;
    }
    m_save.stop();
    emit publishRequested(said);
}

QString ChecklistPage::stateWords(bool draft, bool old, int next) const
{
    QStringList words;
    if (m_sheet->retired)
        words.append(tr("retired"));
    else if (old)
        words.append(tr("version %1, to read only").arg(m_version));
    else
        words.append(draft ? tr("draft · will become version %1").arg(next)
                           : tr("published, version %1").arg(m_sheet->current()->number));
    if (m_save.isActive())
        words.append(tr("not saved yet"));
    else if (!m_saved.isEmpty())
        words.append(tr("saved %1").arg(m_saved));
    if (m_sheet->needsMerge)
        words.append(tr("another version waits to be merged"));
    if (m_form->checklist().example && !m_sheet->approved)
        words.append(tr("example, check it against local practice"));
    return words.join(u" · "_s);
}

void ChecklistPage::showState()
{
    const bool open = m_sheet.has_value();
    m_middle->setCurrentIndex(open ? 0 : 1);
    if (!open)
        return;
    const auto deeds = {m_merge, m_approve, m_discard, m_publish};
    const auto held = std::ranges::find_if(deeds, &QWidget::hasFocus);
    const Checklist said = m_form->checklist();
    const VersionSheet* current = m_sheet->current();
    const bool draft = m_sheet->draft() != nullptr || m_save.isActive() || current == nullptr;
    const bool old = m_version != m_sheet->versions.constFirst().number;
    const int next
        = current == nullptr ? 1 : m_sheet->versions.at(m_sheet->draft() ? 1 : 0).number + 1;
    m_title->setText(said.title.isEmpty() ? tr("New checklist") : said.title);
    m_state->setText(stateWords(draft, old, next));
    const std::optional<ChecklistProblem> problem = old ? std::nullopt : problemOf(said);
    m_problem->setVisible(problem.has_value());
    m_problem->setText(problem.has_value()
                           ? tr("Cannot be published yet: %1 is empty, too long or out of range")
                                 .arg(m_form->fieldName(problem->field))
                           : QString());
    const bool example = said.example && !m_sheet->approved;
    m_approve->setVisible(example && !draft && !old && !m_sheet->retired);
    m_approve->setEnabled(m_mayApprove);
    m_publish->setText(tr("Publish version %1").arg(next));
    const bool publishable = draft && !old && !m_sheet->retired;
    m_publish->setVisible(publishable);
    m_publish->setEnabled(publishable && !problem.has_value());
    m_discard->setVisible(m_sheet->draft() != nullptr && current != nullptr && !old);
    m_merge->setVisible(current != nullptr && m_sheet->aside() != nullptr);
    m_retire->setText(m_sheet->retired ? tr("Bring back into use") : tr("Retire"));
    // A deed that is done takes its button away; the next key must not fall to a neighbour.
    if (held != deeds.end() && !(*held)->hasFocus())
        m_library->list()->setFocus(Qt::OtherFocusReason);
}

} // namespace keting
