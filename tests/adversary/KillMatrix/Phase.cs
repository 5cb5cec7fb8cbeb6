using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Adversary.KillMatrix;

/// <summary>One stretch of a round: what people do in it, and again after a crash, and when it is over.</summary>
/// <param name="Points">The labelled points it passes, in order.</param>
/// <param name="Act">Done on a bot that may die under it.</param>
/// <param name="Recover">Done after the restart: what people still find to do.</param>
internal sealed record Phase(string Name, string[] Points, Func<BotProcess, Task> Act, Func<BotProcess, Task> Recover)
{
    /// <summary>The round is opened by the secretary.</summary>
    public static readonly Phase Opening = new("opening", ["open.keyWritten", "open.committed"], OpenAsync, OpenAsync);

    /// <summary>The last member of the committee answers for every candidate.</summary>
    public static readonly Phase Casting = new("casting", ["cast.beforeCommit", "cast.committed"], CastAsync, CastAsync);

    /// <summary>The last member finishes; the round closes, is counted, purged and archived by itself.</summary>
    public static readonly Phase Closing = new(
        "closing",
        [
            "close.frozen", "close.opened", "close.tallied.beforeCommit", "close.tallied", "close.purged.envelopes", "close.purged.key", "close.purged",
            "close.archived",
        ],
        FinishAsync,
        FinishAsync);

    private static async Task OpenAsync(BotProcess bot)
    {
        using var secretary = await DeskClient.SignInAsync(bot.Address, DeskRound.SmallCommitteeSecretary);
        using var member = await DeskClient.SignInAsync(bot.Address, DeskRound.SmallCommittee[0]);
        if (await member.CardAsync("ballot") is null)
        {
            await DeskRound.OpenAsync(secretary);
        }
    }

    private static async Task CastAsync(BotProcess bot)
    {
        using var member = await DeskClient.SignInAsync(bot.Address, DeskRound.SmallCommittee[^1]);
        await DeskRound.ScoreAsync(member);
    }

    private static async Task FinishAsync(BotProcess bot)
    {
        using var member = await DeskClient.SignInAsync(bot.Address, DeskRound.SmallCommittee[^1]);
        if (await member.CardAsync("ballot") is { } ballot && member.Offers(ballot, "Card.Ballot.ToFinish"))
        {
            await DeskRound.FinishAsync(member);
        }
    }
}
