using System.Globalization;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Core.Tiers;

public sealed class VipLevelsTests
{
    [Theory]
    [Trait("Clause", "R10")]
    [InlineData("0", 1)]
    [InlineData("30", 1)]
    [InlineData("30.0000001", 2)]
    [InlineData("50", 2)]
    [InlineData("50.0000001", 3)]
    public void Allowed_AtTheBoundaries_AsTheAnnexSays(string hundredMillions, int levels) => Assert.Equal(
        levels, VipLevels.Allowed(GasVolume.FromHundredMillions(decimal.Parse(hundredMillions, CultureInfo.InvariantCulture))));
}
