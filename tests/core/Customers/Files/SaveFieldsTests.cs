using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Customers.Files;

[Trait("Clause", "A07")]
public sealed class SaveFieldsTests : IAsyncLifetime
{
    private FileStage stage = null!;

    public async Task InitializeAsync()
    {
        stage = await FileStage.CreateAsync();
        Assert.Null((await stage.OpenAsync()).Error);
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Save_AField_IsThereWithSourcePersonAndTime()
    {
        var saved = await stage.SaveAsync(
            FileParts.Basics, EntryId.OfPart(FileParts.Basics), [new FieldEdit("address", "  Shenzhen ", 0)], source: "business licence");

        Assert.Equal(["address"], saved.Value.Changed);
        var field = (await stage.ReadAsync()).Value.Part(FileParts.Basics)!.Entries.Single().Field("address")!;
        Assert.Equal(("Shenzhen", "business licence", stage.Who("keeper"), 1), (field.Text, field.Source, field.ConfirmedBy!.Value, field.Version));
        Assert.Equal(stage.Test.Clock.GetUtcNow().UtcDateTime, field.ConfirmedUtc);
    }

    [Fact]
    public async Task Save_DifferentFieldsOfTwoPeople_Merge()
    {
        await stage.SaveAsync(FileParts.Basics, "keeper", "address=A@0", "legalrepresentative=L@0");

        Assert.Null((await stage.SaveAsync(FileParts.Basics, "keeper", "address=B@1", "legalrepresentative=L@1")).Error);
        var second = await stage.SaveAsync(FileParts.Basics, "colleague", "address=A@1", "legalrepresentative=M@1");

        Assert.Equal(["legalrepresentative"], second.Value.Changed);
        Assert.Equal(["address"], second.Value.Kept);
        Assert.Equal(("B", "M"), ((await stage.FieldAsync(FileParts.Basics, "address")).Text, (await stage.FieldAsync(FileParts.Basics, "legalrepresentative")).Text));
    }

    [Fact]
    public async Task Save_TheSameFieldChangedMeanwhile_ShowsBothValuesAndSavesNothing()
    {
        await stage.SaveAsync(FileParts.Basics, "keeper", "address=A@0");
        await stage.SaveAsync(FileParts.Basics, "colleague", "address=B@1");

        var refused = await stage.SaveAsync(FileParts.Basics, "keeper", "address=C@1", "legalrepresentative=L@0");

        var conflict = Assert.Single(Assert.IsType<FieldChangedMeanwhile>(refused.Error).Conflicts);
        Assert.Equal(("A", "C", "B", stage.Who("colleague"), 2), (conflict.Base, conflict.Yours, conflict.Theirs, conflict.TheirsBy, conflict.TheirVersion));
        Assert.Equal(("B", 2), await stage.FieldAsync(FileParts.Basics, "address"));
        Assert.Equal(("", 0), await stage.FieldAsync(FileParts.Basics, "legalrepresentative"));
    }

    [Fact]
    public async Task Save_WithTheirVersionAsBase_HasChosen()
    {
        await stage.SaveAsync(FileParts.Basics, "keeper", "address=A@0");
        await stage.SaveAsync(FileParts.Basics, "colleague", "address=B@1");

        Assert.Null((await stage.SaveAsync(FileParts.Basics, "keeper", "address=C@2")).Error);

        Assert.Equal(("C", 3), await stage.FieldAsync(FileParts.Basics, "address"));
    }

    [Fact]
    public async Task Save_WhatTheOtherAlsoSaved_IsNoConflict()
    {
        await stage.SaveAsync(FileParts.Basics, "colleague", "address=B@0");

        var same = await stage.SaveAsync(FileParts.Basics, "keeper", "address=B@0");

        Assert.Empty(same.Value.Changed);
        Assert.Equal(("B", 1), await stage.FieldAsync(FileParts.Basics, "address"));
    }

    [Fact]
    public async Task Save_FirstValuesOfTwoPeopleAtOnce_IsAConflict()
    {
        await stage.SaveAsync(FileParts.Basics, "colleague", "address=B@0");

        Assert.IsType<FieldChangedMeanwhile>((await stage.SaveAsync(FileParts.Basics, "keeper", "address=C@0")).Error);
    }

    [Fact]
    public async Task Save_OneWrongFieldAmongMany_SavesNone()
    {
        var refused = await stage.SaveAsync(FileParts.Basics, "keeper", "address=A", "capital=much");

        Assert.Equal("capital", Assert.IsType<FieldNotANumber>(refused.Error).Field);
        Assert.Equal(("", 0), await stage.FieldAsync(FileParts.Basics, "address"));
    }

    [Fact]
    public async Task Save_SqlHtmlAndMarkup_StandsAsTyped()
    {
        const string Text = "'; DROP TABLE CustomerFiles;-- <b>x</b> **y** {{z}} =cmd|' /C calc'!A0";

        await stage.SaveAsync(FileParts.Basics, EntryId.OfPart(FileParts.Basics), [new FieldEdit("address", Text, 0)]);

        Assert.Equal(Text, (await stage.FieldAsync(FileParts.Basics, "address")).Text);
    }

    [Fact]
    public async Task Save_MarkedFieldChanged_IsAnEvent()
    {
        await stage.SaveAsync(FileParts.Basics, "keeper", "legalrepresentative=L");
        stage.Seams.Happened.Clear();

        await stage.SaveAsync(FileParts.Basics, "keeper", "legalrepresentative=M@1");

        Assert.Equal((stage.Customer, FileEvent.BasicsChanged, new DateOnly(2026, 11, 2)), Assert.Single(stage.Seams.Happened));
    }

    [Fact]
    public async Task Save_FirstFillingOfAMarkedField_IsNoEvent()
    {
        stage.Seams.Happened.Clear();

        await stage.SaveAsync(FileParts.Basics, "keeper", "legalrepresentative=L");

        Assert.Empty(stage.Seams.Happened);
    }

    [Fact]
    public async Task Save_UnknownField_IsRefused() =>
        Assert.IsType<FieldUnknown>((await stage.SaveAsync(FileParts.Basics, "keeper", "shoesize=44")).Error);

    [Fact]
    public async Task Save_ByAnotherUnit_FindsNothing() =>
        Assert.IsType<NothingThere>((await stage.SaveAsync(FileParts.Basics, "stranger", "address=A")).Error);

    [Fact]
    public async Task Save_ByWhoMayOnlyRead_IsNotAllowed() =>
        Assert.IsType<ActionNotAllowed>((await stage.SaveAsync(FileParts.Basics, "manager", "address=A")).Error);

    [Fact]
    public async Task Save_EveryChange_IsInTheHistory()
    {
        await stage.SaveAsync(FileParts.Basics, "keeper", "address=A");
        await stage.SaveAsync(FileParts.Basics, "colleague", "address=B@1");
        await stage.SaveAsync(FileParts.Basics, "keeper", "address=@2");

        var history = await stage.Test.WithDbAsync(db => db.Set<FileChange>().AsNoTracking().OrderBy(change => change.Version).ToListAsync());

        Assert.Equal([("", "A"), ("A", "B"), ("B", "")], history.Select(change => (change.Before, change.After)));
    }

    [Fact]
    [Trait("Clause", "A11")]
    public async Task Read_IsLogged()
    {
        await stage.ReadAsync(who: "manager");

        var logged = await stage.Test.WithDbAsync(db => db.Set<FileReading>().AsNoTracking().SingleAsync());

        Assert.Equal((stage.Who("manager"), stage.Customer, stage.Unit), (logged.Person, logged.Customer!.Value, logged.Unit));
    }
}
