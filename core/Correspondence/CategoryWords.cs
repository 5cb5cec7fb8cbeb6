using TeamsGrading.Core.Seams;
using static TeamsGrading.Core.Seams.AppealCategory;

namespace TeamsGrading.Core.Correspondence;

/// <summary>
/// Words by which a category of 001 §8.1.1 is proposed. A word that names the matter itself counts <see cref="Telling"/>, one that only often goes along with it
/// <see cref="Faint"/>. Latin words are written in small letters and found as whole words. 'Other' has none: it is what is left to choose.
/// </summary>
internal static class CategoryWords
{
    public const int Telling = 3;

    public const int Faint = 1;

    public static readonly IReadOnlyList<(AppealCategory Category, string[] Telling, string[] Faint)> All =
    [
        (NationalExecution,
            ["全国性产品", "全国性方案", "服务方案", "全国统一方案", "推广方案", "产品方案", "national programme", "national program", "service programme", "service plan"],
            ["试点", "落地", "推进情况", "执行进度", "实施进度", "全国性", "rollout", "pilot"]),
        (NationalFeedback,
            ["意见建议", "意见和建议", "意见与建议", "建议优化", "改进建议", "产品反馈", "feedback", "suggestion", "suggestions"],
            ["建议", "反馈", "体验", "希望改进", "不够方便", "improve", "improvement"]),
        (VisitProgress,
            ["会谈纪要", "来访", "拜访", "会议纪要", "上次会谈", "座谈", "回访", "走访", "minutes of", "our visit", "your visit", "last meeting"],
            ["跟进", "落实", "商定", "约定", "洽谈", "follow up", "follow-up", "as agreed"]),
        (HeadquartersSupport,
            ["总部支持", "集团支持", "总部协调", "集团协调", "合作机会", "战略合作", "框架协议", "增量需求", "增供", "增量", "headquarters", "cooperation opportunity", "strategic cooperation", "additional volume", "more gas"],
            ["支持", "协调", "协助", "扩建", "新项目", "合作意向", "support", "new project", "cooperation"]),
        (ContractRisk,
            ["违约", "合同变更", "合同终止", "终止合同", "解除合同", "续签", "合同签订", "合同执行", "照付不议", "减量", "停供", "断供", "限供", "不可抗力", "breach", "force majeure", "terminate the contract", "take-or-pay", "take or pay",
                "contract renewal", "supply interruption"],
            ["合同", "协议", "履约", "履行", "签署", "交付", "偏差", "contract", "agreement", "delivery"]),
        (TradeDispute,
            ["纠纷", "争议", "仲裁", "诉讼", "起诉", "律师函", "索赔", "赔偿", "计量误差", "计量争议", "结算争议", "价格争议", "拒付", "dispute", "arbitration", "lawsuit", "claim", "compensation", "metering error", "lawyer"],
            ["计量", "结算", "对账", "气价", "账单", "发票", "质量", "异议", "投诉", "metering", "invoice", "settlement", "price", "complaint"]),
        (OperatingRisk,
            ["破产", "资金链", "逾期", "欠款", "拖欠", "停产", "亏损", "重组", "查封", "冻结", "裁员", "延期付款", "延迟付款", "bankruptcy", "insolvency", "overdue", "arrears", "shutdown", "restructuring", "late payment", "defer payment"],
            ["资金", "检修", "减产", "付款", "回款", "融资", "贷款", "cash flow", "payment", "loan"]),
        (LocalGovernment,
            ["发改委", "住建局", "地方政府", "市政府", "省政府", "政府部门", "城管局", "应急管理局", "环保督察", "特许经营", "价格主管部门", "煤改气", "限价", "local government", "municipal", "concession", "regulator"],
            ["政府", "政策", "文件通知", "监管", "环保", "规划", "拆迁", "government", "policy", "regulation"]),
        (Other, [], []),
    ];

    /// <summary>Words that say it cannot wait.</summary>
    public static readonly IReadOnlyList<string> Urgent =
    [
        "紧急", "加急", "火急", "立即", "马上", "尽快回复", "断供", "停供", "停气", "泄漏", "泄露事故", "爆炸", "事故", "抢修", "urgent", "urgently", "immediately", "asap", "emergency", "gas leak", "explosion", "accident",
    ];
}
