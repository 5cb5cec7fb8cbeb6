using TeamsGrading.Core.Correspondence;
using TeamsGrading.Core.Customers.Correspondents;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Customers.Correspondents;

/// <summary>An unknown sender becomes a contact, by the rights and the guide of files.</summary>
[Trait("Clause", "A07")]
public sealed class AddContactTests : IAsyncLifetime
{
    private MailStage stage = null!;

    public async Task InitializeAsync() => stage = await MailStage.CreateAsync();

    public Task DisposeAsync() => stage.DisposeAsync().AsTask();

    [Fact]
    public async Task Add_UnknownSender_IsKnownFromThenOn()
    {
        Assert.Equal(SenderKind.None, (await stage.LookAsync(MailStage.Message(from: "new@other.example"))).Value.Sender);

        var added = (await AddAsync("新人", "New@Other.example")).Value;

        Assert.False(added.Already);
        Assert.Equal("新人", (await stage.LookAsync(MailStage.Message(from: "new@other.example"))).Value.Customers.Single().Contact!.Name);
    }

    [Fact]
    public async Task Add_TheSameAddressAgain_IsTheContactThereIs()
    {
        var first = (await AddAsync("新人", "new@other.example")).Value;

        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => AddAsync($"新人{i}", "NEW@other.example"))));

        Assert.All(all, each => Assert.Equal(first with { Already = true }, each.Value));
    }

    [Fact]
    public async Task Add_WhatTheGuideDoesNotTake_IsRefusedWithTheField()
    {
        Assert.Equal("mail", Assert.IsType<FieldNotAMail>((await AddAsync("新人", "not an address")).Error).Field);
        Assert.Equal("phone", Assert.IsType<FieldNotAPhone>((await AddAsync("新人", "a@b.example", phone: "abc")).Error).Field);
        Assert.Equal("name", Assert.IsType<FieldTooLong>((await AddAsync(new string('长', 401), "a@b.example")).Error).Field);
        Assert.IsType<ContactNeedsName>((await AddAsync(" ", "a@b.example")).Error);
        Assert.IsType<ContactNeedsMail>((await AddAsync("新人", null)).Error);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Add_WithoutTheRightToKeepTheFile_IsRefused()
    {
        Assert.IsType<NothingThere>((await AddAsync("新人", "a@b.example", stage.Group.LiaisonB)).Error);
        Assert.IsType<ActionNotAllowed>((await AddAsync("新人", "a@b.example", stage.Manager)).Error);
    }

    [Fact]
    public async Task Add_CustomerWithoutAFile_IsRefused()
    {
        var bare = await stage.Visits.RegisterAsync("A9", "无档客户", stage.Group.A);

        Assert.IsType<NoFileYet>((await stage.RunAsync((AddContact use) => use.RunAsync(stage.Liaison.Id, new NewContact(bare.Id, "新人", "a@b.example", null, null), default))).Error);
    }

    private Task<Result<ContactAdded>> AddAsync(string? name, string? mail, TeamsGrading.Core.Seams.PersonCard? by = null, string? phone = null) =>
        stage.RunAsync((AddContact use) => use.RunAsync((by ?? stage.Liaison).Id, new NewContact(stage.Glass, name, mail, "经理", phone), default));
}
