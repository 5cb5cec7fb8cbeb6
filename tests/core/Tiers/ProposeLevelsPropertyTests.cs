using FsCheck;
using FsCheck.Fluent;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Core.Tiers;

/// <summary>Proposals over any ranking and any standards that pass their checks.</summary>
[Trait("Clause", "R11")]
public sealed class ProposeLevelsPropertyTests
{
    /// <summary>Totals that tie often, ranked as a round does.</summary>
    private static readonly Gen<LevelCandidate[]> AnyRanking =
        from totals in Gen.Choose(40, 100).Select(n => n / 1m).ArrayOf().Where(list => list.Length > 0)
        from actual in Gen.Choose(0, 3).ArrayOf(totals.Length)
        select totals.OrderDescending().Select((total, at) =>
            ProposeLevelsTests.Candidate(totals.Count(other => other > total) + 1, total, actual[at]) with { Subject = new SubjectId(at + 1) }).ToArray();

    private static readonly Gen<StandardsContent> AnyStandards =
        from scores in Gen.Choose(20, 100).Select(n => n < 40 ? (decimal?)null : n).ArrayOf(3)
        from ranks in Gen.Choose(-3, 12).Select(n => n < 1 ? (decimal?)null : n).ArrayOf(3)
        from share in Gen.Elements(false, true)
        from count in Gen.Choose(1, 3)
        from tieBreak in Gen.Elements<ConditionMetric?>(null, ConditionMetric.YearlyVolume)
        let content = new StandardsContent(
            [
                .. CheckStandards.Vip.Take(count).Select((level, at) => new LevelStandard(
                    level, scores[at], ranks[at] is { } rank ? new RankCutOff(share ? CutOffKind.Share : CutOffKind.Number, share ? rank / 12 * 0.96m : rank) : null, [])),
            ],
            tieBreak)
        where Valid(content)
        select content;

    [Fact]
    public void Proposal_BetterPlace_NeverGetsAWorseLevel() => Check(lines =>
    {
        var sorted = lines.OrderBy(line => line.Place).ToList();
        return sorted.Zip(sorted.Skip(1)).All(pair => Number(pair.First.Level) <= Number(pair.Second.Level));
    });

    [Fact]
    public void Proposal_SamePlace_GetsTheSameLevel() => Check(lines => lines.GroupBy(line => line.Place).All(group => group.Select(line => line.Level).Distinct().Count() == 1));

    [Fact]
    public void Proposal_WhoDoesNotHaveTheBestLevel_IsToldWhy() => Check(lines => lines.All(line => line.Level == TierLevel.Vip1 ? line.Missed.Count == 0 : line.Missed.Count > 0));

    [Fact]
    public void Proposal_Reasons_AreTrue() => Check(lines => lines.All(line => line.Missed.All(reason => reason.Kind switch
    {
        ReasonKind.ScoreShort => reason.Value == line.Total && reason.Value < reason.Bound,
        ReasonKind.RankBeyond => reason.Value == line.Place && reason.Value > reason.Bound,
        _ => false,
    })));

    [Fact]
    public void Proposal_WholeNumberCutOff_GivesTheLevelToNobodyBeyondIt() => Prop.ForAll(
        (from ranking in AnyRanking from last in Gen.Choose(1, 12) select (ranking, last)).ToArbitrary(),
        sample => ProposeLevels.Run(sample.ranking, new StandardsContent([ProposeLevelsTests.Level(TierLevel.Vip1, null, sample.last)], null), false, 2025)
            .All(line => (line.Level is not null) == (line.Rank <= sample.last))).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static int Number(TierLevel? level) => level is { } held ? (int)held : int.MaxValue;

    private static bool Valid(StandardsContent content) => content.Levels.All(level => level.CutOff is not { Kind: CutOffKind.Share } cutOff || decimal.Round(cutOff.Value, 4) == cutOff.Value)
        && CheckStandards.Run(content, 62) is null;

    private static void Check(Func<LevelLine[], bool> holds) => Prop.ForAll(
        (from ranking in AnyRanking from standards in AnyStandards select (ranking, standards)).ToArbitrary(),
        sample => holds(ProposeLevels.Run(sample.ranking, sample.standards, false, 2025))).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
