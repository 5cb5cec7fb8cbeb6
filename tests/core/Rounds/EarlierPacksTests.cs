using TeamsGrading.Core.Rounds;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Rounds;

/// <summary>Packs signed before there were bars and differential items, kept as files: they verify for ever.</summary>
[Trait("Clause", "R03")]
public sealed class EarlierPacksTests
{
    [Theory]
    [InlineData("1-scoring")]
    [InlineData("1-recused")]
    [InlineData("1-voting")]
    [InlineData("1-not-valid")]
    public void Verify_PackOfTheFirstFormula_Passes(string name)
    {
        var report = VerifyPack.Run(new MemoryStream(File.ReadAllBytes(Repository.At("tests", "core", "Rounds", "Packs", $"{name}.zip"))));
        Assert.DoesNotContain(report.Checks, check => !check.Passed);
    }
}
