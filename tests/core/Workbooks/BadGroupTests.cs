using TeamsGrading.Bot.Cards;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Workbooks;

/// <summary>Committees and rules that the standard forbids, in a workbook that is right otherwise: named by sheet, row and reason, nothing taken over.</summary>
public sealed class BadGroupTests : ImportTest
{
    public static TheoryData<string, string> Cases => new()
    {
        { "even", "Committee 2 Unit CommitteeIsEven" },
        { "twice", "Committee 4 EmployeeNumber RowRepeats" },
        { "99.5", "Rule 2 Points ItemsDoNotSumTo100" },
        { "gap", "Rule 2 Bands BandsGap" },
        { "overlap", "Rule 2 Bands BandsOverlap" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Import_GroupThatTheStandardForbids_IsRefusedInBothLanguages(string name, string expected)
    {
        var bent = new GroupWorkbook();
        Bend(bent, name);

        var report = (await ImportAsync(bent.Bytes())).Value;

        Assert.Contains(expected, Faults(report));
        Assert.Null(report.Recorded);
        Assert.Empty(await DumpAsync());
        var wording = new Wording();
        Assert.All(report.Wrong.SelectMany(row => row.Faults), fault =>
            Assert.NotEqual(wording.For("zh-CN").Explain(fault.Reason), wording.For("en").Explain(fault.Reason)));
    }

    private static void Bend(GroupWorkbook bent, string name)
    {
        switch (name)
        {
            case "even":
                bent.Committee.RemoveAt(5);
                break;
            case "twice":
                bent.Committee[3] = bent.Committee[2];
                break;
            case "99.5":
                bent.Rule[2][3] = 59.5m;
                break;
            case "gap":
                bent.Rule[1][6] = "<0.2:10; >=0.3:40";
                break;
            default:
                bent.Rule[1][6] = "<0.3:10; >=0.2:40";
                break;
        }
    }
}
