// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/requestfilter.h"

#include <algorithm>
#include <array>

namespace keting {

namespace {

struct NamedView {
    View view;
    QStringView name;
};

constexpr std::array kNamedViews = {
    NamedView{View::Inbox, u"inbox"},       NamedView{View::Unanswered, u"unanswered"},
    NamedView{View::Left, u"left"},         NamedView{View::Overdue, u"overdue"},
    NamedView{View::Mine, u"mine"},         NamedView{View::Progress, u"progress"},
    NamedView{View::Promised, u"promised"}, NamedView{View::Waiting, u"waiting"},
    NamedView{View::Closed, u"closed"},     NamedView{View::Dismissed, u"dismissed"},
    NamedView{View::All, u"all"},
};

} // namespace

QString viewName(View view)
{
    const auto it = std::ranges::find(kNamedViews, view, &NamedView::view);
    Q_ASSERT(it != kNamedViews.end());
    return it->name.toString();
}

std::optional<View> viewFromName(QStringView name)
{
    const auto it = std::ranges::find(kNamedViews, name, &NamedView::name);
    if (it == kNamedViews.end())
        return std::nullopt;
    return it->view;
}

} // namespace keting
