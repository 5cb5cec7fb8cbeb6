using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bot.Demo;

/// <summary>Plays a whole round of the demo group through the same use cases that the cards call, and tells what happens; scores are never told.</summary>
internal sealed class DemoRound(IServiceProvider services, Texts texts, TextWriter output)
{
    private const string Unit = "HN";

    /// <summary>The archive pack of the round that was played.</summary>
    public async Task<byte[]> PlayAsync(CancellationToken cancellation)
    {
        await RunAsync<SeedDemo, bool>(seed => seed.IfEmptyAsync(cancellation));
        var year = SeedDemo.RatedYear(services.GetRequiredService<TimeProvider>());
        var people = (await RunAsync<IDirectory, IReadOnlyList<PersonCard>>(directory => directory.PeopleAsync(cancellation)))
            .ToDictionary(person => person.EmployeeNumber);
        var seats = DemoPeople.All.Where(person => person.Unit == Unit && person.Duty is not null).ToList();
        var secretary = people[seats.Single(seat => seat.Duty == CommitteeDuty.Secretary).Number];
        var voters = seats.Where(seat => seat.Duty != CommitteeDuty.Secretary).Select(seat => people[seat.Number]).ToList();
        Say("Demo.Group", ("Customers", DemoCustomers.All.Length), ("Voters", voters.Count));

        var round = await OpenAsync(secretary, voters, year, cancellation);
        await AttackAsync(round, voters[0], people["40"], cancellation);
        await ScoreAsync(round, voters.SkipLast(1), cancellation);
        var reminded = Expect(await RunAsync<RemindMembers, Result<int>>(use => use.RunAsync(secretary.Id, round, cancellation)));
        Say("Demo.Reminded", ("Count", reminded));
        await ScoreAsync(round, voters.TakeLast(1), cancellation);
        await services.GetRequiredService<CloseDueRounds>().RunAsync(cancellation);
        await TellResultAsync(round, secretary, cancellation);
        return Expect(await RunAsync<ExportRound, Result<byte[]>>(use => use.RunAsync(people["15"].Id, round, cancellation)));
    }

    private async Task<RoundId> OpenAsync(PersonCard secretary, List<PersonCard> voters, int year, CancellationToken cancellation)
    {
        var candidates = await RunAsync<ICandidates, IReadOnlyList<Candidate>>(use => use.ForAsync(secretary.Unit, year, GasForm.Gaseous, cancellation));
        var deadline = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.AddHours(1);
        var opened = Expect(await RunAsync<OpenRound, Result<RoundOpened>>(use => use.RunAsync(
            new OpenRoundRequest(
                secretary.Id,
                "demo",
                secretary.Unit,
                year,
                GasForm.Gaseous,
                RoundKind.Scoring,
                deadline,
                [new Recusal(voters[3].Id, candidates[4].Id)]),
            cancellation)));
        Say("Demo.Opened", ("Secretary", secretary.Name), ("Candidates", opened.Candidates), ("Voters", opened.Voters));
        Say("Demo.Recused", ("Voter", voters[3].Name), ("Candidate", candidates[4].Name));
        return opened.Round;
    }

    private async Task AttackAsync(RoundId round, PersonCard voter, PersonCard stranger, CancellationToken cancellation)
    {
        var ballot = Expect(await RunAsync<ViewBallot, Result<BallotView>>(use => use.RunAsync(voter.Id, round, cancellation)));
        var tooMuch = ballot.Judged.ToDictionary(item => Text(item.Id.Value), item => Text(item.Points + 0.5m));
        Refused("Demo.TooMuch", await CastAsync(voter, round, ballot.Needed[0].Subject, tooMuch, cancellation));
        Refused("Demo.Stranger", await CastAsync(stranger, round, ballot.Needed[0].Subject, Answers(ballot), cancellation));
        Refused("Demo.TooEarly", await RunAsync<FinishBallot, Result<BallotFinished>>(use => use.RunAsync(voter.Id, round, cancellation)));
    }

    private async Task ScoreAsync(RoundId round, IEnumerable<PersonCard> voters, CancellationToken cancellation)
    {
        foreach (var voter in voters)
        {
            var ballot = Expect(await RunAsync<ViewBallot, Result<BallotView>>(use => use.RunAsync(voter.Id, round, cancellation)));
            foreach (var candidate in ballot.Needed.Append(ballot.Needed[0]))
            {
                // The first candidate comes twice: the second answer replaces the first.
                Expect(await CastAsync(voter, round, candidate.Subject, Answers(ballot), cancellation));
            }

            Expect(await RunAsync<FinishBallot, Result<BallotFinished>>(use => use.RunAsync(voter.Id, round, cancellation)));
            Say("Demo.Finished", ("Voter", voter.Name), ("Candidates", ballot.Needed.Count));
        }
    }

    private async Task TellResultAsync(RoundId round, PersonCard reader, CancellationToken cancellation)
    {
        var view = Expect(await RunAsync<ViewResult, Result<ResultView>>(use => use.RunAsync(reader.Id, round, cancellation)));
        Say("Demo.Counted", ("Finished", view.Result.Finished), ("Eligible", view.Result.Eligible));
        foreach (var row in view.Result.Rows.OrderBy(row => row.Rank))
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"    {row.Rank,3}  {row.Total,6}  {row.Name}"));
        }

        Say("Demo.Nature");
        var left = await RunAsync<GradingDb, int>(db => db.Set<Envelope>().CountAsync(cancellation));
        var key = Expect(await services.GetRequiredService<IKeyVault>().ReadAsync(round, cancellation));
        Say("Demo.Purged", ("Envelopes", left), ("Keys", key.Length == 0 ? 0 : 1));
    }

    private static Dictionary<string, string> Answers(BallotView ballot) => ballot.Judged.ToDictionary(
        item => Text(item.Id.Value),
        item => Text(RandomNumberGenerator.GetInt32((int)item.Points, ((int)item.Points * 2) + 1) / 2m));

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    private Task<Result<BallotKept>> CastAsync(
        PersonCard voter, RoundId round, SubjectId candidate, Dictionary<string, string> answers, CancellationToken cancellation) =>
        RunAsync<CastBallot, Result<BallotKept>>(use => use.RunAsync(new CastBallotRequest(voter.Id, round, candidate, answers), cancellation));

    private async Task<T> RunAsync<TUse, T>(Func<TUse, Task<T>> use)
        where TUse : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TUse>());
    }

    private void Refused<T>(string key, Result<T> result)
    {
        if (!result.Refused(out var refusal))
        {
            throw new InvalidOperationException($"{key} was not refused");
        }

        Say(key, ("Answer", texts.Explain(refusal)));
    }

    private T Expect<T>(Result<T> result) =>
        result.Refused(out var refusal) ? throw new InvalidOperationException(texts.Explain(refusal)) : result.Value;

    private void Say(string key, params (string Name, object? Value)[] values) => output.WriteLine(texts.With(key, values));
}
