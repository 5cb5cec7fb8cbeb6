using TeamsGrading.Core.Seams;
using static TeamsGrading.Core.Seams.CustomerStanding;

namespace TeamsGrading.Core.Customers.Guides;

/// <summary>
/// Version 1 of the fill guide: what every file starts with, until headquarters publishes its own. The keys named here stay in every later version,
/// because other rooms read them: contract facts (C02), equipment and verification dates (C04), contacts.
/// </summary>
public static class BuiltInGuide
{
    private static readonly CustomerStanding[] All = [General, Internal, Vip, Strategic];
    private static readonly CustomerStanding[] Outside = [General, Vip, Strategic];
    private static readonly CustomerStanding[] Key = [Vip, Strategic];
    private static readonly CustomerStanding[] Nobody = [];

    public static readonly Guide Version1 = new(
        1,
        [
            new("basics", FileSection.Basics, new("基本信息", "Basics"), Many: false, Nobody,
            [
                Line("address", "注册地址", "Registered address", All),
                Line("legalrepresentative", "法定代表人", "Legal representative", All, marked: true),
                Figure("capital", "注册资本", "Registered capital", "万元", Outside),
                Choice("ownership", "企业性质", "Ownership", Outside, ("state", "国有", "State-owned"), ("private", "民营", "Private"), ("foreign", "外资", "Foreign"), ("joint", "合资", "Joint venture")),
                Line("controller", "实际控制人", "Actual controller", Key, marked: true),
                Choice("use", "用气用途", "Use of gas", All, ("power", "发电", "Power"), ("city", "城市燃气", "City gas"), ("industry", "工业燃料", "Industrial fuel"), ("feedstock", "化工原料", "Feedstock"), ("trade", "贸易", "Trade"), ("transport", "交通运输", "Transport")),
                Date("admittedon", "准入日期", "Admitted on", Outside),
                Choice("credit", "资信等级", "Credit standing", Outside, ("a", "优", "Good"), ("b", "良", "Fair"), ("c", "关注", "Watch"), ("d", "差", "Poor")),
                new("remarks", new("备注", "Remarks"), FieldType.LongText, "", Nobody, [], new("", ""), Marked: false),
            ]),
            new("contacts", FileSection.Basics, new("联系人", "Contacts"), Many: true, All,
            [
                Line("name", "姓名", "Name", All),
                Line("position", "职务", "Position", Nobody),
                new("phone", new("电话", "Phone"), FieldType.Phone, "", All, [], new("", ""), Marked: false),
                new("mail", new("邮箱", "Mail"), FieldType.Mail, "", Nobody, [], new("", ""), Marked: false),
                Choice("decides", "角色", "Part", Nobody, ("decides", "决策人", "Decides"), ("handles", "经办人", "Handles"), ("technical", "技术", "Technical"), ("finance", "财务", "Finance")),
            ]),
            new("cooperation", FileSection.Cooperation, new("与海油合作情况", "Cooperation with the group"), Many: false, Nobody,
            [
                Date("since", "合作起始日期", "Cooperation since", All),
                new("history", new("合作历程", "History"), FieldType.LongText, "", Key, [], new("", ""), Marked: false),
                new("fields", new("合作领域", "Fields of cooperation"), FieldType.LongText, "", Key, [], new("资源购销、产业链、政策、项目、技术、数字化", "Supply, value chain, policy, projects, technology, digital"), Marked: false),
                Figure("othersupply", "其他气源占比", "Share of other suppliers", "%", Key),
                Line("competitors", "其他供应商", "Other suppliers", Nobody),
                Line("intent", "合作意向", "Intentions", Nobody),
            ]),
            new("contracts", FileSection.Execution, new("购销合同", "Contracts"), Many: true, All,
            [
                Line("number", "合同编号", "Contract no.", All),
                Date("signedon", "签署日期", "Signed on", All),
                Date("from", "供气开始", "Supply from", All),
                Date("until", "供气结束", "Supply until", All),
                Figure("yearly", "年合同量", "Yearly volume", "万方", All),
                Choice("prepayment", "预付款", "Prepayment", Outside, ("none", "无", "None"), ("rolling", "滚动预付", "Rolling"), ("full", "全额预付", "In full")),
                Choice("settlement", "结算周期", "Settlement cycle", All, ("tentosettle", "旬抄旬收", "Read and paid every ten days"), ("tentomonth", "旬抄月结", "Read every ten days, paid monthly"), ("month", "月抄月结", "Read and paid monthly")),
                Choice("compensation", "温压补偿", "Temperature and pressure compensation", Nobody, ("both", "温度和压力", "Both"), ("temperature", "仅温度", "Temperature"), ("pressure", "仅压力", "Pressure"), ("none", "无", "None")),
                Line("equipmentowner", "设备产权归属", "Owner of the equipment", Nobody),
                Line("maintenance", "维护责任", "Maintenance by", Nobody),
                new("breach", new("违约条款", "Breach"), FieldType.LongText, "", Nobody, [], new("", ""), Marked: false),
            ]),
            new("execution", FileSection.Execution, new("合同执行情况", "Contract execution"), Many: false, Nobody,
            [
                new("summary", new("执行情况", "How it goes"), FieldType.LongText, "", Key, [], new("", ""), Marked: false),
                Figure("arrears", "欠款", "Arrears", "元", Outside),
                Figure("deposit", "保证金", "Deposit", "元", Nobody),
            ]),
            new("equipment", FileSection.Execution, new("设备", "Equipment"), Many: true, Nobody,
            [
                Line("name", "设备名称", "Equipment", All),
                Line("model", "型号", "Model", Nobody),
                Line("owner", "产权归属", "Owner", All),
                Line("maintenance", "维护责任", "Maintenance by", Nobody),
                Date("inspectedon", "上次检查", "Last inspection", Nobody),
            ]),
            new("meters", FileSection.Execution, new("计量表", "Meters"), Many: true, Nobody,
            [
                Line("number", "表号", "Meter no.", All),
                Line("model", "型号", "Model", Nobody),
                Date("verifiedon", "检定日期", "Verified on", All),
                Date("verifyby", "检定到期", "To be verified by", All),
            ]),
            new("interviews", FileSection.Interviews, new("客户访谈", "Interviews"), Many: true, Nobody,
            [
                Date("on", "日期", "Date", All),
                Choice("kind", "方式", "Kind", All, ("incoming", "来访", "They came"), ("outgoing", "拜访", "We went"), ("call", "电话", "Call"), ("mail", "邮件", "Mail")),
                Line("theirs", "客户方人员", "Their people", All),
                Line("ours", "我方人员", "Our people", All),
                new("topics", new("内容", "What was said"), FieldType.LongText, "", All, [], new("", ""), Marked: false),
                new("agreed", new("达成一致", "Agreed"), FieldType.LongText, "", Nobody, [], new("", ""), Marked: false),
                new("asked", new("客户诉求", "Asked for"), FieldType.LongText, "", Nobody, [], new("", ""), Marked: false),
                new("next", new("后续事项", "Next"), FieldType.LongText, "", Nobody, [], new("", ""), Marked: false),
            ]),
        ]);

    private static GuideField Line(string key, string chinese, string english, CustomerStanding[] required, bool marked = false) =>
        new(key, new(chinese, english), FieldType.Text, "", required, [], new("", ""), marked);

    private static GuideField Date(string key, string chinese, string english, CustomerStanding[] required) =>
        new(key, new(chinese, english), FieldType.Date, "", required, [], new("", ""), Marked: false);

    private static GuideField Figure(string key, string chinese, string english, string unit, CustomerStanding[] required) =>
        new(key, new(chinese, english), FieldType.Number, unit, required, [], new("", ""), Marked: false);

    private static GuideField Choice(string key, string chinese, string english, CustomerStanding[] required, params (string Key, string Chinese, string English)[] choices) =>
        new(key, new(chinese, english), FieldType.Choice, "", required, [.. choices.Select(each => new FieldChoice(each.Key, new(each.Chinese, each.English)))], new("", ""), Marked: false);
}
