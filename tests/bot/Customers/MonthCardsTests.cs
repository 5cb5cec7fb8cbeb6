using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Customers;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Tests.Bot.Rounds;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Customers;

/// <summary>Months, history and the keeper of a file by cards only.</summary>
public sealed class MonthCardsTests : FileHand
{
    [Fact]
    [Trait("Clause", "A07")]
    public async Task History_OfThePart_TellsBeforeAfterWhoAndSource()
    {
        await Stage.OpenAsync();
        await Stage.SaveAsync("basics", EntryId.OfPart("basics"), FileStage.Edits("address=first"), source: "letter");
        await Stage.SaveAsync("basics", "colleague", "address=second@1");

        var history = Text(Card(await ActAsync("manager", FileVerbs.History, ("customer", Id), ("part", "basics"))));

        Assert.Contains("first → second", history, StringComparison.Ordinal);
        Assert.Contains("from: letter", history, StringComparison.Ordinal);
        Assert.Contains("colleague", history, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "A05")]
    public async Task Month_IsRecordedFromTheListOfMonths()
    {
        await Stage.OpenAsync();
        var list = Card(await ActAsync("keeper", FileVerbs.Months, ("customer", Id)));
        var form = Card(await PressAsync("keeper", list, FileVerbs.Month));

        var missing = await PressAsync("keeper", form, FileVerbs.Record, ("f.Contracted", "1000"), ("f.Price", "3.2"), ("f.Cost", "2.8"));
        Assert.Equal(("Months.FigureMissing", "f.Actual"), (Code(missing), ((CardReply.Refuse)missing).Field));
        list = Card(await PressAsync("keeper", form, FileVerbs.Record, Figures("1000")));

        Assert.Contains("taken 0.1", Text(list), StringComparison.Ordinal);
        Assert.Null(Button(Card(await ActAsync("manager", FileVerbs.Months, ("customer", Id))), FileVerbs.Month));
    }

    [Fact]
    [Trait("Clause", "A05")]
    public async Task Month_ThatLooksWrong_IsTakenWithAReason()
    {
        await Stage.OpenAsync();
        var form = Card(await PressAsync("keeper", Card(await ActAsync("keeper", FileVerbs.Months, ("customer", Id))), FileVerbs.Month));

        var doubted = Card(await PressAsync("keeper", form, FileVerbs.Record, Figures("-5")));
        Assert.Equal("-5", (string?)CardStage.Inputs(doubted).Single(input => (string?)input["id"] == "f.Actual")["value"]);
        var silent = await PressAsync("keeper", doubted, FileVerbs.Record, Figures("-5"));
        Assert.Equal(("Months.MonthLooksWrong", "reason"), (Code(silent), ((CardReply.Refuse)silent).Field));
        Card(await PressAsync("keeper", doubted, FileVerbs.Record, [.. Figures("-5"), ("reason", "credit note of September")]));

        Assert.Contains("credit note of September", Text(Card(await ActAsync("keeper", FileVerbs.History, ("customer", Id)))), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "A07")]
    public async Task Month_RecordedTwice_ShowsBothValuesAndTheChoice()
    {
        await Stage.OpenAsync();
        var form = Card(await PressAsync("keeper", Card(await ActAsync("keeper", FileVerbs.Months, ("customer", Id))), FileVerbs.Month));
        await PressAsync("colleague", form, FileVerbs.Record, Figures("1000"));

        var conflict = Card(await PressAsync("keeper", form, FileVerbs.Record, Figures("1200")));
        Assert.Contains("colleague", Text(conflict), StringComparison.Ordinal);
        Assert.Equal("Customers.Undecided", Code(await PressAsync("keeper", conflict, FileVerbs.Record, Figures("1200"))));
        Card(await PressAsync("keeper", conflict, FileVerbs.Record, [.. Figures("1200"), ("c.Actual", FormReading.Theirs)]));
        Assert.Equal("1000", await ActualAsync());
        Card(await PressAsync("keeper", conflict, FileVerbs.Record, [.. Figures("1200"), ("c.Actual", FormReading.Mine)]));

        Assert.Equal("1200", await ActualAsync());
    }

    [Fact]
    [Trait("Clause", "A05")]
    public async Task Confirming_WithOneClick_SaysWhoStandsForTheValuesNow()
    {
        await Stage.OpenAsync();
        await Stage.SaveAsync("basics", "keeper", "address=1 Harbour Road");
        Stage.Test.Clock.Advance(TimeSpan.FromDays(3));

        Card(await PressAsync("colleague", Card(await ActAsync("colleague", FileVerbs.Show, ("customer", Id))), FileVerbs.Confirm));

        var basics = Text(Card(await ActAsync("keeper", FileVerbs.Part, ("customer", Id), ("part", "basics"))));
        Assert.Contains("confirmed by colleague on 2026-11-05", basics, StringComparison.Ordinal);
        Assert.Null(Button(Card(await ActAsync("manager", FileVerbs.Show, ("customer", Id))), FileVerbs.Confirm));
        Assert.Equal("Shared.ActionNotAllowed", Code(await ActAsync("manager", FileVerbs.Confirm, ("customer", Id))));
    }

    [Fact]
    public async Task Keeper_IsNamedFromThoseWhoMayKeepFilesOfTheUnit()
    {
        await Stage.OpenAsync();
        var file = Card(await ActAsync("keeper", FileVerbs.Show, ("customer", Id)));
        var form = Card(await PressAsync("keeper", file, FileVerbs.Keeper));
        Assert.DoesNotContain("stranger", Text(form), StringComparison.Ordinal);
        var wrong = await PressAsync("keeper", form, FileVerbs.Entrust, ("person", Stage.Who("stranger").Value.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(("Files.KeeperMayNotKeep", "person"), (Code(wrong), ((CardReply.Refuse)wrong).Field));

        await PressAsync("keeper", form, FileVerbs.Entrust, ("person", Stage.Who("colleague").Value.ToString(CultureInfo.InvariantCulture)));

        Assert.Contains("Customer C1", Text(Card(await ActAsync("colleague", FileVerbs.List, ("only", "Mine")))), StringComparison.Ordinal);
        Assert.Null(Button(Card(await ActAsync("manager", FileVerbs.Show, ("customer", Id))), FileVerbs.Keeper));
    }

    private static (string, string)[] Figures(string actual) => [("f.Contracted", "1000"), ("f.Actual", actual), ("f.Price", "3.2"), ("f.Cost", "2.8")];

    private async Task<string> ActualAsync()
    {
        var form = Card(await ActAsync("keeper", FileVerbs.Month, ("customer", Id), ("month", "2026-10")));
        return (string)CardStage.Inputs(form).Single(input => (string?)input["id"] == "f.Actual")["value"]!;
    }
}
