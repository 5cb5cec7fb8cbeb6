using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Customers.Guides;

/// <summary>How complete a file is, by hand-made guides.</summary>
[Trait("Clause", "A04")]
public sealed class CompletenessTests
{
    private static readonly CustomerId Customer = new(7);
    private static readonly PersonId Keeper = new(1);
    private static readonly DateTime Now = new(2026, 11, 21, 8, 0, 0, DateTimeKind.Utc);

    private static readonly Guide Asked = new(
        3,
        [
            new("basics", FileSection.Basics, new("基本", "Basics"), Many: false, [], [Field("address", Everybody), Field("controller", [CustomerStanding.Strategic]), Field("remarks", [])]),
            new("contracts", FileSection.Execution, new("合同", "Contracts"), Many: true, Everybody, [Field("number", Everybody), Chosen("settlement")]),
            new("meters", FileSection.Execution, new("表", "Meters"), Many: true, [], [Field("number", Everybody)]),
        ]);

    private static CustomerStanding[] Everybody => Enum.GetValues<CustomerStanding>();

    [Fact]
    public void Of_EmptyFile_LacksRequiredFieldsAndTheEntry()
    {
        var count = Completeness.Of(Asked, CustomerStanding.General, [], []);
        Assert.Equal((3, 3, 0, 0), (count.Guide, count.Required, count.Filled, count.Percent));
        Assert.Equal(["basics.address", "contracts"], count.MissingKeys);
    }

    [Fact]
    public void Of_FieldRequiredForStrategicOnly_CountsForThemOnly()
    {
        Assert.DoesNotContain("basics.controller", Completeness.Of(Asked, CustomerStanding.Vip, [], []).MissingKeys);
        Assert.Contains("basics.controller", Completeness.Of(Asked, CustomerStanding.Strategic, [], []).MissingKeys);
    }

    [Fact]
    public void Of_FirstEntryHalfFilled_NeverLowersTheFigure()
    {
        var contract = FileEntry.Of(Customer, "contracts", Keeper, Now);
        var count = Completeness.Of(Asked, CustomerStanding.General, [contract], [Value(contract, "number", "HT-1")]);
        Assert.Equal((3, 1), (count.Required, count.Filled));
        Assert.Equal(new MissingValue("contracts", "settlement", contract.Id), count.Missing[^1]);
    }

    [Fact]
    public void Of_EntryTakenOut_DoesNotCount()
    {
        var contract = FileEntry.Of(Customer, "contracts", Keeper, Now);
        contract.Remove("entered twice", Keeper, Now);
        Assert.Contains("contracts", Completeness.Of(Asked, CustomerStanding.General, [contract], [Value(contract, "number", "HT-1")]).MissingKeys);
    }

    [Fact]
    public void Of_ChoiceNoLongerOfferedOrEmptiedText_IsMissing()
    {
        var (basics, contract) = (FileEntry.Of(Customer, "basics", Keeper, Now), FileEntry.Of(Customer, "contracts", Keeper, Now));
        var count = Completeness.Of(
            Asked, CustomerStanding.General, [basics, contract],
            [Value(basics, "address", ""), Value(contract, "number", "HT-1"), Value(contract, "settlement", "weekly")]);
        Assert.Equal(["basics.address", "contracts.settlement"], count.MissingKeys);
    }

    [Fact]
    public void Of_OneOfManyMissing_RoundsDownBelowHundred()
    {
        var entries = Enumerable.Range(0, 300).Select(_ => FileEntry.Of(Customer, "meters", Keeper, Now)).ToList();
        var count = Completeness.Of(
            new Guide(1, [Asked.Part("meters")!]), CustomerStanding.General, entries, entries.Skip(1).Select(entry => Value(entry, "number", "1")));
        Assert.Equal((300, 299, 99), (count.Required, count.Filled, count.Percent));
    }

    [Fact]
    public void Of_NothingRequired_IsComplete() =>
        Assert.Equal(100, Completeness.Of(new Guide(1, []), CustomerStanding.Strategic, [], []).Percent);

    private static FileValue Value(FileEntry entry, string field, string text) => FileValue.Of(Customer, entry.Id, field, text, "test", Keeper, Now);

    private static GuideField Field(string key, CustomerStanding[] required) => new(key, new(key, key), FieldType.Text, "", required, [], new("", ""), Marked: false);

    private static GuideField Chosen(string key) =>
        new(key, new(key, key), FieldType.Choice, "", Everybody, [new FieldChoice("month", new Bilingual("月", "Month"))], new("", ""), Marked: false);
}
