using TeamsGrading.Bot.Approvals;
using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Tests.Bot.Approvals;

public sealed class VersionsPageTests
{
    [Fact]
    public void Lines_ADroppedOne_StandsWhereItStood()
    {
        var lines = VersionsPage.Lines(
            [new("a", "1"), new("b", "2"), new("c", "3"), new("d", "4")],
            [new("a", "1"), new("d", "5"), new("e", "6")]);

        Assert.Equal(
            [new LineAnswer("a", "1", "1"), new("b", "2", null), new("c", "3", null), new("d", "4", "5"), new("e", null, "6")], lines);
    }

    [Fact]
    public void Lines_TheFirstDropped_StandsFirst()
    {
        var lines = VersionsPage.Lines([new("a", "1"), new("b", "2")], [new("b", "2")]);

        Assert.Equal([new LineAnswer("a", "1", null), new("b", "2", "2")], lines);
    }
}
