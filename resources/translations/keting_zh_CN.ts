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
    <name>InboxEmpty</name>
    <message>
        <source>Nothing to do</source>
        <translation>没有待办</translation>
    </message>
    <message>
        <source>Every request is answered or waits for its villager. Copy new messages in WeChat and paste them here.</source>
        <translation>每件诉求都已答复，或在等村民。在微信里复制新消息，粘贴到这里。</translation>
    </message>
    <message>
        <source>Everybody has a first reply</source>
        <translation>都已首复</translation>
    </message>
    <message>
        <source>No request waits for its first reply.</source>
        <translation>没有诉求在等首次答复。</translation>
    </message>
    <message>
        <source>No left messages</source>
        <translation>没有留言</translation>
    </message>
    <message>
        <source>Messages that come outside service time are gathered here and handled first.</source>
        <translation>服务时间以外的消息收在这里，服务开始后先办。</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>没有超时</translation>
    </message>
    <message>
        <source>Every clock that runs still has time.</source>
        <translation>在计时的都还有时间。</translation>
    </message>
    <message>
        <source>Nothing is yours</source>
        <translation>名下没有诉求</translation>
    </message>
    <message>
        <source>Claim a request with A and it stays with you until it is closed or handed over.</source>
        <translation>按 A 认领一件，它就归您负责，直到办结或转办。</translation>
    </message>
    <message>
        <source>Nothing is in progress</source>
        <translation>没有办理中的诉求</translation>
    </message>
    <message>
        <source>Requests appear here once the villager has chosen a way to go on.</source>
        <translation>村民选定办理方式后，诉求会出现在这里。</translation>
    </message>
    <message>
        <source>No promise is open</source>
        <translation>没有未兑现的承诺</translation>
    </message>
    <message>
        <source>Every promise has been kept.</source>
        <translation>所有承诺都已兑现。</translation>
    </message>
    <message>
        <source>Nobody keeps us waiting</source>
        <translation>没有“等待”的诉求</translation>
    </message>
    <message>
        <source>No request waits for a villager.</source>
        <translation>没有诉求在等村民。</translation>
    </message>
    <message>
        <source>Nothing is closed yet</source>
        <translation>还没有办结的诉求</translation>
    </message>
    <message>
        <source>Closed requests stay readable here.</source>
        <translation>办结的诉求可在这里随时查看。</translation>
    </message>
    <message>
        <source>Nothing was dismissed</source>
        <translation>没有剔除的消息</translation>
    </message>
    <message>
        <source>Ads, idle talk and duplicates are kept here and can be brought back.</source>
        <translation>广告、闲聊和重复消息留在这里，随时可以找回。</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>还没有诉求</translation>
    </message>
    <message>
        <source>Copy a group&apos;s messages in WeChat and paste them here.</source>
        <translation>在微信群里复制消息，粘贴到这里。</translation>
    </message>
    <message>
        <source>No request matches</source>
        <translation>没有找到诉求</translation>
    </message>
    <message>
        <source>Nothing in this view holds “%1”. Try fewer words, pinyin initials, or search in all requests.</source>
        <translation>本视图里没有“%1”。减少几个字，试试拼音首字母，或在全部诉求里搜索。</translation>
    </message>
    <message>
        <source>None under this filter; other villages may have some.</source>
        <translation>当前筛选下没有，其他村可能有。</translation>
    </message>
    <message>
        <source>Everything confirmed earlier is safe. Try again.</source>
        <translation>此前确认的内容都已保存。请重试。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Everything confirmed earlier is safe. Free some space, then try again.</source>
        <translation>此前确认的内容都已保存。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The database is damaged</source>
        <translation>数据库已损坏</translation>
    </message>
    <message>
        <source>Nothing more is written. Restore the last backup, or ask the administrator to verify the data.</source>
        <translation>已停止写入。请恢复最近的备份，或请管理员校验数据。</translation>
    </message>
    <message>
        <source>The data are from a newer version</source>
        <translation>数据来自更新的版本</translation>
    </message>
    <message>
        <source>Nothing was changed. Install the newer program to open them.</source>
        <translation>没有改动任何内容。请安装新版程序后再打开。</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>列表读取失败</translation>
    </message>
</context>
<context>
    <name>InboxWords</name>
    <message>
        <source>Left messages, handled first</source>
        <translation>留言，先办</translation>
    </message>
    <message>
        <source>Left messages, first today · due %1</source>
        <translation>留言，今早先办 · %1 到期</translation>
    </message>
    <message>
        <source>Left messages, handled first · due %1</source>
        <translation>留言，先办 · %1 到期</translation>
    </message>
    <message>
        <source>not claimed yet</source>
        <translation>待认领</translation>
    </message>
    <message>
        <source>responsible: %1</source>
        <translation>首问负责：%1</translation>
    </message>
    <message>
        <source>unanswered message</source>
        <translation>有未答复的消息</translation>
    </message>
    <message numerus="yes">
        <source>%n co-asker(s)</source>
        <translation>
            <numerusform>%n 位同问</numerusform>
        </translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>需要查看</translation>
    </message>
    <message>
        <source>not uploaded yet</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a spoken row</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Counting, by due time</source>
        <translation>计时中，按到期先后</translation>
    </message>
    <message>
        <source>Counting, due later</source>
        <translation>计时中，稍后到期</translation>
    </message>
    <message>
        <source>Waiting and the rest</source>
        <translation>等待与其他</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>待首复</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>已剔除</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>heading, number of requests</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>IntakeWords</name>
    <message>
        <source>filed by an earlier paste</source>
        <translation>此前已收入</translation>
    </message>
    <message>
        <source>a line of WeChat itself</source>
        <translation>微信系统提示</translation>
    </message>
    <message>
        <source>an advertisement</source>
        <translation>广告</translation>
    </message>
    <message>
        <source>off topic</source>
        <translation>与服务无关</translation>
    </message>
    <message>
        <source>thanks, with nothing open</source>
        <translation>道谢，没有未结诉求</translation>
    </message>
    <message>
        <source>the asker&apos;s first message</source>
        <translation>首次提问</translation>
    </message>
    <message>
        <source>same asker, request open</source>
        <translation>同一人，诉求未结</translation>
    </message>
    <message>
        <source>same asker, another matter</source>
        <translation>同一人，另一件事</translation>
    </message>
    <message>
        <source>has the same question</source>
        <translation>我也是</translation>
    </message>
    <message>
        <source>thanks: needs no reply</source>
        <translation>道谢，无需答复</translation>
    </message>
    <message>
        <source>mentions the asker</source>
        <translation>提到了提问人</translation>
    </message>
    <message>
        <source>quotes the question</source>
        <translation>引用了提问</translation>
    </message>
    <message>
        <source>about the same matter</source>
        <translation>同一件事</translation>
    </message>
    <message>
        <source>the latest unanswered question</source>
        <translation>最近一条未答复的提问</translation>
    </message>
    <message>
        <source>continues the reply</source>
        <translation>接着上一条答复</translation>
    </message>
    <message>
        <source>a notice to everybody</source>
        <translation>群通知</translation>
    </message>
    <message>
        <source>answers nobody</source>
        <translation>没有答复谁</translation>
    </message>
    <message>
        <source>no time found</source>
        <translation>没有时间</translation>
    </message>
    <message>
        <source>no such date</source>
        <translation>日期不存在</translation>
    </message>
    <message>
        <source>an unlikely year</source>
        <translation>年份可疑</translation>
    </message>
    <message>
        <source>hour and half of the day differ</source>
        <translation>钟点与上下午不符</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>时间在将来</translation>
    </message>
    <message>
        <source>no sender found</source>
        <translation>没有发送人</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>没有正文</translation>
    </message>
    <message>
        <source>time taken from the line above</source>
        <translation>时间取自上一行</translation>
    </message>
    <message>
        <source>completed by hand</source>
        <translation>已手工补全</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>新诉求</translation>
    </message>
    <message>
        <source>Joins a request</source>
        <translation>并入诉求</translation>
    </message>
    <message>
        <source>Co-asker</source>
        <translation>同问</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>道谢</translation>
    </message>
    <message>
        <source>Our reply</source>
        <translation>我方答复</translation>
    </message>
    <message>
        <source>Our note</source>
        <translation>我方通知</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>已收过</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不收</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>decided by hand</source>
        <translation>手工决定</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>why, request it belongs to</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (“%2”)</source>
        <comment>why, words behind it</comment>
        <translation>%1（“%2”）</translation>
    </message>
    <message>
        <source>new requests %1</source>
        <translation>新诉求 %1</translation>
    </message>
    <message>
        <source>joining %1</source>
        <translation>并入 %1</translation>
    </message>
    <message>
        <source>our replies %1</source>
        <translation>我方答复 %1</translation>
    </message>
    <message>
        <source>dismissed %1</source>
        <translation>剔除 %1</translation>
    </message>
    <message>
        <source>known already %1</source>
        <translation>已收过 %1</translation>
    </message>
    <message>
        <source>left out %1</source>
        <translation>不收 %1</translation>
    </message>
    <message>
        <source>uncertain, not filed %1</source>
        <translation>待确认不收 %1</translation>
    </message>
    <message>
        <source>no messages</source>
        <translation>没有消息</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>发送人</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>MomentText</name>
    <message>
        <source>yest. %1</source>
        <comment>short for yesterday, time</comment>
        <translation>昨 %1</translation>
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
    <name>keting::InboxPane</name>
    <message>
        <source>Matter, fl, 138…1234</source>
        <translation>社保 / fl / 138…1234</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴消息</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Paste messages</source>
        <translation>粘贴消息</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>By due time, ties by arrival</source>
        <translation>按到期先后，同时到期按来件先后</translation>
    </message>
    <message>
        <source>Paste messages copied in WeChat</source>
        <translation>粘贴在微信里复制的消息</translation>
    </message>
    <message>
        <source>All villages</source>
        <translation>全部村</translation>
    </message>
    <message>
        <source>Villages shown: %1</source>
        <translation>当前村：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n 条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another village…</source>
        <translation>另选一村…</translation>
    </message>
    <message>
        <source>One order for everybody: what is due first stands first, so overdue requests are on top; ties by arrival. Waiting, snoozed and the rest follow.</source>
        <translation>所有人同一个顺序：先到期的在前，超时的在最上面；同时到期按来件先后。等待、贪睡和其他排在后面。</translation>
    </message>
</context>
<context>
    <name>keting::InboxView</name>
    <message>
        <source>Requests</source>
        <translation>诉求</translation>
    </message>
</context>
<context>
    <name>keting::IntakePreviewDialog</name>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>从光标处拆分</translation>
    </message>
    <message>
        <source>Join with the one above</source>
        <translation>与上一条合并</translation>
    </message>
    <message>
        <source>Next uncertain</source>
        <translation>下一条待确认</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Messages to file</source>
        <translation>待收消息</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>消息正文</translation>
    </message>
    <message>
        <source>Makes two messages of one, cut where the cursor stands</source>
        <translation>在光标处把一条消息拆成两条</translation>
    </message>
    <message>
        <source>Reading the messages</source>
        <translation>正在读取消息</translation>
    </message>
    <message>
        <source>Nothing is filed before you confirm.</source>
        <translation>确认之前不会收入任何内容。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Messages of %1</source>
        <translation>%1的消息</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) understood</source>
        <translation>
            <numerusform>识别出 %n 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) passed over or doubtful</source>
        <translation>
            <numerusform>%n 行已略过或存疑</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was filed.</source>
        <translation>没有收入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>File %n message(s)</source>
        <translation>
            <numerusform>收入 %n 条消息</numerusform>
        </translation>
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
    <name>keting::RosterDelegate</name>
    <message>
        <source>All villages</source>
        <translation>全部村（社区）</translation>
    </message>
    <message>
        <source>no commissioner</source>
        <translation>缺专员</translation>
    </message>
    <message>
        <source>no town worker</source>
        <translation>缺镇级</translation>
    </message>
    <message>
        <source>no agent</source>
        <translation>缺代办</translation>
    </message>
    <message>
        <source>no staff</source>
        <translation>缺人员</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>villages of a town, open requests</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n village(s)</source>
        <translation>
            <numerusform>%n 村</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>silent %n day(s)</source>
        <translation>
            <numerusform>静默 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 件未结</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 件超时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left message(s)</source>
        <translation>
            <numerusform>%n 条留言</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n today</source>
        <translation>
            <numerusform>今日 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a spoken line</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>keting::RosterPane</name>
    <message>
        <source>Village, pinyin or fl</source>
        <translation>筛选村名或 fl</translation>
    </message>
    <message>
        <source>No village matches</source>
        <translation>没有匹配的村</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>村</translation>
    </message>
    <message>
        <source>All villages</source>
        <translation>全部村</translation>
    </message>
</context>
<context>
    <name>keting::RosterTree</name>
    <message>
        <source>Villages</source>
        <translation>村</translation>
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
    <name>keting::ViewTabs</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
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
<context>
    <name>keting::VillageCard</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>month on time</source>
        <translation>本月准时</translation>
    </message>
    <message>
        <source>last contact %1</source>
        <translation>最近联系 %1</translation>
    </message>
    <message>
        <source>no contact yet</source>
        <translation>尚无联系</translation>
    </message>
    <message>
        <source>Commiss.</source>
        <comment>commissioner, short</comment>
        <translation>专员</translation>
    </message>
    <message>
        <source>Town</source>
        <comment>town worker, short</comment>
        <translation>镇级</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>village agent, short</comment>
        <translation>代办</translation>
    </message>
    <message numerus="yes">
        <source>%n village(s)</source>
        <translation>
            <numerusform>%n 村</numerusform>
        </translation>
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
        <source>Staffing gaps</source>
        <translation>缺人</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>暂缺</translation>
    </message>
    <message>
        <source>stand-in %1</source>
        <translation>替岗 %1</translation>
    </message>
    <message>
        <source>on duty</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
</TS>
