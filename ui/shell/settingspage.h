// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/shellsettings.h"

#include <QScrollArea>

#include <optional>

class QCheckBox;
class QComboBox;
class QPushButton;
class QSlider;
class QVBoxLayout;

namespace keting {

class CommandRegistry;
class SegmentedButton;
class TextLabel;

//! The settings page. Every change works at once and is told, but the language, which waits until
//! the window is opened anew.
class SettingsPage final : public QScrollArea {
    Q_OBJECT
public:
    SettingsPage(const Look& look, CommandRegistry& commands, const ShellSettings& settings,
                 QWidget* parent = nullptr);

    [[nodiscard]] const ShellSettings& settings() const { return m_settings; }
    //! A change made elsewhere (menu): shown here and told on.
    void setSettings(const ShellSettings& settings);
    void chooseTheme(Look::Theme theme);
    //! What this run goes by whatever is set, as the command line says: shown, and kept only when
    //! it is chosen here. Empty: the setting holds.
    void overrule(std::optional<Look::Theme> theme, const QString& language);
    [[nodiscard]] Look::Theme shownTheme() const { return m_ruledTheme.value_or(m_settings.theme); }
    //! Before the long list of shortcuts, for what other rooms have to set.
    void addSection(const QString& title, QWidget* content);
    void showShortcuts();

signals:
    void changed(const keting::ShellSettings& settings);
    //! The language is to be taken now.
    void reopenRequested();

private:
    void addLook();
    void addKeys();
    void showSettings();
    void addRow(const QString& label, QWidget* control, QWidget* hint = nullptr);
    void change();
    void chooseLanguage();

    const Look& m_look;
    CommandRegistry& m_commands;
    ShellSettings m_settings;
    std::optional<Look::Theme> m_ruledTheme;
    QString m_ruledLanguage;
    QString m_startLanguage; //!< The one this window was opened with.
    QWidget* m_page;
    QVBoxLayout* m_column;
    SegmentedButton* m_theme;
    QComboBox* m_language;
    QPushButton* m_reopen;
    QSlider* m_textSize;
    TextLabel* m_percent;
    QCheckBox* m_calm;
    QCheckBox* m_letters;
    QWidget* m_keysHeading = nullptr;
    QWidget* m_shortcuts = nullptr;
};

} // namespace keting
