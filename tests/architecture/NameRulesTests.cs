using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Architecture;

public sealed class NameRulesTests
{
    /// <summary>The rows of product.md that the committee round, the rating year, the customer file and the care of key customers promise.</summary>
    private static readonly string[] Clauses =
    [
        .. Enumerable.Range(1, 21).Select(number => FormattableString.Invariant($"R{number:00}")),
        .. Enumerable.Range(1, 14).Select(number => FormattableString.Invariant($"A{number:00}")),
        .. Enumerable.Range(1, 16).Select(number => FormattableString.Invariant($"M{number:00}")),
    ];

    [Fact]
    public void Types_AreNamedForWhatTheyDo() => Code.AssertNone(NameRules.EmptyNames(Code.Core.Concat(Code.Bot)));

    [Fact]
    public void EmptyNames_Manager_IsReported() => Assert.Equal(["ScoreManager"], Code.Reported(NameRules.EmptyNames(Code.SampleCore)));

    [Fact]
    public void Clock_IsReadThroughTimeProvider() => Code.AssertNone(NameRules.ClocksRead(Code.Core.Concat(Code.Bot)));

    [Fact]
    public void ClocksRead_BehindAPragma_IsReported() => Assert.Equal(["ReadsTheClock"], Code.Reported(NameRules.ClocksRead(Code.SampleCore)));

    [Fact]
    public void Files_HoldOneThing()
    {
        string[] folders = ["core", "bot", "addin", "tests", "manifest"];
        var files = folders.Where(folder => Directory.Exists(Repository.At(folder)))
            .SelectMany(folder => Repository.Sources(folder, ".cs", ".ts", ".tsx"))
            .Where(file => !file.EndsWith(".g.cs", StringComparison.Ordinal) && !file.EndsWith(".d.ts", StringComparison.Ordinal))
            .Select(file => (Path.GetRelativePath(Repository.Root, file), File.ReadLines(file).Count()))
            .ToList();

        Assert.True(files.Count > 50);
        Code.AssertNone(NameRules.LongFiles(files));
    }

    [Fact]
    public void LongFiles_Of251Lines_IsReported() =>
        Assert.Equal(["b.cs has 251 lines"], NameRules.LongFiles([("a.cs", 250), ("b.cs", 251)]));

    [Fact]
    [Trait("Kind", "Slow")]
    public void Clauses_AreEachShownByATest() => Code.AssertNone(NameRules.UnshownClauses(Clauses, typeof(NameRulesTests).Assembly.GetTypes()));

    [Fact]
    public void UnshownClauses_WithoutTrait_AreReported() =>
        Assert.Equal(["no test shows R99"], NameRules.UnshownClauses(["R08", "R99"], [typeof(EntityRulesTests)]));
}
