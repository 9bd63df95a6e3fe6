// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/checklistpreview.h"

#include <QDialog>

class QListWidget;

namespace keting {

class ElidedLabel;
class Look;
class TextLabel;
class WeChatPreview;

//! A request a checklist can be tried on. The asker is masked.
struct TryRequest {
    QString village;
    QString asker;
    QString question;
    QHash<QString, QString> values; //!< The village's own.
    friend bool operator==(const TryRequest&, const TryRequest&) = default;
};

//! A checklist as the asker of a real request would get it. Nothing is sent.
class TryDialog final : public QDialog {
    Q_OBJECT
public:
    TryDialog(const Look& look, const Checklist& checklist, const QList<TryRequest>& requests,
              QWidget* parent = nullptr);

    [[nodiscard]] const ChecklistPreview& preview() const { return m_preview; }

signals:
    void copyRequested(const QString& text);

private:
    QWidget* right();
    void show(int request);

    const Look& m_look;
    Checklist m_checklist;
    QList<TryRequest> m_requests;
    ChecklistPreview m_preview;
    QListWidget* m_list;
    WeChatPreview* m_phone;
    ElidedLabel* m_missing;
    TextLabel* m_length;
};

} // namespace keting
