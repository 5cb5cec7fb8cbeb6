using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Demo;

/// <summary>A contracting customer of the demo group. <paramref name="Yearly"/> is its usual volume a year in 万方.</summary>
/// <param name="Subject">Code of the rated subject it belongs to, where that is not itself (000 §5.1).</param>
internal sealed record DemoCustomer(
    string Code, string Name, string Unit, GasForm Form, string Industry, int Yearly, int Since, string? Subject = null, bool Internal = false);

/// <summary>Sixty customers, invented; gaseous and liquid, from a few large power stations down to small plants.</summary>
internal static class DemoCustomers
{
    private const GasForm Gas = GasForm.Gaseous;
    private const GasForm Lng = GasForm.Liquid;

    public static readonly DemoCustomer[] All =
    [
        new("HN001", "东莞恒源燃气发电有限公司", "HN", Gas, "燃气发电", 98_000, 2012),
        new("HN002", "东莞恒源热电联产有限公司", "HN", Gas, "燃气发电", 46_000, 2016, "HN001"),
        new("HN003", "佛山城燃集团有限公司", "HN", Gas, "城市燃气", 83_500, 2010),
        new("HN004", "广州南沙湾区能源有限公司", "HN", Gas, "燃气发电", 72_000, 2015),
        new("HN005", "中山港华城市燃气有限公司", "HN", Gas, "城市燃气", 51_000, 2011),
        new("HN006", "惠州大亚石化工业有限公司", "HN", Gas, "化工", 47_500, 2013),
        new("HN007", "江门新会陶瓷产业园有限公司", "HN", Gas, "陶瓷", 26_800, 2017),
        new("HN008", "珠海横琴综合能源有限公司", "HN", Gas, "综合能源", 39_600, 2018),
        new("HN009", "肇庆高要玻璃制造有限公司", "HN", Gas, "玻璃", 18_900, 2016),
        new("HN010", "清远华北陶瓷有限公司", "HN", Gas, "陶瓷", 15_200, 2019),
        new("HN011", "深圳前海分布式能源有限公司", "HN", Gas, "综合能源", 21_400, 2020),
        new("HN012", "汕头海湾城市燃气有限公司", "HN", Gas, "城市燃气", 17_700, 2014),
        new("HN013", "湛江钢铁配套燃气有限公司", "HN", Gas, "钢铁", 24_300, 2018),
        new("HN014", "茂名精细化工有限公司", "HN", Gas, "化工", 12_900, 2021),
        new("HN015", "云浮石材工业园能源有限公司", "HN", Gas, "建材", 7_600, 2022),
        new("HN016", "海油南方新能源有限公司", "HN", Gas, "综合能源", 9_800, 2019, Internal: true),
        new("HN017", "广东粤通液化天然气贸易有限公司", "HN", Lng, "贸易", 14_500, 2014),
        new("HN018", "深圳港船舶加注有限公司", "HN", Lng, "船舶", 6_200, 2020),
        new("HN019", "广州交运清洁能源有限公司", "HN", Lng, "交通", 5_900, 2016),
        new("HN020", "佛山点供能源科技有限公司", "HN", Lng, "点供", 4_700, 2018),
        new("HN021", "惠州罐箱物流有限公司", "HN", Lng, "物流", 3_900, 2019),
        new("HN022", "梅州山区供气有限公司", "HN", Lng, "城市燃气", 3_300, 2017),
        new("HN023", "韶关冶金点供有限公司", "HN", Lng, "冶金", 2_800, 2021),
        new("HN024", "河源新材料有限公司", "HN", Lng, "化工", 2_300, 2022),
        new("HN025", "潮州瓷业联合采购有限公司", "HN", Lng, "陶瓷", 5_100, 2015),
        new("HN026", "揭阳五金园能源有限公司", "HN", Lng, "制造", 1_800, 2023),

        new("HD001", "苏州长三角燃机发电有限公司", "HD", Gas, "燃气发电", 76_000, 2013),
        new("HD002", "无锡太湖城市燃气有限公司", "HD", Gas, "城市燃气", 58_000, 2011),
        new("HD003", "宁波镇海化工集团有限公司", "HD", Gas, "化工", 61_500, 2012),
        new("HD004", "宁波镇海特种材料有限公司", "HD", Gas, "化工", 14_200, 2018, "HD003"),
        new("HD005", "上海临港综合能源有限公司", "HD", Gas, "综合能源", 44_700, 2016),
        new("HD006", "杭州湾新区热电有限公司", "HD", Gas, "燃气发电", 35_900, 2015),
        new("HD007", "嘉兴秀水玻璃有限公司", "HD", Gas, "玻璃", 13_800, 2017),
        new("HD008", "绍兴印染园蒸汽有限公司", "HD", Gas, "印染", 16_600, 2018),
        new("HD009", "常州钟楼制造有限公司", "HD", Gas, "制造", 9_400, 2019),
        new("HD010", "南通沿海城市燃气有限公司", "HD", Gas, "城市燃气", 27_300, 2014),
        new("HD011", "镇江江岸纸业有限公司", "HD", Gas, "造纸", 8_100, 2020),
        new("HD012", "湖州绿色家居产业园有限公司", "HD", Gas, "制造", 5_500, 2022),
        new("HD013", "江苏华海液化天然气有限公司", "HD", Lng, "贸易", 12_700, 2013),
        new("HD014", "浙江舟山船供能源有限公司", "HD", Lng, "船舶", 7_400, 2018),
        new("HD015", "上海洋山罐箱有限公司", "HD", Lng, "物流", 5_800, 2019),
        new("HD016", "温州点供燃气有限公司", "HD", Lng, "点供", 4_100, 2017),
        new("HD017", "金华永康五金能源有限公司", "HD", Lng, "制造", 2_900, 2020),
        new("HD018", "台州医化园能源有限公司", "HD", Lng, "化工", 3_600, 2018),
        new("HD019", "盐城农产品烘干有限公司", "HD", Lng, "农业", 1_400, 2022),
        new("HD020", "丽水山地供气有限公司", "HD", Lng, "城市燃气", 1_900, 2021),

        new("QN001", "海口澄迈燃气电厂有限公司", "QN", Gas, "燃气发电", 52_000, 2012),
        new("QN002", "三亚城市燃气有限公司", "QN", Gas, "城市燃气", 23_600, 2011),
        new("QN003", "洋浦石化园公用工程有限公司", "QN", Gas, "化工", 38_900, 2014),
        new("QN004", "洋浦石化园制氢有限公司", "QN", Gas, "化工", 11_300, 2019, "QN003"),
        new("QN005", "东方化肥有限公司", "QN", Gas, "化肥", 29_700, 2010),
        new("QN006", "文昌航天综合能源有限公司", "QN", Gas, "综合能源", 7_800, 2020),
        new("QN007", "儋州浮法玻璃有限公司", "QN", Gas, "玻璃", 9_200, 2017),
        new("QN008", "琼海旅游区能源有限公司", "QN", Gas, "综合能源", 3_700, 2021),
        new("QN009", "万宁食品加工园有限公司", "QN", Gas, "食品", 2_400, 2022),
        new("QN010", "海南岛际液化天然气有限公司", "QN", Lng, "贸易", 4_300, 2015),
        new("QN011", "海口港船舶加注有限公司", "QN", Lng, "船舶", 2_100, 2019),
        new("QN012", "五指山乡镇供气有限公司", "QN", Lng, "城市燃气", 900, 2018),
        new("QN013", "定安罐箱配送有限公司", "QN", Lng, "物流", 1_200, 2020),
        new("QN014", "陵水热带农业能源有限公司", "QN", Lng, "农业", 600, 2023),
    ];
}
