using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Approvals;

/// <summary>Two containers, each with a write gate of its own, on one database file: as two processes have.</summary>
public sealed class TwoProcessesTests
{
    [Fact]
    public async Task Decide_FromTwoProcessesAtOnce_OneWinsAndTheOtherIsTold()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        await using var other = stage.OtherProcess();
        var (manager, deputy) = (await stage.WhoAsync("manager"), await stage.WhoAsync("deputy"));
        for (var round = 1; round <= 10; round++)
        {
            var approval = await stage.ProposeAsync("liaison", ApprovalMatter.VipPlan, @object: round);
            var hash = (await stage.StoredAsync(approval)).TextHash;

            var answers = await Task.WhenAll(
                Task.Run(() => RunAsync(stage.Test.Services, (DecideStep use) =>
                    use.RunAsync(new DecideStepRequest(manager, approval, 1, hash, Approve: true), default))),
                Task.Run(() => RunAsync(other, (DecideStep use) =>
                    use.RunAsync(new DecideStepRequest(deputy, approval, 1, hash, Approve: false, "no"), default))));

            Assert.Single(answers, answer => answer.Error is null);
            Assert.IsType<StepAlreadyDecided>(answers.Single(answer => answer.Error is not null).Error);
        }

        var officer = await stage.WhoAsync("officer");
        Assert.Empty((await stage.Test.RunAsync((VerifyChain use) => use.RunAsync(officer, stage.Unit, 2025, default))).Value);
        Assert.Equal(stage.Matters.InEffect.Count, await stage.Test.WithDbAsync(db => db.Set<Approval>().CountAsync(each => each.State == ApprovalState.Approved)));
    }

    [Fact]
    public async Task Withdraw_WhileDecided_OneWins()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        await using var other = stage.OtherProcess();
        var (liaison, party) = (await stage.WhoAsync("liaison"), await stage.WhoAsync("party"));
        for (var round = 1; round <= 10; round++)
        {
            var approval = await stage.ProposeAsync("liaison", ApprovalMatter.Gift, @object: round);
            var hash = (await stage.StoredAsync(approval)).TextHash;

            var answers = await Task.WhenAll(
                Task.Run(() => RunAsync(stage.Test.Services, (WithdrawProposal use) => use.RunAsync(liaison, approval, default))),
                Task.Run(() => RunAsync(other, (DecideStep use) => use.RunAsync(
                    new DecideStepRequest(party, approval, 1, hash, Approve: true, null, "3", new DateOnly(2026, 11, 2)), default))));

            Assert.Single(answers, answer => answer.Error is null);
            Assert.True(answers.Single(answer => answer.Error is not null).Error is ApprovalWithdrawn or NotUnderWay);
        }
    }

    [Fact]
    public async Task Propose_OneObjectFromTwoProcesses_OneIsUnderWay()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        await using var other = stage.OtherProcess();
        stage.Matters.Texts[(ApprovalMatter.Standards, 7)] = "v1";
        var liaison = await stage.WhoAsync("liaison");
        var proposal = new Proposal(ApprovalMatter.Standards, 7, stage.Unit, 2025, liaison, "v1");

        var answers = await Task.WhenAll(new IServiceProvider[] { stage.Test.Services, other }.Select(process => Task.Run(() => RunAsync(
            process,
            (Proposing use) => use.Db.WriteAsync(() => use.Approvals.ProposeAsync(proposal, default), default)))));

        Assert.Single(answers, answer => answer.Error is null);
        Assert.Single(answers, answer => answer.Error is ObjectUnderWay);
    }

    [Fact]
    public async Task Remind_FromTwoProcesses_RemindsOncePerStepAndDay()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        await using var other = stage.OtherProcess();
        for (var number = 1; number <= 8; number++)
        {
            await stage.ProposeAsync("liaison", ApprovalMatter.Gift, @object: number);
        }

        await stage.Test.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE TeamsMessages SET State='Sent'"));
        stage.Test.Clock.Advance(TimeSpan.FromDays(4));

        var looked = await Task.WhenAll(new IServiceProvider[] { stage.Test.Services, other, stage.Test.Services, other }
            .Select(process => Task.Run(() => RunAsync(process, (RemindWaiting use) => use.RunAsync(default)))));

        Assert.Equal(8, looked.Sum());
        Assert.Equal(8, await stage.Test.WithDbAsync(db => db.Set<TeamsMessage>().CountAsync(message => message.Step == MessageStep.Reminder)));
    }

    private static async Task<T> RunAsync<TUse, T>(IServiceProvider process, Func<TUse, Task<T>> use)
        where TUse : notnull
    {
        await using var scope = process.CreateAsyncScope();
        return await use(ActivatorUtilities.GetServiceOrCreateInstance<TUse>(scope.ServiceProvider));
    }

    private sealed record Proposing(GradingDb Db, IApprovals Approvals);
}
