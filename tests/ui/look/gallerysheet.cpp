// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/look/gallerysheet.h"

#include "ui/look/badge.h"
#include "ui/look/banner.h"
#include "ui/look/card.h"
#include "ui/look/chip.h"
#include "ui/look/clockbar.h"
#include "ui/look/clocklegend.h"
#include "ui/look/controls.h"
#include "ui/look/emptystate.h"
#include "ui/look/inkicon.h"
#include "ui/look/keycap.h"
#include "ui/look/marks.h"
#include "ui/look/pilllabel.h"
#include "ui/look/searchfield.h"
#include "ui/look/segmentedbutton.h"
#include "ui/look/skeletonrows.h"
#include "ui/look/stageline.h"
#include "ui/look/textlabel.h"
#include "ui/look/toast.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

class MarksStrip final : public QWidget {
public:
    explicit MarksStrip(const Look& look) : m_look(look) { setFixedHeight(28); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const double y = height() / 2.0;
        paintBadge(painter, m_look, QPointF(0, y), u"2"_s, BadgeKind::Overdue);
        paintBadge(painter, m_look, QPointF(24, y), u"12"_s, BadgeKind::ToDo);
        paintBadge(painter, m_look, QPointF(56, y), u"99+"_s, BadgeKind::ToDo);
        paintDot(painter, QPointF(104, y), m_look.ink(Ink::Accent));
        paintOwner(painter, m_look, QPointF(124, y), u"李专员"_s);
        paintOwner(painter, m_look, QPointF(150, y), {});
        paintTag(painter, m_look, QPointF(172, y), u"第 3 版"_s, TagKind::Plain);
        paintTag(painter, m_look, QPointF(240, y), u"镇便民服务中心"_s, TagKind::Value);
        paintTag(painter, m_look, QPointF(350, y), u"办理地点"_s, TagKind::Missing);
        paintVersionMark(painter, m_look, QRectF(440, y - 5, 10, 10), VersionMark::Published);
        paintVersionMark(painter, m_look, QRectF(458, y - 5, 10, 10), VersionMark::Draft);
        paintVersionMark(painter, m_look, QRectF(476, y - 5, 10, 10), VersionMark::NeedsMerge);
    }

private:
    const Look& m_look;
};

QHBoxLayout* newRow(QVBoxLayout* column)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    column->addLayout(row);
    return row;
}

} // namespace

GallerySheet::GallerySheet(const Look& look) : m_look(look), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(18, 16, 18, 16);
    m_column->setSpacing(8);
    addPills();
    addButtons();
    addInputs();
    addMarks();
    addStates();
    addToast();
    addClock();
    addBanners();
    m_column->addStretch();
}

void GallerySheet::addHeading(const QString& text)
{
    m_column->addSpacing(4);
    m_column->addWidget(new TextLabel(m_look, FontRole::Pill, Ink::Text2, text));
}

void GallerySheet::addPills()
{
    addHeading(u"状态药丸"_s);
    auto* card = new Card(m_look);
    auto* grid = new QGridLayout(card);
    const QList<PillSpec> pills{{PillState::Running, u"07:30"_s, {}, 0.75},
                                {PillState::Soon, u"01:38"_s, {}, 0.16},
                                {PillState::Overdue, u"+02:10"_s, {}, 0},
                                {PillState::LeftMessage, u"留言 05:00"_s, {}, 0},
                                {PillState::Waiting, u"等材料"_s, {}, 0},
                                {PillState::Snoozed, u"至 15:30"_s, {}, 0},
                                {PillState::Promise, u"今日 16:30"_s, {}, 0},
                                {PillState::NoProgress, u"今日无进度"_s, {}, 0},
                                {PillState::Visit, u"上门 10:30"_s, {}, 0},
                                {PillState::Ready, u"可领取"_s, {}, 0},
                                {PillState::Answered, u"03:21 内答复"_s, {}, 0},
                                {PillState::AnsweredLate, u"迟 +03:12"_s, {}, 0}};
    for (int i = 0; i < pills.size(); ++i) {
        auto* pill = new PillLabel(m_look);
        pill->setPill(pills.at(i));
        grid->addWidget(pill, i / 4, i % 4);
    }
    m_column->addWidget(card);
}

void GallerySheet::addButtons()
{
    addHeading(u"按钮与输入"_s);
    const auto add
        = [this](QHBoxLayout* row, const QString& name, const QString& text, ButtonKind kind) {
              auto* button = new QPushButton(icon(m_look, name), text);
              setButtonKind(*button, kind);
              row->addWidget(button);
              return button;
          };
    auto* row = newRow(m_column);
    setKeyCap(*add(row, u"edit-copy"_s, u"复制并标记已发"_s, ButtonKind::Filled), u"Ctrl+Enter"_s);
    add(row, u"mail-forward"_s, u"转办"_s, ButtonKind::Outlined);
    add(row, u"dialog-messages"_s, u"线上指导"_s, ButtonKind::Tint);
    add(row, u"edit-copy"_s, u"还缺 1 项"_s, ButtonKind::Filled)->setEnabled(false);
    row->addStretch();
    row = newRow(m_column);
    add(row, u"flag"_s, u"键盘焦点"_s, ButtonKind::Outlined)->setObjectName(u"focused"_s);
    add(row, u"edit-delete"_s, u"作废草稿"_s, ButtonKind::Danger);
    add(row, u"list-add"_s, u"平按钮"_s, ButtonKind::Flat);
    auto* print = new QToolButton;
    print->setIcon(icon(m_look, u"document-print"_s));
    setButtonKind(*print, ButtonKind::Outlined);
    row->addWidget(print);
    setSmall(*add(row, {}, u"小按钮 24"_s, ButtonKind::Outlined));
    row->addWidget(new SegmentedButton({u"今天"_s, u"本周"_s, u"本月"_s}));
    row->addStretch();
}

void GallerySheet::addInputs()
{
    auto* row = newRow(m_column);
    auto* search = new SearchField(m_look, u"搜索 社保 / fl"_s);
    search->setKeyHint(u"/"_s);
    row->addWidget(search);
    auto* line = new QLineEdit(u"富乐"_s);
    line->setObjectName(u"focused-line"_s);
    row->addWidget(line);
    auto* combo = new QComboBox;
    combo->addItem(u"全部类别"_s);
    row->addWidget(combo);
    auto* wrong = new QLineEdit(u"138****12"_s);
    setWrong(*wrong, true);
    row->addWidget(wrong);
    row = newRow(m_column);
    for (const bool on : {true, false}) {
        auto* box = new QCheckBox(on ? u"必交"_s : u"视情形"_s);
        box->setChecked(on);
        row->addWidget(box);
        auto* radio = new QRadioButton(on ? u"复印件"_s : u"原件"_s);
        radio->setChecked(on);
        row->addWidget(radio);
    }
    row->addWidget(new QSpinBox);
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    row->addWidget(slider);
    auto* progress = new QProgressBar;
    progress->setValue(64);
    row->addWidget(progress);
    auto* tabs = new QTabBar;
    for (const auto& text : {u"待办 20"_s, u"待首复 7"_s, u"留言 3"_s, u"承诺 2"_s})
        tabs->addTab(text);
    m_column->addWidget(tabs);
}

void GallerySheet::addMarks()
{
    addHeading(u"徽标、标签、占位符"_s);
    m_column->addWidget(new MarksStrip(m_look));
    auto* row = newRow(m_column);
    row->addWidget(new Chip(m_look, Chip::Kind::Filter, u"象山镇 12 村"_s));
    row->addWidget(new Chip(m_look, Chip::Kind::News, u"3 条新消息"_s));
    row->addWidget(new KeyCap(m_look, u"Ctrl+K"_s));
    row->addWidget(new KeyCap(m_look, u"A"_s));
    row->addStretch();
}

void GallerySheet::addStates()
{
    addHeading(u"空状态、出错、加载"_s);
    auto* row = newRow(m_column);
    const auto framed = [this, row](QWidget* inner) {
        auto* card = new Card(m_look);
        auto* box = new QVBoxLayout(card);
        box->setContentsMargins(0, 0, 0, 0);
        box->addWidget(inner);
        row->addWidget(card, 1);
    };
    auto* empty = new EmptyState(m_look, u"view-filter"_s, u"没有“承诺”在等"_s,
                                 u"今天的承诺都兑现了。换个视图，或清除“富乐社区”筛选。"_s);
    empty->addAction(u"清除筛选"_s, false);
    framed(empty);
    auto* fault = new EmptyState(m_look, u"dialog-error"_s, u"这个文件没能导入"_s,
                                 u"第 218 行日期“13月2日”读不懂。前 217 行未写入，原文件没动。"_s);
    fault->setFault(true);
    fault->addAction(u"跳过该行导入"_s);
    fault->addAction(u"打开文件"_s, false);
    framed(fault);
    auto* loading = new SkeletonRows(m_look);
    loading->setObjectName(u"loading"_s);
    framed(loading);
}

void GallerySheet::addToast()
{
    addHeading(u"撤销"_s);
    auto* toast = new Toast(m_look);
    toast->offerUndo(u"已标记 6 条办结"_s, u"15 秒内可撤销，之后按 Ctrl+Z"_s);
    m_column->addWidget(toast, 0, Qt::AlignLeft);
}

void GallerySheet::addClock()
{
    addHeading(u"时钟"_s);
    auto* line = new StageLine(m_look);
    line->setStages({u"新到"_s, u"认领"_s, u"答复"_s, u"办理中 · 线上指导"_s, u"待领取"_s,
                     u"办结"_s, u"评价"_s},
                    3);
    m_column->addWidget(line);
    using std::chrono::hours;
    const auto at = [](int month, int day, int hour) {
        return atLocal(QDate(2026, month, day), hours(hour));
    };
    using Span = BarSpan::Kind;
    auto* bar = new ClockBar(m_look);
    bar->setLabelsShown(true);
    bar->setSpans({{Span::Counting, at(9, 30, 9), at(9, 30, 17), u"9/30"_s},
                   {Span::Holiday, at(9, 30, 17), at(10, 8, 9), u"国庆 1–7 日"_s},
                   {Span::Counting, at(10, 8, 9), at(10, 8, 12), u"10/8"_s},
                   {Span::Paused, at(10, 8, 12), at(10, 8, 14), {}},
                   {Span::Counting, at(10, 8, 14), at(10, 8, 17), {}},
                   {Span::Closed, at(10, 8, 17), at(10, 9, 9), {}},
                   {Span::Counting, at(10, 9, 9), at(10, 9, 10), {}},
                   {Span::Remaining, at(10, 9, 10), at(10, 9, 17), {}},
                   {Span::Closed, at(10, 9, 17), at(10, 10, 9), {}},
                   {Span::Remaining, at(10, 10, 9), at(10, 10, 17), u"10/10 班"_s},
                   {Span::Closed, at(10, 10, 17), at(10, 12, 9), {}},
                   {Span::Remaining, at(10, 12, 9), at(10, 12, 17), u"10/12"_s}},
                  at(10, 9, 10));
    m_column->addWidget(bar);
    m_column->addWidget(new ClockLegend(m_look));
}

void GallerySheet::addBanners()
{
    addHeading(u"横幅"_s);
    using Tone = BannerSpec::Kind;
    const QList<BannerSpec> banners{
        {u"a"_s,
         Tone::Note,
         u"network-disconnect"_s,
         u"离线工作中，14:20 起连不上中心"_s,
         u"收、答、记都照常，已存在本机 7 条，连上后自动上传。"_s,
         {{u"r"_s, u"现在重试"_s, false}}},
        {u"b"_s,
         Tone::Busy,
         u"state-sync"_s,
         u"已连上，正在上传 7 条"_s,
         u"可以继续做事。"_s,
         {},
         BannerSpec::Progress{14, 30}},
        {u"c"_s,
         Tone::Warning,
         u"lock"_s,
         u"登录已过期"_s,
         u"本机照常记录，暂不上传（待上传 2）。"_s,
         {{u"l"_s, u"重新登录"_s, true}}},
        {u"d"_s,
         Tone::Error,
         u"dialog-error"_s,
         u"磁盘快满，只剩 180 MB"_s,
         u"为保证不丢字，已停止下载附件；答复仍可写。请清理后继续。"_s,
         {{u"o"_s, u"打开数据文件夹"_s, true}, {u"e"_s, u"导出草稿"_s, false}}}};
    for (const BannerSpec& spec : banners) {
        auto* banner = new Banner(m_look);
        banner->setSpec(spec);
        m_column->addWidget(banner);
    }
}

} // namespace keting
