using FsCheck;
using FsCheck.Fluent;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Core.Tiers;

[Trait("Clause", "R13")]
public sealed class StrategicCandidatesTests
{
    [Fact]
    public void Candidates_AreExactlyTheHoldersOfAValidVip1() => Prop.ForAll(
        Gen.Choose(0, 3).Zip(Gen.Choose(-400, 30)).Zip(Gen.Choose(0, 2).Zip(Gen.Choose(-60, 400)))
            .Select(each => (Level: (TierLevel)each.Item1.Item1, From: each.Item1.Item2, Form: each.Item2.Item1, Ended: each.Item2.Item2)).ListOf(8).ToArbitrary(),
        drawn =>
        {
            using var done = Task.Run(async () =>
            {
                await using var fresh = await SpecialStage.CreateAsync();
                var expected = new HashSet<SubjectId>();
                foreach (var each in drawn.Where(each => each.Level != TierLevel.Strategic))
                {
                    var subject = await fresh.CustomerAsync(fresh.South, new DateOnly(2019, 5, 1));
                    var from = fresh.Today.AddDays(each.From);
                    var ended = each.Ended is > 0 and < 365 ? from.AddDays(each.Ended) : (DateOnly?)null;
                    await fresh.AwardAsync(subject, fresh.South, each.Level, from, each.Form == 0 ? GasForm.Gaseous : GasForm.Liquid, ended);
                    if (each.Level == TierLevel.Vip1 && from <= fresh.Today && fresh.Today <= AwardPeriod.Of(from).Until && (ended is null || fresh.Today < ended))
                    {
                        expected.Add(subject);
                    }
                }

                var found = await fresh.Test.RunAsync((StrategicCandidates use) => use.AllAsync(default));
                return found.Select(candidate => candidate.Subject).ToHashSet().SetEquals(expected);
            });
            return done.GetAwaiter().GetResult();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
}
