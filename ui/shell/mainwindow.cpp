// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/look/emptystate.h"
#include "ui/look/inkicon.h"
#include "ui/look/toast.h"
#include "ui/shell/bannerarea.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/helpdialogs.h"
#include "ui/shell/menus.h"
#include "ui/shell/panes.h"
#include "ui/shell/rail.h"
#include "ui/shell/settingspage.h"
#include "ui/shell/settingsstore.h"
#include "ui/shell/shellcommands.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/statusline.h"

#include <QAction>
#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kFirstSize(1366, 768);
constexpr QSize kLeastSize(960, 600);
const QString kSettingsPage = u"settings"_s;
const QString kGeometryKey = u"window/geometry"_s;

} // namespace

MainWindow::MainWindow(Look& look, CommandRegistry& commands, SettingsStore& store, QWidget* parent)
    : QMainWindow(parent)
    , m_look(look)
    , m_commands(commands)
    , m_store(store)
    , m_rail(new Rail(look))
    , m_banners(new BannerArea(look))
    , m_stack(new QStackedWidget)
    , m_statusLine(new StatusLine(look))
    , m_field(new CommandField(look, commands))
    , m_toast(new Toast(look, this))
{
    setObjectName(u"main-window"_s);
    setWindowTitle(tr("Keting"));
    addShellCommands(m_commands);
    m_commands.addTo(*this);
    const ShellSettings settings = loadShellSettings(m_store);
    applyTo(m_look, settings);
    m_commands.setSingleLetters(settings.singleLetters);
    m_commands.setChangedKeys(settings.shortcuts);
    buildFrame();
    buildFirstUse();
    addSettingsPage();
    connectCommands();
    setMinimumSize(kLeastSize);
    if (!restoreGeometry(m_store.value(kGeometryKey).toByteArray()))
        resize(kFirstSize.boundedTo(roomFor(*this)));
}

MainWindow::~MainWindow() = default;

void MainWindow::buildFrame()
{
    new Menus(m_commands, *menuBar());
    menuBar()->setObjectName(u"menu-bar"_s);
    m_field->setKeyHint(
        keyText(m_commands.keysOf(QString::fromUtf16(shellcommand::kCommandField))));
    auto* corner = new QWidget(menuBar());
    auto* cornerRow = new QHBoxLayout(corner);
    cornerRow->setContentsMargins(0, 2, 0, 2);
    cornerRow->addWidget(m_field);
    menuBar()->setCornerWidget(corner, Qt::TopRightCorner);

    auto* work = new QVBoxLayout;
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(0);
    work->addWidget(m_banners);
    work->addWidget(m_stack, 1);
    auto* middle = new QHBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addLayout(work, 1);
    auto* frame = new QWidget(this);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* line = new QFrame(frame);
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    column->addWidget(line);
    column->addLayout(middle, 1);
    column->addWidget(m_statusLine);
    setCentralWidget(frame);
    m_stack->setObjectName(u"pages"_s);
    m_toast->standOver(*m_stack);
    connect(m_rail, &Rail::chosen, this, &MainWindow::showPage);
    connect(m_banners, &BannerArea::acted, this, &MainWindow::bannerActed);
    connect(m_toast, &Toast::undoRequested, this, &MainWindow::undoRequested);
    connect(m_field, &CommandField::searched, this, &MainWindow::searched);
    connect(m_field, &CommandField::chosen, this, &MainWindow::findingChosen);
}

void MainWindow::buildFirstUse()
{
    m_firstUse = new EmptyState(
        m_look, u"mail-receive"_s, tr("No requests yet"),
        tr("Select messages in WeChat, copy them and come back here to paste. A chat export or a "
           "table works as well."));
    m_firstUse->setObjectName(u"first-use"_s);
    QAction* paste = m_commands.action(QString::fromUtf16(shellcommand::kPaste));
    QAction* import = m_commands.action(QString::fromUtf16(shellcommand::kImport));
    connect(m_firstUse->addAction(tr("Paste messages")), &QPushButton::clicked, paste,
            &QAction::trigger);
    connect(m_firstUse->addAction(tr("Open a file…"), false), &QPushButton::clicked, import,
            &QAction::trigger);
    connect(m_firstUse->addAction(tr("Try the demo county"), false), &QPushButton::clicked, this,
            &MainWindow::demoRequested);
    m_stack->addWidget(m_firstUse);
}

void MainWindow::addSettingsPage()
{
    m_settingsPage = new SettingsPage(m_look, m_commands, loadShellSettings(m_store));
    connect(m_settingsPage, &SettingsPage::changed, this, &MainWindow::takeSettings);
    connect(m_settingsPage, &SettingsPage::reopenRequested, this, &MainWindow::reopenRequested);
    addPage({kSettingsPage, tr("Settings"), u"configure"_s, m_settingsPage, Qt::Key_S, true});
}

void MainWindow::connectCommands()
{
    using namespace shellcommand;
    const auto on = [this](const char16_t* id, auto&& what) {
        connect(m_commands.action(QString::fromUtf16(id)), &QAction::triggered, this,
                std::forward<decltype(what)>(what));
    };
    on(kQuit, [this] { close(); });
    on(kUndo, [this] {
        m_toast->dismiss();
        emit undoRequested();
    });
    on(kSettings, [this] { showPage(kSettingsPage); });
    on(kCommandField, [this] {
        m_field->setFocus(Qt::ShortcutFocusReason);
        m_field->selectAll();
    });
    on(kFind, [this] {
        const ShellPage* shown = page(m_current);
        if (shown && shown->search)
            shown->search->setFocus(Qt::ShortcutFocusReason);
        else
            m_field->setFocus(Qt::ShortcutFocusReason);
    });
    on(kNextPane, [this] { movePane(1); });
    on(kPreviousPane, [this] { movePane(-1); });
    on(kTheme, [this] {
        m_settingsPage->chooseTheme(m_look.isDark() ? Look::Theme::Light : Look::Theme::Dark);
    });
    const auto resizeText = [this](int by) {
        ShellSettings settings = m_settingsPage->settings();
        settings.textSize = std::clamp(settings.textSize + by, 90, 150);
        m_settingsPage->setSettings(settings);
    };
    on(kTextLarger, [resizeText] { resizeText(10); });
    on(kTextSmaller, [resizeText] { resizeText(-10); });
    on(kShortcuts, [this] { showShortcuts(); });
    on(kManual, [this] { openManual(m_look, *this); });
    on(kAbout, [this] { openAbout(*this); });
    connect(m_field, &SearchField::left, this, [this] { showPage(m_current); });
}

void MainWindow::addPage(const ShellPage& page)
{
    m_pages.append(page);
    m_stack->addWidget(page.widget);
    RailButton* button = m_rail->addPage(page.id, page.icon, page.title, page.atEnd);
    const QKeySequence keys
        = page.key == 0 ? QKeySequence() : QKeySequence(Qt::Key_G, static_cast<Qt::Key>(page.key));
    QAction* go
        = m_commands.add({u"go."_s + page.id, page.title, page.icon, keys,
                          Command::Scope::NotTyping, Command::Menu::Go, page.atEnd ? 1 : 0});
    button->setKeys(keyText(keys));
    connect(go, &QAction::triggered, this, [this, id = page.id] { showPage(id); });
    if (m_current.isEmpty() && !page.atEnd)
        showPage(page.id);
}

void MainWindow::showPage(const QString& id)
{
    const ShellPage* shown = page(id);
    if (!shown)
        return;
    m_current = id;
    m_rail->setCurrent(id);
    // Settings and the like can be used before there is anything to work on.
    m_stack->setCurrentWidget(m_isFirstUse && !shown->atEnd ? m_firstUse : shown->widget);
    if (shown->list && !m_isFirstUse)
        shown->list->setFocus(Qt::OtherFocusReason);
    else
        focusPane(*m_stack->currentWidget());
    emit pageShown(id);
}

void MainWindow::setFirstUse(bool first)
{
    if (first == m_isFirstUse)
        return; // Showing the page again would take the focus away from who is writing.
    m_isFirstUse = first;
    showPage(m_current);
}

const ShellPage* MainWindow::page(const QString& id) const
{
    const auto it = std::find_if(m_pages.cbegin(), m_pages.cend(),
                                 [&id](const ShellPage& page) { return page.id == id; });
    return it == m_pages.cend() ? nullptr : &*it;
}

void MainWindow::setFinder(CommandField::Finder finder)
{
    m_field->setFinder(std::move(finder));
}

void MainWindow::setBadge(const QString& pageId, BadgeKind kind, qint64 count)
{
    if (RailButton* button = m_rail->button(pageId))
        button->setBadge(kind, count);
}

void MainWindow::setStatus(const ShellStatus& status)
{
    m_statusLine->setStatus(status);
}

void MainWindow::putBanner(const BannerSpec& banner)
{
    m_banners->put(banner);
}

void MainWindow::withdrawBanner(const QString& id)
{
    m_banners->withdraw(id);
}

void MainWindow::takeSettings(const ShellSettings& settings)
{
    ShellSettings worn = settings;
    worn.theme = m_settingsPage->shownTheme();
    applyTo(m_look, worn);
    m_commands.setSingleLetters(settings.singleLetters);
    saveShellSettings(m_store, settings);
}

void MainWindow::movePane(int by)
{
    const ShellPage* shown = page(m_current);
    QList<QPointer<QWidget>> ring{m_rail};
    if (shown && m_stack->currentWidget() == shown->widget && !shown->panes.isEmpty())
        ring.append(shown->panes);
    else
        ring.append(m_stack->currentWidget());
    QWidget* pane = nextPane(ring, QApplication::focusWidget(), by);
    if (pane == m_rail)
        m_rail->focusCurrent();
    else if (pane)
        focusPane(*pane);
}

void MainWindow::showShortcuts()
{
    auto* sheet = new ShortcutSheet(m_look, m_commands, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &ShortcutSheet::changeRequested, this, [this] {
        showPage(kSettingsPage);
        m_settingsPage->showShortcuts();
    });
    sheet->open();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_store.setValue(kGeometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace keting
