using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Correspondence;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Correspondence;

/// <summary>A mail becomes an appeal, once.</summary>
[Trait("Clause", "M10")]
public sealed class LogAsAppealTests : IAsyncLifetime
{
    private MailStage stage = null!;

    public async Task InitializeAsync() => stage = await MailStage.CreateAsync();

    public Task DisposeAsync() => stage.DisposeAsync().AsTask();

    [Fact]
    public async Task Log_NotUrgent_IsADraftOfThePresentMonth()
    {
        var logged = (await stage.LogAsync()).Value;

        Assert.False(logged.Already);
        Assert.Equal((AppealState.Draft, "十二月增量", "希望十二月增加气量。"), (logged.Log.Appeal!.State, logged.Log.Appeal.Title, logged.Log.Appeal.Text));
        Assert.Equal(("关于十二月供气", "李强", true, true, true), (logged.Log.Subject, logged.Log.Sender, logged.Log.Mine, logged.Log.Appeal.MayAmend, logged.Log.Appeal.MayAttach));
        Assert.Equal((new Month(2026, 11), AppealCategory.HeadquartersSupport), (await stage.AppealsAsync()).Select(appeal => (appeal.Month, appeal.Reported)).Single());
    }

    [Fact]
    [Trait("Clause", "M12")]
    public async Task Log_Urgent_IsSentAtOnce()
    {
        var logged = (await stage.LogAsync(stage.Appeal(urgent: true))).Value;

        Assert.Equal((AppealState.WithHeadquarters, true, false), (logged.Log.Appeal!.State, logged.Log.Appeal.Urgent, logged.Log.Appeal.MayAmend));
        Assert.Contains(await stage.Visits.MailsAsync(), mail => mail.Kind == AppealCards.UrgentMail);
    }

    [Fact]
    public async Task Log_TheSameMessageAgain_IsAnsweredWithTheFirst()
    {
        var first = (await stage.LogAsync()).Value;

        var again = (await stage.LogAsync(stage.Appeal(MailStage.Message(" m1@DAFENG.example "), title: "另一个标题", text: "另一段文字"))).Value;
        var colleague = (await stage.LogAsync(stage.Appeal(title: "同事的标题"), stage.Manager)).Value;

        Assert.Equal((true, first.Log.Id, "十二月增量"), (again.Already, again.Log.Id, again.Log.Appeal!.Title));
        Assert.Equal((true, first.Log.Id, false, stage.Liaison.Name), (colleague.Already, colleague.Log.Id, colleague.Log.Mine, colleague.Log.By));
        Assert.Single(await stage.AppealsAsync());
        Assert.Single(await stage.LogsAsync());
    }

    [Fact]
    public async Task Log_TheSameMessageAtTheSameMoment_IsOneAppeal()
    {
        var people = new[] { stage.Liaison, stage.Manager, stage.Group.ManagerA };

        var all = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => stage.LogAsync(stage.Appeal(title: $"标题 {i}"), people[i % people.Length]))));

        Assert.All(all, each => Assert.Null(each.Error));
        Assert.Single(all, each => !each.Value.Already);
        Assert.Single(all.Select(each => each.Value.Log.Id).Distinct());
        Assert.Single(await stage.AppealsAsync());
    }

    [Fact]
    public async Task Log_RowThatAnotherProcessWroteFirst_IsRefusedByTheIndex()
    {
        var log = (await stage.LogAsync()).Value.Log;
        var twin = (await stage.LogsAsync()).Single();

        var fault = await Assert.ThrowsAnyAsync<DbUpdateException>(() => stage.Group.Test.WithDbAsync(db =>
        {
            db.Add(LoggedMessage.Of(
                LogKind.Appeal, new CustomerCard(stage.Glass, "", "", stage.Group.A, GasForm.Gaseous, default, default), ReadMessage.Of(MailStage.Message()).Value, 1, stage.Manager.Id, twin.AtUtc));
            return db.SaveChangesAsync();
        }));

        Assert.True(TeamsGrading.Core.Storage.StoreFault.IsDuplicate(fault));
        Assert.Equal(log.Id, twin.Id);
    }

    [Fact]
    public async Task Log_AnotherMessageOfTheThread_IsLoggedToo()
    {
        var first = (await stage.LogAsync()).Value;
        var second = (await stage.LogAsync(stage.Appeal(MailStage.Message("<m2@dafeng.example>")))).Value;

        var view = (await stage.LookAsync(MailStage.Message("<m2@dafeng.example>"))).Value;

        Assert.False(second.Already);
        Assert.Equal(second.Log.Id, Assert.Single(view.Logged).Id);
        Assert.Equal(first.Log.Id, Assert.Single(view.Thread).Id);
    }

    [Fact]
    public async Task Log_TheSameMessageAsAnotherKindOrForAnotherCustomer_IsAnotherLog()
    {
        var second = await stage.Visits.OpenAsync(await stage.Visits.RegisterAsync("A2", "大丰钢铁", stage.Group.A, TierLevel.Vip1), stage.Liaison);

        Assert.False((await stage.LogAsync()).Value.Already);
        Assert.False((await stage.LogAsync(stage.Appeal(customer: second.Id))).Value.Already);
        Assert.False((await stage.NoteAsync()).Value.Already);
        Assert.Equal(3, (await stage.LookAsync()).Value.Logged.Count);
    }

    [Fact]
    public async Task Log_DraftThatWasThrownAway_CanBeLoggedAnew()
    {
        var first = (await stage.LogAsync()).Value;
        Assert.Null((await stage.DropAsync(first.Log)).Error);
        Assert.Empty((await stage.LookAsync()).Value.Logged);

        var second = (await stage.LogAsync()).Value;

        Assert.False(second.Already);
        Assert.NotEqual(first.Log.Id, second.Log.Id);
        Assert.Equal(second.Log.Id, (await stage.LogAsync()).Value.Log.Id);
        Assert.Single((await stage.LookAsync()).Value.Logged);
    }

    [Fact]
    public async Task Log_WithoutAMessageId_IsRefused()
    {
        Assert.IsType<MessageHasNoId>((await stage.LogAsync(stage.Appeal(MailStage.Message(id: null)))).Error);
        Assert.IsType<MessageHasNoId>((await stage.LogAsync(stage.Appeal() with { Message = null })).Error);
        Assert.Empty(await stage.LogsAsync());
    }

    [Fact]
    public async Task Log_WhatIsMissingOrTooLong_IsRefusedWithTheField()
    {
        Assert.IsType<CustomerNeeded>((await stage.LogAsync(stage.Appeal() with { Customer = null })).Error);
        Assert.IsType<AppealNeedsCategory>((await stage.LogAsync(stage.Appeal(category: null))).Error);
        Assert.IsType<AppealNeedsTitle>((await stage.LogAsync(stage.Appeal(title: " "))).Error);
        Assert.Equal(new AppealTextTooLong("text", 4000, 4001), (await stage.LogAsync(stage.Appeal(text: new string('长', 4001)))).Error);
        Assert.Empty(await stage.AppealsAsync());
        Assert.Empty(await stage.LogsAsync());
    }

    [Fact]
    public async Task Log_MarkupAndWhatMailProgramsHide_IsTakenAsText()
    {
        var logged = (await stage.LogAsync(stage.Appeal(title: "<img src=x onerror=alert(1)>", text: "<script>1</script>\u200b\u00ad =cmd|' /C calc'!A0"))).Value;

        Assert.Equal(("<img src=x onerror=alert(1)>", "<script>1</script> =cmd|' /C calc'!A0"), (logged.Log.Appeal!.Title, logged.Log.Appeal.Text));
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Log_WithoutTheRight_IsRefused()
    {
        Assert.IsType<NothingThere>((await stage.LogAsync(by: stage.Group.LiaisonB)).Error);
        Assert.IsType<ActionNotAllowed>((await stage.LogAsync(by: stage.Keeper)).Error);
        Assert.IsType<NothingThere>((await stage.LogAsync(stage.Appeal(customer: new CustomerId(1)))).Error);
        // Drafts, but does not report: an urgent one is not hers to send.
        Assert.IsType<ActionNotAllowed>((await stage.LogAsync(stage.Appeal(urgent: true), stage.Manager)).Error);
        Assert.Empty(await stage.LogsAsync());
    }

    [Fact]
    public async Task Log_CustomerThatIsNoKeyCustomer_IsRefused() =>
        Assert.IsType<NotAKeyCustomer>((await stage.LogAsync(stage.Appeal(customer: stage.Steel), stage.Group.LiaisonB)).Error);

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Logged_IsSeenByColleaguesWhoMayAndByNobodyElse()
    {
        await stage.LogAsync();
        var stranger = await stage.Visits.JoinAsync("92", "外单位", stage.Group.B, Role.KeyAccountManager);

        Assert.Single((await stage.LookAsync(reader: stage.Manager)).Value.Logged);
        Assert.Single((await stage.LookAsync(reader: stage.Group.ManagerA)).Value.Logged);
        Assert.Empty((await stage.LookAsync(reader: stage.Keeper)).Value.Logged);
        Assert.Empty((await stage.LookAsync(reader: stranger)).Value.Logged);
        // Headquarters reads appeals that were sent; a draft is the unit's own.
        Assert.Empty((await stage.LookAsync(reader: stage.Group.Officer)).Value.Logged);
    }

    [Fact]
    public async Task Logged_OfTheMessage_KeepsNoWordOfIt()
    {
        await stage.LogAsync();

        var kept = (await stage.LogsAsync()).Single();

        Assert.Equal((64, 64, "关于十二月供气", "李强"), (kept.MessageKey.Length, kept.ThreadKey.Length, kept.Subject, kept.Sender));
        Assert.Equal(new DateTime(2026, 11, 1, 0, 0, 0), kept.SentUtc);
        Assert.DoesNotContain("dafeng", kept.StandingKey, StringComparison.Ordinal);
    }
}
