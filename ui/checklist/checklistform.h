// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checklist.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QVBoxLayout;

namespace keting {

class Look;
class MaterialModel;
class OrderedTable;
class StepModel;

//! Every field of a checklist. Reading and writing it keeps what it does not show (id, example
//! mark).
class ChecklistForm final : public QWidget {
    Q_OBJECT
public:
    explicit ChecklistForm(const Look& look, QWidget* parent = nullptr);

    //! Id and name of each category that may be chosen.
    void setCategories(const QList<std::pair<QString, QString>>& categories);
    //! Shows a checklist without telling.
    void setChecklist(const Checklist& checklist);
    //! What the fields say now, on top of what was shown.
    [[nodiscard]] Checklist checklist() const;
    void setReadOnly(bool readOnly);
    //! What a problem's field ("materials[2].copies") is called on screen.
    [[nodiscard]] QString fieldName(const QString& field) const;
    //! Puts the focus on the field a problem names ("materials[2].copies"); unknown names do
    //! nothing.
    void focusField(const QString& field);

signals:
    void edited();

private:
    void addBasics(QVBoxLayout& column);
    void addMaterials(QVBoxLayout& column);
    void addPlace(QVBoxLayout& column);
    void addLimits(QVBoxLayout& column);
    void addSteps(QVBoxLayout& column);
    void addRoutes(QVBoxLayout& column);
    void addValidity(QVBoxLayout& column);
    void addTableHead(QVBoxLayout& column, const QString& name, const QString& add,
                      OrderedTable& table);
    [[nodiscard]] QWidget* fieldWidget(const QString& field) const;
    void watch();
    [[nodiscard]] QLineEdit* line(const char* field, const QString& name);
    [[nodiscard]] QPlainTextEdit* lines(const char* field, const QString& name);
    [[nodiscard]] QSpinBox* days(const char* field, const QString& name);
    [[nodiscard]] QWidget* dateField(QCheckBox*& on, QDateEdit*& date, const char* field,
                                     const QString& name);

    const Look& m_look;
    std::optional<Checklist> m_shown;
    bool m_loading = false;
    QLineEdit* m_title = nullptr;
    QLineEdit* m_item = nullptr;
    QComboBox* m_category = nullptr;
    QLineEdit* m_aliases = nullptr;
    QLineEdit* m_keywords = nullptr;
    QLineEdit* m_audience = nullptr;
    QComboBox* m_handling = nullptr;
    QPlainTextEdit* m_conditions = nullptr;
    MaterialModel* m_materials;
    OrderedTable* m_materialTable;
    QLineEdit* m_place = nullptr;
    QLineEdit* m_hours = nullptr;
    QLineEdit* m_contact = nullptr;
    QSpinBox* m_legal = nullptr;
    QSpinBox* m_promised = nullptr;
    QLineEdit* m_fee = nullptr;
    QLineEdit* m_result = nullptr;
    StepModel* m_steps;
    OrderedTable* m_stepTable;
    QLineEdit* m_guided = nullptr;
    QLineEdit* m_proxy = nullptr;
    QPlainTextEdit* m_notes = nullptr;
    QCheckBox* m_hasFrom = nullptr;
    QDateEdit* m_from = nullptr;
    QCheckBox* m_hasTo = nullptr;
    QDateEdit* m_to = nullptr;
    QComboBox* m_special = nullptr;
};

} // namespace keting
