using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Customers;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Bot.Rounds;

namespace TeamsGrading.Tests.Bot.Customers;

/// <summary>A keeper's work on files by cards only.</summary>
public sealed class FileCardsTests : FileHand
{
    [Fact]
    [Trait("Clause", "A02")]
    public async Task CustomerWithoutFile_IsListedUntilItHasOne_AndTheKeeperOpensItFromTheList()
    {
        var list = Card(await ActAsync("keeper", FileVerbs.Without));
        Assert.Contains("Customer C1", Text(list), StringComparison.Ordinal);
        Assert.DoesNotContain("Customer C2", Text(list), StringComparison.Ordinal);

        var file = Card(await PressAsync("keeper", list, FileVerbs.Open));

        Assert.Contains("Contract execution", Text(file), StringComparison.Ordinal);
        Assert.DoesNotContain("Customer C1", Text(Card(await ActAsync("keeper", FileVerbs.Without))), StringComparison.Ordinal);
        Assert.Contains("Customer C1", Text(Card(await ActAsync("keeper", FileVerbs.List))), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "A11")]
    public async Task File_OpenedByAKeeperOfAnotherUnit_IsLoggedAsLookedUp()
    {
        await Stage.OpenAsync();
        Stage.Seams.Rights.Add(new OpenedRight(
            Stage.Who("stranger"), Stage.OtherUnit, Stage.Unit, GradingAction.ReadFile, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30)));
        Stage.Test.Clock.Advance(TimeSpan.FromSeconds(10));

        Card(await ActAsync("stranger", FileVerbs.Show, ("customer", Id)));
        Card(await ActAsync("keeper", FileVerbs.Show, ("customer", Id)));

        var log = await Stage.Test.WithDbAsync(db => db.Set<FileReading>().OrderBy(line => line.Number).ToListAsync());
        Assert.Equal(
            [(Stage.Who("stranger"), ReadingPurpose.Enquiry), (Stage.Who("keeper"), ReadingPurpose.Upkeep)], log.Select(line => (line.Person, line.Purpose)));
    }

    [Fact]
    [Trait("Clause", "A01")]
    public async Task Form_OfThePart_IsFilledInAndShowsWhoConfirmedItFromWhere()
    {
        await Stage.OpenAsync();
        var form = await FormAsync("keeper", "basics");

        var entry = Card(await PressAsync("keeper", form, FileVerbs.Save, ("f.address", "1 Harbour Road"), ("f.capital", "1,200"), ("source", "original contract")));

        Assert.Contains("1 Harbour Road", Text(entry), StringComparison.Ordinal);
        Assert.Contains("1200 万元", Text(entry), StringComparison.Ordinal);
        Assert.Contains("confirmed by keeper on 2026-11-02 · from: original contract", Text(entry), StringComparison.Ordinal);
        Assert.Equal("1 Harbour Road", (await Stage.FieldAsync("basics", "address")).Text);
    }

    [Fact]
    [Trait("Clause", "A07")]
    public async Task Form_WithFieldLeftOutByTheClient_EmptiesIt()
    {
        await Stage.OpenAsync();
        await Stage.SaveAsync("basics", "keeper", "address=1 Harbour Road", "legalrepresentative=Wang");

        await PressAsync("keeper", await FormAsync("keeper", "basics"), FileVerbs.Save, ("f.address", "1 Harbour Road"));

        Assert.Equal("1 Harbour Road", (await Stage.FieldAsync("basics", "address")).Text);
        Assert.Equal("", (await Stage.FieldAsync("basics", "legalrepresentative")).Text);
    }

    [Fact]
    [Trait("Clause", "A07")]
    public async Task TwoKeepers_DifferentFieldsOfOneForm_Merge()
    {
        await Stage.OpenAsync();
        await Stage.SaveAsync("basics", "keeper", "address=old", "legalrepresentative=Wang");
        var (mine, theirs) = (await FormAsync("keeper", "basics"), await FormAsync("colleague", "basics"));

        await PressAsync("colleague", theirs, FileVerbs.Save, [.. Shown(theirs, "f.legalrepresentative"), ("f.legalrepresentative", "Zhao")]);
        await PressAsync("keeper", mine, FileVerbs.Save, [.. Shown(mine, "f.address"), ("f.address", "new")]);

        Assert.Equal("new", (await Stage.FieldAsync("basics", "address")).Text);
        Assert.Equal("Zhao", (await Stage.FieldAsync("basics", "legalrepresentative")).Text);
    }

    [Theory]
    [InlineData(FormReading.Mine, "mine, edited")]
    [InlineData(FormReading.Theirs, "theirs")]
    [Trait("Clause", "A07")]
    public async Task TwoKeepers_SameField_SeeBothValuesAndChoose(string choice, string stands)
    {
        await Stage.OpenAsync();
        await Stage.SaveAsync("basics", "keeper", "address=old");
        var (mine, theirs) = (await FormAsync("keeper", "basics"), await FormAsync("colleague", "basics"));
        await PressAsync("colleague", theirs, FileVerbs.Save, [.. Shown(theirs, "f.address"), ("f.address", "theirs")]);

        var conflict = Card(await PressAsync("keeper", mine, FileVerbs.Save, [.. Shown(mine, "f.address"), ("f.address", "mine"), ("f.capital", "5")]));

        Assert.Contains("theirs", Text(conflict), StringComparison.Ordinal);
        Assert.Contains("colleague", Text(conflict), StringComparison.Ordinal);
        Assert.Equal("mine", (string?)CardStage.Inputs(conflict).Single(input => (string?)input["id"] == "f.address")["value"]);
        Assert.Equal("theirs", (await Stage.FieldAsync("basics", "address")).Text);
        Assert.Equal("5", (await Stage.FieldAsync("basics", "capital")).Text);
        Assert.Equal("Customers.Undecided", Code(await PressAsync("keeper", conflict, FileVerbs.Settle, ("f.address", "mine"))));
        Card(await PressAsync("keeper", conflict, FileVerbs.Settle, ("f.address", "mine, edited"), ("c.address", choice)));
        Assert.Equal(stands, (await Stage.FieldAsync("basics", "address")).Text);
    }

    [Fact]
    [Trait("Clause", "A07")]
    public async Task Settling_WhenTheFieldChangedOnceMore_AsksAgain()
    {
        await Stage.OpenAsync();
        await Stage.SaveAsync("basics", "keeper", "address=old");
        var mine = await FormAsync("keeper", "basics");
        await Stage.SaveAsync("basics", "colleague", "address=theirs@1");
        var conflict = Card(await PressAsync("keeper", mine, FileVerbs.Save, [.. Shown(mine, "f.address"), ("f.address", "mine")]));
        await Stage.SaveAsync("basics", "colleague", "address=theirs again@2");

        var again = Card(await PressAsync("keeper", conflict, FileVerbs.Settle, ("f.address", "mine"), ("c.address", FormReading.Mine)));

        Assert.Contains("theirs again", Text(again), StringComparison.Ordinal);
        Assert.Equal("theirs again", (await Stage.FieldAsync("basics", "address")).Text);
    }

    [Fact]
    [Trait("Clause", "C02")]
    public async Task Contract_IsAddedChangedAndTakenOut_ByCardsOnly()
    {
        await Stage.OpenAsync();
        var part = Card(await ActAsync("keeper", FileVerbs.Part, ("customer", Id), ("part", "contracts")));
        var form = Card(await PressAsync("keeper", part, FileVerbs.Add));
        Assert.Contains("Settlement cycle", Labels(form));
        var wrong = await PressAsync("keeper", form, FileVerbs.Create, ("f.number", "K-1"), ("f.yearly", "much"));
        Assert.Equal(("Files.FieldNotANumber", "f.yearly"), (Code(wrong), ((CardReply.Refuse)wrong).Field));

        var contract = Card(await PressAsync("keeper", form, FileVerbs.Create, ("f.number", "K-1"), ("f.yearly", "18000"), ("f.prepayment", "rolling"), ("f.settlement", FormReading.Nothing)));
        Assert.Contains("Rolling", Text(contract), StringComparison.Ordinal);
        contract = Card(await PressAsync("keeper", Card(await PressAsync("keeper", contract, FileVerbs.Edit)), FileVerbs.Save, ("f.number", "K-1"), ("f.settlement", "month")));
        Assert.Contains("Read and paid monthly", Text(contract), StringComparison.Ordinal);
        var ask = Card(await PressAsync("keeper", contract, FileVerbs.TakeOut));
        Assert.Equal("Files.RemovalNeedsReason", Code(await PressAsync("keeper", ask, FileVerbs.Remove)));
        part = Card(await PressAsync("keeper", ask, FileVerbs.Remove, ("reason", "typed twice")));

        Assert.DoesNotContain("K-1", Text(part), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "A07")]
    public async Task AsOf_ShowsTheFileOfThatDay_AndOffersNothingToChange()
    {
        await Stage.OpenAsync();
        await Stage.SaveAsync("basics", "keeper", "address=of the second");
        Stage.Test.Clock.Advance(TimeSpan.FromDays(2));
        await Stage.SaveAsync("basics", "keeper", "address=of the fourth@1");
        var ask = Card(await ActAsync("manager", FileVerbs.AsOf, ("customer", Id)));

        var file = Card(await PressAsync("manager", ask, FileVerbs.AsOf, ("day", "2026-11-03")));
        var basics = Card(await ActAsync("keeper", FileVerbs.Part, ("customer", Id), ("part", "basics"), ("day", "2026-11-03")));

        Assert.Contains("end of 2026-11-03", Text(file), StringComparison.Ordinal);
        Assert.Contains("of the second", Text(basics), StringComparison.Ordinal);
        Assert.Null(Button(basics, FileVerbs.Edit));
        Assert.Equal("Files.NoFileYet", Code(await ActAsync("keeper", FileVerbs.AsOf, ("customer", Id), ("day", "2026-11-01"))));
    }

    [Fact]
    public async Task Markup_InEveryTextField_IsShownAsTyped()
    {
        const string Markup = "**x** [a](http://x) <b>'; DROP TABLE Customers;--";
        await Stage.OpenAsync();
        await Stage.AddAsync("contacts", $"name={Markup}", $"position={Markup}");
        var part = Card(await ActAsync("keeper", FileVerbs.Part, ("customer", Id), ("part", "contacts")));

        var texts = Words(part).Concat(Words(Card(await PressAsync("keeper", part, FileVerbs.Entry)))).ToList();

        Assert.Contains(texts, text => text.Contains("DROP TABLE", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.AsSpan().IndexOfAny("*[<") >= 0);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task EveryVerb_ByAnotherUnit_FindsNothingAndChangesNothing()
    {
        await Stage.OpenAsync();
        await Stage.SaveAsync("basics", "keeper", "address=1 Harbour Road");
        var contract = (await Stage.AddAsync("contracts", "number=K-1")).Value.Entry.Value.ToString(CultureInfo.InvariantCulture);

        foreach (var verb in Stage.Test.Services.GetServices<CardEntry>().Where(entry => entry.Use == CardEntryUse.Action).Select(entry => entry.Name))
        {
            var reply = await ActAsync(
                "stranger", verb, ("customer", Id), ("part", "contracts"), ("entry", contract), ("b.number", "1"), ("f.number", "K-2"), ("c.number", FormReading.Mine),
                ("reason", "x"), ("day", "2026-11-02"), ("month", "2026-10"), ("f.Contracted", "1"), ("f.Actual", "1"), ("f.Price", "1"), ("f.Cost", "1"),
                ("person", Stage.Who("stranger").Value.ToString(CultureInfo.InvariantCulture)));

            Assert.DoesNotContain("Customer C1", reply is CardReply.Show shown ? Text(shown.Card) : ((CardReply.Refuse)reply).Message, StringComparison.Ordinal);
            Assert.True(verb is FileVerbs.List or FileVerbs.Without || Code(reply) == "Shared.NothingThere", $"{verb}: {reply}");
        }

        foreach (var kind in new[] { FileCards.Customer, FileCards.File })
        {
            var stranger = await PersonAsync("stranger");
            Assert.Null(await Stage.Test.RunAsync<CardBook, Card?>(book => book.RenderAsync(stranger, kind, Stage.Customer.Value, default)));
        }

        Assert.Contains("K-1", Text(Card(await ActAsync("keeper", FileVerbs.Part, ("customer", Id), ("part", "contracts")))), StringComparison.Ordinal);
    }
}
