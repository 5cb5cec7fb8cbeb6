using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Customers.Files;

[Trait("Clause", "C02")]
public sealed class EntryTests : IAsyncLifetime
{
    private FileStage stage = null!;

    public async Task InitializeAsync()
    {
        stage = await FileStage.CreateAsync();
        Assert.Null((await stage.OpenAsync()).Error);
        stage.Seams.Happened.Clear();
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Add_AContract_KeepsItsFacts()
    {
        await stage.AddAsync(
            FileParts.Contracts, "number=HT-1", "signedon=2026-01-05", "prepayment=滚动预付", "settlement=月抄月结", "compensation=both", "equipmentowner=Customer",
            "maintenance=Unit", "breach=Two per mille a day");

        var contract = (await stage.ReadAsync()).Value.Part(FileParts.Contracts)!.Entries.Single();

        Assert.Equal(
            ["HT-1", "2026-01-05", "rolling", "month", "both", "Customer", "Unit", "Two per mille a day"],
            ((string[])["number", "signedon", "prepayment", "settlement", "compensation", "equipmentowner", "maintenance", "breach"]).Select(field => contract.Field(field)!.Text));
    }

    [Fact]
    [Trait("Clause", "C04")]
    public async Task Add_AMeter_KeepsItsVerificationDates()
    {
        await stage.AddAsync(FileParts.Meters, "number=M-7", "verifiedon=2025-03-01", "verifyby=2027-02-28");
        await stage.AddAsync(FileParts.Equipment, "name=Regulator", "owner=Customer", "inspectedon=2026-04-01");

        var file = (await stage.ReadAsync()).Value;

        Assert.Equal("2027-02-28", file.Part(FileParts.Meters)!.Entries.Single().Field("verifyby")!.Text);
        Assert.Equal("2026-04-01", file.Part(FileParts.Equipment)!.Entries.Single().Field("inspectedon")!.Text);
    }

    [Fact]
    [Trait("Clause", "A06")]
    public async Task Add_AFurtherContract_IsAnEvent()
    {
        await stage.AddAsync(FileParts.Contracts, "number=HT-1");
        Assert.Empty(stage.Seams.Happened);

        await stage.AddAsync(FileParts.Contracts, "number=HT-2");

        Assert.Equal((stage.Customer, FileEvent.FurtherContract, new DateOnly(2026, 11, 2)), Assert.Single(stage.Seams.Happened));
    }

    [Fact]
    public async Task Add_TheSameEntryTwice_IsOnce()
    {
        var first = await stage.AddAsync(FileParts.Contacts, "name=Li", "phone=13800000000");

        var second = await stage.AddAsync(FileParts.Contacts, "name=Li", "phone=13800000000");

        Assert.Equal(first.Value.Entry, second.Value.Entry);
        Assert.Equal((1, 2), await stage.Test.WithDbAsync(async db => (await db.Set<FileEntry>().CountAsync(), await db.Set<FileValue>().CountAsync())));
    }

    [Fact]
    public async Task Add_TheSameContractNumber_IsRefused()
    {
        await stage.AddAsync(FileParts.Contracts, "number=HT-1", "yearly=10");

        Assert.Equal("HT-1", Assert.IsType<EntryRepeats>((await stage.AddAsync(FileParts.Contracts, "number=HT-1", "yearly=20")).Error).Text);
        Assert.Equal(1, await stage.Test.WithDbAsync(db => db.Set<FileEntry>().CountAsync()));
    }

    [Fact]
    public async Task Save_ANumberThatAnotherContractHas_IsRefused()
    {
        await stage.AddAsync(FileParts.Contracts, "number=HT-1");
        var second = (await stage.AddAsync(FileParts.Contracts, "number=HT-2")).Value.Entry;

        Assert.IsType<EntryRepeats>((await stage.SaveAsync(FileParts.Contracts, second, FileStage.Edits("number=HT-1@1"))).Error);
    }

    [Fact]
    public async Task Add_NothingFilledIn_IsRefused() => Assert.IsType<EntryIsEmpty>((await stage.AddAsync(FileParts.Contacts, "name= ")).Error);

    [Fact]
    public async Task Add_ToThePartWithOneEntry_IsRefused() =>
        Assert.IsType<PartHasOneEntry>((await stage.AddAsync(FileParts.Basics, "address=A")).Error);

    [Fact]
    public async Task Add_ToAPartThatIsNotInTheGuide_IsRefused() => Assert.IsType<PartNotInGuide>((await stage.AddAsync("cars", "name=A")).Error);

    [Fact]
    public async Task Remove_WithAReason_IsGoneTodayAndThereYesterday()
    {
        var contact = (await stage.AddAsync(FileParts.Contacts, "name=Li")).Value.Entry;
        stage.Test.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Null((await stage.RemoveAsync(contact, "left the customer")).Error);

        Assert.Empty((await stage.ReadAsync()).Value.Part(FileParts.Contacts)!.Entries);
        Assert.Single((await stage.ReadAsync(new DateOnly(2026, 11, 2))).Value.Part(FileParts.Contacts)!.Entries);
        var line = (await HistoryAsync()).Lines[0];
        Assert.Equal((HistoryKind.Removal, "left the customer", FileParts.Contacts), (line.Kind, line.Reason, line.Part!.Key));
    }

    [Fact]
    public async Task Remove_WithoutAReasonOrTwiceByOthers_IsRefused()
    {
        var contact = (await stage.AddAsync(FileParts.Contacts, "name=Li")).Value.Entry;

        Assert.IsType<RemovalNeedsReason>((await stage.RemoveAsync(contact, " ")).Error);
        Assert.Null((await stage.RemoveAsync(contact, "left")).Error);
        Assert.Null((await stage.RemoveAsync(contact, "left")).Error);
        Assert.IsType<EntryIsGone>((await stage.RemoveAsync(contact, "left", "colleague")).Error);
        Assert.IsType<EntryIsGone>((await stage.SaveAsync(FileParts.Contacts, contact, FileStage.Edits("name=Wu@1"))).Error);
    }

    [Fact]
    public async Task Remove_TheOneEntryOfAPart_IsRefused()
    {
        await stage.SaveAsync(FileParts.Basics, "keeper", "address=A");

        Assert.IsType<PartHasOneEntry>((await stage.RemoveAsync(EntryId.OfPart(FileParts.Basics), "no")).Error);
    }

    [Fact]
    [Trait("Clause", "A07")]
    public async Task Read_AsOfADay_IsAsItWasAtItsEnd()
    {
        await stage.SaveAsync(FileParts.Basics, "keeper", "address=A");
        stage.Test.Clock.SetUtc(new DateTimeOffset(2026, 11, 2, 15, 59, 59, TimeSpan.Zero));
        await stage.SaveAsync(FileParts.Basics, "keeper", "address=B@1");
        stage.Test.Clock.SetUtc(new DateTimeOffset(2026, 11, 2, 16, 0, 0, TimeSpan.Zero));
        await stage.SaveAsync(FileParts.Basics, "keeper", "address=C@2");

        Assert.Equal(("B", 2), await stage.FieldAsync(FileParts.Basics, "address", new DateOnly(2026, 11, 2)));
        Assert.Equal(("C", 3), await stage.FieldAsync(FileParts.Basics, "address", new DateOnly(2026, 11, 3)));
        Assert.IsType<NoFileYet>((await stage.ReadAsync(new DateOnly(2026, 11, 1))).Error);
    }

    [Fact]
    [Trait("Clause", "A04")]
    public async Task Guide_WithoutAField_ShowsWhatWasFilledInAndTakesNoMore()
    {
        await stage.SaveAsync(FileParts.Basics, "keeper", "address=A");
        stage.Test.Clock.Advance(TimeSpan.FromDays(1));
        await PublishWithoutAsync("address");

        var field = (await stage.ReadAsync()).Value.Part(FileParts.Basics)!.Entries.Single().Field("address")!;

        Assert.Equal(("A", true, false), (field.Text, field.Retired, field.Required));
        Assert.Equal(2, Assert.IsType<FieldNoLongerAsked>((await stage.SaveAsync(FileParts.Basics, "keeper", "address=B@1")).Error).Guide);
        Assert.Null((await stage.SaveAsync(FileParts.Basics, "keeper", "address=A@1", "legalrepresentative=L")).Error);
        Assert.Equal(1, (await stage.ReadAsync(new DateOnly(2026, 11, 2))).Value.Count.Guide);
        Assert.Equal(2, (await stage.ReadAsync()).Value.Count.Guide);
    }

    [Fact]
    public async Task Interview_OfAnotherSlice_IsInTheFileOnce()
    {
        var interview = new NewInterview(stage.Customer, new DateOnly(2026, 11, 1), "incoming", "Li", "Wu", "price", "", "more gas", "call back", "visit 7");

        var first = await RecordAsync(interview);
        var second = await RecordAsync(interview);

        Assert.Equal(first, second);
        var entry = (await stage.ReadAsync()).Value.Part(FileParts.Interviews)!.Entries.Single();
        Assert.Equal(("more gas", "visit 7"), (entry.Field("asked")!.Text, entry.Field("asked")!.Source));
        Assert.Null(await RecordAsync(interview with { Customer = stage.Elsewhere }));
    }

    [Fact]
    [Trait("Clause", "A13")]
    public async Task States_TellWhatIsMissingAndWhoHasNoFile()
    {
        await stage.SaveAsync(FileParts.Basics, "keeper", "address=A");

        var states = await stage.Test.RunAsync((IFileStates use) => use.OfAsync([stage.Customer, stage.Elsewhere], default));

        Assert.Equal([true, false], states.Select(state => state.HasFile));
        Assert.DoesNotContain("basics.address", states[0].Missing);
        Assert.Contains("basics.legalrepresentative", states[0].Missing);
        Assert.Equal([stage.Customer], await stage.Test.RunAsync((IFileStates use) => use.PopulationAsync(stage.Unit, null, default)));
    }

    private async Task<long?> RecordAsync(NewInterview interview)
    {
        await using var scope = stage.Test.Services.CreateAsyncScope();
        var interviews = scope.ServiceProvider.GetRequiredService<IInterviews>();
        return await scope.ServiceProvider.GetRequiredService<GradingDb>()
            .WriteAsync(() => interviews.RecordAsync(interview, stage.Who("manager"), default), default);
    }

    private async Task<FileHistory> HistoryAsync() => (await stage.Test.RunAsync(
        (ReadHistory use) => use.RunAsync(stage.Who("keeper"), stage.Customer, null, 0, 10, ReadingPurpose.Upkeep, default))).Value;

    private Task<int> PublishWithoutAsync(string field) => stage.Test.WithDbAsync(db =>
    {
        var parts = BuiltInGuide.Version1.Parts.Select(part => part with { Fields = [.. part.Fields.Where(each => each.Key != field)] }).ToList();
        db.Add(FillGuide.Publish(2, GuideBook.Write(parts), "", stage.Who("officer"), stage.Test.Clock.GetUtcNow().UtcDateTime));
        return db.SaveChangesAsync();
    });
}
