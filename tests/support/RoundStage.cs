using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Support;

/// <summary>
/// Real rounds on a real SQLite file and a real key folder, with stand-ins for the other slices. Voters are the persons 1, 2, 3 …; the
/// secretary is 100.
/// </summary>
public sealed class RoundStage : IAsyncDisposable
{
    public static readonly UnitId Unit = new(1);
    public static readonly PersonId Secretary = new(100);
    public static readonly RuleItemId Measured = new(10);
    public static readonly RuleItemId JudgedA = new(11);
    public static readonly RuleItemId JudgedB = new(12);

    private RoundStage(TestDatabase test, string keys, IReadOnlyList<PersonId> voters) => (Test, Keys, Voters) = (test, keys, voters);

    public TestDatabase Test { get; }

    /// <summary>The key folder.</summary>
    public string Keys { get; }

    public IReadOnlyList<PersonId> Voters { get; }

    public FakeAccess Access => (FakeAccess)Test.Services.GetRequiredService<IAccess>();

    public FakeCommitteeRolls Committees => (FakeCommitteeRolls)Test.Services.GetRequiredService<ICommitteeRolls>();

    public FakeRuleBook Rules => (FakeRuleBook)Test.Services.GetRequiredService<IRuleBook>();

    public FakeCandidates Candidates => (FakeCandidates)Test.Services.GetRequiredService<ICandidates>();

    public FakeCardPosts Cards => (FakeCardPosts)Test.Services.GetRequiredService<ICardPosts>();

    public IReadOnlyList<SubjectId> Subjects => [.. Candidates.Standing.Select(candidate => candidate.Id)];

    public static async Task<RoundStage> CreateAsync(
        int voters = 5, int candidates = 2, bool drop = false, decimal quorum = 0.5m, Action<IServiceCollection>? configure = null)
    {
        var keys = Directory.CreateTempSubdirectory("teamsgrading-keys-").FullName;
        var test = await TestDatabase.CreateAsync(services =>
        {
            services.AddSingleton<IAccess, FakeAccess>().AddSingleton<ICommitteeRolls, FakeCommitteeRolls>().AddSingleton<IRuleBook, FakeRuleBook>()
                .AddSingleton<ICandidates, FakeCandidates>().AddSingleton<ICardPosts, FakeCardPosts>().AddSingleton<IDirectory, FakeDirectory>()
                .AddRounds(keys);
            configure?.Invoke(services);
        });
        var stage = new RoundStage(test, keys, [.. Enumerable.Range(1, voters).Select(number => new PersonId(number))]);
        stage.Furnish(candidates, Rule(drop, quorum));
        return stage;
    }

    /// <summary>A measured item of 60 points and two judged ones of 25 and 15.</summary>
    public static RuleCard Rule(bool drop = false, decimal quorum = 0.5m)
    {
        const string Text = "{\"rule\":1}";
        return new RuleCard(
            new RuleVersionId(3), 2026, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))), Text,
            [
                new RuleItemCard(Measured, "M", "Volume", 60, ItemMode.Measured),
                new RuleItemCard(JudgedA, "A", "Cooperation", 25, ItemMode.Judged),
                new RuleItemCard(JudgedB, "B", "Depth", 15, ItemMode.Judged),
            ],
            drop, quorum);
    }

    public Task<Result<RoundOpened>> TryOpenAsync(
        RoundKind kind = RoundKind.Scoring, IReadOnlyList<Recusal>? recusals = null, string request = "r1", TimeSpan? within = null) =>
        Test.RunAsync((OpenRound use) => use.RunAsync(
            new OpenRoundRequest(
                Secretary, request, Unit, 2026, GasForm.Gaseous, kind, (Test.Clock.GetUtcNow() + (within ?? TimeSpan.FromDays(3))).UtcDateTime, recusals ?? []),
            default));

    public async Task<RoundId> OpenAsync(RoundKind kind = RoundKind.Scoring, IReadOnlyList<Recusal>? recusals = null) =>
        (await TryOpenAsync(kind, recusals)).Value.Round;

    public Task<Result<BallotKept>> TryCastAsync(RoundId round, PersonId voter, SubjectId subject, params (string Field, string Value)[] answers) =>
        Test.RunAsync((CastBallot use) => use.RunAsync(
            new CastBallotRequest(voter, round, subject, answers.ToDictionary(each => each.Field, each => each.Value)), default));

    public Task<Result<BallotKept>> ScoreAsync(RoundId round, PersonId voter, SubjectId subject, decimal a, decimal b) => TryCastAsync(
        round, voter, subject,
        (JudgedA.Value.ToString(CultureInfo.InvariantCulture), a.ToString(CultureInfo.InvariantCulture)),
        (JudgedB.Value.ToString(CultureInfo.InvariantCulture), b.ToString(CultureInfo.InvariantCulture)));

    public Task<Result<BallotKept>> VoteAsync(RoundId round, PersonId voter, SubjectId subject, VoteChoice choice) =>
        TryCastAsync(round, voter, subject, ("vote", choice.ToString()));

    public Task<Result<BallotFinished>> FinishAsync(RoundId round, PersonId voter) =>
        Test.RunAsync((FinishBallot use) => use.RunAsync(voter, round, default));

    /// <summary>The voters score every candidate that is theirs, and finish.</summary>
    public async Task ScoreAllAsync(RoundId round, int voters, Func<int, int, (decimal A, decimal B)>? points = null)
    {
        foreach (var voter in Voters.Take(voters))
        {
            var ballot = (await Test.RunAsync((ViewBallot use) => use.RunAsync(voter, round, default))).Value;
            foreach (var candidate in ballot.Needed)
            {
                var index = Subjects.ToList().IndexOf(candidate.Subject);
                var (a, b) = points?.Invoke((int)voter.Value, index) ?? (20m, 10m);
                Assert.Null((await ScoreAsync(round, voter, candidate.Subject, a, b)).Error);
            }

            Assert.Null((await FinishAsync(round, voter)).Error);
        }
    }

    public Task<Result<RoundClosed>> CloseAsync(RoundId round) => Test.RunAsync((CloseRound use) => use.RunAsync(Secretary, round, default));

    public Task<int> TickAsync() => Test.Services.GetRequiredService<CloseDueRounds>().RunAsync(default);

    public async Task<PublishedResult> ResultAsync(RoundId round) =>
        (await Test.RunAsync((ViewResult use) => use.RunAsync(Secretary, round, default))).Value.Result;

    public Task<Round> RoundAsync(RoundId round) => Test.WithDbAsync(db => db.Set<Round>().AsNoTracking().SingleAsync(each => each.Id == round));

    public async Task<byte[]> PackAsync(RoundId round) => (await Test.RunAsync((ExportRound use) => use.RunAsync(Secretary, round, default))).Value;

    public Task<int> SqlAsync(FormattableString sql) => Test.WithDbAsync(db => db.Database.ExecuteSqlInterpolatedAsync(sql));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Test.DisposeAsync();
        if (Directory.Exists(Keys))
        {
            Directory.Delete(Keys, recursive: true);
        }
    }

    private void Furnish(int candidates, RuleCard rule)
    {
        Committees.Roll = new CommitteeRoll(
            new CommitteeId(5), Unit, "R-1",
            [.. Voters.Select(voter => new CommitteeSeat(voter, CommitteeDuty.Member)), new CommitteeSeat(Secretary, CommitteeDuty.Secretary)],
            Voters.Count < 5 ? "few people" : null);
        Rules.Rule = rule;
        Access.Units.Add(Unit);
        Access.People.Add(Secretary);
        foreach (var number in Enumerable.Range(1, candidates))
        {
            var subject = new SubjectId(1000 + number);
            var text = number.ToString("000", CultureInfo.InvariantCulture);
            Candidates.Standing.Add(new Candidate(subject, "C" + text, "Customer " + text, "", 2020, []));
            Rules.Measured[subject] = [new MeasuredPoints(Measured, "YearlyVolume", number, 10m + (number / 8m), null, null)];
        }
    }
}
