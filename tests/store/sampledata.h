// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/store/database.h"
#include "models/store/storedrequest.h"

#include <random>

namespace keting {

//! Requests and events of a made-up county; the same seed gives the same ones.
class SampleData {
public:
    explicit SampleData(quint64 seed) : m_random(seed), m_ids(seed) {}

    [[nodiscard]] quint64 below(quint64 end) { return m_random() % end; }
    [[nodiscard]] bool chance(int percent) { return below(100) < quint64(percent); }
    [[nodiscard]] QString chineseText(int length);

    //! Arrives within `days` days from 2026-01-05.
    [[nodiscard]] StoredRequest request(int days);
    //! The same request after something happened to it.
    [[nodiscard]] StoredRequest changed(StoredRequest request, int days);
    [[nodiscard]] Event event(const RequestId& request, Instant at);

private:
    void fillState(StoredRequest& request);
    std::mt19937_64 m_random;
    IdSource m_ids;
};

[[nodiscard]] QString sampleVillage(int i); //!< 12 villages in 3 towns.
[[nodiscard]] QString sampleCategory(int i); //!< 5, the first one empty.
[[nodiscard]] QString sampleOwner(int i); //!< 4, the first one empty.
inline constexpr int kSampleVillages = 12;
inline constexpr int kSampleCategories = 5;
inline constexpr int kSampleOwners = 4;

//! An empty desk database in the directory.
[[nodiscard]] std::unique_ptr<Database> newDatabase(const QString& file);

} // namespace keting
