<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CsvExport</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>全部诉求</translation>
    </message>
    <message>
        <source>Median first reply, seconds</source>
        <translation>首次答复中位数（秒）</translation>
    </message>
    <message>
        <source>90 % of first replies within, seconds</source>
        <translation>90% 的首次答复用时不超过（秒）</translation>
    </message>
    <message>
        <source>Promises due</source>
        <translation>到期承诺</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>兑现承诺</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>First reply from minute</source>
        <translation>首次答复自第几分钟起</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>On-time rate</source>
        <translation>按时率</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Left messages</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>Left messages answered</source>
        <translation>已答复留言</translation>
    </message>
    <message>
        <source>Left messages on time</source>
        <translation>按时答复留言</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>已评价</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Village code</source>
        <translation>村编码</translation>
    </message>
    <message>
        <source>Asker</source>
        <translation>诉求人</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Left message</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>First reply, seconds</source>
        <translation>首次答复（秒）</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>Last 100 days</source>
        <translation>最近 100 天</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>PillText</name>
    <message>
        <source>First reply</source>
        <translation>首复</translation>
    </message>
    <message>
        <source>Next reply</source>
        <translation>再复</translation>
    </message>
    <message>
        <source>Left message</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Ready to collect</source>
        <translation>待领取</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>%1 overdue by %2</source>
        <translation>%1已超时 %2</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>%1, service is closed, due %2</source>
        <translation>%1，服务已结束，%2 到期</translation>
    </message>
    <message>
        <source>%1 almost overdue, %2 left, due %3</source>
        <translation>%1即将超时，剩 %2，%3 到期</translation>
    </message>
    <message>
        <source>%1 counting, %2 left, due %3</source>
        <translation>%1计时中，剩 %2，%3 到期</translation>
    </message>
    <message>
        <source>left %1</source>
        <comment>left message, time</comment>
        <translation>留言 %1</translation>
    </message>
    <message>
        <source>Left message, due %1</source>
        <translation>留言，%1 到期</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今日 %1</translation>
    </message>
    <message>
        <source>Answer promised today before %1</source>
        <translation>承诺今日 %1 前答复</translation>
    </message>
    <message>
        <source>Answer promised before %1</source>
        <translation>承诺 %1 前答复</translation>
    </message>
    <message>
        <source>Paused, %1, for %2 so far</source>
        <translation>已暂停，%1，至今 %2</translation>
    </message>
    <message>
        <source>late +%1</source>
        <translation>迟 +%1</translation>
    </message>
    <message>
        <source>Answered late, over by %1</source>
        <translation>答复超时 %1</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>answered in %1</source>
        <translation>%1 答复</translation>
    </message>
    <message>
        <source>Answered in time, after %1</source>
        <translation>按时答复，用时 %1</translation>
    </message>
    <message>
        <source>no progress today</source>
        <translation>今日无进度</translation>
    </message>
    <message>
        <source>No progress note yet today</source>
        <translation>今天还没有进度记录</translation>
    </message>
    <message>
        <source>visit %1</source>
        <translation>上门 %1</translation>
    </message>
    <message>
        <source>Home visit at %1</source>
        <translation>%1 上门服务</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>待领取</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 h</source>
        <comment>working days, hours</comment>
        <translation>%1 %2 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>稍后处理，至 %1</translation>
    </message>
</context>
<context>
    <name>ShellText</name>
    <message>
        <source>&amp;Paste messages…</source>
        <translation>粘贴消息(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;New request…</source>
        <translation>新建诉求(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Search in the list</source>
        <translation>在列表中查找(&amp;S)</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>设置(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Command field</source>
        <translation>命令栏(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一栏(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>上一栏(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Light or dark</source>
        <translation>浅色或深色(&amp;L)</translation>
    </message>
    <message>
        <source>Text l&amp;arger</source>
        <translation>放大文字(&amp;A)</translation>
    </message>
    <message>
        <source>Text &amp;smaller</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>手册(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>快捷键(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;About Keting</source>
        <translation>关于云端政务客厅(&amp;A)</translation>
    </message>
</context>
<context>
    <name>SpanText</name>
    <message>
        <source>counting</source>
        <translation>计时</translation>
    </message>
    <message>
        <source>service closed</source>
        <translation>非服务时间</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>remaining</source>
        <translation>剩余</translation>
    </message>
</context>
<context>
    <name>keting::ChartCard</name>
    <message>
        <source>Show as table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>更多：%1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>复制数据</translation>
    </message>
</context>
<context>
    <name>keting::ClockBar</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>keting::CommandField</name>
    <message>
        <source>Search, or type a command</source>
        <translation>搜索诉求和清单，或输入命令</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>keting::DashboardPage</name>
    <message>
        <source>Very satisfied</source>
        <translation>非常满意</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Mostly satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Very dissatisfied</source>
        <translation>非常不满意</translation>
    </message>
    <message>
        <source>The numbers could not be counted</source>
        <translation>统计失败</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Consultations per village</source>
        <translation>各村咨询量</translation>
    </message>
    <message>
        <source>Daily trend</source>
        <translation>每日趋势</translation>
    </message>
    <message>
        <source>Category share</source>
        <translation>类别占比</translation>
    </message>
    <message>
        <source>First reply times</source>
        <translation>首次答复用时</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>好差评</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message numerus="yes">
        <source>Open %n bad rating(s)</source>
        <translation>
            <numerusform>打开 %n 条差评</numerusform>
        </translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>咨询量</translation>
    </message>
    <message numerus="yes">
        <source>%1 per day · %n day(s)</source>
        <translation>
            <numerusform>日均 %1 · %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>First reply on time</source>
        <translation>首次答复按时率</translation>
    </message>
    <message>
        <source>%1 / %2 within 10 minutes</source>
        <translation>10 分钟内 %1 / %2</translation>
    </message>
    <message>
        <source>Median first reply</source>
        <translation>首次答复中位数</translation>
    </message>
    <message>
        <source>min:s</source>
        <translation>分:秒</translation>
    </message>
    <message>
        <source>nine in ten within %1</source>
        <translation>九成在 %1 内</translation>
    </message>
    <message>
        <source>Left messages</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>%1 on time after opening</source>
        <translation>开始服务后按时 %1</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>承诺兑现</translation>
    </message>
    <message numerus="yes">
        <source>%n not kept</source>
        <translation>
            <numerusform>%n 件未兑现</numerusform>
        </translation>
    </message>
    <message>
        <source>all kept</source>
        <translation>全部兑现</translation>
    </message>
    <message>
        <source>%1 / %2 ratings</source>
        <translation>评价 %1 / %2</translation>
    </message>
    <message>
        <source>in service time %1</source>
        <translation>服务时间内 %1</translation>
    </message>
    <message>
        <source>left messages %1</source>
        <translation>留言 %1</translation>
    </message>
    <message>
        <source>a bar opens its requests</source>
        <translation>点击柱形查看诉求</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>7-day mean</source>
        <translation>7 日均值</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n 件诉求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies, left messages from opening</source>
        <translation>
            <numerusform>%n 条答复，留言自开始服务起算</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rated · %2 not</source>
        <translation>已评价 %1 · 未评价 %2</translation>
    </message>
</context>
<context>
    <name>keting::DayTrend</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>7-day mean</source>
        <translation>7 日均值</translation>
    </message>
    <message>
        <source>Left messages</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>周末</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s), 7-day mean %1</source>
        <translation>
            <numerusform>%n 件诉求，7 日均值 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter opens them</source>
        <translation>按回车键查看</translation>
    </message>
    <message>
        <source>MMM</source>
        <comment>month on an axis</comment>
        <translation>M月</translation>
    </message>
    <message>
        <source>M/d</source>
        <comment>day on an axis</comment>
        <translation>M/d</translation>
    </message>
</context>
<context>
    <name>keting::FilterBar</name>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Export (same filter)</source>
        <translation>导出（相同筛选）</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Commissioner</source>
        <translation>专员</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>Export a picture as PNG</source>
        <translation>导出 PNG 图片</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Export numbers as CSV</source>
        <translation>导出 CSV 数据</translation>
    </message>
    <message>
        <source>Own period…</source>
        <translation>自定时段…</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>All commissioners</source>
        <translation>全部专员</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <translation>移除筛选：%1</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>时段：%1</translation>
    </message>
</context>
<context>
    <name>keting::MainWindow</name>
    <message>
        <source>Keting</source>
        <translation>云端政务客厅</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>还没有诉求</translation>
    </message>
    <message>
        <source>Select messages in WeChat, copy them and come back here to paste. A chat export or a table works as well.</source>
        <translation>在微信中选中消息并复制，回到这里粘贴；也可以导入聊天记录文件或表格。</translation>
    </message>
    <message>
        <source>Paste messages</source>
        <translation>粘贴消息</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Try the demo county</source>
        <translation>试用示范县</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>About Keting</source>
        <translation>关于云端政务客厅</translation>
    </message>
    <message>
        <source>Keting %1</source>
        <translation>云端政务客厅 %1</translation>
    </message>
    <message>
        <source>The desk of the county&apos;s cloud parlour. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>县级云端政务客厅工作台。自由软件，按 GNU 通用公共许可证第 3 版或更新版本发布。</translation>
    </message>
</context>
<context>
    <name>keting::MarkChart</name>
    <message>
        <source>Nothing in this period</source>
        <translation>该时段没有数据</translation>
    </message>
</context>
<context>
    <name>keting::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Request</source>
        <translation>诉求(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>keting::PeriodDialog</name>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>起始日期(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>结束日期(&amp;L)</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>结束日期早于起始日期。</translation>
    </message>
</context>
<context>
    <name>keting::Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>keting::RailButton</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 件超时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n 件待办</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::ReplyHistogram</name>
    <message>
        <source>15 minutes or more</source>
        <translation>15 分钟及以上</translation>
    </message>
    <message>
        <source>%1 to %2 minutes</source>
        <translation>%1 至 %2 分钟</translation>
    </message>
    <message>
        <source>First reply after</source>
        <translation>首次答复用时</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>诉求</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n 件诉求</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter opens them</source>
        <translation>按回车键查看</translation>
    </message>
    <message>
        <source>First reply after (service time, minutes)</source>
        <translation>首次答复用时（服务时间，分钟）</translation>
    </message>
    <message>
        <source>10-minute target</source>
        <translation>10 分钟目标</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n 件超时</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::SettingsPage</name>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Nothing on screen moves</source>
        <translation>界面不使用动画</translation>
    </message>
    <message>
        <source>Single letters work in lists (A, R, C…)</source>
        <translation>在列表中使用单字母快捷键（A、R、C…）</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>from the next start</source>
        <translation>下次启动后生效</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Switch it off when an input method eats letters; menus and buttons do the same.</source>
        <translation>如果输入法会截获字母，请关闭；菜单和按钮可完成同样的操作。</translation>
    </message>
</context>
<context>
    <name>keting::ShareBars</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) · %1</source>
        <translation>
            <numerusform>%n 件诉求 · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter opens them</source>
        <translation>按回车键查看</translation>
    </message>
</context>
<context>
    <name>keting::ShortcutEditor</name>
    <message>
        <source>Shortcut for %1</source>
        <translation>“%1”的快捷键</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Back to the default for %1</source>
        <translation>恢复“%1”的默认快捷键</translation>
    </message>
    <message>
        <source>%1 already belongs to “%2”. The old shortcut still works.</source>
        <translation>%1 已用于“%2”。原快捷键仍然有效。</translation>
    </message>
    <message>
        <source>%1 would be typed into fields. Add Ctrl or Alt. The old shortcut still works.</source>
        <translation>%1 会被当作输入。请加上 Ctrl 或 Alt。原快捷键仍然有效。</translation>
    </message>
</context>
<context>
    <name>keting::ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Letter keys work only while a list has the focus.</source>
        <translation>字母键仅在列表获得焦点时有效。</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>列表中</translation>
    </message>
    <message>
        <source>Outside of fields</source>
        <translation>输入框以外</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
</context>
<context>
    <name>keting::SkeletonRows</name>
    <message>
        <source>Loading</source>
        <translation>正在载入</translation>
    </message>
</context>
<context>
    <name>keting::StageLine</name>
    <message>
        <source>All stages done</source>
        <translation>全部阶段已完成</translation>
    </message>
    <message>
        <source>Stage %1 of %2: %3</source>
        <translation>第 %1 阶段，共 %2 阶段：%3</translation>
    </message>
</context>
<context>
    <name>keting::StatusLine</name>
    <message>
        <source>Closing soon</source>
        <translation>即将结束服务</translation>
    </message>
    <message>
        <source>Service open</source>
        <translation>服务中</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>time left, closing hour</comment>
        <translation>距 %2 还有 %1</translation>
    </message>
    <message>
        <source>Service closed</source>
        <translation>非服务时间</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>opens %1</source>
        <translation>%1 开始服务</translation>
    </message>
</context>
<context>
    <name>keting::Toast</name>
    <message>
        <source>Undo %1</source>
        <comment>button with the seconds left</comment>
        <translation>撤销 %1</translation>
    </message>
</context>
<context>
    <name>keting::VillageBars</name>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>In service time</source>
        <translation>服务时间内</translation>
    </message>
    <message>
        <source>Left messages</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>First reply on time</source>
        <translation>首次答复按时</translation>
    </message>
    <message>
        <source>Late or missing</source>
        <translation>超时或未答复</translation>
    </message>
    <message numerus="yes">
        <source>%1    %n request(s)</source>
        <translation>
            <numerusform>%1    %n 件诉求</numerusform>
        </translation>
    </message>
    <message>
        <source>In service time %1 · left messages %2 · on time %3 / %4</source>
        <translation>服务时间内 %1 · 留言 %2 · 按时 %3 / %4</translation>
    </message>
    <message>
        <source>Enter opens them</source>
        <translation>按回车键查看</translation>
    </message>
</context>
</TS>
