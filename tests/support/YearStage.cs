using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Records;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Support;

/// <summary>The year of a unit with real, counted rounds and a few other records, and its pack.</summary>
public sealed class YearStage : IAsyncDisposable
{
    public const int Year = 2026;

    private YearStage(RoundStage rounds, FixedRecords records) => (Rounds, Records) = (rounds, records);

    public RoundStage Rounds { get; }

    /// <summary>What other slices give, by path.</summary>
    public FixedRecords Records { get; }

    public static async Task<YearStage> CreateAsync(int rounds = 1, int voters = 5, int candidates = 2)
    {
        var records = new FixedRecords();
        var stage = await RoundStage.CreateAsync(voters, candidates, configure: services => services.AddRecords().AddSingleton<IYearRecords>(records));
        for (var round = 0; round < rounds; round++)
        {
            var id = (await stage.TryOpenAsync(request: FormattableString.Invariant($"r{round}"))).Value.Round;
            await stage.ScoreAllAsync(id, voters);
            await stage.CloseAsync(id);
        }

        return new YearStage(stage, records);
    }

    public Task<Result<YearExported>> TryExportAsync(PersonId? by = null) =>
        Rounds.Test.RunAsync((ExportYear use) => use.RunAsync(by ?? RoundStage.Secretary, RoundStage.Unit, Year, default));

    public async Task<byte[]> PackAsync()
    {
        using var target = new MemoryStream();
        (await TryExportAsync()).Value.WriteTo(target);
        return target.ToArray();
    }

    public YearReport Verify(byte[] pack, string? fingerprint = null) =>
        Rounds.Test.Services.GetRequiredService<VerifyYear>().Run(new MemoryStream(pack), fingerprint);

    /// <summary>The files of a zip in their order.</summary>
    public static List<(string Name, byte[] Content)> Files(byte[] pack)
    {
        using var zip = new ZipArchive(new MemoryStream(pack));
        return [.. zip.Entries.Select(entry =>
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return (entry.FullName, copy.ToArray());
        })];
    }

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                PackZip.Add(zip, name, content);
            }
        }

        return target.ToArray();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Rounds.DisposeAsync();

    /// <summary>Records as the test names them.</summary>
    public sealed class FixedRecords : IYearRecords
    {
        public Dictionary<string, string> Texts { get; } = new() { ["standards/gaseous-001.json"] = "{\"minimum\": 80}", ["gifts/7.json"] = "{\"reason\": \"合作潜力\"}" };

        public async IAsyncEnumerable<YearRecord> ForAsync(
            UnitId unit, int year, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
        {
            await Task.CompletedTask;
            foreach (var (path, text) in Texts)
            {
                yield return new YearRecord(path, Encoding.UTF8.GetBytes(text));
            }
        }
    }
}
