// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace keting {

//! A list from which one is chosen by typing: its characters, or other keys it goes by (pinyin,
//! initials).
class FindBox final : public QComboBox {
    Q_OBJECT
public:
    struct Entry {
        QString id;
        QString name;
        QStringList keys; //!< In small letters, without blanks.
        friend bool operator==(const Entry&, const Entry&) = default;
    };

    explicit FindBox(QWidget* parent = nullptr);

    //! Nothing is chosen afterwards.
    void setEntries(const QList<Entry>& entries, const QString& hint);
    //! Unknown: nothing is chosen.
    void choose(const QString& id);
    //! Empty: what stands there is none of the entries.
    [[nodiscard]] QString chosen() const;

signals:
    //! By hand.
    void picked(const QString& id);

protected:
    //! Enter settles what was typed before it presses a dialog's button.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    //! Takes the only entry that what was typed can mean, else goes back to the last choice.
    void settle();

    QString m_settled;
};

} // namespace keting
