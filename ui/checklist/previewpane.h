// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/checklistpreview.h"

#include <QWidget>

class QComboBox;
class QProgressBar;

namespace keting {

class ElidedLabel;
class Look;
class SegmentedButton;
class TextLabel;
class WeChatPreview;

//! A village whose own values can fill a checklist.
struct PreviewVillage {
    QString code;
    QString name;
    QHash<QString, QString> values;
    friend bool operator==(const PreviewVillage&, const PreviewVillage&) = default;
};

//! What a resident of the chosen village gets, how long it is and what is missing there.
class PreviewPane final : public QWidget {
    Q_OBJECT
public:
    explicit PreviewPane(const Look& look, QWidget* parent = nullptr);

    void setVillages(const QList<PreviewVillage>& villages);
    void setChecklist(const std::optional<Checklist>& checklist);
    [[nodiscard]] const ChecklistPreview& preview() const { return m_preview; }
    [[nodiscard]] QString village() const; //!< Code; empty without villages.

signals:
    void copyRequested(const QString& text);

private:
    QWidget* head();
    QWidget* foot();
    void refresh();

    const Look& m_look;
    QList<PreviewVillage> m_villages;
    std::optional<Checklist> m_checklist;
    ChecklistPreview m_preview;
    SegmentedButton* m_shape;
    QComboBox* m_village;
    WeChatPreview* m_phone;
    ElidedLabel* m_missing;
    TextLabel* m_length;
    QProgressBar* m_bar;
    ElidedLabel* m_parts;
};

} // namespace keting
