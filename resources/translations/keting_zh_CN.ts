<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AsideReason</name>
    <message>
        <source>the village was not yours when it arrived</source>
        <translation>送达时该村已不由您负责</translation>
    </message>
    <message>
        <source>ask a manager to take it over</source>
        <translation>请联系管理员采纳</translation>
    </message>
    <message>
        <source>the request belongs to another village</source>
        <translation>该诉求属于其他村</translation>
    </message>
    <message>
        <source>write it again on the request in its village</source>
        <translation>请在该村的诉求中重新填写</translation>
    </message>
    <message>
        <source>it was written in somebody else&apos;s name</source>
        <translation>记录署的是他人姓名</translation>
    </message>
    <message>
        <source>write it again in your own</source>
        <translation>请以本人名义重新填写</translation>
    </message>
    <message>
        <source>it belongs with an entry that was not accepted</source>
        <translation>与另一条未被接受的记录属同一次操作</translation>
    </message>
    <message>
        <source>do what is said of the other one, for both</source>
        <translation>请按另一条的说明一并处理</translation>
    </message>
    <message>
        <source>the restored centre has not got it back yet</source>
        <translation>中心恢复过数据，尚未重新收到</translation>
    </message>
    <message>
        <source>wait for its author&apos;s desk, or enter it anew</source>
        <translation>请等待作者的工作台重新上传，否则重新录入</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>内容过长</translation>
    </message>
    <message>
        <source>write it shorter</source>
        <translation>请缩短后重新填写</translation>
    </message>
    <message>
        <source>the centre gave the reason &quot;%1&quot;</source>
        <translation>中心给出的原因是“%1”</translation>
    </message>
    <message>
        <source>show this to its operator</source>
        <translation>请告知中心运维人员</translation>
    </message>
</context>
<context>
    <name>CalendarWords</name>
    <message>
        <source>closed</source>
        <translation>不服务</translation>
    </message>
    <message>
        <source>set by hand: stays as it is. %1</source>
        <translation>手工设定，保持不变。%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>the hours of every such day change</source>
        <translation>每个这样的日子的时间都会变</translation>
    </message>
</context>
<context>
    <name>CenterWords</name>
    <message numerus="yes">
        <source>%n to upload</source>
        <translation>
            <numerusform>待上传 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>a villager&apos;s message</source>
        <translation>村民来信</translation>
    </message>
    <message>
        <source>a reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>a claim</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>a promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>a close</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>an entry (%1)</source>
        <translation>记录（%1）</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Syncing… · %1</source>
        <translation>正在同步… · %1</translation>
    </message>
    <message>
        <source>Synced %1 · %2</source>
        <translation>已同步 %1 · %2</translation>
    </message>
    <message>
        <source>No connection · %1</source>
        <translation>无连接 · %1</translation>
    </message>
    <message>
        <source>Not signed in · %1</source>
        <translation>未登录 · %1</translation>
    </message>
    <message>
        <source>Upgrade needed · %1</source>
        <translation>需要升级 · %1</translation>
    </message>
    <message>
        <source>Sync stopped · %1</source>
        <translation>同步已停止 · %1</translation>
    </message>
    <message>
        <source>Clock %1 s</source>
        <translation>时钟 %1 秒</translation>
    </message>
    <message>
        <source>Connecting to the centre…</source>
        <translation>正在连接中心…</translation>
    </message>
    <message numerus="yes">
        <source>Exchanging with the centre: %n entries have come so far.</source>
        <translation>
            <numerusform>正在与中心同步：已收到 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything here is at the centre, and everything there is here.</source>
        <translation>本机与中心的数据完全一致。</translation>
    </message>
    <message>
        <source>The centre cannot be reached. Work goes on here and is sent when it is back.</source>
        <translation>无法连接中心。可继续办理，连接恢复后自动上传。</translation>
    </message>
    <message>
        <source>Signed out. Work goes on here and is sent after the next sign-in.</source>
        <translation>未登录。可继续办理，下次登录后上传。</translation>
    </message>
    <message>
        <source>This program is older than the centre: what is written here is sent, but nothing new comes in. Install the newer version.</source>
        <translation>本程序版本低于中心：本机记录仍会上传，但收不到新内容。请安装新版本。</translation>
    </message>
    <message>
        <source>The exchange has stopped: %1</source>
        <translation>同步已停止：%1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3: %4</source>
        <translation>%1 · %2 · %3：%4</translation>
    </message>
    <message>
        <source>the county</source>
        <translation>全县</translation>
    </message>
    <message>
        <source>No connection to the centre.</source>
        <translation>无法连接中心。</translation>
    </message>
    <message numerus="yes">
        <source>Everything you do is saved here and sent when it is back: %n entries wait.</source>
        <translation>
            <numerusform>所有操作均保存在本机，连接恢复后自动上传：待上传 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not signed in at the centre.</source>
        <translation>尚未登录中心。</translation>
    </message>
    <message>
        <source>Work goes on and is saved here; sign in so that it is sent.</source>
        <translation>可继续办理并保存在本机，登录后上传。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>This program is older than the centre.</source>
        <translation>本程序版本低于中心。</translation>
    </message>
    <message>
        <source>What you write is still sent, but nothing new comes in: install the newer version.</source>
        <translation>您的记录仍会上传，但收不到新内容：请安装新版本。</translation>
    </message>
    <message>
        <source>The exchange with the centre has stopped.</source>
        <translation>与中心的同步已停止。</translation>
    </message>
    <message>
        <source>Everything here is kept. %1</source>
        <translation>本机数据均已保留。%1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minutes ahead.</source>
        <translation>
            <numerusform>本机时钟快 %n 分钟。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minutes behind.</source>
        <translation>
            <numerusform>本机时钟慢 %n 分钟。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your entries were not accepted by the centre.</source>
        <translation>
            <numerusform>您有 %n 条记录未被中心接收。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept here and there, and do not count. See why and what to do.</source>
        <translation>记录在本机和中心均有保留，但不计入办理。请查看原因和处理办法。</translation>
    </message>
    <message>
        <source>The operator of the centre has shut this device out. Ask them how to go on.</source>
        <translation>中心运维人员已停用本设备，请向其询问后续办法。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4</source>
        <translation>%1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Due times already go by the centre&apos;s clock, so nothing is late for it. Set the clock of this computer.</source>
        <translation>期限已按中心时间计算，不影响准时。请校准本机系统时间。</translation>
    </message>
    <message>
        <source>Fetching %1 % · %2</source>
        <translation>正在取回 %1 % · %2</translation>
    </message>
    <message>
        <source>Fetching what others wrote: %1 of %2 entries are here. You can work meanwhile.</source>
        <translation>正在取回数据：已到 %1 / %2 条记录，可以先开始工作。</translation>
    </message>
    <message>
        <source>Preparing the search… · %1</source>
        <translation>正在准备搜索… · %1</translation>
    </message>
    <message numerus="yes">
        <source>Everything is here. The search finds the last %n entries in a moment.</source>
        <translation>
            <numerusform>数据已全部到达，最近 %n 条记录稍后即可搜索到。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
</context>
<context>
    <name>ChecklistWords</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation>
            <numerusform>原件 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>复印件 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>required</source>
        <translation>必需</translation>
    </message>
    <message>
        <source>if it applies</source>
        <translation>视情况</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项名称</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>服务对象</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>办理方式</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>即办</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>承诺件</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>办理地点</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>办理时间</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>咨询电话</translation>
    </message>
    <message>
        <source>Legal limit</source>
        <translation>法定时限</translation>
    </message>
    <message>
        <source>Promised limit</source>
        <translation>承诺时限</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>收费</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Guided online</source>
        <translation>线上指导</translation>
    </message>
    <message>
        <source>Proxy handling</source>
        <translation>帮办代办</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>失效日期</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Visit at home</source>
        <translation>上门服务</translation>
    </message>
    <message>
        <source>elderly residents</source>
        <translation>老年人</translation>
    </message>
    <message>
        <source>disabled residents</source>
        <translation>残疾人</translation>
    </message>
    <message>
        <source>on the spot</source>
        <translation>当场办结</translation>
    </message>
</context>
<context>
    <name>ClockTexts</name>
    <message>
        <source>paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>not due</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>%1: paused while the request waits</source>
        <translation>%1：诉求等待期间暂停计时</translation>
    </message>
</context>
<context>
    <name>ClockWords</name>
    <message>
        <source>First reply</source>
        <translation>首复</translation>
    </message>
    <message>
        <source>Next reply</source>
        <translation>再复</translation>
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
        <source>Finish</source>
        <translation>办结</translation>
    </message>
</context>
<context>
    <name>ColleagueWords</name>
    <message>
        <source>Already answered</source>
        <translation>已有人回复</translation>
    </message>
    <message>
        <source>%1 answered at %2. Send yours too?</source>
        <translation>%1 已于 %2 回复。仍要发送您的回复吗？</translation>
    </message>
    <message>
        <source>Send mine too</source>
        <translation>仍然发送</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>不发送</translation>
    </message>
</context>
<context>
    <name>ConversationWords</name>
    <message>
        <source>ddd, MMM d</source>
        <comment>day separator</comment>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>ddd, MMM d yyyy</source>
        <comment>day separator</comment>
        <translation>yyyy年M月d日 ddd</translation>
    </message>
    <message>
        <source>Today · %1</source>
        <translation>今天 · %1</translation>
    </message>
    <message>
        <source>Yesterday · %1</source>
        <translation>昨天 · %1</translation>
    </message>
    <message>
        <source>left message, handled first after opening</source>
        <translation>留言，开始服务后优先处理</translation>
    </message>
    <message>
        <source>after closing, goes with the one before</source>
        <translation>非服务时间，与上一条一并处理</translation>
    </message>
    <message>
        <source>joined in</source>
        <translation>共同诉求</translation>
    </message>
    <message>
        <source>from a merged request</source>
        <translation>来自被合并的诉求</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>confirmed in the group</source>
        <translation>已在群里确认</translation>
    </message>
    <message>
        <source>copied and marked as sent</source>
        <translation>已复制并标记已发</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s): %1</source>
        <translation>
            <numerusform>%n 条记录：%1</numerusform>
        </translation>
    </message>
</context>
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
    <message>
        <source>First reply late</source>
        <translation>首次答复超时</translation>
    </message>
</context>
<context>
    <name>DiffWords</name>
    <message>
        <source>%1: %2</source>
        <comment>field: value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Material · %1</source>
        <translation>材料 · %1</translation>
    </message>
</context>
<context>
    <name>DiscardWords</name>
    <message>
        <source>It has not been saved anywhere.</source>
        <translation>内容尚未保存。</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>That is not here any more.</source>
        <translation>内容已不存在。</translation>
    </message>
    <message>
        <source>Nothing was changed. Refresh the list and try again.</source>
        <translation>未作任何更改。请刷新列表后重试。</translation>
    </message>
    <message>
        <source>That cannot be done as entered.</source>
        <translation>输入的内容无法办理。</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the entries and try again.</source>
        <translation>未作任何更改。请检查输入后重试。</translation>
    </message>
    <message>
        <source>The request has moved on in the meantime.</source>
        <translation>这件诉求在此期间已有变化。</translation>
    </message>
    <message>
        <source>Nothing was changed. Look at its present state first.</source>
        <translation>未作任何更改。请先查看当前状态。</translation>
    </message>
    <message>
        <source>Another Keting is working on this data.</source>
        <translation>另一个工作台正在使用这些数据。</translation>
    </message>
    <message>
        <source>Everything is safe. Close the other window, then try again.</source>
        <translation>数据安全。请关闭另一个窗口后重试。</translation>
    </message>
    <message>
        <source>That is too large.</source>
        <translation>内容过大。</translation>
    </message>
    <message>
        <source>Nothing was changed. Split it into smaller parts.</source>
        <translation>未作任何更改。请拆分成较小的部分。</translation>
    </message>
    <message>
        <source>The data cannot be written.</source>
        <translation>数据无法写入。</translation>
    </message>
    <message>
        <source>Everything saved so far is safe. Check the rights of the data folder.</source>
        <translation>已保存的数据安全。请检查数据文件夹的权限。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>Everything saved so far is safe. Free some space, then try again.</source>
        <translation>已保存的数据安全。请清理磁盘空间后重试。</translation>
    </message>
    <message>
        <source>The data is damaged.</source>
        <translation>数据已损坏。</translation>
    </message>
    <message>
        <source>Do not go on working. Make a copy of the data folder and call the centre.</source>
        <translation>请停止办理，备份数据文件夹并联系中心。</translation>
    </message>
    <message>
        <source>This was written by a newer version.</source>
        <translation>数据由更新版本的程序写入。</translation>
    </message>
    <message>
        <source>Everything is safe. Upgrade this program to work on it.</source>
        <translation>数据安全。请升级本程序后再办理。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>The database did not answer as it should.</source>
        <translation>数据库响应异常。</translation>
    </message>
    <message>
        <source>Everything saved so far is safe. Try again, or restart the program.</source>
        <translation>已保存的数据安全。请重试，或重新启动程序。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock stands before the message came.</source>
        <translation>本机时间早于来件时间。</translation>
    </message>
    <message>
        <source>Nothing was changed. Set date and time right, then try again.</source>
        <translation>未作任何更改。请校准日期和时间后重试。</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>took in a merged request</source>
        <translation>并入了另一件诉求</translation>
    </message>
    <message>
        <source>claimed by %1</source>
        <translation>%1 认领</translation>
    </message>
    <message>
        <source>no reply needed</source>
        <translation>无需答复</translation>
    </message>
    <message>
        <source>reply needed after all</source>
        <translation>仍需答复</translation>
    </message>
    <message>
        <source>villager chose guided online</source>
        <translation>村民选择线上指导</translation>
    </message>
    <message>
        <source>villager chose proxy handling</source>
        <translation>村民选择帮办代办</translation>
    </message>
    <message>
        <source>progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>promised until %1</source>
        <translation>承诺 %1 前答复</translation>
    </message>
    <message>
        <source>promise kept</source>
        <translation>承诺已兑现</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>clock goes on</source>
        <translation>恢复计时</translation>
    </message>
    <message>
        <source>snoozed until %1</source>
        <translation>稍后处理，至 %1</translation>
    </message>
    <message>
        <source>woken</source>
        <translation>取消稍后处理</translation>
    </message>
    <message>
        <source>handed over to %1</source>
        <translation>转办给 %1</translation>
    </message>
    <message>
        <source>sent on to %1</source>
        <translation>转交 %1</translation>
    </message>
    <message>
        <source>ready to collect</source>
        <translation>待领取</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>merged into another request</source>
        <translation>并入另一件诉求</translation>
    </message>
    <message>
        <source>rated %1 of 5</source>
        <translation>评价 %1 分（满分 5 分）</translation>
    </message>
    <message>
        <source>matter corrected</source>
        <translation>更正事由</translation>
    </message>
    <message>
        <source>visit planned for %1</source>
        <translation>安排 %1 上门</translation>
    </message>
    <message>
        <source>visit done</source>
        <translation>已上门</translation>
    </message>
    <message numerus="yes">
        <source>took %n record(s) back</source>
        <translation>
            <numerusform>撤回 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>something only a newer version understands</source>
        <translation>需更新版本才能识别的记录</translation>
    </message>
    <message>
        <source>a damaged record</source>
        <translation>损坏的记录</translation>
    </message>
    <message>
        <source>advertising</source>
        <translation>广告</translation>
    </message>
    <message>
        <source>off-topic</source>
        <translation>无关闲聊</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>took effect</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>kept as a note</source>
        <translation>保留为备注</translation>
    </message>
    <message>
        <source>somebody had claimed it before</source>
        <translation>此前已有人认领</translation>
    </message>
    <message>
        <source>came too late</source>
        <translation>来迟，未生效</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>需要查看</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>已有记录</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>from a newer version</source>
        <translation>来自更新版本</translation>
    </message>
    <message>
        <source>called back</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>核实情况</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>整改情况</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>no category yet</source>
        <translation>未分类</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 及另外 %n 类</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>first reply after more than %n minute(s)</source>
        <translation>
            <numerusform>首次答复超过 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>first reply within minute %1</source>
        <translation>第 %1 分钟内首次答复</translation>
    </message>
    <message>
        <source>with a first reply</source>
        <translation>已首次答复</translation>
    </message>
    <message>
        <source>without a first reply</source>
        <translation>未首次答复</translation>
    </message>
    <message>
        <source>rated</source>
        <translation>已评价</translation>
    </message>
    <message>
        <source>rated %1</source>
        <translation>评 %1 分</translation>
    </message>
    <message>
        <source> or </source>
        <translation>、</translation>
    </message>
    <message>
        <source>left messages</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>no left messages</source>
        <translation>不含留言</translation>
    </message>
    <message>
        <source>promised for %1</source>
        <translation>承诺期 %1</translation>
    </message>
    <message>
        <source>all that are counted</source>
        <translation>全部计入统计的诉求</translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>manual_en.md</source>
        <comment>name of the file in this language</comment>
        <translation>manual_zh_CN.md</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>使用说明</translation>
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
    <message>
        <source>Nothing in this view holds “%1”. Try fewer words, or search in all requests.</source>
        <translation>此视图中没有“%1”。请减少字数再查，或在全部诉求中查找。</translation>
    </message>
    <message>
        <source>Do not go on working. Restore the last backup, or ask the administrator to verify the data.</source>
        <translation>请停止办理。请恢复最近的备份，或请管理员检查数据。</translation>
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
    <message>
        <source>not accepted by the centre</source>
        <translation>未被中心接受</translation>
    </message>
</context>
<context>
    <name>IntakeWords</name>
    <message>
        <source>filed by an earlier paste</source>
        <translation>此前已登记</translation>
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
        <source>shows the reply marked as sent</source>
        <translation>就是已标记发出的那条答复</translation>
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
    <message>
        <source>sent by whoever saved the file, but no name of ours</source>
        <translation>由导出文件的人发出，但不是本群工作人员的名字</translation>
    </message>
    <message>
        <source>copied from WeChat</source>
        <translation>从微信复制</translation>
    </message>
    <message>
        <source>mailed from WeChat</source>
        <translation>微信邮件记录</translation>
    </message>
    <message>
        <source>saved by WechatDump</source>
        <translation>WechatDump 导出</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>手工录入</translation>
    </message>
    <message>
        <source>saved by MemoTrace</source>
        <translation>MemoTrace（留痕）导出</translation>
    </message>
    <message>
        <source>saved by WeFlow</source>
        <translation>WeFlow 导出</translation>
    </message>
    <message>
        <source>saved by chatlog</source>
        <translation>chatlog 导出</translation>
    </message>
    <message>
        <source>saved by PyWxDump</source>
        <translation>PyWxDump 导出</translation>
    </message>
    <message>
        <source>may hold another message: split it, or leave it whole</source>
        <translation>可能含另一条消息：请拆分或保留整条</translation>
    </message>
    <message>
        <source>Village first</source>
        <translation>待选村（社区）</translation>
    </message>
</context>
<context>
    <name>ListCommands</name>
    <message>
        <source>&amp;Claim</source>
        <translation>认领(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <translation>答复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>内部备注(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Snooze…</source>
        <translation>暂缓(&amp;S)…</translation>
    </message>
    <message>
        <source>C&amp;lose…</source>
        <translation>办结(&amp;L)…</translation>
    </message>
    <message>
        <source>Dismiss as &amp;duplicate</source>
        <translation>作为重复剔除(&amp;D)</translation>
    </message>
    <message>
        <source>Dismiss as &amp;off-topic or restore</source>
        <translation>作为无关内容剔除或恢复(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Undo the last deed</source>
        <translation>撤销上一步(&amp;U)</translation>
    </message>
    <message>
        <source>Next request</source>
        <translation>下一件</translation>
    </message>
    <message>
        <source>Previous request</source>
        <translation>上一件</translation>
    </message>
    <message>
        <source>Next one due</source>
        <translation>下一件快到期的</translation>
    </message>
    <message>
        <source>Mark or unmark</source>
        <translation>标记或取消标记</translation>
    </message>
    <message>
        <source>Category: %1</source>
        <translation>分类：%1</translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation>打开诉求</translation>
    </message>
    <message>
        <source>Mark all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Take the marks away</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Find a checklist</source>
        <translation>查找清单</translation>
    </message>
    <message>
        <source>Next place to fill in</source>
        <translation>下一处待补填</translation>
    </message>
    <message>
        <source>Copy and mark as sent</source>
        <translation>复制并标记已发</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>回到列表</translation>
    </message>
    <message>
        <source>&amp;Guided online</source>
        <translation>线上指导(&amp;G)</translation>
    </message>
    <message>
        <source>Pro&amp;xy handling</source>
        <translation>帮办代办(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Promise…</source>
        <translation>承诺(&amp;P)…</translation>
    </message>
    <message>
        <source>Promise &amp;kept</source>
        <translation>承诺兑现(&amp;K)</translation>
    </message>
    <message>
        <source>Progr&amp;ess…</source>
        <translation>进度(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Wait for the villager…</source>
        <translation>等待村民(&amp;W)…</translation>
    </message>
    <message>
        <source>Resu&amp;me</source>
        <translation>恢复计时(&amp;M)</translation>
    </message>
    <message>
        <source>End the snoo&amp;ze</source>
        <translation>结束暂缓(&amp;Z)</translation>
    </message>
    <message>
        <source>No reply needed</source>
        <translation>无需答复</translation>
    </message>
    <message>
        <source>&amp;Hand over…</source>
        <translation>转办(&amp;H)…</translation>
    </message>
    <message>
        <source>Send on &amp;to a department…</source>
        <translation>转交部门(&amp;T)…</translation>
    </message>
    <message>
        <source>Plan a &amp;visit…</source>
        <translation>安排上门(&amp;V)…</translation>
    </message>
    <message>
        <source>V&amp;isit done…</source>
        <translation>上门完成(&amp;I)…</translation>
    </message>
    <message>
        <source>Read&amp;y to collect</source>
        <translation>待领取(&amp;Y)</translation>
    </message>
    <message>
        <source>Correct m&amp;atter or category…</source>
        <translation>更正事由或类别(&amp;A)…</translation>
    </message>
    <message>
        <source>Merge into another re&amp;quest…</source>
        <translation>并入另一件诉求(&amp;Q)…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>重开…</translation>
    </message>
    <message>
        <source>Rating…</source>
        <translation>评价…</translation>
    </message>
    <message>
        <source>&amp;Follow up the bad rating…</source>
        <translation>差评整改(&amp;F)…</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>Once it is closed</source>
        <translation>办结之后</translation>
    </message>
    <message>
        <source>End what was begun</source>
        <translation>结束已开始的</translation>
    </message>
</context>
<context>
    <name>MomentText</name>
    <message>
        <source>yest. %1</source>
        <comment>short for yesterday, time</comment>
        <translation>昨 %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>NextStepWords</name>
    <message>
        <source>was due %1</source>
        <translation>%1 已到期</translation>
    </message>
    <message>
        <source>in time until %1</source>
        <translation>%1 前按时</translation>
    </message>
    <message>
        <source>Keep the promise about %1</source>
        <translation>兑现承诺：%1</translation>
    </message>
    <message>
        <source>Keep the promise</source>
        <translation>兑现承诺</translation>
    </message>
    <message>
        <source>Answer the left message</source>
        <translation>答复留言</translation>
    </message>
    <message>
        <source>Give the first reply</source>
        <translation>首次答复</translation>
    </message>
    <message>
        <source>Answer the open question</source>
        <translation>答复新的提问</translation>
    </message>
    <message>
        <source>Waiting for the villager: %1</source>
        <translation>等待村民：%1</translation>
    </message>
    <message>
        <source>the clock goes on with their next message</source>
        <translation>村民再发消息即恢复计时</translation>
    </message>
    <message>
        <source>Hand out the result, then close</source>
        <translation>送达结果后办结</translation>
    </message>
    <message>
        <source>Check the matter and note the progress</source>
        <translation>跟进办理并记录进度</translation>
    </message>
    <message>
        <source>The villager chooses how to go on</source>
        <translation>由村民选择办理方式</translation>
    </message>
    <message>
        <source>guided online or proxy handling</source>
        <translation>线上指导或帮办代办</translation>
    </message>
    <message>
        <source>Closed; ask for a rating</source>
        <translation>已办结，请村民评价</translation>
    </message>
    <message>
        <source>Call back about the bad rating</source>
        <translation>差评回访</translation>
    </message>
    <message>
        <source>Dismissed; it can be brought back</source>
        <translation>已剔除，可以恢复</translation>
    </message>
    <message>
        <source>Merged into another request</source>
        <translation>已并入另一件诉求</translation>
    </message>
    <message>
        <source>Nothing left to do</source>
        <translation>没有待办事项</translation>
    </message>
    <message>
        <source>Upgrade the program to work on this request</source>
        <translation>升级程序后才能办理这件诉求</translation>
    </message>
    <message>
        <source>a newer version has written to it</source>
        <translation>更新版本的程序写入过</translation>
    </message>
    <message>
        <source>Look at what colleagues did in the meantime</source>
        <translation>查看同事在此期间的处理</translation>
    </message>
    <message>
        <source>Note what the bad rating was about</source>
        <translation>核实差评原因并记录</translation>
    </message>
    <message>
        <source>Note what was put right</source>
        <translation>记录整改情况</translation>
    </message>
    <message>
        <source>Nobody has replied to the question of %1. It will be recorded as closed without a first reply: it counts as received, not as answered.</source>
        <translation>%1 的提问还没有人答复。将记为“未首复即办结”：计入咨询，不计入已答复。</translation>
    </message>
    <message>
        <source>The question of %1 has no reply yet. Its clock ends without one, and that stays on record.</source>
        <translation>%1 的提问还没有答复。它的计时将在未答复的情况下结束，并留在记录里。</translation>
    </message>
    <message>
        <source>The promise until %1 will be recorded as kept late.</source>
        <translation>%1 前的承诺将记为逾期兑现。</translation>
    </message>
    <message>
        <source>The promise until %1 will be recorded as kept now.</source>
        <translation>%1 前的承诺将记为现在兑现。</translation>
    </message>
    <message>
        <source>The visit planned for %1 will be left as not done.</source>
        <translation>原定 %1 的上门将记为未完成。</translation>
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
    <message>
        <source>The holidays of %1 are not published yet; the due time may move.</source>
        <translation>%1 年的放假安排尚未公布，到期时间可能变动。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>Done late, over by %1</source>
        <translation>逾期完成，超出 %1</translation>
    </message>
    <message>
        <source>Done in time, after %1</source>
        <translation>按时完成，用时 %1</translation>
    </message>
    <message>
        <source>Closed without a reply</source>
        <translation>未首复即办结</translation>
    </message>
    <message>
        <source>answered late</source>
        <translation>答复超时</translation>
    </message>
    <message>
        <source>Answered late</source>
        <translation>答复超时</translation>
    </message>
    <message>
        <source>closed without a reply</source>
        <translation>未首复即办结</translation>
    </message>
    <message>
        <source>Closed without a reply, when the first reply was overdue</source>
        <translation>首复超时，未首复即办结</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 h</source>
        <comment>days, hours</comment>
        <translation>%1 %2 小时</translation>
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
    <name>SnoozeWords</name>
    <message>
        <source>In one hour of service (%1)</source>
        <translation>一小时服务时间后（%1）</translation>
    </message>
    <message>
        <source>Before closing (%1)</source>
        <translation>结束服务前（%1）</translation>
    </message>
    <message>
        <source>Next working day (%1)</source>
        <translation>下一工作日（%1）</translation>
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
    <name>StageWords</name>
    <message>
        <source>In progress</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新诉求</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>已认领</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>待领取</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>已评价</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>已剔除</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>In progress · guided</source>
        <translation>办理中 · 线上指导</translation>
    </message>
    <message>
        <source>In progress · proxy</source>
        <translation>办理中 · 帮办代办</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>needs merge</source>
        <translation>需合并</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>Tomorrow %1 is a working day</source>
        <translation>明天 %1 上班</translation>
    </message>
    <message>
        <source>Tomorrow %1 is a day off: %2</source>
        <translation>明天 %1 放假：%2</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>已保存在本机</translation>
    </message>
</context>
<context>
    <name>UnreadWords</name>
    <message>
        <source>The pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>name of a file</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1是空的，没有任何内容。</translation>
    </message>
    <message>
        <source>%1 is a picture, not text.</source>
        <translation>%1是图片，不是文字。</translation>
    </message>
    <message>
        <source>%1 is a document (PDF, Word or the like).</source>
        <translation>%1是文档（PDF、Word 等），不是聊天记录。</translation>
    </message>
    <message>
        <source>%1 is a packed archive (zip or the like).</source>
        <translation>%1是压缩包（zip 等）。</translation>
    </message>
    <message>
        <source>%1 is an old Office file, or one under a password.</source>
        <translation>%1是旧版 Office 文件，或设有密码。</translation>
    </message>
    <message>
        <source>%1 is a web page.</source>
        <translation>%1是网页。</translation>
    </message>
    <message>
        <source>%1 is not text.</source>
        <translation>%1不是文字内容。</translation>
    </message>
    <message>
        <source>%1 is a workbook that is damaged or under a password.</source>
        <translation>%1是工作簿，但已损坏或设有密码。</translation>
    </message>
    <message>
        <source>%1 is damaged or cut short.</source>
        <translation>%1已损坏或不完整。</translation>
    </message>
    <message>
        <source>%1 is JSON, but no chat export that is known.</source>
        <translation>%1是 JSON 文件，但不是可识别的聊天记录导出文件。</translation>
    </message>
    <message>
        <source>%1 is a table without the columns of a known chat export.</source>
        <translation>%1是表格，但没有可识别的聊天记录列名。</translation>
    </message>
    <message>
        <source>%1 holds no message.</source>
        <translation>%1中没有找到任何消息。</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1已经不在原处。</translation>
    </message>
    <message>
        <source>%1 is too large.</source>
        <translation>%1太大。</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1无法打开。</translation>
    </message>
    <message>
        <source>Copy the messages in WeChat, or export the conversation again.</source>
        <translation>请在微信中复制消息，或重新导出聊天记录。</translation>
    </message>
    <message>
        <source>Copy the messages themselves in WeChat and paste them here.</source>
        <translation>请在微信中复制消息本身，再粘贴到这里。</translation>
    </message>
    <message>
        <source>Unpack it and open the conversation in it.</source>
        <translation>请先解压，再打开其中的聊天记录。</translation>
    </message>
    <message>
        <source>Save it again as xlsx or csv, without a password, and open that.</source>
        <translation>请去掉密码，另存为 xlsx 或 csv 后再打开。</translation>
    </message>
    <message>
        <source>Export the conversation as txt, csv, json or xlsx.</source>
        <translation>请将聊天记录导出为 txt、csv、json 或 xlsx。</translation>
    </message>
    <message>
        <source>Export the conversation again.</source>
        <translation>请重新导出聊天记录。</translation>
    </message>
    <message>
        <source>Understood are messages copied from WeChat (name and time above the words) and what MemoTrace, WeFlow, chatlog and PyWxDump save as txt, csv, json or xlsx.</source>
        <translation>可以识别从微信复制的消息（正文上方有昵称和时间），以及 MemoTrace、WeFlow、chatlog、PyWxDump 导出的 txt、csv、json、xlsx 文件。</translation>
    </message>
    <message>
        <source>Look where it is now and open it there.</source>
        <translation>请找到文件现在的位置后再打开。</translation>
    </message>
    <message>
        <source>Export a shorter period, or split the file.</source>
        <translation>请缩短导出的时间段，或把文件拆小。</translation>
    </message>
    <message>
        <source>Check that it is a file and that you may read it, then try again.</source>
        <translation>请确认它是文件且有读取权限，然后重试。</translation>
    </message>
    <message>
        <source>Nothing was filed. %1</source>
        <comment>what to do</comment>
        <translation>没有登记任何内容。%1</translation>
    </message>
    <message>
        <source>A table is known by the names of its columns, for example %1.</source>
        <translation>表格按列名识别，例如：%1。</translation>
    </message>
</context>
<context>
    <name>keting::AdoptionController</name>
    <message>
        <source>Taken over</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>Everybody who serves there gets it now.</source>
        <translation>负责该村的人员都会收到。</translation>
    </message>
    <message>
        <source>This entry cannot be taken over</source>
        <translation>该记录无法采纳</translation>
    </message>
    <message>
        <source>It stays at the centre; enter the matter yourself.</source>
        <translation>记录仍保留在中心，请自行登记该事项。</translation>
    </message>
    <message>
        <source>The centre did not answer</source>
        <translation>中心没有应答</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后再试。</translation>
    </message>
</context>
<context>
    <name>keting::CalendarImportDialog</name>
    <message>
        <source>Take it in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>What %1 changes</source>
        <translation>%1 会改变什么</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更项</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改后</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Nothing would change: the calendar already says all of it.</source>
        <translation>没有变化：日历里已经是这样。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) change.</source>
        <translation>
            <numerusform>有 %n 天会变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open request(s) get another due time.</source>
        <translation>
            <numerusform>%n 件在办诉求的到期时间会变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open time already used stays used; the rest counts on the new hours. Nothing has been changed yet.</source>
        <translation>已用的服务时间不变，其余按新的时间计。现在还没有改动任何内容。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Due times</source>
        <translation>到期时间</translation>
    </message>
</context>
<context>
    <name>keting::CalendarSection</name>
    <message>
        <source>Import a year file…</source>
        <translation>导入年度文件…</translation>
    </message>
    <message>
        <source>Previous year</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>下一年</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>calendar version %1</source>
        <translation>日历第 %1 版</translation>
    </message>
    <message>
        <source>The holidays of %1 are not published yet. Due times that reach into it may still move and are marked so.</source>
        <translation>%1 年的放假安排尚未公布。跨到该年的到期时间可能还会变，界面上会标明。</translation>
    </message>
</context>
<context>
    <name>keting::CenterController</name>
    <message>
        <source>Centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>The address is https://NAME or https://NAME:PORT; plain http only to this computer.</source>
        <translation>地址格式为 https://名称 或 https://名称:端口；明文 http 仅限本机。</translation>
    </message>
    <message>
        <source>The sign-in is not kept</source>
        <translation>登录状态未保存</translation>
    </message>
    <message>
        <source>This desktop has no keychain: the next start asks for the password again.</source>
        <translation>本桌面没有可用的密钥环，下次启动需重新输入密码。</translation>
    </message>
    <message>
        <source>The centre refused the sign-in: check the user and the password.</source>
        <translation>中心拒绝登录：请检查用户名和密码。</translation>
    </message>
    <message>
        <source>No longer yours: %1</source>
        <translation>已不由您负责：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Somebody else serves there now; its requests have left this computer.</source>
        <translation>该村已由他人负责，其诉求已从本机移除。</translation>
    </message>
</context>
<context>
    <name>keting::CenterSection</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>This desk works for itself: nothing leaves this computer.</source>
        <translation>本机独立工作：数据不会离开这台电脑。</translation>
    </message>
    <message numerus="yes">
        <source>%n entries were not accepted by the centre. They are kept here and at the centre, and do not count:</source>
        <translation>
            <numerusform>以下 %n 条记录未被中心接收。记录在本机和中心均有保留，但不计入办理：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signing in removes the %n requests of the demonstration from this desk.</source>
        <translation>
            <numerusform>登录后，本机的 %n 条演示诉求将被移除。</numerusform>
        </translation>
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
    <name>keting::ChecklistController</name>
    <message>
        <source>Draft discarded</source>
        <translation>已放弃草稿</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Approved for this county</source>
        <translation>已核定为本县适用</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>New checklist %1</source>
        <translation>新清单 %1</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>新草稿</translation>
    </message>
    <message>
        <source>Merged and published</source>
        <translation>已合并并发布</translation>
    </message>
    <message>
        <source>Retired; it is no longer offered</source>
        <translation>已停用，不再提供选用</translation>
    </message>
    <message>
        <source>Back in use</source>
        <translation>已恢复使用</translation>
    </message>
    <message numerus="yes">
        <source>%n checklist(s) taken in as drafts</source>
        <translation>
            <numerusform>已导入 %n 份清单（草稿）</numerusform>
        </translation>
    </message>
    <message>
        <source> (copy)</source>
        <translation>（副本）</translation>
    </message>
    <message>
        <source>Duplicated as a draft</source>
        <translation>已复制为草稿</translation>
    </message>
</context>
<context>
    <name>keting::ChecklistDelegate</name>
    <message numerus="yes">
        <source>v%1 · %n material(s)</source>
        <translation>
            <numerusform>v%1 · 材料 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) lately</source>
        <translation>
            <numerusform>近期用 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>example, unchecked</source>
        <translation>示例，须经本地核对</translation>
    </message>
</context>
<context>
    <name>keting::ChecklistFiles</name>
    <message>
        <source>One-time notice as PDF</source>
        <translation>一次性告知书（PDF）</translation>
    </message>
    <message>
        <source>Save the checklist as a file</source>
        <translation>把清单存为文件</translation>
    </message>
    <message>
        <source>Take in a checklist file</source>
        <translation>导入清单文件</translation>
    </message>
    <message>
        <source>One-time notice written</source>
        <translation>一次性告知书已生成</translation>
    </message>
    <message>
        <source>Checklist saved</source>
        <translation>清单已保存</translation>
    </message>
    <message>
        <source>That is not a checklist file.</source>
        <translation>这不是清单文件。</translation>
    </message>
    <message>
        <source>Nothing was changed. First fault: %1</source>
        <translation>没有改动任何内容。第一处问题：%1</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>keting::ChecklistForm</name>
    <message>
        <source>one a line</source>
        <translation>每行一个</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source> working days</source>
        <translation> 个工作日</translation>
    </message>
    <message>
        <source>%1 is set</source>
        <translation>已设置%1</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项名称</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>服务对象</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>办理方式</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>即办</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>承诺件</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>办理条件</translation>
    </message>
    <message>
        <source>Title (24 characters at most)</source>
        <translation>标题（不超过 24 字）</translation>
    </message>
    <message>
        <source>Triggers (//), aliases</source>
        <translation>触发词（//）、别名</translation>
    </message>
    <message>
        <source>drag the handle, or Alt+↑ ↓</source>
        <translation>拖动手柄，或按 Alt+↑ ↓</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Add material</source>
        <translation>添加材料</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>办理地点</translation>
    </message>
    <message>
        <source>{{name}} is filled in with the value of the asker&apos;s village</source>
        <translation>{{名称}} 会替换为诉求人所在村的内容</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>办理时间</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>咨询电话</translation>
    </message>
    <message>
        <source>Legal limit</source>
        <translation>法定时限</translation>
    </message>
    <message>
        <source>Promised limit</source>
        <translation>承诺时限</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>收费</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Promised limit → finish clock</source>
        <translation>承诺时限 → 办结计时</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>添加步骤</translation>
    </message>
    <message>
        <source>Guided online</source>
        <translation>线上指导</translation>
    </message>
    <message>
        <source>Proxy handling</source>
        <translation>帮办代办</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>失效日期</translation>
    </message>
    <message>
        <source>Offer a visit to</source>
        <translation>可上门服务</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>elderly residents</source>
        <translation>老年人</translation>
    </message>
    <message>
        <source>disabled residents</source>
        <translation>残疾人</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source> · on the spot</source>
        <translation> · 当场办结</translation>
    </message>
</context>
<context>
    <name>keting::ChecklistPage</name>
    <message>
        <source>No checklist chosen</source>
        <translation>未选择清单</translation>
    </message>
    <message>
        <source>Choose one on the left, or begin a new one.</source>
        <translation>请在左侧选择，或新建清单。</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>New checklist</source>
        <translation>新建清单</translation>
    </message>
    <message>
        <source>Checked against what is done in this county</source>
        <translation>已按本县实际核对</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>version %1, to read only</source>
        <translation>第 %1 版，只读</translation>
    </message>
    <message>
        <source>draft · will become version %1</source>
        <translation>草稿 · 将成为第 %1 版</translation>
    </message>
    <message>
        <source>published, version %1</source>
        <translation>已发布，第 %1 版</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>%1 已保存</translation>
    </message>
    <message>
        <source>example, check it against local practice</source>
        <translation>示例，须经本地核对</translation>
    </message>
    <message>
        <source>Cannot be published yet: %1 is empty, too long or out of range</source>
        <translation>暂不能发布：%1为空、过长或超出范围</translation>
    </message>
    <message>
        <source>Publish version %1</source>
        <translation>发布第 %1 版</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Throws the draft away; the published version stays</source>
        <translation>放弃草稿；已发布的版本不变</translation>
    </message>
    <message>
        <source>Try on a request…</source>
        <translation>试用于诉求…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>As the asker of an open request would read it; nothing is sent</source>
        <translation>看看未办结诉求的村民会收到什么；不会发出</translation>
    </message>
    <message>
        <source>One-time notice as PDF</source>
        <translation>一次性告知书（PDF）</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>存为文件…</translation>
    </message>
    <message>
        <source>another version waits to be merged</source>
        <translation>另有一版待合并</translation>
    </message>
    <message>
        <source>Bring back into use</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>keting::ChecklistPicker</name>
    <message>
        <source>name, alias, initials</source>
        <translation>名称、别名、拼音首字母</translation>
    </message>
    <message>
        <source>Find a checklist</source>
        <translation>查找清单</translation>
    </message>
    <message>
        <source>Checklists found</source>
        <translation>找到的清单</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::ChoiceDialog</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
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
    <name>keting::ClockPanel</name>
    <message>
        <source>Why this time?</source>
        <translation>为什么是这个时间？</translation>
    </message>
    <message>
        <source>calendar version %1</source>
        <translation>服务日历第 %1 版</translation>
    </message>
    <message>
        <source>The holidays of %1 are not published yet: this may still move.</source>
        <translation>%1 年节假日尚未公布，时间可能变动。</translation>
    </message>
    <message>
        <source>Why?</source>
        <comment>this time</comment>
        <translation>为什么？</translation>
    </message>
</context>
<context>
    <name>keting::ClosingController</name>
    <message>
        <source>, </source>
        <comment>between groups</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Service is over for today.</source>
        <translation>今天的服务时间已结束。</translation>
    </message>
    <message numerus="yes">
        <source>Paste the closing notice once into your %n group(s): %1</source>
        <translation>
            <numerusform>请把结束公告在您的 %n 个群里各贴一次：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the notice</source>
        <translation>复制公告</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已发完</translation>
    </message>
    <message>
        <source>The closing notice is on the clipboard</source>
        <translation>结束公告已复制到剪贴板</translation>
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
    <message>
        <source>Search requests for “%1”</source>
        <translation>在诉求中查找“%1”</translation>
    </message>
</context>
<context>
    <name>keting::Composer</name>
    <message>
        <source>Checklist //</source>
        <translation>清单 //</translation>
    </message>
    <message>
        <source>Copy and mark sent</source>
        <translation>复制并标记已发</translation>
    </message>
    <message>
        <source>Write a reply, or // for a checklist</source>
        <translation>输入答复，或输入 // 选择清单</translation>
    </message>
    <message>
        <source>Nothing is written yet</source>
        <translation>还没有输入内容</translation>
    </message>
    <message numerus="yes">
        <source>%n placeholder(s) still to be filled</source>
        <translation>
            <numerusform>还有 %n 处待填</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n 字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>draft saved %1</source>
        <translation>%1 草稿已保存</translation>
    </message>
    <message>
        <source>…and wait</source>
        <translation>并等待…</translation>
    </message>
    <message>
        <source>Copy, mark sent and wait for the villager</source>
        <translation>复制、标记已发并等村民</translation>
    </message>
    <message>
        <source>Copies the reply, marks it as sent and waits for the villager (Ctrl+Shift+Enter)</source>
        <translation>复制答复、标记已发并等待村民（Ctrl+Shift+Enter）</translation>
    </message>
</context>
<context>
    <name>keting::ConversationDelegate</name>
    <message>
        <source>reply needed after all</source>
        <translation>仍需答复</translation>
    </message>
    <message>
        <source>no reply needed</source>
        <translation>无需答复</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第 %1 版</translation>
    </message>
</context>
<context>
    <name>keting::ConversationModel</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>promised within %n working day(s)</source>
        <translation>
            <numerusform>承诺 %n 个工作日内办结</numerusform>
        </translation>
    </message>
    <message>
        <source>checklist %1, version %2</source>
        <translation>清单《%1》第 %2 版</translation>
    </message>
    <message>
        <source>no reply needed</source>
        <translation>无需答复</translation>
    </message>
    <message>
        <source>done on the spot</source>
        <translation>当场办结</translation>
    </message>
</context>
<context>
    <name>keting::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Copy	Ctrl+C</source>
        <translation>复制	Ctrl+C</translation>
    </message>
    <message>
        <source>Reply needed after all	Space</source>
        <translation>仍需答复	Space</translation>
    </message>
    <message>
        <source>No reply needed	Space</source>
        <translation>无需答复	Space</translation>
    </message>
</context>
<context>
    <name>keting::DashboardExporter</name>
    <message>
        <source>Export as picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>Export as workbook</source>
        <translation>导出表格（xlsx）</translation>
    </message>
    <message>
        <source>Export the numbers</source>
        <translation>导出统计数字</translation>
    </message>
    <message>
        <source>Export the requests behind these numbers</source>
        <translation>导出这些数字对应的诉求</translation>
    </message>
    <message>
        <source>Another export is still being written</source>
        <translation>上一个导出还没有完成</translation>
    </message>
    <message>
        <source>Writing the export</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>You can go on working.</source>
        <translation>您可以继续工作。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Export stopped, no file was written</source>
        <translation>已停止导出，没有写入文件</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>文件无法写入。</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another folder.</source>
        <translation>没有改动任何内容，请换一个文件夹。</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Picture of the whole page saved</source>
        <translation>整页图片已保存</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) exported</source>
        <translation>
            <numerusform>已导出 %n 件诉求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Numbers exported, %n request(s) counted</source>
        <translation>
            <numerusform>数据已导出，共统计 %n 件诉求</numerusform>
        </translation>
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
    <message>
        <source>%1 rated · %2 not</source>
        <translation>已评价 %1 · 未评价 %2</translation>
    </message>
    <message>
        <source>No category yet</source>
        <translation>未归类</translation>
    </message>
    <message numerus="yes">
        <source>%n replies, left messages not counted</source>
        <translation>
            <numerusform>%n 件首复，不含留言</numerusform>
        </translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>看板</translation>
    </message>
    <message numerus="yes">
        <source>%1 per service day (of %n)</source>
        <translation>
            <numerusform>服务日均 %1 · 共 %n 日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::DataSection</name>
    <message>
        <source>Check data…</source>
        <translation>检查数据…</translation>
    </message>
    <message>
        <source>Reads the whole log again and compares it with what is shown.</source>
        <translation>重读全部记录，与界面所示逐一比对。</translation>
    </message>
    <message>
        <source>Write anew…</source>
        <translation>重新生成…</translation>
    </message>
    <message>
        <source>Makes everything shown anew from the log, when a check found differences.</source>
        <translation>检查发现不一致时，按记录重新生成界面所示的一切。</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Writes a copy that is complete and checked; work can go on.</source>
        <translation>写出完整并核对过的副本，期间可继续工作。</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Puts a backup in the place of the data; what is there now is kept beside it. The window opens anew.</source>
        <translation>用备份替换现有数据，现有数据另存在旁。窗口会重新打开。</translation>
    </message>
    <message>
        <source>The data is in %1</source>
        <translation>数据保存在 %1</translation>
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
    <message>
        <source>make-up day</source>
        <translation>补班</translation>
    </message>
</context>
<context>
    <name>keting::DeedDesk</name>
    <message>
        <source>Hand over</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Send on to a department</source>
        <translation>转交部门</translation>
    </message>
    <message>
        <source>Send on</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Merge into another request</source>
        <translation>并入另一件诉求</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
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
        <source>must be called back</source>
        <translation>须回访</translation>
    </message>
    <message>
        <source>Very dissatisfied</source>
        <translation>非常不满意</translation>
    </message>
    <message>
        <source>The villager&apos;s rating</source>
        <translation>村民评价</translation>
    </message>
    <message>
        <source>Save rating</source>
        <translation>保存评价</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Progress today</source>
        <translation>今日进度</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办理情况</translation>
    </message>
    <message>
        <source>Note progress</source>
        <translation>记录进度</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Only colleagues see it</source>
        <translation>仅同事可见</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>Wait for the villager</source>
        <translation>等待村民</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Waiting for papers</source>
        <translation>等材料</translation>
    </message>
    <message>
        <source>villager</source>
        <translation>村民</translation>
    </message>
    <message>
        <source>Waiting for the villager&apos;s answer</source>
        <translation>等村民答复</translation>
    </message>
    <message>
        <source>Close the request</source>
        <translation>办结诉求</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>done</source>
        <translation>办成</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办成</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Question answered, nothing to handle</source>
        <translation>已答复，无需办理</translation>
    </message>
    <message>
        <source>cannot be handled</source>
        <translation>无法办理</translation>
    </message>
    <message>
        <source>Cannot be handled, reason told</source>
        <translation>无法办理，已说明原因</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>The villager does not need it any more</source>
        <translation>村民不再需要</translation>
    </message>
    <message>
        <source>Reopen the request</source>
        <translation>重开诉求</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>Advertising</source>
        <translation>广告</translation>
    </message>
    <message>
        <source>Off-topic, idle talk</source>
        <translation>无关闲聊</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>Which promise is kept?</source>
        <translation>兑现了哪一项承诺？</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>The visit is done</source>
        <translation>上门已完成</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>暂缓到</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>Call back about the bad rating</source>
        <translation>就差评回访</translation>
    </message>
    <message>
        <source>What the villager said</source>
        <translation>村民怎么说</translation>
    </message>
    <message>
        <source>Record the call-back</source>
        <translation>记录回访</translation>
    </message>
    <message>
        <source>What the bad rating was about</source>
        <translation>差评核实</translation>
    </message>
    <message>
        <source>True, a mistake, or else; and why</source>
        <translation>属实、误评或其他，以及缘由</translation>
    </message>
    <message>
        <source>Record the finding</source>
        <translation>记录核实结论</translation>
    </message>
    <message>
        <source>What is put right</source>
        <translation>整改</translation>
    </message>
    <message>
        <source>What, and by when</source>
        <translation>整改什么，何时完成</translation>
    </message>
    <message>
        <source>Record the correction</source>
        <translation>记录整改</translation>
    </message>
    <message>
        <source>Send, then wait for the villager</source>
        <translation>发出后等村民</translation>
    </message>
    <message>
        <source>Copy, mark sent and wait</source>
        <translation>复制、标记已发并等待</translation>
    </message>
</context>
<context>
    <name>keting::DeedDialog</name>
    <message>
        <source>Discard what you have written?</source>
        <translation>要放弃已填写的内容吗？</translation>
    </message>
</context>
<context>
    <name>keting::DescribeDialog</name>
    <message>
        <source>Correct the matter</source>
        <translation>更正事由</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Matter</source>
        <translation>事由(&amp;M)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation>类别(&amp;C)</translation>
    </message>
</context>
<context>
    <name>keting::DiffView</name>
    <message>
        <source>What changed</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>added: </source>
        <translation>新增：</translation>
    </message>
    <message>
        <source>removed: </source>
        <translation>删除：</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>没有差异</translation>
    </message>
</context>
<context>
    <name>keting::EntryDialog</name>
    <message>
        <source>New request</source>
        <translation>新建诉求</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>&amp;Village</source>
        <translation>村（社区）(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;How it came</source>
        <translation>来源(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Who asks</source>
        <translation>诉求人(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation>电话(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Matter</source>
        <translation>事由(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Checklist</source>
        <translation>清单(&amp;C)</translation>
    </message>
    <message>
        <source>T&amp;ime</source>
        <translation>时间(&amp;I)</translation>
    </message>
    <message>
        <source>Name, pinyin or initials</source>
        <translation>名称、拼音或首字母</translation>
    </message>
    <message>
        <source>the village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>who asks</source>
        <translation>诉求人</translation>
    </message>
    <message>
        <source>the matter</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>还缺：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>A mobile number has 11 digits and begins with 1; a landline needs its area code, as in 0825-7812345.</source>
        <translation>手机号应为 1 开头的 11 位数字；座机请加区号，例如 0825-7812345。</translation>
    </message>
</context>
<context>
    <name>keting::ExplanationDialog</name>
    <message>
        <source>counted</source>
        <translation>已计时</translation>
    </message>
    <message>
        <source>still to count</source>
        <translation>待计时</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>非服务时间</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Why this time?</source>
        <translation>为什么是这个时间？</translation>
    </message>
    <message>
        <source>Only open time counts. Nights, days off and pauses move the due time.</source>
        <translation>只计服务时间。夜间、休息日和暂停会顺延到期时间。</translation>
    </message>
    <message>
        <source>Stretches of each clock</source>
        <translation>各计时的时段</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>%1 counted</source>
        <translation>已计 %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>… and more than can be told here</source>
        <translation>……以及此处无法列出的更多时段</translation>
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
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Export the report as PDF</source>
        <translation>把报告导出为 PDF</translation>
    </message>
    <message>
        <source>xlsx</source>
        <translation>xlsx</translation>
    </message>
    <message>
        <source>Export the report as workbook</source>
        <translation>把报告导出为表格（xlsx）</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>Numbers of this page</source>
        <translation>本页统计数字</translation>
    </message>
    <message>
        <source>Requests behind them</source>
        <translation>对应的诉求</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>keting::InboxPane</name>
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
        <translation>所有人同一个顺序：先到期的在前，超时的在最上面；同时到期按来件先后。等待、暂缓和其他排在后面。</translation>
    </message>
    <message>
        <source>From the dashboard: %1. Click to see everything again.</source>
        <translation>来自看板：%1。点击恢复显示全部。</translation>
    </message>
    <message>
        <source>Find requests</source>
        <translation>事项或对话内容</translation>
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
    <name>keting::IntakeController</name>
    <message>
        <source>Dismiss</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪贴板中没有文字。</translation>
    </message>
    <message>
        <source>Select messages in WeChat, copy them and come back here.</source>
        <translation>请在微信中选中消息并复制，再回到这里。</translation>
    </message>
    <message>
        <source>Open a conversation</source>
        <translation>打开聊天记录</translation>
    </message>
    <message>
        <source>Conversations (*.txt *.csv *.json *.xlsx)</source>
        <translation>聊天记录 (*.txt *.csv *.json *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n messages filed</source>
        <translation>
            <numerusform>已登记 %n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 requests · %2 known already · %3 dismissed</source>
        <translation>诉求 %1 件 · 重复 %2 条 · 剔除 %3 条</translation>
    </message>
    <message>
        <source>Request entered</source>
        <translation>已登记诉求</translation>
    </message>
    <message>
        <source>%1 is not a village of yours.</source>
        <translation>%1不由您负责。</translation>
    </message>
    <message>
        <source>What was filed for it is kept here, and the centre will not accept it unless a manager assigns the village to you first.</source>
        <translation>已录入的内容保存在本机；除非管理员先将该村分配给您，否则中心不会接受。</translation>
    </message>
</context>
<context>
    <name>keting::IntakeMessagePane</name>
    <message>
        <source>Show and edit</source>
        <translation>显示并编辑</translation>
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
        <source>Text of the message</source>
        <translation>消息正文</translation>
    </message>
    <message>
        <source>Request the message belongs to</source>
        <translation>消息归入的诉求</translation>
    </message>
    <message>
        <source>Numbers of persons are hidden here. What is filed is always what was said.</source>
        <translation>此处隐藏了个人号码；登记的始终是原文。</translation>
    </message>
    <message>
        <source>Makes two messages of one, cut where the cursor stands</source>
        <translation>在光标处把一条消息拆成两条</translation>
    </message>
    <message>
        <source>&amp;Belongs to</source>
        <translation>归入(&amp;B)</translation>
    </message>
    <message>
        <source>A new request</source>
        <translation>新诉求</translation>
    </message>
</context>
<context>
    <name>keting::IntakePreviewDialog</name>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Messages to file</source>
        <translation>待登记消息</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Reading the messages</source>
        <translation>正在读取消息</translation>
    </message>
    <message>
        <source>Nothing is filed before you confirm.</source>
        <translation>确认之前不会登记任何内容。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>登记</translation>
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
    <message numerus="yes">
        <source>File %n message(s)</source>
        <translation>
            <numerusform>登记 %n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Finding out whose message belongs to which request…</source>
        <translation>正在判断每条消息归入哪件诉求…</translation>
    </message>
    <message>
        <source>Filing the messages</source>
        <translation>正在登记消息</translation>
    </message>
    <message>
        <source>All of them or none…</source>
        <translation>要么全部登记，要么一条不登记…</translation>
    </message>
    <message>
        <source>Day the messages were copied</source>
        <translation>复制消息的日期</translation>
    </message>
    <message>
        <source>Copied &amp;on</source>
        <translation>复制日期(&amp;O)</translation>
    </message>
    <message>
        <source>Some times have no full date and count from this day. Changing it reads the messages again, without corrections.</source>
        <translation>有的时间没有完整日期，从这一天推算。改动后会重新读取消息，已作的更正不保留。</translation>
    </message>
    <message>
        <source>&amp;Village</source>
        <translation>村（社区）(&amp;V)</translation>
    </message>
    <message>
        <source>Village the messages belong to</source>
        <translation>消息所属的村（社区）</translation>
    </message>
    <message>
        <source>Name, pinyin or initials</source>
        <translation>名称、拼音或首字母</translation>
    </message>
    <message>
        <source>Choose the village at the top right; nothing is filed before.</source>
        <translation>请在右上角选择村（社区），选定前不会登记。</translation>
    </message>
    <message>
        <source>Discard your corrections?</source>
        <translation>放弃已作的更正？</translation>
    </message>
</context>
<context>
    <name>keting::LibraryDelegate</name>
    <message>
        <source>unused</source>
        <translation>未使用</translation>
    </message>
    <message numerus="yes">
        <source>%n use(s)</source>
        <translation>
            <numerusform>使用 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>never published</source>
        <translation>从未发布</translation>
    </message>
    <message>
        <source>example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>v. %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>v. %1 ← %2</source>
        <comment>version of the draft, published one</comment>
        <translation>第 %1 版 ← %2</translation>
    </message>
</context>
<context>
    <name>keting::LibraryPane</name>
    <message>
        <source>name, alias, initials</source>
        <translation>名称、别名、拼音首字母</translation>
    </message>
    <message>
        <source>Find a checklist</source>
        <translation>查找清单</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>merge %1</source>
        <comment>short for checklists that need a merge</comment>
        <translation>合并 %1</translation>
    </message>
    <message>
        <source>Take in a checklist file</source>
        <translation>导入清单文件</translation>
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
</context>
<context>
    <name>keting::MarkChart</name>
    <message>
        <source>Nothing in this period</source>
        <translation>该时段没有数据</translation>
    </message>
</context>
<context>
    <name>keting::MaterialModel</name>
    <message>
        <source>certificate</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>form</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>proof</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必需</translation>
    </message>
    <message>
        <source>if it applies</source>
        <translation>视情况</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>复印件</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时需要</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
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
    <name>keting::MergeDialog</name>
    <message>
        <source>Version %1, current</source>
        <translation>第 %1 版，现行</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>Merge two versions of %1</source>
        <translation>合并两个版本：%1</translation>
    </message>
    <message>
        <source>Both were made from the same version. Choose what stays; nothing is lost, the other version can still be read.</source>
        <translation>两版都由同一版改来。请逐项选择保留哪一边；另一版不会丢失，仍可查看。</translation>
    </message>
    <message>
        <source>Publish the merged version</source>
        <translation>发布合并后的版本</translation>
    </message>
    <message>
        <source>Both say the same; publishing ends the fork.</source>
        <translation>两版内容相同，发布后不再待合并。</translation>
    </message>
    <message>
        <source>both changed it</source>
        <translation>两边都改过</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Cannot be published like this: %1</source>
        <translation>这样不能发布：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n more version(s) wait to be merged after it.</source>
        <translation>
            <numerusform>此后还有 %n 个版本待合并。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keting::MissingBar</name>
    <message>
        <source>Fill in</source>
        <translation>填写</translation>
    </message>
    <message numerus="yes">
        <source>%n missing before it can be sent: %1</source>
        <translation>
            <numerusform>还缺 %n 项才能发送：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>keting::NextStepBar</name>
    <message>
        <source>Next:</source>
        <translation>下一步：</translation>
    </message>
    <message>
        <source>Guided online</source>
        <translation>线上指导</translation>
    </message>
    <message>
        <source>Proxy handling</source>
        <translation>帮办代办</translation>
    </message>
    <message>
        <source>Promise…</source>
        <translation>承诺…</translation>
    </message>
    <message>
        <source>Progress…</source>
        <translation>进度…</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>转办…</translation>
    </message>
    <message>
        <source>Wait…</source>
        <translation>等待…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复计时</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>办结…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More deeds</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Internal note…</source>
        <translation>内部备注…</translation>
    </message>
    <message>
        <source>Wait for the villager…</source>
        <translation>等待村民…</translation>
    </message>
    <message>
        <source>Send on to a department…</source>
        <translation>转交部门…</translation>
    </message>
    <message>
        <source>Plan a visit…</source>
        <translation>安排上门…</translation>
    </message>
    <message>
        <source>Ready to collect</source>
        <translation>待领取</translation>
    </message>
    <message>
        <source>Correct matter or category…</source>
        <translation>更正事由或类别…</translation>
    </message>
    <message>
        <source>Merge into another request…</source>
        <translation>并入另一件诉求…</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>剔除…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>重开…</translation>
    </message>
    <message>
        <source>Rating…</source>
        <translation>评价…</translation>
    </message>
    <message>
        <source>Next: %1 %2</source>
        <translation>下一步：%1 %2</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Call back…</source>
        <translation>回访…</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>承诺兑现</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>暂缓…</translation>
    </message>
    <message>
        <source>No reply needed</source>
        <translation>无需答复</translation>
    </message>
    <message>
        <source>End the snooze</source>
        <translation>结束暂缓</translation>
    </message>
    <message>
        <source>Visit done…</source>
        <translation>上门完成…</translation>
    </message>
    <message>
        <source>Follow up the bad rating…</source>
        <translation>差评整改…</translation>
    </message>
</context>
<context>
    <name>keting::OrderedTable</name>
    <message>
        <source>Move up	Alt+Up</source>
        <translation>上移	Alt+Up</translation>
    </message>
    <message>
        <source>Move down	Alt+Down</source>
        <translation>下移	Alt+Down</translation>
    </message>
    <message>
        <source>Remove	Del</source>
        <translation>删除	Del</translation>
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
    <name>keting::PreviewPane</name>
    <message>
        <source>Full</source>
        <translation>完整版</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>简版</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>As a resident of</source>
        <translation>按所在村预览</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>%L1 / %L2 bytes</source>
        <translation>%L1 / %L2 字节</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>one message</source>
        <translation>1 条消息</translation>
    </message>
    <message>
        <source>%1 has no value for: %2</source>
        <translation>%1缺少：%2</translation>
    </message>
    <message>
        <source>The village</source>
        <translation>该村</translation>
    </message>
    <message numerus="yes">
        <source>too long for one, goes as %n messages</source>
        <translation>
            <numerusform>一条放不下，要分 %n 条发</numerusform>
        </translation>
    </message>
    <message>
        <source>Shorten it, or answer with the short form: a robot&apos;s message holds %L1 bytes.</source>
        <translation>请精简内容，或改用简短回复：机器人一条消息最多 %L1 字节。</translation>
    </message>
</context>
<context>
    <name>keting::PromiseDialog</name>
    <message>
        <source>Promise an answer</source>
        <translation>承诺答复</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Own time</source>
        <translation>自定时间</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>部门(&amp;D)</translation>
    </message>
    <message>
        <source>what will be answered</source>
        <translation>将答复什么</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>内容(&amp;W)</translation>
    </message>
    <message>
        <source>Today before closing (%1)</source>
        <translation>今天结束服务前（%1）</translation>
    </message>
    <message>
        <source>Next service day before closing (%1)</source>
        <translation>下一服务日结束前（%1）</translation>
    </message>
    <message>
        <source>That time is over already.</source>
        <translation>该时间已过。</translation>
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
    <name>keting::RefusedList</name>
    <message numerus="yes">
        <source>%n entries of others were not accepted, mostly because a village had been given to somebody else. What you take over counts as its author wrote it:</source>
        <translation>
            <numerusform>%n 条他人的记录未被接收，多因该村已改由他人负责。采纳后按原作者所写计入办理：</numerusform>
        </translation>
    </message>
    <message>
        <source>More follow after these.</source>
        <translation>其后还有更多。</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采纳</translation>
    </message>
</context>
<context>
    <name>keting::ReplyEdit</name>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
</context>
<context>
    <name>keting::ReplyHistogram</name>
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
    <message>
        <source>up to 1 minute</source>
        <translation>1 分钟以内</translation>
    </message>
    <message>
        <source>more than 15 minutes</source>
        <translation>超过 15 分钟</translation>
    </message>
    <message>
        <source>over %1 to %2 minutes</source>
        <translation>超过 %1 至 %2 分钟</translation>
    </message>
</context>
<context>
    <name>keting::RequestController</name>
    <message>
        <source>Dismiss</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Undo for 15 seconds here, afterwards with Ctrl+Z</source>
        <translation>15 秒内可在此撤销，之后用 Ctrl+Z</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Copied for WeChat and marked as sent</source>
        <translation>已按微信格式复制并标记已发</translation>
    </message>
    <message>
        <source>Paste it into the group now</source>
        <translation>现在粘贴到群里</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>已认领</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Promise noted</source>
        <translation>已记录承诺</translation>
    </message>
    <message>
        <source>Progress noted</source>
        <translation>已记录进度</translation>
    </message>
    <message>
        <source>Note kept</source>
        <translation>已保存备注</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Waiting ended</source>
        <translation>已结束等待</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已转办</translation>
    </message>
    <message>
        <source>Sent to the department</source>
        <translation>已转交部门</translation>
    </message>
    <message>
        <source>Visit planned</source>
        <translation>已安排上门</translation>
    </message>
    <message>
        <source>Ready to collect</source>
        <translation>待领取</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>已重开</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>已剔除</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Rating noted</source>
        <translation>已记录评价</translation>
    </message>
    <message>
        <source>Matter corrected</source>
        <translation>已更正事由</translation>
    </message>
    <message>
        <source>Needs no reply</source>
        <translation>无需答复</translation>
    </message>
    <message>
        <source>Needs a reply again</source>
        <translation>重新需要答复</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>承诺兑现</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>已暂缓</translation>
    </message>
    <message>
        <source>Snooze ended</source>
        <translation>暂缓已结束</translation>
    </message>
    <message>
        <source>Visit done</source>
        <translation>上门已完成</translation>
    </message>
    <message>
        <source>Follow-up recorded</source>
        <translation>整改已记录</translation>
    </message>
    <message>
        <source>Dismissed as duplicate</source>
        <translation>已作为重复剔除</translation>
    </message>
    <message>
        <source>Dismissed as off-topic</source>
        <translation>已作为无关内容剔除</translation>
    </message>
    <message numerus="yes">
        <source>It did not apply to %n other(s).</source>
        <translation>
            <numerusform>另有 %n 件不适用，未改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2 件</translation>
    </message>
    <message>
        <source>That is on record already</source>
        <translation>已有记录</translation>
    </message>
    <message>
        <source>It was not written a second time.</source>
        <translation>没有重复登记。</translation>
    </message>
</context>
<context>
    <name>keting::RequestHeader</name>
    <message>
        <source>View (logged)</source>
        <translation>查看（留痕）</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More deeds for this request</source>
        <translation>这件诉求的更多操作</translation>
    </message>
    <message>
        <source>Matter not named yet</source>
        <translation>事由待定</translation>
    </message>
    <message>
        <source>· nobody has claimed it</source>
        <translation>· 无人认领</translation>
    </message>
    <message>
        <source>· responsible: %1</source>
        <translation>· 责任人：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n more ask(s) the same</source>
        <translation>
            <numerusform>另有 %n 人同问</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>A request of a newer version takes no record of it</source>
        <translation>此诉求由新版本写入，无法留痕</translation>
    </message>
    <message>
        <source>Shows names and numbers; that you looked is kept on record</source>
        <translation>显示姓名和号码；查看会留痕</translation>
    </message>
    <message>
        <source>Masks names and numbers again</source>
        <translation>重新隐去姓名和号码</translation>
    </message>
</context>
<context>
    <name>keting::RequestPane</name>
    <message>
        <source>No request chosen</source>
        <translation>未选择诉求</translation>
    </message>
    <message>
        <source>Choose one in the list, or press N for the one due next.</source>
        <translation>请在列表中选择，或按 N 打开下一件到期的诉求。</translation>
    </message>
    <message>
        <source>Read only until the program is upgraded</source>
        <translation>升级程序前只读</translation>
    </message>
    <message>
        <source>The request has ended; reopen it first</source>
        <translation>诉求已结束，请先重开</translation>
    </message>
    <message>
        <source>%1 replied at %2 while you were writing</source>
        <translation>您输入时，%1 已于 %2 答复</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>This request is with %1</source>
        <translation>这件诉求由%1办理</translation>
    </message>
    <message>
        <source>Not possible now, the request stands at: %1</source>
        <translation>当前状态不能这样办：%1</translation>
    </message>
    <message>
        <source>Choose a request first</source>
        <translation>请先选择一件诉求</translation>
    </message>
    <message>
        <source>The request is overdue; a snooze would not hide it</source>
        <translation>该诉求已超时，不能暂缓，请先办理</translation>
    </message>
</context>
<context>
    <name>keting::RosterDelegate</name>
    <message>
        <source>All villages</source>
        <translation>全部村</translation>
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
    <name>keting::Session</name>
    <message>
        <source>The backup was restored</source>
        <translation>备份已恢复</translation>
    </message>
    <message>
        <source>The backup could not be restored.</source>
        <translation>备份没能恢复。</translation>
    </message>
    <message>
        <source>The data is as it was. %1</source>
        <translation>数据保持原样。%1</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Keting</source>
        <translation>云端政务客厅</translation>
    </message>
    <message>
        <source>The data is being opened. After an upgrade everything shown is made anew from the log, which can take a while; nothing is lost if it is stopped.</source>
        <translation>正在打开数据。升级之后，界面上的内容要按日志重新生成一遍，可能需要一些时间；中途停止不会丢失任何内容。</translation>
    </message>
</context>
<context>
    <name>keting::SettingsController</name>
    <message>
        <source>Service calendar</source>
        <translation>服务日历</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Import a year file</source>
        <translation>导入年度文件</translation>
    </message>
    <message>
        <source>Calendars (*.json)</source>
        <translation>日历文件 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of the calendar changed</source>
        <translation>
            <numerusform>日历有 %n 天已更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Counts from now on; open time already used stays used</source>
        <translation>从现在起生效；已用的服务时间不变</translation>
    </message>
    <message>
        <source>The calendar file was not taken in.</source>
        <translation>日历文件没有导入。</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Check data</source>
        <translation>检查数据</translation>
    </message>
    <message>
        <source>The log is read again and compared with what is shown. Nothing is changed; deeds wait until it is done or stopped.</source>
        <translation>正在重读记录并与界面所示比对。不改动任何内容；完成或停止之前，其他操作会排队等候。</translation>
    </message>
    <message>
        <source>%1 events and %2 requests read.</source>
        <translation>已读 %1 条记录、%2 件诉求。</translation>
    </message>
    <message>
        <source>All is well: the tables are what the log says.</source>
        <translation>一切正常：界面所示与记录一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s). The log can be read from end to end: write the tables anew, and tell the centre.</source>
        <translation>
            <numerusform>有 %n 处不一致。记录本身可完整读出：请重新生成，并告知中心。</numerusform>
        </translation>
    </message>
    <message>
        <source>Write anew</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>Everything shown is made anew from the log. Stopping leaves it as it is now.</source>
        <translation>正在按记录重新生成界面所示的一切。停止则保持现状。</translation>
    </message>
    <message>
        <source>Everything shown was made anew from the log.</source>
        <translation>界面所示已按记录重新生成。</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backed up, and the copy was checked: %1</source>
        <translation>已备份并核对：%1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <translation>备份 (*.db)</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>恢复这份备份</translation>
    </message>
    <message>
        <source>Finding out which days and due times would change.</source>
        <translation>正在查看哪些日期和到期时间会变。</translation>
    </message>
    <message>
        <source>Nothing was written: the file of this name is no backup of Keting. Choose another name.</source>
        <translation>未写入任何内容：同名文件不是本工作台的备份，请另取文件名。</translation>
    </message>
    <message>
        <source>No backup was written: the data does not verify. Earlier backups are as they were. Check the data to see what to do.</source>
        <translation>未备份：数据校验没有通过。以前的备份保持原样。请用“检查数据”，按提示处理。</translation>
    </message>
    <message>
        <source>A copy is written, and checked against its log. Deeds wait until it is done or stopped.</source>
        <translation>正在写入备份，并与记录核对。完成或停止之前，其他操作会排队等候。</translation>
    </message>
    <message>
        <source>Put this backup in the place of the data?

%1

What was entered since it was made is not in it. The data of today is kept beside it as keting.db.before-restore, with a number added if that name is taken. The window closes and opens again.</source>
        <translation>用这份备份替换现有数据吗？

%1

备份之后录入的内容不在其中。现有数据会另存为 keting.db.before-restore，重名时在后面加序号。窗口将关闭并重新打开。</translation>
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
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Switch it off when an input method eats letters; menus and buttons do the same.</source>
        <translation>如果输入法会截获字母，请关闭；菜单和按钮可完成同样的操作。</translation>
    </message>
    <message>
        <source>Open the window anew now</source>
        <translation>立即重开窗口</translation>
    </message>
    <message>
        <source>Otherwise the language changes at the next start. Drafts are kept.</source>
        <translation>否则下次启动时切换语言。草稿会保留。</translation>
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
    <message>
        <source>While writing a reply</source>
        <translation>撰写答复时</translation>
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
    <name>keting::SoundCheck</name>
    <message>
        <source>Dismiss</source>
        <translation>知道了</translation>
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
    <name>keting::StepModel</name>
    <message>
        <source>same day</source>
        <translation>当日</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>用时</translation>
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
    <name>keting::TryDialog</name>
    <message>
        <source>Try %1 on a request</source>
        <translation>试用于诉求：%1</translation>
    </message>
    <message>
        <source>Open requests, the same category first</source>
        <translation>未办结的诉求，同类在前</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>%1 has no value for: %2</source>
        <translation>%1 还没有填：%2</translation>
    </message>
    <message>
        <source>The village</source>
        <translation>该村</translation>
    </message>
    <message numerus="yes">
        <source>%L1 / %L2 bytes · %n message(s)</source>
        <translation>
            <numerusform>%L1 / %L2 字节 · %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no open request to try it on.</source>
        <translation>没有未办结的诉求可以试用。</translation>
    </message>
</context>
<context>
    <name>keting::VersionPane</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>sent versions stay on their requests</source>
        <translation>已发出的版本永久保留在诉求上</translation>
    </message>
    <message>
        <source>%1 · current</source>
        <translation>%1 · 当前</translation>
    </message>
    <message numerus="yes">
        <source>%n use(s)</source>
        <translation>
            <numerusform>使用 %n 次</numerusform>
        </translation>
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
<context>
    <name>keting::VisitDialog</name>
    <message>
        <source>Plan a visit at home</source>
        <translation>安排上门服务</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>时间(&amp;W)</translation>
    </message>
    <message>
        <source>Wh&amp;o</source>
        <translation>人员(&amp;O)</translation>
    </message>
</context>
<context>
    <name>keting::WeChatPreview</name>
    <message>
        <source>Preview as WeChat shows it</source>
        <translation>微信效果预览</translation>
    </message>
</context>
<context>
    <name>keting::Workbench</name>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Category: %1</source>
        <translation>类别：%1</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>已认领</translation>
    </message>
    <message>
        <source>That is done on one request at a time</source>
        <translation>这一步须逐件办理</translation>
    </message>
    <message>
        <source>Esc takes the marks away.</source>
        <translation>按 Esc 取消标记。</translation>
    </message>
    <message>
        <source>All of them are claimed already</source>
        <translation>所选诉求都已认领</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>尚未办理</translation>
    </message>
    <message>
        <source>This is the request it would be done on; choose it once more.</source>
        <translation>将要办理的是这件诉求，请确认后再选择一次。</translation>
    </message>
</context>
<context>
    <name>keting::YearSheet</name>
    <message>
        <source>ddd, MMM d</source>
        <comment>day of the calendar</comment>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>make-up working day</source>
        <translation>补班</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>服务 %1</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>不服务</translation>
    </message>
    <message>
        <source>Service calendar %1</source>
        <translation>%1 年服务日历</translation>
    </message>
    <message>
        <source>make-up working day (%1)</source>
        <translation>补班（%1调休）</translation>
    </message>
    <message>
        <source>H</source>
        <comment>mark of a public holiday</comment>
        <translation>休</translation>
    </message>
    <message>
        <source>W</source>
        <comment>mark of a make-up working day</comment>
        <translation>班</translation>
    </message>
</context>
</TS>
