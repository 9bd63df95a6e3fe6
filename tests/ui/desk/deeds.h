// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/desk/workstation.h"
#include "ui/request/deeddialog.h"

#include <QAction>
#include <QLabel>

namespace keting {

//! No key: through its entry in the menu.
constexpr auto kMenu = static_cast<Qt::Key>(0);

//! Two open requests of which the first is shown, and the list has the keyboard.
class Deeds : public Workstation {
protected:
    void SetUp() override
    {
        Workstation::SetUp();
        if (HasFatalFailure())
            return;
        openOne();
        if (HasFatalFailure())
            return;
        m_id = *list().currentId();
        m_village = request(m_id).village;
        ASSERT_TRUE(waitFor([&] { return shows(m_id); }));
    }

    [[nodiscard]] InboxView& list() { return m_workbench->inbox().list(); }
    [[nodiscard]] RequestPane& pane() { return *m_window->findChild<RequestPane*>(); }

    [[nodiscard]] bool shows(const RequestId& id)
    {
        return list().currentId() == id && pane().view() && pane().view()->request.id == id;
    }

    [[nodiscard]] Request request(const RequestId& id)
    {
        return m_host->read([id, now = m_now](DeskReader& r) { return r.request(id, now); })
            .result()
            ->request;
    }

    //! The open ones.
    [[nodiscard]] QList<RequestId> open()
    {
        DeskReader::PageRequest wanted;
        wanted.now = m_now;
        const auto page
            = m_host->read([wanted](DeskReader& reader) { return reader.page(wanted); }).result();
        QList<RequestId> ids;
        for (const InboxRow& row : page->rows)
            ids.append(row.id);
        return ids;
    }

    [[nodiscard]] QStringList departments() const
    {
        QStringList names;
        for (const CatalogueItem& department : m_host->records()->catalogue.departments)
            names.append(department.name);
        return names;
    }

    //! In the desk, and then on screen as well, so that the next deed meets it.
    template <typename Condition>
    [[nodiscard]] bool comesTrue(const Condition& holds)
    {
        if (!waitFor([&] { return holds(request(m_id)); }))
            return false;
        m_host->settle();
        return !shows(m_id)
            || waitFor([&] { return !shows(m_id) || holds(pane().view()->request); });
    }

    void invoke(const QString& command, Qt::Key key)
    {
        QAction* action = m_commands->action(command);
        ASSERT_TRUE(action) << command.toStdString();
        if (key == kMenu) {
            action->trigger();
            return;
        }
        EXPECT_EQ(m_commands->keysOf(command), QKeySequence(key));
        list().setFocus();
        QTest::keyClick(&list(), key);
    }

    [[nodiscard]] DeedDialog* dialog()
    {
        const auto all = m_window->findChildren<DeedDialog*>();
        for (DeedDialog* one : all) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }

    //! A window whose dialog is active counts as active too; the keys go to the dialog.
    static void activate(QWidget& window)
    {
        window.activateWindow();
        ASSERT_TRUE(waitFor([&] { return QApplication::activeWindow() == &window; }));
    }

    //! Fills the dialog in and presses its button by Ctrl+Enter.
    void confirm(const std::function<void(QDialog&)>& answer)
    {
        ASSERT_TRUE(waitFor([&] { return dialog() != nullptr; }));
        DeedDialog* asked = dialog();
        activate(*asked);
        answer(*asked);
        if (HasFatalFailure())
            return;
        const auto* button = asked->findChild<QPushButton*>(u"do"_s);
        ASSERT_TRUE(button && button->isEnabled());
        QTest::keyClick(asked->focusWidget() ? asked->focusWidget() : asked, Qt::Key_Return,
                        Qt::ControlModifier);
        ASSERT_EQ(dialog(), nullptr);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        activate(*m_window);
    }

    //! A request that has left the inbox, on screen as it stands now.
    void findAgain(View view, Stage stage)
    {
        if (m_workbench->inbox().filter().view != view)
            m_workbench->inbox().setView(view);
        ASSERT_TRUE(waitFor([&] {
            list().choose(m_id);
            return shows(m_id) && pane().view()->request.stage == stage;
        }));
    }

    [[nodiscard]] bool toastSays(const QString& words)
    {
        const auto labels = m_window->findChildren<QLabel*>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    RequestId m_id = *RequestId::parse(u"01926f00-0000-7000-8000-000000000001");
    VillageCode m_village = *VillageCode::parse(u"510923107212"); //!< Of both.
    UserId m_me = *UserId::parse(u"li.zhuanyuan");
};

} // namespace keting
