using FsCheck;
using FsCheck.Fluent;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Rounds;

/// <summary>Random histories of a round against a model of five lines: the last acknowledged answer of a finished voter counts, nothing else.</summary>
public sealed class RoundMachineTests
{
    private const int People = 5;

    private static readonly string[] Points =
        ["close.frozen", "close.opened", "close.tallied.beforeCommit", "close.tallied", "close.purged.envelopes", "close.purged.key", "close.purged"];

    public enum Step
    {
        Cast,
        Finish,
        Close,
        BreakClose,
        Tick,
    }

    [Fact]
    public void Round_AnyHistory_CountsTheLastAcknowledgedAnswersOfFinishedVoters()
    {
        var step =
            from kind in Gen.Frequency((12, Gen.Constant(Step.Cast)), (6, Gen.Constant(Step.Finish)), (1, Gen.Constant(Step.Close)), (1, Gen.Constant(Step.BreakClose)), (1, Gen.Constant(Step.Tick)))
            from voter in Gen.Choose(1, People)
            from answer in Gen.Choose(0, 30)
            select (kind, voter, answer);
        var histories = from length in Gen.Choose(10, 40) from history in step.ArrayOf(length) select history;
        Prop.ForAll(histories.ToArbitrary(), history => PlayAsync(history).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    private static async Task<bool> PlayAsync((Step Kind, int Voter, int Answer)[] history)
    {
        await using var stage = await RoundStage.CreateAsync(People, candidates: 1);
        var round = await stage.OpenAsync();
        var answers = new Dictionary<int, int>();
        var finished = new HashSet<int>();
        foreach (var (kind, voter, answer) in history)
        {
            switch (kind)
            {
                case Step.Cast:
                    if ((await stage.ScoreAsync(round, new PersonId(voter), stage.Subjects[0], answer / 2m, 0)).Error is null)
                    {
                        answers[voter] = answer;
                    }

                    break;
                case Step.Finish:
                    var done = await stage.FinishAsync(round, new PersonId(voter));
                    Assert.True(done.Error is null or RoundIsClosed || !answers.ContainsKey(voter));
                    if (done.Error is null)
                    {
                        finished.Add(voter);
                    }

                    break;
                case Step.Close:
                    await stage.CloseAsync(round);
                    break;
                case Step.BreakClose:
                    await BreakAsync(stage, round, Points[answer % Points.Length]);
                    break;
                default:
                    await stage.TickAsync();
                    break;
            }
        }

        stage.Test.Clock.Advance(TimeSpan.FromDays(4));
        await stage.TickAsync();
        var result = await stage.ResultAsync(round);
        var expected = finished.Count < 3 ? null : Expected([.. finished.Select(voter => answers[voter])]);
        return (await stage.RoundAsync(round)).State == RoundState.Archived
            && result.Finished == finished.Count
            && result.Rows.SingleOrDefault()?.Total == expected
            && VerifyPack.Run(new MemoryStream(await stage.PackAsync(round))).Passed;
    }

    /// <summary>10.125 and the mean of half points, at one place from five, whole points below.</summary>
    private static decimal? Expected(int[] halfPoints) =>
        decimal.Round(10.125m + (halfPoints.Sum() / 2m / halfPoints.Length), halfPoints.Length >= 5 ? 1 : 0, MidpointRounding.AwayFromZero);

    private static async Task BreakAsync(RoundStage stage, RoundId round, string point)
    {
        using (new StepWatch(point, round, () => throw new InvalidOperationException("broken off on purpose")))
        {
            try
            {
                await stage.CloseAsync(round);
            }
            catch (InvalidOperationException)
            {
                stage.Test.Clock.Advance(TimeSpan.FromSeconds(11));
            }
        }
    }
}
