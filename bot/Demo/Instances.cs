using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Customers.Rights;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Supervision;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Demo;

/// <summary>
/// The running programs on one database that a play goes through: each step through the next of them. Of several, those steps that decide
/// something are sent through two at the same moment: one has to win, and the other has to be answered properly.
/// </summary>
internal sealed class Instances(params IReadOnlyList<IServiceProvider> all)
{
    /// <summary>Steps that decide: sent twice at once they may work once.</summary>
    private static readonly HashSet<string> Deciding =
    [
        "approval.approve", "approval.return", "filing.acknowledge", "draft.propose", "committee.propose", "standards.propose", "viplist.propose",
        "gift.propose", "strategic.propose", "plan.propose", "bar.confirm", "bar.appeal", "round.open", "selfcheck.finish", "spotcheck.draw",
    ];

    private int turn;

    public IServiceProvider Next => all[turn = (turn + 1) % all.Count];

    /// <summary>How many steps were raced, and how many of the losers were refused rather than answered as done.</summary>
    public (int Raced, int Refused) Races { get; private set; }

    public Task<CardReply> CommandAsync(PersonCard person, string text, CancellationToken cancellation) =>
        InAsync(Next, book => book.CommandAsync(person, text, cancellation));

    /// <param name="expectRefusal">The step is an attempt that must not work; it is not raced.</param>
    public async Task<CardReply> ActAsync(
        PersonCard person, string verb, IReadOnlyDictionary<string, string> inputs, bool expectRefusal, CancellationToken cancellation)
    {
        if (all.Count == 1 || expectRefusal || !Deciding.Contains(verb))
        {
            return await InAsync(Next, book => book.ActAsync(person, verb, inputs, cancellation));
        }

        var replies = await Task.WhenAll(new[] { Next, Next }.Select(each => Task.Run(
            () => InAsync(each, book => book.ActAsync(person, verb, inputs, cancellation)), cancellation)));
        var refusals = replies.OfType<CardReply.Refuse>().ToList();
        Races = (Races.Raced + 1, Races.Refused + refusals.Count);
        return refusals.Find(refusal => refusal.Code.StartsWith("Cards.", StringComparison.Ordinal))
            ?? Array.Find(replies, reply => reply is CardReply.Show) ?? replies[0];
    }

    /// <summary>What each program does by itself, one after the other: nothing may happen twice.</summary>
    public async Task NightAsync(CancellationToken cancellation)
    {
        foreach (var services in all)
        {
            await services.GetRequiredService<CloseDueRounds>().RunAsync(cancellation);
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RemindWaiting>().RunAsync(cancellation);
            await scope.ServiceProvider.GetRequiredService<TellOfLapse>().RunAsync(cancellation);
            await scope.ServiceProvider.GetRequiredService<RemindSupervision>().RunAsync(cancellation);
            await scope.ServiceProvider.GetRequiredService<FollowCalendar>().RunAsync(cancellation);
            await scope.ServiceProvider.GetRequiredService<RemindUpkeep>().RunAsync(cancellation);
            await scope.ServiceProvider.GetRequiredService<RecountFiles>().RunAsync(cancellation);
            await scope.ServiceProvider.GetRequiredService<SweepRights>().RunAsync(cancellation);
        }
    }

    private static async Task<CardReply> InAsync(IServiceProvider services, Func<CardBook, Task<CardReply>> use)
    {
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<CardBook>());
    }
}
