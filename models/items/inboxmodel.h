// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/inboxview.h"
#include "models/items/clockface.h"
#include "models/items/countdownclock.h"
#include "models/items/inboxentry.h"

#include <QAbstractListModel>

#include <functional>

namespace keting {

//! Names behind the codes of a row; what is not in here is shown as its code.
struct InboxNames {
    QHash<QString, QString> villages; //!< By twelve digits.
    QHash<QString, QString> people; //!< By user.
    QHash<QString, QString> categories; //!< By category id.
    friend bool operator==(const InboxNames&, const InboxNames&) = default;
};

//! The list of requests: headings and rows in inbox order, loaded page by page from the top. A
//! refresh updates, moves and removes lines in place, so that the selection and the current line
//! survive; new rows are held back until they are accepted.
class InboxModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IsHeadingRole = Qt::UserRole + 1,
        SectionRole, //!< int of SectionKind, of headings and rows alike.
        HeadingCountRole, //!< qint64, invalid while unknown.
        HeadingDueRole, //!< Milliseconds since the epoch.
        IdRole, //!< Text.
        VillageCodeRole,
        VillageRole, //!< Name.
        AskerRole, //!< Masked.
        TitleRole, //!< The matter, or the first words while nobody has named it.
        CategoryRole, //!< Name.
        LastTextRole, //!< Masked, one line.
        LastAtRole, //!< Milliseconds since the epoch, as all instants here.
        ReceivedRole,
        StageRole, //!< int of Stage.
        OwnerRole, //!< Name; empty while unclaimed.
        RankRole,
        ClockRole, //!< int of ClockKind.
        DueRole,
        ClockStartRole,
        LeftRole,
        UnreadRole,
        WaitingReasonRole,
        WaitingSinceRole,
        SnoozedUntilRole,
        PromiseDueRole,
        FirstReplySecondsRole,
        OnTimeRole,
        RatingRole,
        CoAskersRole,
        NeedsLookRole,
        UploadRole, //!< Nothing, "pending" or "refused".
    };
    enum class State { Loading, Ready, Failed };

    static constexpr int kPage = 200;

    //! Both must outlive the model.
    InboxModel(InboxSource& source, CountdownClock& clock, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    [[nodiscard]] const RequestFilter& filter() const { return m_filter; }
    //! Another filter is another list: everything is loaded anew.
    void setFilter(const RequestFilter& filter);
    //! The last line the screen needs: shown, current or marked. Asked at each refresh; what lies
    //! more than a page below it is dropped then, and fetched again on demand.
    void setReach(std::function<int()> lastLine) { m_reach = std::move(lastLine); }
    //! Something was committed. Calls while a refresh is under way become one more refresh.
    void refresh();
    //! Tries again after a failure.
    void retry();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    //! Exact, of every view of open requests whole, whatever is loaded or searched for.
    [[nodiscard]] const ViewCounts& counts() const { return m_counts; }
    //! How many rows the list has as filtered and searched; none while that is being counted.
    [[nodiscard]] std::optional<qint64> total() const { return m_total; }
    //! Rows held back.
    [[nodiscard]] int arrivals() const { return static_cast<int>(m_content.held.size()); }
    void acceptArrivals();
    //! A row the user's own deed brings in (undo, reopen, manual entry) is not held back.
    void expect(const RequestId& id) { m_expected.insert(id); }

    void setNames(const InboxNames& names);
    [[nodiscard]] const InboxNames& names() const { return m_names; }
    void setUploads(const QHash<RequestId, Upload>& uploads);
    //! What the countdowns count on.
    void setCalendar(const ServiceCalendar& calendar);
    //! Words for tooltips and screen readers; they need the screen's translations.
    using Describe = std::function<QString(const InboxEntry&)>;
    void setDescription(Describe describe) { m_describe = std::move(describe); }

    //! Headings have no row and rows no heading; an index of another model has neither.
    [[nodiscard]] const InboxEntry* entry(const QModelIndex& index) const;
    [[nodiscard]] const InboxRow* row(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const RequestId& id) const;
    [[nodiscard]] QString villageName(const InboxRow& row) const;
    [[nodiscard]] QString ownerName(const InboxRow& row) const;
    //! Where the row's clock stands now.
    [[nodiscard]] ClockFace face(const InboxRow& row) const;
    [[nodiscard]] Instant now() const { return m_clock.now(); }
    //! None: all of it is at the centre, or there is none.
    [[nodiscard]] std::optional<Upload> uploadOf(const RequestId& id) const;

signals:
    void stateChanged();
    void countsChanged();
    void arrivalsChanged(int arrivals);

private:
    void load(bool fresh);
    [[nodiscard]] int rowsToRefresh() const;
    void loadCounts();
    void take(const Result<InboxPage>& page, bool fresh, quint64 generation);
    void takeMore(const Result<InboxPage>& page, quint64 generation);
    void showLayout();
    void reset();
    void apply(const QList<InboxEntry>& wanted);
    void removeUnwanted(const QSet<InboxEntry::Key>& wanted);
    void insertRun(qsizetype at, const QList<InboxEntry>& wanted, QSet<InboxEntry::Key>& present);
    void bringTo(qsizetype at, const QList<InboxEntry>& wanted);
    void setState(State state, std::optional<Error> error = std::nullopt);
    void advance(Instant now);
    //! Masking costs more than painting: once a row, not once a repaint.
    struct ShownWords {
        QString asker;
        QString title;
        QString last;
    };
    [[nodiscard]] const ShownWords& wordsOf(const InboxRow& row) const;
    [[nodiscard]] QVariant headingData(const InboxHeading& heading, int role) const;
    [[nodiscard]] QVariant rowData(const InboxRow& row, int role) const;
    [[nodiscard]] QVariant clockData(const InboxRow& row, int role) const;

    InboxSource& m_source;
    CountdownClock& m_clock;
    RequestFilter m_filter;
    InboxNames m_names;
    ServiceCalendar m_calendar;
    Describe m_describe;
    std::function<int()> m_reach;
    QHash<RequestId, Upload> m_uploads;
    QSet<RequestId> m_expected;
    InboxContent m_content;
    QList<InboxEntry> m_entries;
    mutable QHash<RequestId, ShownWords> m_words;
    std::optional<PageCursor> m_next;
    std::optional<Instant> m_boundary; //!< When the headings change by themselves.
    ViewCounts m_counts;
    std::optional<qint64> m_total;
    State m_state = State::Loading;
    std::optional<Error> m_error;
    quint64 m_generation = 0; //!< Answers to an older question are dropped.
    bool m_loading = false;
    bool m_again = false;
    bool m_fetching = false;
    bool m_applying = false;
    bool m_layoutWanted = false;
};

} // namespace keting
