// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/screening.h"

#include "models/intake/matchtext.h"

#include <QRegularExpression>
#include <QStringList>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

// Idle talk, thanks and adverts are short; a long text is read by a person.
constexpr qsizetype kIdleCharacters = 40;
constexpr qsizetype kAdCharacters = 2'000;

const QRegularExpression& questionPattern()
{
    static const QRegularExpression pattern(
        u"[?]|吗|谁|啷个|哪天|嘛$|么$|咋|怎么|怎样|如何|哪里|哪儿|哪个|哪些|啥|什么|多少|几号|几点|"
        u"几天|多久|"
        u"好久|何时|"
        u"能不能|可不可以|是不是|有没有|需不需要|要不要|得不得|行不行|请问|想问|问一?下|问哈|咨询|"
        u"求助|帮忙(?:看|查|问)|"
        u"[^好要得差错]不$|没得$|没有$|晓不晓得|知不知道"_s);
    return pattern;
}

const QRegularExpression& servicePattern()
{
    static const QRegularExpression pattern(
        u"办[理证事]|证(?:件|明|照)|身份证|户口|落户|上户|销户|医保|社保|农保|合作医疗|养老|低保|"
        u"五保|特困|残疾|补贴|补助|津贴|"
        u"救助|报销|缴费|补缴|参保|登记|执照|许可|驾照|驾驶证|贷款|助学|入学|转学|报名|退休|失业|"
        u"欠薪|工资|优待|退伍|退役|"
        u"准生|生育|独生|接种|疫苗|健康证|结婚|离婚|土地|宅基|危房|建房|不动产|房产|公租|自来水|"
        u"停水|停电|电表|天然气|承包|"
        u"水管|水费|电费|调解|纠纷|材料|手续|申请|审批|审核|进度|窗口|服务中心"_s);
    return pattern;
}

//! Somebody who was cheated writes the advert's own words.
const QRegularExpression& complaintPattern()
{
    static const QRegularExpression pattern(u"投诉|被骗|受骗|骗了|骗子|报案|报警|举报|维权|被坑"_s);
    return pattern;
}

const QRegularExpression& contactPattern()
{
    static const QRegularExpression pattern(
        u"(?<![0-9])1[3-9][0-9](?:[0-9]{8}|[*x]{4,8}[0-9]{0,4})(?![0-9])|https?://"
        u"|www[.]|加(?:我)?(?:微信|微|v|薇|vx|wx|好友|q)|"
        u"微信号|vx[:号]|私聊|私我|私信|滴滴我|扫码|扫描?二维码|识别二维码|长按|戳(?:我|链接|这里)|"
        u"点击链接|进群|"
        u"欢迎来电|来电咨询|电话联系|联系电话|转发.{0,4}链接|要的(?:联系|私|找我|打电话)|有(?:需要|意)[的者]?(?:联系|私|找我)"_s);
    return pattern;
}

const QRegularExpression& sellPattern()
{
    static const QRegularExpression pattern(
        u"优惠|特价|促销|打折|折扣|[0-9一二三四五六七八九]折|低价|底价|批发|厂家|直销|直供|出售|"
        u"转让|出租|招租|招聘|招工|诚招|诚聘|"
        u"代理|加盟|兼职|日结|日赚|月入|月薪|返现|返利|抢购|秒杀|包邮|免费领|免费送|免费试|领红包|"
        u"低息|秒批|无抵押|放款|代开.{0,4}发票|流量卡|手机卡|"
        u"套现|刷单|清仓|甩卖|新店|开业|买一送一|买[0-9]送[0-9]|团购|下单|货到付款|选购|到货|现货|"
        u"元/?一?[斤个只件箱袋瓶]|送货上门|高价回收|回收旧|"
        u"块(?:钱|[一二三四五六七八九半0-9])?一?[斤个只件箱袋瓶]|仅需|仅售|只要[0-9]+|原价|现价|限时|限量|充值|中奖|彩票|专业(?:代办|办理|代理)|详聊|详谈|代购|正品|爆款|包过|包办|刻章|免费安装|宽带办理|办理?宽带|二手|便宜[出卖]|(?:^|[,。!~ ])卖"_s);
    return pattern;
}

const QRegularExpression& strongAdPattern()
{
    static const QRegularExpression pattern(
        u"砍一刀|帮(?:我|忙)(?:砍|助力|点一下|投一票)|拼多多.*(?:砍|助力|链接|领)|(?:砍|助力|链接|"
        u"领).*拼多多|办证.?刻章|"
        u"刷单|在家(?:就能)?赚|轻松赚|日赚[0-9]+|无抵押.*放款|贷款.{0,3}秒批|招聘.{0,6}日结|"
        u"转发.{0,10}(?:群|好友|朋友圈).{0,6}(?:领|送)|"
        u"扫码领(?:红包|鸡蛋|礼品)|贷款.{0,10}秒(?:到账|下款|放款)|专业(?:开锁|换锁|疏通|搬家|防水)"
        u"|"
        u"高价(?:回收|收购)|上门(?:回收|收购)|长期(?:回收|收购)"_s);
    return pattern;
}

// Whole-message patterns: every piece between punctuation must be one of these.
const QRegularExpression& thanksPiece()
{
    static const QRegularExpression pattern(
        u"^(?:(?:太|非常|十分|真的|那就|嗯+|好的?)*(?:谢谢|多谢|感谢|谢了|谢啦|辛苦|麻烦|劳慰)+"
        u"(?:了|你们?|您|哈|啦|啊|哦|各位|大家|[一-龥]{0,4}(?:老师|主任|领导|同志|干部|姐|哥|书记|"
        u"代办员|工作人员|专员|叔|嬢|娘|美女|帅哥))*|"
        u"(?:好(?:的|嘛|哦|滴|勒|嘞|呢|吧|啊|呀)*)+|行(?:嘛|吧|哦)?|可以(?:的|了)?|嗯+|哦+|噢+|对(?"
        u":的|"
        u"头)?|是(?:的|啊)|收到(?:了)?|"
        u"知道(?:了|啦)|晓得(?:了|啦|哈)|明白(?:了)?|懂了|了解(?:了)?|要得(?:要得)*|没(?:得)?问题(?"
        u":了)?|没得事|巴适(?:得板|惨了|了)*|"
        u"ok+|3q|thx|tks|thanks?|thankyou|拜拜?|再见|回见|"
        u"okay|okk|得行|好好好+|"
        u"(?:已经?|都)?(?:办好|弄好|搞定|解决)了)$"_s);
    return pattern;
}

const QRegularExpression& meTooText()
{
    static const QRegularExpression pattern(
        u"^(?:(?:我|我家|我们|我们家|我屋头|俺)(?:们)?也(?:是|想问|想知道|想晓得|要问|要办|想办|要|"
        u"一样|遇到|碰到|有这|没).{0,12}|"
        u"(?:同问|同求|同上|一样的?问题|\\+1|\\+10086|一样一样|我也一样|我也)+)$"_s);
    return pattern;
}

const QRegularExpression& idlePiece()
{
    static const QRegularExpression pattern(
        u"^(?:(?:大家|各位|群里|朋友们?|乡亲们?|邻居们?|家人们?|老师们?|亲们)*(?:早上好|早安|早|"
        u"上午好|中午好|下午好|"
        u"晚上好|晚安|你们?好|大家好|好)"
        u"(?:啊|呀|哦|哈|各位|大家|朋友们?|乡亲们?|邻居们?|家人们?)*|"
        u"[哈嘿呵嘻吼]+|h{2,}|(?:ha){2,}|23{2,}|6{2,}|lol|笑死(?:我了)?|太好笑了|"
        u"(?:[一-龥]{0,2}[婶哥姐叔嬢娘嫂爷婆孃伯姨])?吃(?:饭|早饭|午饭|晚饭)?(?:了|过)?(?:没|没有)?"
        u"|(?:今天)?(?:天气|赶场|街上)?(?:真|好|太)"
        u"(?:好|热|冷|巴适|安逸|舒服|闹热|热闹)(?:啊|哦|了|哟|今天)*|"
        u"(?:快)?转(?:起来|发)|好文(?:章)?|美好的一天(?:从.{1,6}开始)?|下雨了|出太阳了|"
        u"打麻将(?:了)?|三缺一|斗地主|冒泡|潜水|路过|赞+|顶+|厉害(?:了)?|牛+|加油|漂亮|好看|哇+|啊+"
        u"|哎+|唉+|"
        u"(?:祝)?(?:大家|各位)?(?:节日|新年|新春|春节|元旦|元宵节?|中秋节?|国庆节?|端午节?|重阳节?|"
        u"生日|"
        u"周末)(?:快乐|愉快|安康)|阖家(?:团圆|幸福|欢乐)|心想事成|吉祥如意|恭喜(?:发财)?|恭喜恭喜|身体健康|万事如意){1,3}$"_s);
    return pattern;
}

//! Without the people it is spoken to: "@陈专员 谢谢". Whether a name ends where the blank is
//! missing nobody knows, so what may be a question stays.
QString withoutMentions(const QString& folded)
{
    static const QRegularExpression leading(u"^(?:@[^@ \n]{1,32} +)+"_s);
    static const QRegularExpression trailing(u"(?<=[^@ ])[ ]*@([^@ \n]{1,16})$"_s);
    QString text = folded;
    text.remove(leading);
    const auto last = trailing.match(text);
    if (last.hasMatch() && !last.captured(1).contains(questionPattern())
        && !last.captured(1).contains(servicePattern()))
        text.truncate(last.capturedStart());
    return text.isEmpty() ? folded : text;
}

//! Pieces between punctuation, without emoji and the bracketed faces WeChat writes for them.
QStringList piecesOf(const QString& folded)
{
    static const QRegularExpression face(u"\\[[^\\]\\n]{1,6}\\]"_s);
    static const QRegularExpression separators(u"[^\\p{L}\\p{N}+]+"_s);
    QString text = withoutMentions(folded);
    text.remove(face);
    return text.split(separators, Qt::SkipEmptyParts);
}

bool isPureThanksFace(const QString& folded)
{
    static const QRegularExpression pattern(
        u"\\[(?:ok|强|抱拳|合十|玫瑰|握手|鼓掌|爱心|拥抱|好的|收到)\\]|\\x{1F44C}|\\x{1F44D}|\\x{1F64F}|\\x{1F339}|\\x{1F91D}|\\x{2764}"_s);
    return folded.contains(pattern);
}

QString firstMatch(const QRegularExpression& pattern, const QString& text)
{
    return pattern.match(text).captured();
}

int distinctMatches(const QRegularExpression& pattern, const QString& text, QStringList& words)
{
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QString word = matches.next().captured();
        if (!words.contains(word))
            words << word;
    }
    return int(words.size());
}

Screening adverts(MessageKind kind, const QString& folded)
{
    if (folded.size() > kAdCharacters || folded.contains(complaintPattern()))
        return {};
    const bool asks = asksSomething(folded);
    const QString strong = firstMatch(strongAdPattern(), folded);
    if (!strong.isEmpty() && !asks)
        return {ScreeningVerdict::Ad, strong};
    const bool isLink = kind == MessageKind::Link || kind == MessageKind::MiniProgram
        || kind == MessageKind::Card;
    QStringList evidence;
    int sells = distinctMatches(sellPattern(), folded, evidence);
    const QString contact = isLink ? placeholder(kind) : firstMatch(contactPattern(), folded);
    if (!contact.isEmpty())
        evidence << contact;
    // Whoever sells, and does errands, and wants to be written to, is not our agent.
    static const QRegularExpression errands(u"代办(?!员)"_s);
    if (sells > 0 && !contact.isEmpty() && folded.contains(errands))
        ++sells;
    // A service named in an advert ("代办执照，加微信") needs more proof, a question all the more.
    const bool aboutService = folded.contains(servicePattern());
    const int needed = (aboutService ? 2 : 1) + (asks ? 2 : 0);
    const bool advertises = (!contact.isEmpty() && sells >= needed) || sells >= needed + 2;
    if (!advertises)
        return {};
    return {ScreeningVerdict::Ad, evidence.join(u'、')};
}

bool allMatch(const QStringList& pieces, const QRegularExpression& pattern)
{
    return !pieces.isEmpty() && std::ranges::all_of(pieces, [&pattern](const QString& piece) {
        return pattern.match(piece).hasMatch();
    });
}

QStringList withoutThanks(QStringList pieces)
{
    pieces.removeIf([](const QString& piece) { return thanksPiece().match(piece).hasMatch(); });
    return pieces;
}

Screening idleTalk(const QString& folded)
{
    if (folded.size() > kIdleCharacters)
        return {};
    const QStringList pieces = piecesOf(folded);
    const QString shown = folded.left(kIdleCharacters);
    if (allMatch(pieces, thanksPiece()))
        return {ScreeningVerdict::Acknowledgement, shown};
    if (allMatch(withoutThanks(pieces), meTooText()))
        return {ScreeningVerdict::MeToo, shown};
    if (pieces.isEmpty()) {
        // Only question marks: somebody is waiting for an answer.
        if (folded.contains(u'?') || folded.isEmpty())
            return {};
        return {isPureThanksFace(folded) ? ScreeningVerdict::Acknowledgement
                                         : ScreeningVerdict::OffTopic,
                shown};
    }
    if (allMatch(pieces, idlePiece()) && !folded.contains(servicePattern()))
        return {ScreeningVerdict::OffTopic, shown};
    return {};
}

} // namespace

bool asksSomething(const QString& folded)
{
    return folded.contains(questionPattern());
}

bool asksAboutPapers(const QString& folded)
{
    static const QRegularExpression papers(u"原件|复印|几份|几张|[带拿]"_s);
    static const QRegularExpression deeds(
        u"办|补|换|掉|丢|落|领|申请|迁|销|登记|报销|挂失|注册|转|怎么|咋"_s);
    return asksSomething(folded) && folded.contains(papers) && !folded.contains(deeds);
}

bool wantsSomething(const QString& folded)
{
    static const QRegularExpression pattern(u"想|要|还有|另外|顺便|申请|办|补|领|报销|登记|麻烦"_s);
    return asksSomething(folded) || folded.contains(pattern);
}

Screening screenMessage(MessageKind kind, QStringView text)
{
    switch (kind) {
    case MessageKind::Sticker:
    case MessageKind::RedPacket:
    case MessageKind::Transfer:
    case MessageKind::Vote:
    case MessageKind::Jielong: return {ScreeningVerdict::OffTopic, placeholder(kind)};
    case MessageKind::Image:
    case MessageKind::Voice:
    case MessageKind::Video:
    case MessageKind::File:
    case MessageKind::Location:
    case MessageKind::ChatLog:
    case MessageKind::System: return {};
    case MessageKind::Text:
    case MessageKind::Link:
    case MessageKind::MiniProgram:
    case MessageKind::Card: break;
    }
    const QString folded = matchKey(text.first(std::min(text.size(), kAdCharacters + 1)));
    if (const Screening ad = adverts(kind, folded); ad.verdict != ScreeningVerdict::None)
        return ad;
    return kind == MessageKind::Text ? idleTalk(folded) : Screening{};
}

QString meTooTail(QStringView text)
{
    static const QRegularExpression start(u"^(?:我(?:们)?(?:家|屋头)?|俺们?)也"_s);
    static const QRegularExpression fillers(
        u"问题|情况|是|想|要|问|知道|晓得|办理?|遇到|碰到|有|没|得|一?下|一个|一样|同样|[这那]["
        u"个种样]?|的|"
        u"事情?|了|哈|呢|啊|嘛|收到|拿到|领到|到账|交|同(?:求|上)?|我也|[+]1(?:0086)?"_s);
    QStringList tail;
    for (QString piece : withoutThanks(piecesOf(matchKey(text))))
        tail << piece.remove(start).remove(fillers);
    tail.removeAll(QString());
    return tail.join(u' ');
}

QString dismissReason(ScreeningVerdict verdict)
{
    switch (verdict) {
    case ScreeningVerdict::Ad: return u"ad"_s;
    case ScreeningVerdict::OffTopic: return u"off-topic"_s;
    case ScreeningVerdict::None:
    case ScreeningVerdict::Acknowledgement:
    case ScreeningVerdict::MeToo: return {};
    }
    Q_UNREACHABLE();
}

} // namespace keting
