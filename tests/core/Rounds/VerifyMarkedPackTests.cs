using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Rounds;

/// <summary>Packs with a barred candidate and differential items, changed in one place and signed again by who has a key.</summary>
[Trait("Clause", "R03")]
public sealed class VerifyMarkedPackTests
{
    private static readonly Lazy<Task<byte[]>> Whole = new(MakeAsync);

    [Fact]
    public async Task Verify_Untouched_Passes() => Assert.DoesNotContain((await VerifyAsync(_ => { })).Checks, check => !check.Passed);

    [Theory]
    [InlineData("\"barred\": true", "\"barred\": false", "candidate C003")]
    [InlineData("\"baseTotal\": 4", "\"baseTotal\": 5", "candidate C002")]
    [InlineData("TeamsGrading.Tally/2", "TeamsGrading.Tally/1", "TeamsGrading.Tally/1")]
    [InlineData("TeamsGrading.Tally/2", "TeamsGrading.Tally/3", "unknown")]
    public async Task Verify_ResultChanged_SaysWhat(string was, string becomes, string what) => await FailsAsync(what, files =>
    {
        var at = files[Pack.Result].IndexOf(was, StringComparison.Ordinal);
        files[Pack.Result] = files[Pack.Result][..at] + becomes + files[Pack.Result][(at + was.Length)..];
    });

    [Fact]
    public async Task Verify_BarTakenOutOfTheLog_MissesItsAnswers() =>
        await FailsAsync("number of cells", files => Rewrite(files, entries => [.. entries.Where(entry => entry.Kind != RoundLog.Barring)]));

    [Fact]
    public async Task Verify_BarMovedAfterClosing_MissesItsAnswers() => await FailsAsync("number of cells", files => Rewrite(files, entries =>
        [entries[0], .. entries.Where(entry => entry.Kind == RoundLog.Closed), .. entries.Where(entry => entry.Kind == RoundLog.Barring), .. entries[3..]]));

    [Fact]
    public async Task Verify_AnotherCandidateBarredInTheLog_HasAnswersTooMany() => await FailsAsync("number of cells", files => Rewrite(files, entries =>
        [entries[0], entries[1] with { Detail = "1001" }, .. entries[1..]]));

    [Fact]
    public async Task Verify_SomebodyBarredWhoDidNotStand_IsNoticed() => await FailsAsync("barred", files => Rewrite(files, entries =>
        [entries[0], entries[1] with { Detail = "9999" }, .. entries[1..]]));

    [Theory]
    [InlineData(";envelopes=", "roots")]
    [InlineData(";receipts=", "roots")]
    public async Task Verify_RootInTheLogChanged_IsNoticed(string part, string what) => await FailsAsync(what, files => Rewrite(files, entries =>
        [.. entries.Select(entry => entry.Kind != RoundLog.Closed ? entry : entry with { Detail = entry.Detail.Replace(part, part + "0", StringComparison.Ordinal) })]));

    [Fact]
    public async Task Verify_ClosingWithoutRoots_IsNoticed() => await FailsAsync("closed without roots", files => Rewrite(files, entries =>
        [.. entries.Select(entry => entry.Kind != RoundLog.Closed ? entry : entry with { Detail = "asked" })]));

    [Fact]
    public async Task Verify_ClosedTwice_IsNoticed() => await FailsAsync("incomplete", files => Rewrite(files, entries =>
        [.. entries[..3], entries[2], .. entries[3..]]));

    private static async Task FailsAsync(string what, Action<Dictionary<string, string>> change)
    {
        var report = await VerifyAsync(change);
        Assert.Contains(report.Checks, check => !check.Passed && check.Detail == what);
    }

    private static async Task<PackReport> VerifyAsync(Action<Dictionary<string, string>> change)
    {
        using var zip = new ZipArchive(new MemoryStream(await Whole.Value));
        var files = zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        });
        change(files);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return VerifyPack.Run(new MemoryStream(Pack.Make(Canon.Read<RoundForm>(files[Pack.Round]).Round, files, key)));
    }

    /// <summary>Another log, bound together anew.</summary>
    private static void Rewrite(Dictionary<string, string> files, Func<List<LogEntry>, List<LogEntry>> change)
    {
        var previous = Canon.Hash(files[Pack.Round]);
        var bound = new List<LogEntry>();
        foreach (var entry in change(Canon.Read<List<LogEntry>>(files[Pack.Events])))
        {
            var next = entry with { Number = bound.Count + 1, Previous = previous };
            bound.Add(next with { Hash = next.ComputeHash() });
            previous = bound[^1].Hash;
        }

        files[Pack.Events] = Canon.Write(bound);
    }

    /// <summary>Three candidates, the third barred; one of two judged items is the unit's own.</summary>
    private static async Task<byte[]> MakeAsync()
    {
        await using var stage = await RoundStage.CreateAsync(voters: 7, candidates: 3);
        var rule = RoundStage.Rule();
        stage.Rules.Rule = rule with
        {
            Items = [.. rule.Items.Select(item => item.Id == RoundStage.JudgedA ? item with { Points = 40 } : item with { Differential = item.Id == RoundStage.JudgedB })],
        };
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 7, (voter, candidate) => (30 + (voter % 3), (voter + candidate) % 10));
        await stage.Test.RunAsync<IServiceProvider, bool>(scope => scope.GetRequiredService<GradingDb>().WriteAsync(
            async () =>
            {
                await scope.GetRequiredService<IRoundMarks>().MarkBarredAsync(stage.Subjects[2], 2026, new PersonId(50), default);
                return true;
            },
            default));
        await stage.CloseAsync(round);
        return await stage.PackAsync(round);
    }
}
