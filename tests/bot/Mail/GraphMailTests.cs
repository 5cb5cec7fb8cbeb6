using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Mail;

/// <summary>What Graph may answer, and what has to come out: no mail lost, none sent twice, the unknowable marked and looked for.</summary>
[Trait("Clause", "M13")]
public sealed class GraphMailTests : IAsyncLifetime
{
    private static readonly TimeSpan AWhile = TimeSpan.FromMinutes(40);
    private MailStage stage = null!;

    public async Task InitializeAsync() => stage = await MailStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Theory]
    [InlineData(202, null, MailState.Sent, 1, 1)]
    [InlineData(400, null, MailState.Failed, 0, 1)]
    [InlineData(403, null, MailState.Failed, 0, 1)]
    [InlineData(404, null, MailState.Failed, 0, 1)]
    [InlineData(413, null, MailState.Failed, 0, 1)]
    [InlineData(401, null, MailState.Sent, 1, 2)]
    [InlineData(429, "30", MailState.Sent, 1, 2)]
    [InlineData(429, null, MailState.Sent, 1, 2)]
    [InlineData(503, "5", MailState.Sent, 1, 2)]
    [InlineData(503, null, MailState.Sent, 1, 2)]
    [InlineData(502, null, MailState.Unknown, 0, 1)]
    [InlineData(504, null, MailState.Unknown, 0, 1)]
    [InlineData(500, null, MailState.Unknown, 0, 1)]
    public async Task Send_GraphAnswers_EndsAsItMust(int status, string? retryAfter, MailState state, int went, int asked)
    {
        stage.Graph.Next(new GraphAct(status == 202, status, retryAfter));
        await stage.QueueAsync("k");

        await stage.WorkAsync(stage.Sender(), AWhile);

        var mail = Assert.Single(await stage.MailsAsync());
        Assert.Equal(state, mail.State);
        Assert.Equal(went, stage.Graph.Out.Count);
        Assert.Equal(asked, stage.Graph.Asked.Count);
        Assert.Equal(state == MailState.Sent ? null : $"Http{status}", mail.Reason);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Send_LineCutAfterTakingOver_IsFoundAmongTheSentItemsAndNotSentAgain(bool hangs)
    {
        stage.Graph.Next(new GraphAct(Accept: true, hangs ? -1 : null));
        await stage.QueueAsync("k");
        await stage.QueueAsync("k2");
        await stage.QueueAsync("k3");

        await stage.WorkAsync(stage.Sender(), AWhile);

        Assert.All(await stage.MailsAsync(), mail => Assert.Equal(MailState.Sent, mail.State));
        Assert.Equal(3, stage.Graph.Out.Count);
        Assert.Equal(3, stage.Graph.Out.Distinct().Count());
    }

    [Fact]
    public async Task Send_LineCutAndNothingFiled_StaysUnknownUntilAPersonSendsItAgain()
    {
        stage.Graph.FilesNothing = true;
        stage.Graph.Next(new GraphAct(Accept: false, null));
        await stage.QueueAsync("k");
        await stage.WorkAsync(stage.Sender(), AWhile);
        var unknown = Assert.Single(await stage.MailsAsync());

        var refused = await stage.Test.RunAsync<ResendMail, Result>(resend => resend.HandleAsync(stage.Liaison, unknown.Id, default));
        var done = await stage.Test.RunAsync<ResendMail, Result>(resend => resend.HandleAsync(stage.Officer, unknown.Id, default));
        await stage.WorkAsync(stage.Sender(), AWhile);

        Assert.Equal((MailState.Unknown, MailReasons.NoAnswer), (unknown.State, unknown.Reason));
        Assert.IsType<NothingThere>(refused.Error);
        Assert.Null(done.Error);
        Assert.Equal(MailState.Sent, Assert.Single(await stage.MailsAsync()).State);
        Assert.Single(stage.Graph.Out);
    }

    [Fact]
    public async Task Look_ManyThatAreNowhere_HideNoneBehindThemAndKeepNoMailWaiting()
    {
        const int Nowhere = 60;
        stage.Graph.Next([.. Enumerable.Repeat(new GraphAct(Accept: false, 504), Nowhere), new GraphAct(Accept: true, 504)]);
        for (var mail = 0; mail <= Nowhere; mail++)
        {
            await stage.QueueAsync($"k{mail}");
            stage.Test.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        var sender = stage.Sender();
        while ((await stage.MailsAsync()).Exists(mail => mail.State == MailState.Pending))
        {
            stage.Test.Clock.Advance(await sender.StepAsync(default));
        }

        Assert.Equal(0, stage.Graph.Looks);
        Assert.All(await stage.MailsAsync(), mail => Assert.Equal(MailState.Unknown, mail.State));
        stage.Test.Clock.Advance(TimeSpan.FromMinutes(2));
        var finder = stage.Finder();
        await finder.StepAsync(default);
        await finder.StepAsync(default);

        Assert.Equal(Nowhere, (await stage.MailsAsync()).Count(mail => mail.State == MailState.Unknown));
        Assert.Equal(MailState.Sent, (await stage.MailsAsync()).Single(mail => mail.Key == $"k{Nowhere}").State);
        Assert.Equal(2, stage.Graph.Looks);
    }

    [Fact]
    public async Task Look_AttemptsOfTwoDays_AreLookedForAStretchATime()
    {
        stage.Graph.Next(new GraphAct(Accept: true, 504), new GraphAct(Accept: true, 504));
        var (sender, finder) = (stage.Sender(), stage.Finder());
        await stage.QueueAsync("k");
        await sender.StepAsync(default);
        stage.Test.Clock.Advance(TimeSpan.FromHours(30));
        await stage.QueueAsync("k2");
        await sender.StepAsync(default);
        stage.Test.Clock.Advance(TimeSpan.FromMinutes(2));

        await finder.StepAsync(default);
        var first = (await stage.MailsAsync()).Select(mail => mail.State).ToList();
        await finder.StepAsync(default);

        Assert.Equal([MailState.Sent, MailState.Unknown], first);
        Assert.All(await stage.MailsAsync(), mail => Assert.Equal(MailState.Sent, mail.State));
    }

    [Fact]
    public async Task Send_TwoProcesses_KeepThePaceTogetherAndSendEachMailOnce()
    {
        for (var mail = 0; mail < 12; mail++)
        {
            await stage.QueueAsync($"k{mail}");
        }

        var (one, two) = (stage.Sender(), stage.Sender());
        var began = stage.Test.Clock.GetUtcNow();
        while ((await stage.MailsAsync()).Exists(mail => mail.State != MailState.Sent))
        {
            await Task.WhenAll(one.StepAsync(default), two.StepAsync(default));
            stage.Test.Clock.Advance(TimeSpan.FromMilliseconds(500));
        }

        Assert.Equal(12, stage.Graph.Out.Count);
        Assert.Equal(12, stage.Graph.Out.Distinct().Count());
        Assert.True(stage.Test.Clock.GetUtcNow() - began >= TimeSpan.FromSeconds(22));
    }

    [Fact]
    public async Task Send_KilledBetweenSendingAndRecording_IsLookedForAndNotSentAgain()
    {
        await stage.QueueAsync("k");
        var claim = await stage.Test.RunAsync<ClaimMail, MailClaim>(claim => claim.HandleAsync("rating@example.com", TimeSpan.FromSeconds(2), default));
        stage.Graph.Out.Add(claim.Mail!.Reference);

        stage.Test.Clock.Advance(ClaimMail.Lease + TimeSpan.FromSeconds(1));
        await stage.WorkAsync(stage.Sender(), AWhile);

        Assert.Equal(MailState.Sent, Assert.Single(await stage.MailsAsync()).State);
        Assert.Single(stage.Graph.Out);
    }

    [Fact]
    public async Task Send_ClockSetBackADay_GoesOnAtOnce()
    {
        await stage.QueueAsync("k");
        await stage.WorkAsync(stage.Sender(), TimeSpan.FromMinutes(1));
        stage.Test.Clock.Advance(TimeSpan.FromDays(-1));
        await stage.QueueAsync("k2");

        await stage.WorkAsync(stage.Sender(), TimeSpan.FromMinutes(1));

        Assert.All(await stage.MailsAsync(), mail => Assert.Equal(MailState.Sent, mail.State));
    }

    [Fact]
    public async Task Queue_SameKeyTwice_IsOneMail()
    {
        await stage.QueueAsync("k");
        await stage.QueueAsync("k");

        await stage.WorkAsync(stage.Sender(), TimeSpan.FromMinutes(1));

        Assert.Single(stage.Graph.Out);
    }

    [Fact]
    public async Task Send_DoneMeanwhile_IsDroppedUnsent()
    {
        await stage.QueueAsync("k", notBefore: stage.Test.Clock.GetUtcNow().UtcDateTime.AddHours(1));
        await stage.WorkAsync(stage.Sender(), TimeSpan.FromMinutes(30));
        stage.Notes.Silent = true;
        await stage.WorkAsync(stage.Sender(), AWhile);

        Assert.Equal((MailState.Dropped, 0), (Assert.Single(await stage.MailsAsync()).State, stage.Graph.Asked.Count));
    }

    [Fact]
    public async Task Send_MarkupInWords_IsShownAsTyped()
    {
        stage.Notes.Text = "<script>alert(1)</script> & 'x'";
        await stage.QueueAsync("k");

        await stage.WorkAsync(stage.Sender(), TimeSpan.FromMinutes(1));

        var message = Assert.Single(stage.Graph.Asked).GetProperty("message");
        var html = message.GetProperty("body").GetProperty("content").GetString()!;
        Assert.DoesNotContain("<script", html);
        Assert.Contains("&lt;script&gt;alert(1)", html);
        Assert.Contains("https://desk.example.com/#/card/test/7", html);
        Assert.EndsWith($"[{(await stage.MailsAsync())[0].Reference}]", message.GetProperty("subject").GetString());
        Assert.Equal("text/calendar", message.GetProperty("attachments")[0].GetProperty("contentType").GetString());
    }

    [Fact]
    public async Task List_ForHeadquarters_CountsByFateAndGivesTheReason()
    {
        stage.Graph.Next(new GraphAct(false, 403));
        await stage.QueueAsync("k");
        await stage.QueueAsync("k2");
        await stage.WorkAsync(stage.Sender(), AWhile);

        var page = await stage.Test.RunAsync<ListMails, Result<MailPage>>(list => list.HandleAsync(stage.Officer, new MailQuery(DateTime.UnixEpoch), default));
        var other = await stage.Test.RunAsync<ListMails, Result<MailPage>>(list => list.HandleAsync(stage.Liaison, new MailQuery(DateTime.UnixEpoch), default));

        Assert.Equal((1, 1), (page.Value.Counts[MailState.Sent], page.Value.Counts[MailState.Failed]));
        Assert.Contains(page.Value.Lines, line => line.Reason == "Http403");
        Assert.IsType<NothingThere>(other.Error);
    }
}
