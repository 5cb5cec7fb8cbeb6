using Microsoft.AspNetCore.Http;
using TeamsGrading.Bot.Http;

namespace TeamsGrading.Tests.Bot.Http;

/// <summary>Which <c>If-Match</c> names a version.</summary>
public sealed class EtagTests
{
    [Theory]
    [InlineData("\"3\"", 3)]
    [InlineData("\"0\"", 0)]
    [InlineData("3", null)]
    [InlineData("W/\"3\"", null)]
    [InlineData("*", null)]
    [InlineData("\"3\", \"4\"", null)]
    [InlineData("\"-3\"", null)]
    [InlineData("\"99999999999\"", null)]
    [InlineData("\"three\"", null)]
    [InlineData("", null)]
    public void IfMatch_NamesOneVersionOrNone(string sent, int? version)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.IfMatch = sent;

        Assert.Equal(version, context.NamedVersion());
    }

    [Fact]
    public void IfMatch_Absent_NamesNone() => Assert.Null(new DefaultHttpContext().NamedVersion());

    [Fact]
    public void Tag_OfAVersion_IsNamedBack()
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.IfMatch = Etag.Of(7);

        Assert.Equal(7, context.NamedVersion());
    }
}
