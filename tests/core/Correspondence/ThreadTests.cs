using TeamsGrading.Core.Correspondence;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Correspondence;

/// <summary>Other messages of a thread, for colleagues whose mailboxes call the same thread by different names.</summary>
[Trait("Clause", "A09")]
public sealed class ThreadTests : IAsyncLifetime
{
    private const string First = "<m1@dafeng.example>";

    private MailStage stage = null!;

    public async Task InitializeAsync() => stage = await MailStage.CreateAsync();

    public Task DisposeAsync() => stage.DisposeAsync().AsTask();

    [Fact]
    public async Task Message_ThatBeganTheThread_IsFoundFromAReplyInAnotherMailbox()
    {
        await LogAsync(First, "liaison-1", First);

        Assert.Equal(["m1"], await ThreadAsync("<m2@dafeng.example>", "manager-1", First));
        Assert.Equal(["m1"], await ThreadAsync("<m3@group.example>", null, "m1@DAFENG.example"));
    }

    [Fact]
    public async Task Reply_IsFoundFromWhatBeganTheThread_AndFromOtherReplies()
    {
        await LogAsync("<m2@dafeng.example>", "liaison-1", First);

        Assert.Equal(["m2"], await ThreadAsync(First, "manager-1", First));
        Assert.Equal(["m2"], await ThreadAsync("<m3@dafeng.example>", "manager-1", First));
        // An Outlook that tells no headers knows at least what is open in it.
        Assert.Equal(["m2"], await ThreadAsync(First, "manager-1", null));
    }

    [Fact]
    public async Task Reply_ThatNamesOnlyTheMessageItAnswers_FindsThat()
    {
        await LogAsync("<m2@dafeng.example>", "liaison-1", First);

        Assert.Equal(["m2"], await ThreadAsync("<m3@dafeng.example>", "manager-1", "<m2@dafeng.example>"));
    }

    [Fact]
    public async Task Messages_WithoutReferences_AreFoundByWhatTheMailboxCallsTheThread()
    {
        await LogAsync(First, "liaison-1", First);
        await LogAsync("<m2@dafeng.example>", "liaison-1", null);

        Assert.Equal(["m1", "m2"], await ThreadAsync("<m3@dafeng.example>", "liaison-1", "<m3@dafeng.example>"));
        Assert.Equal(["m1", "m2"], await ThreadAsync("<m3@dafeng.example>", "liaison-1", null));
        Assert.Empty(await ThreadAsync("<m3@dafeng.example>", "manager-1", "<m3@dafeng.example>"));
    }

    [Fact]
    public async Task Message_Itself_IsNotAnotherOfItsThread()
    {
        await LogAsync(First, "liaison-1", First);

        var view = (await stage.LookAsync(Message(First, "manager-1", First), stage.Manager)).Value;

        Assert.Single(view.Logged);
        Assert.Empty(view.Thread);
    }

    [Fact]
    public async Task Threads_ThatHaveNothingInCommon_StayApart()
    {
        await LogAsync(First, null, null);
        await LogAsync("<m2@dafeng.example>", "liaison-1", "<other@dafeng.example>");

        Assert.Empty(await ThreadAsync("<m3@dafeng.example>", null, null));
        Assert.Empty(await ThreadAsync("<m3@dafeng.example>", "", " "));
        Assert.Empty(await ThreadAsync("<m3@dafeng.example>", "manager-1", "<m3@dafeng.example>"));
    }

    [Fact]
    public async Task Thread_OfWhoMayNotSeeTheAppeal_IsEmptyWhateverIsAsked()
    {
        await LogAsync(First, "liaison-1", First);
        await LogAsync("<m2@dafeng.example>", "liaison-1", First);
        var stranger = await stage.Visits.JoinAsync("92", "外单位", stage.Group.B, Role.KeyAccountManager);

        foreach (var reader in new[] { stranger, stage.Keeper, stage.Group.Officer })
        {
            Assert.Empty(await ThreadAsync("<m3@dafeng.example>", "liaison-1", First, reader));
            Assert.Empty(await ThreadAsync(First, "liaison-1", First, reader));
        }

        Assert.Equal(["m1", "m2"], await ThreadAsync("<m3@dafeng.example>", "liaison-1", First));
    }

    private static SentMessage Message(string id, string? thread, string? root) => MailStage.Message(id, thread: thread, root: root);

    private async Task LogAsync(string id, string? thread, string? root) =>
        Assert.False((await stage.LogAsync(stage.Appeal(Message(id, thread, root), title: id[1..3]))).Value.Already);

    /// <summary>Titles of what was logged of other messages of the thread, as a colleague of the same unit sees them.</summary>
    private async Task<IEnumerable<string>> ThreadAsync(string id, string? thread, string? root, PersonCard? reader = null) =>
        (await stage.LookAsync(Message(id, thread, root), reader ?? stage.Manager)).Value.Thread.Select(line => line.Appeal!.Title).Order();
}
