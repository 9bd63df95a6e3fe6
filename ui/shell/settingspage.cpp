// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settingspage.h"

#include "ui/look/card.h"
#include "ui/look/follow.h"
#include "ui/look/segmentedbutton.h"
#include "ui/look/textlabel.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/shortcuteditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPageWidth = 664; //!< Of a year's calendar, the widest there is.
constexpr int kLabelWidth = 130;

} // namespace

SettingsPage::SettingsPage(const Look& look, CommandRegistry& commands,
                           const ShellSettings& settings, QWidget* parent)
    : QScrollArea(parent)
    , m_look(look)
    , m_commands(commands)
    , m_settings(settings)
    , m_startLanguage(settings.language)
    , m_page(new QWidget)
    , m_column(new QVBoxLayout)
    , m_theme(new SegmentedButton({tr("System"), tr("Light"), tr("Dark")}, m_page))
    , m_language(new QComboBox(m_page))
    , m_reopen(new QPushButton(tr("Open the window anew now"), m_page))
    , m_textSize(new QSlider(Qt::Horizontal, m_page))
    , m_percent(new TextLabel(look, FontRole::Line2, Ink::Text2, {}, m_page))
    , m_calm(new QCheckBox(tr("Nothing on screen moves"), m_page))
    , m_letters(new QCheckBox(tr("Single letters work in lists (A, R, C…)"), m_page))
{
    setObjectName(u"settings-page"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setWidget(m_page);
    auto* middle = new QHBoxLayout(m_page);
    middle->setContentsMargins(24, 16, 24, 24);
    middle->addLayout(m_column, 1);
    m_column->setSpacing(8);
    follow(look, *m_page, [this] { m_page->setMaximumWidth(m_look.scaled(kPageWidth)); });
    addLook();
    addKeys();
    m_column->addStretch();
    showSettings();
}

void SettingsPage::showSettings()
{
    const QSignalBlocker sizeQuiet(m_textSize);
    const QSignalBlocker calmQuiet(m_calm);
    const QSignalBlocker lettersQuiet(m_letters);
    m_theme->setCurrent(static_cast<int>(shownTheme()));
    const QString language = m_ruledLanguage.isEmpty() ? m_settings.language : m_ruledLanguage;
    m_language->setCurrentIndex(std::max(0, m_language->findData(language)));
    m_textSize->setValue(m_settings.textSize);
    m_percent->setText(tr("%1 %").arg(m_settings.textSize));
    m_calm->setChecked(m_settings.reducedMotion);
    m_letters->setChecked(m_settings.singleLetters);
}

void SettingsPage::setSettings(const ShellSettings& settings)
{
    m_settings = settings;
    showSettings();
    emit changed(m_settings);
}

void SettingsPage::addSection(const QString& title, QWidget* content)
{
    auto* heading = new TextLabel(m_look, FontRole::PaneTitle, Ink::Text, title, m_page);
    heading->setContentsMargins(0, 12, 0, 0);
    const int place = m_column->indexOf(m_keysHeading);
    m_column->insertWidget(place, heading);
    m_column->insertWidget(place + 1, content);
}

void SettingsPage::addRow(const QString& label, QWidget* control, QWidget* hint)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    auto* name = new TextLabel(m_look, FontRole::Body, Ink::Text2, label, m_page);
    follow(m_look, *name, [this, name] { name->setMinimumWidth(m_look.scaled(kLabelWidth)); });
    name->setBuddy(control);
    control->setAccessibleName(label);
    row->addWidget(name);
    row->addWidget(control);
    if (hint)
        row->addWidget(hint);
    row->addStretch();
    m_column->addLayout(row);
}

void SettingsPage::addLook()
{
    m_column->addWidget(new TextLabel(m_look, FontRole::PaneTitle, Ink::Text, tr("Look"), m_page));
    m_theme->setObjectName(u"settings-theme"_s);
    m_language->setObjectName(u"settings-language"_s);
    m_language->addItem(tr("The system's"), QString());
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_textSize->setObjectName(u"settings-text-size"_s);
    m_textSize->setRange(90, 150);
    m_textSize->setSingleStep(5);
    m_textSize->setPageStep(10);
    m_textSize->setFixedWidth(200);
    m_calm->setObjectName(u"settings-calm"_s);
    addRow(tr("Theme"), m_theme);
    m_reopen->setObjectName(u"settings-reopen"_s);
    m_reopen->setToolTip(tr("Otherwise the language changes at the next start. Drafts are kept."));
    m_reopen->setAccessibleDescription(m_reopen->toolTip());
    m_reopen->hide();
    addRow(tr("Language"), m_language, m_reopen);
    connect(m_reopen, &QPushButton::clicked, this, &SettingsPage::reopenRequested);
    addRow(tr("Text size"), m_textSize, m_percent);
    addRow(tr("Motion"), m_calm);
    connect(m_theme, &SegmentedButton::chosen, this, &SettingsPage::change);
    connect(m_language, &QComboBox::activated, this, &SettingsPage::chooseLanguage);
    // While the handle is dragged only the number follows: re-laying out under it would move it
    // away.
    connect(m_textSize, &QSlider::valueChanged, this, [this](int value) {
        m_percent->setText(tr("%1 %").arg(value));
        if (!m_textSize->isSliderDown())
            change();
    });
    connect(m_textSize, &QSlider::sliderReleased, this, &SettingsPage::change);
    connect(m_calm, &QCheckBox::toggled, this, &SettingsPage::change);
}

void SettingsPage::chooseLanguage()
{
    change();
    m_reopen->setVisible(m_language->currentData().toString() != m_startLanguage);
}

void SettingsPage::addKeys()
{
    auto* heading = new TextLabel(m_look, FontRole::PaneTitle, Ink::Text, tr("Shortcuts"), m_page);
    heading->setContentsMargins(0, 12, 0, 0);
    m_column->addWidget(heading);
    m_keysHeading = heading;
    m_letters->setObjectName(u"settings-letters"_s);
    m_column->addWidget(m_letters);
    auto* hint = new TextLabel(
        m_look, FontRole::Line2, Ink::Text2,
        tr("Switch it off when an input method eats letters; menus and buttons do the same."),
        m_page);
    hint->setWordWrap(true);
    m_column->addWidget(hint);
    auto* card = new Card(m_look, m_page);
    auto* inner = new QVBoxLayout(card);
    auto* editor = new ShortcutEditor(m_look, m_commands, card);
    inner->addWidget(editor);
    m_column->addWidget(card);
    m_shortcuts = card;
    connect(m_letters, &QCheckBox::toggled, this, &SettingsPage::change);
    connect(editor, &ShortcutEditor::changed, this, &SettingsPage::change);
}

void SettingsPage::showShortcuts()
{
    ensureVisible(0, m_shortcuts->y() + std::min(viewport()->height(), m_shortcuts->height()));
    m_letters->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::chooseTheme(Look::Theme theme)
{
    ShellSettings settings = m_settings;
    settings.theme = theme;
    m_ruledTheme.reset();
    setSettings(settings);
}

void SettingsPage::overrule(std::optional<Look::Theme> theme, const QString& language)
{
    m_ruledTheme = theme;
    m_ruledLanguage = language;
    if (!language.isEmpty())
        m_startLanguage = language;
    showSettings();
}

void SettingsPage::change()
{
    const auto theme = static_cast<Look::Theme>(m_theme->current());
    if (theme != m_ruledTheme) {
        m_settings.theme = theme;
        m_ruledTheme.reset();
    }
    const QString language = m_language->currentData().toString();
    if (m_ruledLanguage.isEmpty() || language != m_ruledLanguage) {
        m_settings.language = language;
        m_ruledLanguage.clear();
    }
    m_settings.textSize = m_textSize->value();
    m_settings.reducedMotion = m_calm->isChecked();
    m_settings.singleLetters = m_letters->isChecked();
    m_settings.shortcuts = m_commands.changedKeys();
    emit changed(m_settings);
}

} // namespace keting
