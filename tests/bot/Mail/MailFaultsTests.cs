using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Mail;

/// <summary>The process ends at each step of sending; Graph refuses for ever, or takes the same mail twice: none lost, none sent twice unseen.</summary>
[Trait("Clause", "M13")]
public sealed class MailFaultsTests : IAsyncLifetime
{
    private static readonly TimeSpan AWhile = TimeSpan.FromMinutes(40);
    private MailStage stage = null!;

    public async Task InitializeAsync() => stage = await MailStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Theory]
    [InlineData(MailSteps.Claimed, MailState.Unknown, 0)]
    [InlineData(MailSteps.Answered, MailState.Sent, 1)]
    [InlineData(MailSteps.Recorded, MailState.Sent, 1)]
    public async Task Send_ProcessEndsAtEachStep_IsNeverSentTwiceAndSaysWhatIsNotKnown(string step, MailState state, int went)
    {
        await stage.QueueAsync("k");
        using (Breaking.At(step))
        {
            await Assert.ThrowsAsync<BrokenOffException>(() => stage.WorkAsync(stage.Sender(), AWhile));
        }

        await stage.QueueAsync("k2");
        await stage.WorkAsync(stage.Sender(), AWhile);

        var mails = await stage.MailsAsync();
        Assert.Equal(state, mails.Single(mail => mail.Key == "k").State);
        Assert.Equal(MailState.Sent, mails.Single(mail => mail.Key == "k2").State);
        Assert.Equal(went + 1, stage.Graph.Out.Count);
        Assert.Equal(stage.Graph.Out.Count, stage.Graph.Out.Distinct().Count());
    }

    [Fact]
    public async Task Send_NightWithoutNetwork_FailsNothing()
    {
        stage.Credential.Fails = "ClientSecretCredential authentication failed";
        stage.Credential.Beneath = new AggregateException(new HttpRequestException(HttpRequestError.NameResolutionError, "no such host"));
        await stage.QueueAsync("k");
        await stage.QueueAsync("k2");
        var sender = stage.Sender();
        await stage.WorkAsync(sender, TimeSpan.FromHours(12));
        var waiting = await stage.MailsAsync();

        stage.Credential.Fails = null;
        await stage.WorkAsync(sender, AWhile);

        Assert.All(waiting, mail => Assert.Equal(MailState.Pending, mail.State));
        Assert.Contains(waiting, mail => mail.Reason == MailReasons.NoConnection);
        Assert.All(waiting, mail => Assert.Equal(0, mail.Attempts));
        Assert.All(await stage.MailsAsync(), mail => Assert.Equal(MailState.Sent, mail.State));
        Assert.Equal(2, stage.Graph.Out.Count);
    }

    [Fact]
    public async Task Send_CannotBePutIntoWords_FailsInTheEndWithTheReasonAndHoldsUpNobody()
    {
        stage.Notes.Faulty = stage.Liaison;
        await stage.QueueAsync("k");
        await stage.QueueAsync("k2", stage.Officer);

        await stage.WorkAsync(stage.Sender(), TimeSpan.FromHours(1));

        var mails = await stage.MailsAsync();
        var faulty = mails.Single(mail => mail.Key == "k");
        Assert.Equal((MailState.Failed, MailReasons.NotWritten, RecordMailOutcome.MostAttempts), (faulty.State, faulty.Reason, faulty.Attempts));
        Assert.Equal(MailState.Sent, mails.Single(mail => mail.Key == "k2").State);
        Assert.Single(stage.Graph.Asked);
    }

    [Fact]
    public async Task Send_WordsCanBeFoundAgain_GoesOutOnce()
    {
        stage.Notes.Faulty = stage.Liaison;
        await stage.QueueAsync("k");
        var sender = stage.Sender();
        await stage.WorkAsync(sender, TimeSpan.FromSeconds(1));
        var waiting = Assert.Single(await stage.MailsAsync());

        stage.Notes.Faulty = null;
        await stage.WorkAsync(sender, AWhile);

        Assert.Equal((MailState.Pending, MailReasons.NotWritten), (waiting.State, waiting.Reason));
        Assert.Equal(MailState.Sent, Assert.Single(await stage.MailsAsync()).State);
        Assert.Single(stage.Graph.Out);
    }

    [Fact]
    public async Task Send_ToSomebodyWhoLeft_IsRefusedAndNothingLeaves()
    {
        await stage.QueueAsync("k");
        await stage.LeaveAsync(stage.Liaison);

        await stage.WorkAsync(stage.Sender(), TimeSpan.FromMinutes(1));

        var mail = Assert.Single(await stage.MailsAsync());
        Assert.Equal((MailState.Failed, MailReasons.NoRecipient), (mail.State, mail.Reason));
        Assert.Empty(stage.Graph.Asked);
    }

    [Fact]
    public async Task Resend_TakenOverTwice_CarriesTheSameReferenceBothTimes()
    {
        // Taken over, the line cut, nothing filed: a person sends it again knowing that it may arrive twice, and Graph answers 202 once more.
        stage.Graph.FilesNothing = true;
        stage.Graph.Next(new GraphAct(Accept: true, null), new GraphAct(Accept: true, 202));
        await stage.QueueAsync("k");
        await stage.WorkAsync(stage.Sender(), AWhile);
        var unknown = Assert.Single(await stage.MailsAsync());
        await stage.Test.RunAsync<ResendMail, Result>(resend => resend.HandleAsync(stage.Officer, unknown.Id, default));
        var again = await stage.Test.RunAsync<ResendMail, Result>(resend => resend.HandleAsync(stage.Officer, unknown.Id, default));
        await stage.WorkAsync(stage.Sender(), AWhile);

        Assert.Equal(MailState.Unknown, unknown.State);
        Assert.IsType<MailIsNotToBeResent>(again.Error);
        Assert.Equal([unknown.Reference, unknown.Reference], stage.Graph.Out);
        Assert.Equal(MailState.Sent, Assert.Single(await stage.MailsAsync()).State);
    }

    [Fact]
    public async Task Send_EveryAnswerOnce_EachMailGoesOutOnceOrSaysWhy()
    {
        int?[] answers = [202, 400, 401, 403, 404, 429, 503, 502, null];
        stage.Graph.Next([.. answers.Select(status => new GraphAct(status is 202 or null, status))]);
        for (var mail = 0; mail < 12; mail++)
        {
            await stage.QueueAsync($"k{mail:00}");
        }

        var (one, two) = (stage.Sender(), stage.Sender());
        for (var minute = 0; minute < 12; minute++)
        {
            await stage.WorkAsync(minute % 2 == 0 ? one : two, TimeSpan.FromMinutes(5));
        }

        var mails = await stage.MailsAsync();
        Assert.Equal(stage.Graph.Out.Count, stage.Graph.Out.Distinct().Count());
        Assert.Equal(mails.Where(mail => mail.State == MailState.Sent).Select(mail => mail.Reference).Order(), stage.Graph.Out.Order());
        Assert.All(mails.Where(mail => mail.State != MailState.Sent), mail => Assert.NotNull(mail.Reason));
        Assert.DoesNotContain(mails, mail => mail.State is MailState.Pending or MailState.Sending);
    }
}
