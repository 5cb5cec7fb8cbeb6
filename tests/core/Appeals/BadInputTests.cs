using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Handling;
using TeamsGrading.Core.Appeals.Records;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Appeals;

/// <summary>What goes wrong around appeals: a clear answer, nothing lost, nothing doubled.</summary>
public sealed class BadInputTests : IAsyncLifetime
{
    private AppealStage stage = null!;

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync() => stage = await AppealStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Appeal_OnACustomerOfAnotherUnit_ReadsAsNotThere()
    {
        Assert.IsType<NothingThere>((await stage.DraftAsync(stage.OfB)).Error);
        Assert.IsType<NothingThere>((await stage.RaiseAsync(stage.OfB)).Error);
        Assert.IsType<NothingThere>((await stage.DraftAsync(new CustomerId(4711))).Error);
        var id = (await stage.RaiseAsync(stage.First)).Value;
        Assert.IsType<NothingThere>((await stage.RunAsync((ViewAppeal use) => use.RunAsync(Group.LiaisonB.Id, id, default))).Error);
        Assert.IsType<NothingThere>(await stage.ReplyAsync(id, by: Group.LiaisonB));
        Assert.Empty((await stage.RunAsync((ListAppeals use) => use.RunAsync(Group.LiaisonB.Id, new AppealFilter(Group.A, null, null, false, false, false), 1, default))).Lines);
    }

    [Fact]
    public async Task Appeal_OnAGeneralCustomer_IsRefused() => Assert.IsType<NotAKeyCustomer>((await stage.DraftAsync(stage.OfC, by: Group.LiaisonC)).Error);

    [Fact]
    public async Task Text_Of20000Characters_IsRefusedWithTheCount()
    {
        Assert.Equal(new AppealTextTooLong("text", 4000, 20000), (await stage.RaiseAsync(stage.First, typed: AppealStage.Typed(text: new string('长', 20000)))).Error);
        Assert.Equal(new AppealTextTooLong("title", 100, 101), (await stage.DraftAsync(stage.First, AppealStage.Typed(new string('长', 101)))).Error);
        Assert.Null((await stage.DraftAsync(stage.First, AppealStage.Typed(text: new string('长', 4000)))).Error);
        Assert.IsType<AppealNeedsTitle>((await stage.DraftAsync(stage.First, AppealStage.Typed(" "))).Error);
        Assert.IsType<AppealNeedsCategory>((await stage.DraftAsync(stage.First, AppealStage.Typed(category: null))).Error);
        Assert.Equal(new AppealNeedsText("text"), (await stage.DraftAsync(stage.First, AppealStage.Typed(text: ""))).Error);
    }

    [Fact]
    public async Task Markup_IsKeptAsTyped()
    {
        const string nasty = "<script>alert(1)</script> **粗** [x](http://x) '; DROP TABLE Appeals;-- {{$root}}";
        var id = (await stage.RaiseAsync(stage.First, typed: AppealStage.Typed(nasty[..60], nasty))).Value;

        Assert.Equal(nasty, (await stage.AppealAsync(id)).Text);
    }

    [Fact]
    public async Task Draft_ByTheKeyAccountManager_IsReportedByTheLiaison()
    {
        await stage.OpenAsync();
        var id = (await stage.DraftAsync(stage.Vip, by: stage.Keeper)).Value;
        Assert.IsType<ActionNotAllowed>((await stage.RunAsync((RaiseAppeal use) => use.DraftAsync(stage.Keeper.Id, id, null, false, default))).Error);
        Assert.IsType<ActionNotAllowed>((await stage.RaiseAsync(stage.Vip, by: stage.Keeper)).Error);
        Assert.IsType<NothingThere>((await stage.RunAsync((ViewAppeal use) => use.RunAsync(Group.Officer.Id, id, default))).Error); // Not sent: not headquarters' to see.
        Assert.Null((await stage.RunAsync((RaiseAppeal use) => use.DraftAsync(Group.LiaisonA.Id, id, null, false, default))).Error);
        Assert.Equal(id, (await stage.RunAsync((RaiseAppeal use) => use.DraftAsync(Group.LiaisonA.Id, id, null, false, default))).Value);
        Assert.IsType<ActionNotAllowed>(await stage.AnswerAsync(id, by: stage.Keeper));
    }

    [Fact]
    public async Task Liaison_WhoLeft_TheCardGoesToTheSuccessor()
    {
        var id = await AskedAsync();
        var successor = await stage.JoinAsync("31", Group.A, Role.Liaison);
        await stage.LeaveAsync(Group.LiaisonA);
        stage.Seams.Liaisons[Group.A] = new Caretaker(successor.Id, successor.Id);
        Assert.Equal(1, await stage.WatchAsync());

        Assert.Equal(successor.Id, (await stage.AppealAsync(id)).TurnOf);
        Assert.Contains($"post appeal {successor.Id.Value}", Group.Posts.Log);
        Assert.Equal(AppealStepKind.PassedOn, (await stage.StepsAsync(id))[^1].Kind);
        Assert.IsType<NothingThere>(await stage.ReplyAsync(id));
        Assert.Null(await stage.ReplyAsync(id, by: successor));
    }

    [Fact]
    public async Task Manager_WhoLeft_TheCardGoesToTheSuccessor()
    {
        stage.Seams.Liaisons.Remove(Group.A);
        var id = (await stage.RaiseAsync(stage.Vip, urgent: false)).Value;
        Assert.Contains($"post appeal {Group.ManagerA.Id.Value}", Group.Posts.Log);
        await stage.LeaveAsync(Group.ManagerA);
        var successor = await stage.JoinAsync("32", Group.A, Role.UnitManager);
        await stage.WatchAsync();

        Assert.Contains($"post appeal {successor.Id.Value}", Group.Posts.Log);
        Assert.Null(await stage.AnswerAsync(id, by: successor));
    }

    [Fact]
    public async Task Officer_WhoLeft_TheAppealGoesToTheFollower()
    {
        var id = (await stage.RaiseAsync(stage.First)).Value;
        await stage.StepAsync((SortAppeal use) => use.AssignAsync(Group.Officer.Id, id, stage.Second.Id, default));
        await stage.LeaveAsync(stage.Second);
        await stage.WatchAsync();

        Assert.Equal((null, Group.Officer.Id), ((await stage.AppealAsync(id)).Assigned, (await stage.AppealAsync(id)).TurnOf));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Officer_WhoseRoleWasTaken_TheAppealGoesToTheFollowerOrAllOfficers(bool followed)
    {
        var id = (await stage.RaiseAsync(stage.First)).Value;
        await stage.StepAsync((SortAppeal use) => use.AssignAsync(Group.Officer.Id, id, stage.Second.Id, default));
        if (!followed)
        {
            stage.Seams.Followers.Clear();
        }

        await stage.TakeRolesAsync(stage.Second);
        stage.Seams.Mails.Clear();
        stage.Clock.SetUtc(new DateTimeOffset(2026, 11, 5, 1, 0, 0, TimeSpan.Zero)); // Late: two working days for an urgent one.
        await stage.WatchAsync();

        Assert.Equal((null, followed ? Group.Officer.Id : (PersonId?)null), ((await stage.AppealAsync(id)).Assigned, (await stage.AppealAsync(id)).TurnOf));
        Assert.Equal([Group.Officer.Id], stage.Seams.Mails.Select(mail => mail.Recipient));
        Assert.NotNull((await stage.AppealAsync(id)).BreachedOn);
    }

    [Fact]
    public async Task Liaison_WithoutMail_HasTheCardAndTheMailIsOnRecord()
    {
        Assert.Equal("", Group.LiaisonA.Mail);
        var id = await AskedAsync();

        Assert.Contains($"post appeal {Group.LiaisonA.Id.Value}", Group.Posts.Log);
        Assert.Contains(stage.Seams.Mails, mail => mail.Recipient == Group.LiaisonA.Id && mail.Subject == id.Value); // The outbox says that there is no address.
    }

    [Fact]
    [Trait("Clause", "M01")]
    public async Task Unit_WithoutLiaison_ManagerAndHeadquartersAreTold()
    {
        stage.Seams.Liaisons.Remove(Group.A);
        var id = await AskedAsync();

        Assert.Contains($"post appeal {Group.ManagerA.Id.Value}", Group.Posts.Log);
        Assert.True((await stage.ViewAsync(Group.Officer, id)).NoLiaison);
        Assert.Contains($"post appeal {Group.Officer.Id.Value}", Group.Posts.Log.Reverse().TakeWhile(line => line != "settle appeal"));
        Assert.Null(await stage.ReplyAsync(id, by: Group.ManagerA));
    }

    [Fact]
    public async Task StandIn_ActingAsLiaison_MayDoWhatTheLiaisonMay()
    {
        await stage.OpenAsync();
        var clerk = await stage.JoinAsync("33", Group.A);
        Assert.IsType<ActionNotAllowed>((await stage.DraftAsync(stage.First, by: clerk)).Error);
        stage.Seams.Liaisons[Group.A] = new Caretaker(clerk.Id, Group.LiaisonA.Id);

        Assert.Null((await stage.DraftAsync(stage.First, by: clerk)).Error);
        Assert.IsType<ActionNotAllowed>(await stage.AnswerAsync((await stage.RaiseAsync(stage.First, by: clerk)).Value, by: clerk));
    }

    [Fact]
    public async Task File_ByItsContent_IsTakenOrRefused()
    {
        var id = (await stage.DraftAsync(stage.First)).Value;
        Assert.IsType<FileTypeNotTaken>((await AttachAsync(id, "MZ\u0090program", "合同.pdf")).Error);
        Assert.IsType<FileIsEmpty>((await AttachAsync(id, "", "空.pdf")).Error);
        var file = (await AttachAsync(id, "%PDF-1.7 内容", "../合同|.exe")).Value;
        Assert.IsType<AppealFileIsThere>((await AttachAsync(id, "%PDF-1.7 内容", "又一次.pdf")).Error);
        Assert.IsType<NothingThere>((await AttachAsync(id, "%PDF-1.7", "x.pdf", Group.LiaisonB)).Error);
        Assert.IsType<NothingThere>((await stage.RunAsync((AttachFile use) => use.OpenAsync(Group.LiaisonB.Id, file, default))).Error);

        var opened = (await stage.RunAsync((AttachFile use) => use.OpenAsync(stage.Keeper.Id, file, default))).Value;
        using var content = new StreamReader(opened.Content);
        Assert.Equal(("合同.pdf", "%PDF-1.7 内容"), (opened.Name, await content.ReadToEndAsync()));
        Assert.Equal(id, (await stage.RunAsync((AttachFile use) => use.TakeOutAsync(Group.LiaisonA.Id, file, default))).Value);
        Assert.Empty((await stage.ViewAsync(Group.LiaisonA, id)).Files);
    }

    [Fact]
    public async Task File_OfAClosedAppeal_IsRefused()
    {
        var id = (await stage.RaiseAsync(stage.First)).Value;
        Assert.Null((await AttachAsync(id, "%PDF-1.7 后补", "后补.pdf")).Error);
        Assert.Equal(AppealStepKind.Attached, (await stage.StepsAsync(id))[^1].Kind);
        await stage.AnswerAsync(id);
        await stage.CloseAsync(id);

        Assert.IsType<AppealIsClosed>((await AttachAsync(id, "%PDF-1.7 再补", "再补.pdf")).Error);
    }

    [Fact]
    public async Task Appeal_NeverDeletedAndItsHistoryNeverChanged()
    {
        var id = (await stage.RaiseAsync(stage.First)).Value;
        await Assert.ThrowsAsync<InvalidOperationException>(() => Group.Test.WithDbAsync(async db =>
        {
            db.Remove(await db.Set<Appeal>().SingleAsync(each => each.Id == id));
            return await db.SaveChangesAsync();
        }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Group.Test.WithDbAsync(async db =>
        {
            db.Remove(await db.Set<AppealStep>().FirstAsync(each => each.Appeal == id));
            return await db.SaveChangesAsync();
        }));
    }

    private Task<Result<AppealFileId>> AttachAsync(AppealId id, string content, string name, PersonCard? by = null) => stage.RunAsync(
        (AttachFile use) => use.RunAsync((by ?? Group.LiaisonA).Id, id, name, null, new MemoryStream(Encoding.UTF8.GetBytes(content)), default));

    /// <summary>An urgent appeal of A that headquarters asked back.</summary>
    private async Task<AppealId> AskedAsync()
    {
        await stage.OpenAsync();
        var id = (await stage.RaiseAsync(stage.First)).Value;
        Assert.Null(await stage.AskAsync(id));
        return id;
    }
}
