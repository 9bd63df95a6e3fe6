// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/binding.h"
#include "models/desk/deskreader.h"

namespace keting {

//! A desk opened for questions only, beside whoever writes. One thread.
class ReadDesk {
public:
    //! NotFound: no desk there. TooNew: written by a newer program. Invalid: an older one, which a
    //! writer must upgrade.
    [[nodiscard]] static Result<std::unique_ptr<ReadDesk>> open(const QString& directory);
    [[nodiscard]] DeskReader& reader() { return m_reader; }
    [[nodiscard]] const RecordsPtr& records() const { return m_reader.records(); }
    //! Whose work at a centre this is; none: the desk works for itself.
    [[nodiscard]] Result<std::optional<Binding>> binding()
    {
        return loadBinding(m_tables->settings);
    }

private:
    ReadDesk(std::unique_ptr<Database> database, std::unique_ptr<Tables> tables,
             RecordsPtr records);
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Tables> m_tables;
    DeskReader m_reader;
};

} // namespace keting
