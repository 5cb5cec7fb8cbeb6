using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Mail;

/// <summary>What is the sender's trouble rests the whole mailbox and is counted against no mail; the delivery page says until when and why.</summary>
[Trait("Clause", "M13")]
public sealed class MailboxRestTests : IAsyncLifetime
{
    private const string Expired = "AADSTS7000222: The provided client secret keys are expired.";
    private static readonly TimeSpan AWhile = TimeSpan.FromMinutes(40);
    private MailStage stage = null!;

    public async Task InitializeAsync() => stage = await MailStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(401)]
    public async Task Send_RefusedManyTimesOver_CountsAgainstNoMailAndEachGoesOutOnce(int status)
    {
        stage.Graph.Next([.. Enumerable.Repeat(new GraphAct(false, status), 3 * RecordMailOutcome.MostAttempts)]);
        await stage.QueueAsync("k");
        await stage.QueueAsync("k2");
        var sender = stage.Sender();

        await stage.WorkAsync(sender, TimeSpan.FromMinutes(30));
        var waiting = await stage.MailsAsync();
        await stage.WorkAsync(sender, TimeSpan.FromHours(12));

        Assert.All(waiting, mail => Assert.Equal((MailState.Pending, 0), (mail.State, mail.Attempts)));
        Assert.Contains(waiting, mail => mail.Reason == $"Http{status}");
        Assert.All(await stage.MailsAsync(), mail => Assert.Equal((MailState.Sent, 1, (string?)null), (mail.State, mail.Attempts, mail.Reason)));
        Assert.Equal(2, stage.Graph.Out.Count);
        Assert.Null((await PageAsync()).Rest);
    }

    [Theory]
    [InlineData("1800", 30)]
    [InlineData("7200", 120)]
    [InlineData("172800", 1440)]
    public async Task Send_429AsksForAWhile_TheWholeMailboxRestsAsLongAndNoLongerThanADay(string retryAfter, int minutes)
    {
        stage.Graph.Next(new GraphAct(false, 429, retryAfter));
        await stage.QueueAsync("k");
        await stage.QueueAsync("k2");
        var sender = stage.Sender();

        await sender.StepAsync(default);
        stage.Test.Clock.Advance(TimeSpan.FromMinutes(minutes - 1));
        await sender.StepAsync(default);
        var (early, rest) = (stage.Graph.Asked.Count, (await PageAsync()).Rest);
        await stage.WorkAsync(sender, AWhile);

        Assert.Equal(1, early);
        Assert.Equal("Http429", rest!.Reason);
        Assert.Equal(stage.Graph.Times.Count - 1, stage.Graph.Out.Count);
        Assert.All(await stage.MailsAsync(), mail => Assert.Equal(MailState.Sent, mail.State));
    }

    [Fact]
    public async Task Send_ClockSetBackWhileTheMailboxRests_GoesOnWithTheOthersAtOnce()
    {
        stage.Graph.Next(new GraphAct(false, 429, "3600"));
        await stage.QueueAsync("k");
        await stage.WorkAsync(stage.Sender(), TimeSpan.FromMinutes(1));
        stage.Test.Clock.Advance(TimeSpan.FromHours(-6));
        await stage.QueueAsync("k2");

        await stage.WorkAsync(stage.Sender(), TimeSpan.FromMinutes(1));

        Assert.Equal(MailState.Sent, (await stage.MailsAsync()).Single(mail => mail.Key == "k2").State);
    }

    [Fact]
    public async Task Send_OneMailIsRefusedOverAndOver_HoldsUpNobody()
    {
        await stage.QueueAsync("k");
        await stage.QueueAsync("k2");
        await stage.QueueAsync("k3");
        stage.Graph.Next(new GraphAct(false, 503), new GraphAct(true, 202), new GraphAct(false, 503), new GraphAct(true, 202), new GraphAct(false, 503));

        await stage.WorkAsync(stage.Sender(), TimeSpan.FromMinutes(5));

        Assert.All(await stage.MailsAsync(), mail => Assert.Equal(MailState.Sent, mail.State));
        Assert.Equal(3, stage.Graph.Out.Distinct().Count());
    }

    [Fact]
    public async Task Send_SecretExpired_MailsWaitAndThePageSaysSoUntilItIsRenewed()
    {
        stage.Credential.Fails = Expired;
        await stage.QueueAsync("k");
        var sender = stage.Sender();

        await stage.WorkAsync(sender, TimeSpan.FromDays(2));
        var waiting = Assert.Single(await stage.MailsAsync());
        var rest = (await PageAsync()).Rest;
        stage.Credential.Fails = null;
        await stage.WorkAsync(sender, AWhile);

        Assert.Equal((MailState.Pending, MailReasons.SecretExpired, 0), (waiting.State, waiting.Reason, waiting.Attempts));
        Assert.Equal(MailReasons.SecretExpired, rest!.Reason);
        Assert.Equal(MailState.Sent, Assert.Single(await stage.MailsAsync()).State);
    }

    private async Task<MailPage> PageAsync() =>
        (await stage.Test.RunAsync<ListMails, Result<MailPage>>(list => list.HandleAsync(stage.Officer, new MailQuery(DateTime.UnixEpoch), default))).Value;
}
