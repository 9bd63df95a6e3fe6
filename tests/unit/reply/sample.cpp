// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/reply/sample.h"

namespace keting::test {

using namespace Qt::StringLiterals;

Checklist sampleChecklist()
{
    using Kind = ChecklistMaterial::Kind;
    return {
        .id = *Slug::parse(u"biz-licence-change"),
        .title = u"营业执照变更（经营场所）"_s,
        .category = *Slug::parse(u"market"),
        .item = u"个体工商户变更登记"_s,
        .audience = u"个体工商户"_s,
        .handling = Checklist::Handling::Promised,
        .aliases = {u"改执照"_s, u"营业执照变更"_s},
        .keywords = {u"执照"_s},
        .conditions = {},
        .materials
        = {{u"营业执照正本、副本"_s, Kind::Certificate, 1, 0, true, u"各一"_s, u"自备"_s},
           {u"经营者身份证"_s, Kind::Certificate, 1, 1, true, {}, u"自备"_s},
           {u"个体工商户变更登记申请书"_s, Kind::Form, 1, 0, true, {}, u"窗口领取"_s},
           {u"结婚证"_s, Kind::Certificate, 0, 1, false, u"合同由配偶签时"_s, u"自备"_s}},
        .place = u"{{镇便民服务中心}} 2 号窗口"_s,
        .hours = u"{{办理时间}}"_s,
        .legalDays = 15,
        .promisedDays = 5,
        .steps = {{u"备齐材料"_s, u"村民"_s, {}},
                  {u"网上填报或到窗口"_s, u"村民"_s, 0},
                  {u"审核"_s, u"窗口"_s, 3},
                  {u"领新执照"_s, u"窗口"_s, 1}},
        .fee = u"不收费"_s,
        .contact = u"{{咨询电话}}"_s,
        .result = u"营业执照（新）"_s,
        .guided = {},
        .proxy = u"由本村代办员上门取件"_s,
        .notes = {u"旧照要交回"_s},
        .validFrom = QDate(2026, 1, 1),
        .validTo = {},
        .special = Checklist::Special::Elderly,
        .example = true,
    };
}

} // namespace keting::test
