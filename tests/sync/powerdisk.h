// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <random>

namespace keting {

//! A disk in memory for one machine's SQLite files. It keeps apart what was synced and what was
//! only written: a killed program leaves both behind, a power cut only the first and whatever
//! sectors of the second had reached the platter by chance, in any order.
class PowerDisk {
public:
    enum class End {
        Killed, //!< The system lives on: everything written is there.
        Cut, //!< Nothing is sure but what was synced.
    };

    //! The name of the disk is the folder of its files, and no other disk's.
    explicit PowerDisk(const QByteArray& name);
    ~PowerDisk();
    Q_DISABLE_COPY_MOVE(PowerDisk)

    [[nodiscard]] QString path(const QByteArray& file) const;
    //! The only file there from now on, and synced.
    void put(const QByteArray& file, const QByteArray& bytes);
    //! Now: whoever still has a file open gets input/output errors from here on, until start() and
    //! for ever.
    void end(End how, std::mt19937& dice);
    void start() { m_isOn = true; }
    [[nodiscard]] bool isOn() const { return m_isOn; }
    //! The power goes at the so many-th write or sync from now on; has it?
    void cutAfter(int deeds, std::mt19937& dice);
    [[nodiscard]] bool wasCut() const { return m_wasCut; }
    void neverMind() { m_deedsLeft = 0; }

    //! For SQLite's calls.
    class File {
    public:
        [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
        void write(qint64 offset, const char* data, qint64 size);
        void truncate(qint64 size);
        void sync();
        //! What a power cut leaves; none: not even its name was on the disk.
        [[nodiscard]] bool survives(std::mt19937& dice);

    private:
        struct Change {
            qint64 offset;
            qint64 size; //!< Of a write; -1: cut off here.
        };
        QByteArray m_bytes; //!< As the system shows it.
        QByteArray m_synced;
        QList<Change> m_changes; //!< Since the last sync.
        bool m_everSynced = false;
    };
    [[nodiscard]] QMap<QByteArray, File>& files() { return m_files; }
    //! Rises with every end: whoever opened a file in an earlier life holds nothing any more.
    [[nodiscard]] int life() const { return m_life; }
    //! Before a write or a sync; false: the power has just gone.
    [[nodiscard]] bool mayAct();
    //! The disk on which a file is; nullptr: on none.
    [[nodiscard]] static PowerDisk* of(const QByteArray& path);

private:
    QByteArray m_name;
    QMap<QByteArray, File> m_files;
    std::mt19937* m_dice = nullptr;
    int m_deedsLeft = 0;
    int m_life = 1;
    bool m_isOn = true;
    bool m_wasCut = false;
};

} // namespace keting
