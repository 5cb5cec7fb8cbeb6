using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>The archives of a year's rounds, each exactly as it was signed.</summary>
internal sealed class RoundYearRecords(GradingDb db) : IYearRecords
{
    public const string Folder = "rounds/";

    public async IAsyncEnumerable<YearRecord> ForAsync(UnitId unit, int year, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rounds = await db.Set<Round>().AsNoTracking().Where(round => round.Unit == unit && round.Year == year && round.State == RoundState.Archived)
            .Select(round => new { round.Id, round.Form }).ToListAsync(cancellation);
        foreach (var round in rounds)
        {
            var archive = await db.Set<RoundArchive>().AsNoTracking().SingleAsync(each => each.Round == round.Id, cancellation);
            var form = round.Form == GasForm.Gaseous ? "gaseous" : "liquid";
            yield return new YearRecord(FormattableString.Invariant($"{Folder}{form}-{round.Id.Value}.zip"), archive.Pack);
        }
    }
}

/// <summary>Verifies every round's pack inside a year's pack as it would be verified alone, and that it is of that unit and year.</summary>
internal sealed class RoundYearCheck : IYearRecordCheck
{
    public IYearInspection Begin() => new Inspection();

    private sealed class Inspection : IYearInspection
    {
        public bool Reads(string path) => path.StartsWith(RoundYearRecords.Folder, StringComparison.Ordinal);

        public IEnumerable<PackCheck> See(string path, ReadOnlyMemory<byte> content, YearEvidence evidence)
        {
            var report = VerifyPack.Run(AsStream(content));
            if (!report.Passed)
            {
                return report.Checks.Where(check => !check.Passed).Select(check => check with { File = check.File == VerifyPack.WholePack ? path : $"{path}/{check.File}" });
            }

            var foreign = report.Form!.Unit != evidence.Unit ? "unit" : report.Form.Year != evidence.Year ? "year" : "";
            return [PackCheck.Of("round", path, foreign)];
        }

        public IEnumerable<PackCheck> End(YearEvidence evidence) => [];

        private static MemoryStream AsStream(ReadOnlyMemory<byte> content) => MemoryMarshal.TryGetArray(content, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
    }
}
