using System.Globalization;
using System.Security.Cryptography;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Adversary.Dump;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Adversary.Rounds;

/// <summary>Dump before close (voting.md): the answers lie nowhere, all envelopes are equally long, nothing opens without the outside secret.</summary>
[Trait("Clause", "R08")]
public sealed class DumpBeforeCloseTests
{
    private const int Voters = 7;
    private const int Subjects = 6;

    /// <summary>Answers as somebody could type them: so long that they can be told from anything else in a file.</summary>
    private static readonly string[] Sentinels =
        [.. Enumerable.Range(0, Voters).Select(voter => FormattableString.Invariant($"000000000{41 + (6 * voter)}.500000000"))];

    [Fact]
    public void Control_PlainAnswers_AreFoundInEveryForm()
    {
        using var folder = new TestFolder();
        foreach (var way in Sightings.WaysOf(Sentinels[0]).Select((way, i) => (way.Bytes, i)))
        {
            File.WriteAllBytes(folder.At(way.i.ToString(CultureInfo.InvariantCulture)), [.. RandomNumberGenerator.GetBytes(50), .. way.Bytes, 1, 2]);
        }

        Assert.Equal(8, Sightings.In([folder.Path], [.. Sightings.WaysOf(Sentinels[0])]).Count);
    }

    [Fact]
    public async Task Open_AnswersLieNowhere()
    {
        await using var system = await FilledAsync();
        var needles = Sentinels.SelectMany(Sightings.WaysOf).ToList();

        Assert.Empty(Sightings.In([system.Folder, system.Keys.Path], needles));
        Assert.DoesNotContain(system.Log.Lines.Concat(system.Sent), line => Sentinels.Any(line.Contains));
    }

    [Fact]
    public async Task Open_EnvelopesAreEquallyLongAndOpenWithTheOutsideSecretOnly()
    {
        await using var system = await FilledAsync();
        var (other, _) = await system.OpenAsync(5, liquid: true);
        var dump = RawDatabase.Read(system.File);
        var rows = dump.Rows.Where(row => row.Table == "Envelopes").ToList();
        Assert.Equal(Voters * Subjects, rows.Count);
        Assert.Single(rows.Select(row => ((byte[])row.Values["Blob"]).Length).Distinct());

        var key = dump.Rows.Single(row => row.Table == "RoundKeys" && (long)row.Values["Round"] != other.Value);
        var round = new RoundId((long)key.Values["Round"]);
        var wrapped = new WrappedKey((byte[])key.Values["Salt"], (byte[])key.Values["Wrapped"]);
        var secret = File.ReadAllBytes(system.Keys.At(FormattableString.Invariant($"round-{round.Value}.key")));
        var wrong = File.ReadAllBytes(system.Keys.At(FormattableString.Invariant($"round-{other.Value}.key")));
        foreach (var guess in new[] { wrapped.Salt, new byte[32], wrong, RandomNumberGenerator.GetBytes(32), [.. secret[..31], (byte)(secret[31] ^ 1)] })
        {
            Assert.Null(wrapped.Unwrap(round, guess));
        }

        Assert.Null(wrapped.Unwrap(other, secret));
        using var opened = wrapped.Unwrap(round, secret);
        Assert.NotNull(opened);
    }

    private static async Task<TwoInstances> FilledAsync()
    {
        var system = await TwoInstances.CreateAsync(Subjects);
        var (round, voters) = await system.OpenAsync(Voters);
        for (var i = 0; i < Voters * Subjects; i++)
        {
            Assert.Null((await system.CastAsync(i % 2 == 0, round, voters[i % Voters], Sentinels[i % Voters], i / Voters)).Error);
        }

        return system;
    }
}
