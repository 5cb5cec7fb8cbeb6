using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Supervision;

/// <summary>Supervision in the pack of a unit's year: the self-check, the spot checks with the unit's part of the list, the findings and their corrections.</summary>
internal sealed class SupervisionRecords(GradingDb db, IDirectory directory) : IYearRecords
{
    /// <summary>Where supervision's own records lie; they are not sampled.</summary>
    public const string Folder = "supervision/";

    /// <summary>How the paths of spot checks begin.</summary>
    public const string SpotChecks = $"{Folder}spotcheck-";

    public async IAsyncEnumerable<YearRecord> ForAsync(UnitId unit, int year, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var findings = (await db.Set<Finding>().AsNoTracking().Where(finding => finding.Unit == unit && finding.Year == year).ToListAsync(cancellation))
            .OrderBy(finding => finding.RaisedUtc).ThenBy(finding => finding.About, StringComparer.Ordinal).ThenBy(finding => finding.Id.Value).ToList();
        if (findings.Count > 0)
        {
            yield return Write("findings", findings.Select(finding => new
            {
                finding.Id,
                finding.Source,
                finding.Check,
                finding.About,
                finding.Text,
                finding.RaisedBy,
                finding.RaisedUtc,
                finding.State,
                finding.Responsible,
                finding.DueOn,
                finding.Done,
                finding.DoneBy,
                finding.DoneOn,
                finding.Word,
                finding.ClosedBy,
                finding.ClosedOn,
            }));
        }

        var check = await db.Set<SelfCheck>().AsNoTracking().FirstOrDefaultAsync(check => check.Unit == unit && check.Year == year, cancellation);
        if (check is not null)
        {
            var points = (await db.Set<CheckPoint>().AsNoTracking().Where(point => point.Check == check.Id).ToListAsync(cancellation))
                .OrderBy(point => point.Key, StringComparer.Ordinal)
                .Select(point => new { point.Key, SelfCheckPoints.Of(point.Key).Clause, point.Hints, point.Verdict, point.Text, point.By, point.AtUtc });
            yield return Write("selfcheck", new
            {
                check.Id,
                check.State,
                check.DueOn,
                check.StartedBy,
                check.StartedOn,
                check.FinishedBy,
                check.FinishedOn,
                points,
            });
        }

        var code = (await directory.UnitAsync(unit, cancellation))?.Code ?? "";
        foreach (var spot in await db.Set<SpotCheck>().AsNoTracking().Where(spot => spot.Year == year).OrderBy(spot => spot.Number).ToListAsync(cancellation))
        {
            var samples = await db.Set<SpotSample>().AsNoTracking().Where(sample => sample.Check == spot.Id && sample.Unit == unit).ToListAsync(cancellation);
            yield return Write(FormattableString.Invariant($"spotcheck-{spot.Number:00}"), new SpotRecord(
                spot.Id, spot.Number, spot.SeedSource, spot.DrawFrom, spot.PerUnit, spot.AnnouncedBy, spot.AnnouncedUtc, spot.Figure, spot.DrawnBy, spot.DrawnUtc,
                [.. (spot.List ?? "").Split('\n').Where(line => line.StartsWith($"{code}\t", StringComparison.Ordinal))],
                [
                    .. samples.OrderBy(sample => sample.Path, StringComparer.Ordinal)
                        .Select(sample => new SampledRecord(sample.Path, sample.ContentHash, sample.Verdict, sample.By, sample.AtUtc)),
                ]));
        }
    }

    private static YearRecord Write<T>(string name, T value) => new($"{Folder}{name}.json", Encoding.UTF8.GetBytes(Canon.Write(value)));
}
