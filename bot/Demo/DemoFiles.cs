using System.Globalization;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Demo;

/// <summary>
/// Files of the demo customers: the same on every machine, with contracts, contacts, meters, interviews, a change now and then and some gaps. A few
/// customers have none yet, so that the list of those has something to say.
/// </summary>
internal static class DemoFiles
{
    private static readonly string[] Surnames = ["李", "王", "张", "刘", "陈", "杨", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭", "何"];
    private static readonly string[] Given = ["建国", "丽华", "志明", "晓东", "文静", "海燕", "伟", "敏", "永强", "雪梅", "家豪", "思远"];
    private static readonly string[] Uses = ["power", "city", "industry", "feedstock", "trade", "transport"];
    private static readonly string[] Settlements = ["tentosettle", "tentomonth", "month"];

    /// <summary>Who looks after the unit's files in the demo group.</summary>
    public static string KeeperOf(string unit) => unit switch { "HN" => "35", "HD" => "42", _ => "24" };

    /// <summary>Every fifteenth customer has no file yet.</summary>
    public static bool HasFile(int index) => index % 15 != 14;

    /// <summary>The file as it was written up since <paramref name="opened"/>.</summary>
    public static FurnishedFile Of(DemoCustomer customer, Customer registered, int index, PersonId keeper, DateOnly opened) =>
        new(registered, keeper, opened, new Month(opened.Year, 12), [.. Written(customer, registered, index, opened)]);

    private static IEnumerable<FurnishedEntry> Written(DemoCustomer customer, Customer registered, int index, DateOnly opened)
    {
        var large = customer.Yearly >= 30_000;
        var basics = new Dictionary<string, string>
        {
            ["address"] = $"{customer.Name[..4]}工业大道{(index * 7 % 180) + 1}号",
            ["legalrepresentative"] = Person(index),
            ["capital"] = Text(1000 + (index * 350)),
            ["ownership"] = index % 4 == 0 ? "state" : index % 4 == 3 ? "joint" : "private",
            ["use"] = Uses[index % Uses.Length],
            ["admittedon"] = Day(registered.FirstContract!.Value.AddDays(-40)),
            ["credit"] = index % 9 == 5 ? "c" : index % 3 == 0 ? "a" : "b",
        };
        if (large)
        {
            basics["controller"] = $"{customer.Name[..2]}集团";
        }

        yield return new FurnishedEntry(FileParts.Basics, opened, "营业执照", Without(basics, index % 4 == 2 ? "capital" : "", index % 7 == 3 ? "address" : ""));
        if (index % 8 == 1)
        {
            yield return new FurnishedEntry(
                FileParts.Basics, opened.AddDays(150), "变更登记通知书", new Dictionary<string, string> { ["legalrepresentative"] = Person(index + 5) });
        }

        for (var contact = 0; contact < (large ? 2 : 1); contact++)
        {
            yield return new FurnishedEntry(FileParts.Contacts, opened, "客户提供", Without(
                new Dictionary<string, string>
                {
                    ["name"] = Person((index * 3) + contact + 20),
                    ["position"] = contact == 0 ? "采购部经理" : "总经理",
                    ["phone"] = $"1390000{(index * 17) + contact:0000}",
                    ["mail"] = $"c{index}.{contact}@customer{index}.example.com",
                    ["decides"] = contact == 0 ? "handles" : "decides",
                },
                index % 6 == 4 ? "phone" : ""));
        }

        yield return new FurnishedEntry(FileParts.Cooperation, opened, "合同台账", Without(
            new Dictionary<string, string>
            {
                ["since"] = Day(registered.FirstContract.Value),
                ["history"] = $"{customer.Since}年起合作，供气稳定，{(large ? "参与管网互联互通项目" : "按年签订购销合同")}。",
                ["fields"] = "资源购销",
                ["intent"] = large ? "希望签订五年以上长期合同" : "随生产扩大增加用气",
            },
            index % 5 == 2 ? "since" : ""));
        foreach (var contract in Contracts(customer, index, opened))
        {
            yield return contract;
        }

        yield return new FurnishedEntry(FileParts.Execution, opened, "结算台账", new Dictionary<string, string>
        {
            ["summary"] = "按合同执行，月度计划偏差在允许范围内。",
            ["arrears"] = index % 10 == 6 ? Text(120_000 + (index * 1000)) : "0",
            ["deposit"] = Text(index % 3 * 200_000),
        });
        foreach (var entry in Plant(customer, index, opened).Concat(Interviews(customer, index, opened)))
        {
            yield return entry;
        }
    }

    private static IEnumerable<FurnishedEntry> Contracts(DemoCustomer customer, int index, DateOnly opened)
    {
        for (var term = 0; term < (customer.Yearly >= 20_000 ? 2 : 1); term++)
        {
            var signed = new DateOnly(opened.Year - 1 + term, 11, (index % 25) + 1);
            var on = signed > opened ? signed : opened;
            yield return new FurnishedEntry(FileParts.Contracts, on, "合同原件", new Dictionary<string, string>
            {
                ["number"] = $"QD-{customer.Unit}-{signed.Year}-{index + 1:000}",
                ["signedon"] = Day(signed),
                ["from"] = Day(new DateOnly(signed.Year + 1, 1, 1)),
                ["until"] = Day(new DateOnly(signed.Year + 1, 12, 31)),
                ["yearly"] = Text(customer.Yearly),
                ["prepayment"] = index % 3 == 0 ? "rolling" : index % 3 == 1 ? "none" : "full",
                ["settlement"] = Settlements[index % Settlements.Length],
                ["compensation"] = index % 2 == 0 ? "both" : "temperature",
                ["equipmentowner"] = index % 2 == 0 ? "客户" : "销售公司",
                ["maintenance"] = index % 2 == 0 ? "客户" : "销售公司",
                ["breach"] = "未按期付款的，每日按应付未付金额的万分之五支付违约金。",
            });
        }
    }

    private static IEnumerable<FurnishedEntry> Plant(DemoCustomer customer, int index, DateOnly opened)
    {
        yield return new FurnishedEntry(FileParts.Equipment, opened, "现场核查", new Dictionary<string, string>
        {
            ["name"] = customer.Form == GasForm.Gaseous ? "调压撬" : "LNG 储罐",
            ["model"] = customer.Form == GasForm.Gaseous ? "RX-300" : "CFL-60",
            ["owner"] = index % 2 == 0 ? "客户" : "销售公司",
            ["inspectedon"] = Day(opened.AddDays(index % 60)),
        });
        var verified = opened.AddMonths(-(index % 20));
        yield return new FurnishedEntry(FileParts.Meters, opened, "检定证书", new Dictionary<string, string>
        {
            ["number"] = $"M{customer.Code}{index % 3 + 1}",
            ["model"] = customer.Form == GasForm.Gaseous ? "超声流量计 G650" : "电子汽车衡",
            ["verifiedon"] = Day(verified),
            ["verifyby"] = Day(verified.AddYears(2).AddDays(-1)),
        });
    }

    private static IEnumerable<FurnishedEntry> Interviews(DemoCustomer customer, int index, DateOnly opened)
    {
        for (var visit = 0; visit < (customer.Yearly >= 50_000 ? 4 : index % 3); visit++)
        {
            var on = opened.AddDays(35 + (visit * 85) + (index % 20));
            yield return new FurnishedEntry(FileParts.Interviews, on, "访谈纪要", new Dictionary<string, string>
            {
                ["on"] = Day(on),
                ["kind"] = visit % 2 == 0 ? "outgoing" : "incoming",
                ["theirs"] = Person((index * 3) + 20),
                ["ours"] = "市场部",
                ["topics"] = "用气计划、价格执行和结算情况。",
                ["agreed"] = visit % 2 == 0 ? "按月沟通用气计划。" : "",
                ["asked"] = visit % 2 == 1 ? "希望冬季保供气量增加。" : "",
                ["next"] = visit % 2 == 1 ? "市场部两周内答复。" : "",
            });
        }
    }

    private static Dictionary<string, string> Without(Dictionary<string, string> fields, params string[] gaps) =>
        fields.Where(field => !gaps.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value);

    private static string Person(int seed) => Surnames[seed * 5 % Surnames.Length] + Given[seed * 7 % Given.Length];

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
