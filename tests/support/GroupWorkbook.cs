namespace TeamsGrading.Tests.Support;

/// <summary>A small, right group workbook whose sheets a test may bend: two units, six people, two customers of one subject, two months, a rule, a committee of five.</summary>
public sealed class GroupWorkbook
{
    public List<object?[]> Units { get; } =
    [
        ["单位代码", "单位名称", "上级单位代码", "上年销售气量（亿方）"],
        ["HQ", "集团总部", null, 120.5m],
        ["HN", "华南分公司", "HQ", 52.30000000001m],
    ];

    public List<object?[]> People { get; } =
    [
        ["工号", "姓名", "邮箱", "Entra对象标识", "所属单位代码", "职务", "角色", "直接上级工号", "语言"],
        ["1", "陈一", "c@example.com", "6f1c2f0e-5b9a-4f5e-9d53-0a2f9a1c7b11", "HQ", "主任", "总部专员", null, "zh-CN"],
        ["2", "林二", null, null, "HN", "经理", "联系人；档案专人", "1", null],
        ["3", "王三", null, null, "HN", null, null, "2", "en"],
        ["4", "赵四", null, null, "HN", null, null, "2", null],
        ["5", "孙五", null, null, "HN", null, null, "2", null],
        ["6", "周六", null, null, "HN", null, null, "2", null],
    ];

    public List<object?[]> Customers { get; } =
    [
        ["客户代码", "客户名称", "统一社会信用代码", "所属单位代码", "业务形态", "客户类别", "评级对象代码", "行业", "首次签约日期"],
        ["C2", "恒源热电", null, "HN", "气态", null, "C1", "热电", new DateOnly(2016, 5, 1)],
        ["C1", "恒源发电", "91350100M000100Y43", "HN", "气态", "一般", null, "发电", "2012-03-01"],
    ];

    public List<object?[]> Volumes { get; } =
    [
        ["客户代码", "月份", "合同气量", "实际气量", "销售价格", "成本", "应收金额", "按时收款"],
        ["C1", "2026-01", 1200000, 1185320.5m, 3.215m, 2.902m, 3810805.4m, 3810805.4m],
        ["C1", 202602, 1100000, 1100000, 3.2m, 2.9m, 3520000, 3500000],
        ["C2", new DateOnly(2026, 1, 1), 600000, 590000, 3.3m, 2.9m, null, null],
        ["C2", "2026年2月", "600,000", "５９０,０００", 3.3m, 2.9m, null, null],
    ];

    public List<object?[]> Rule { get; } =
    [
        ["年度", "评分项代码", "评分项名称", "分值", "方式", "指标", "分段"],
        [2026, "V1", "合作体量", 40, "计量", "年度气量", "线性 0:0; 0.5:40"],
        [2026, "J1", "配合度", 60, "评分", null, null],
    ];

    public List<object?[]> Committee { get; } =
    [
        ["单位代码", "工号", "职责", "决议号", "决议日期"],
        ["HN", "2", "组长", "党组2026-12", "2026-03-15"],
        ["HN", "3", "组员", "党组2026-12", "2026-03-15"],
        ["HN", "4", "组员", "党组2026-12", "2026-03-15"],
        ["HN", "5", "组员", "党组2026-12", "2026-03-15"],
        ["HN", "6", "组员", "党组2026-12", "2026-03-15"],
        ["HN", "1", "秘书", "党组2026-12", "2026-03-15"],
    ];

    /// <summary>Put behind the rows of the sheet Volumes.</summary>
    public string AfterVolumes { get; set; } = "";

    public MemoryStream Bytes(params string[] without)
    {
        var target = new MemoryStream();
        using (var builder = new WorkbookBuilder(target))
        {
            foreach (var (name, rows) in new[]
            {
                ("单位 Units", Units), ("人员", People), ("Customers", Customers), ("气量", Volumes), ("规则 Rule", Rule), ("小组", Committee),
            })
            {
                if (!without.Contains(name))
                {
                    builder.Sheet(name, rows, name == "气量" ? AfterVolumes : "");
                }
            }
        }

        target.Position = 0;
        return target;
    }
}
