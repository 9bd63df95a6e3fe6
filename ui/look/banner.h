// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"

#include <QList>
#include <QWidget>

#include <optional>

class QHBoxLayout;

namespace keting {

//! What happened, what is safe, what to do, in that order. Kinds from the mildest to the gravest.
struct BannerSpec {
    enum class Kind { Good, Busy, Note, Warning, Error };
    struct Action {
        QString id;
        QString text;
        bool recommended = false;

        friend bool operator==(const Action&, const Action&) = default;
    };
    struct Progress {
        int done = 0;
        int total = 0;

        friend bool operator==(const Progress&, const Progress&) = default;
    };
    QString id; //!< Names the matter; the same id replaces the earlier banner.
    Kind kind{};
    QString icon; //!< Breeze name.
    QString what;
    QString rest; //!< What is safe and what to do.
    QList<Action> actions = {};
    std::optional<Progress> progress = {};

    friend bool operator==(const BannerSpec&, const BannerSpec&) = default;
};

//! One banner, 36 px high, across the top of the work area.
class Banner final : public QWidget {
    Q_OBJECT
public:
    explicit Banner(const Look& look, QWidget* parent = nullptr);

    void setSpec(const BannerSpec& spec);
    [[nodiscard]] const BannerSpec& spec() const { return m_spec; }

signals:
    void acted(const QString& bannerId, const QString& actionId);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addButton(const BannerSpec::Action& action);

    const Look& m_look;
    BannerSpec m_spec;
    QHBoxLayout* m_row;
};

} // namespace keting
