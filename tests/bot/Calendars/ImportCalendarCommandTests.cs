using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Commands;
using TeamsGrading.Tests.Core.Calendars;
using TeamsGrading.Tests.Core.Care;

namespace TeamsGrading.Tests.Bot.Calendars;

/// <summary>The command that imports a calendar: tried out, taken over, refused.</summary>
[Trait("Clause", "M13")]
public sealed class ImportCalendarCommandTests : IAsyncLifetime
{
    private CareStage stage = null!;

    public async Task InitializeAsync() => stage = await CareStage.CreateAsync(services => services.AddScoped<ImportCalendarCommand>());

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task File_TriedOutAndTaken_SaysWhatItDoes()
    {
        var file = await FileAsync("2027-01-01~2027-01-03;放假;元旦\n2027-01-09;上班;元旦\n");

        var (code, said) = await RunAsync(file, "--by", "1", "--dry-run");
        Assert.Equal((0, true), (code, said.Contains("2027 年：放假 3 天，调休上班 1 天；新增 4", StringComparison.Ordinal)));
        Assert.False(await stage.KnowsAsync(2027));

        Assert.Equal(0, (await RunAsync(file, "--by", "2")).Code);
        Assert.True(await stage.KnowsAsync(2027));
    }

    [Theory]
    [InlineData("2027-01-01;放假;元旦", "17")]
    [InlineData("2027-01-01;放假;元旦", "999")]
    [InlineData("2027-01-01;放假", "2")]
    public async Task File_WithoutRightOrWithAWrongLine_IsRefused(string text, string by)
    {
        Assert.Equal(1, (await RunAsync(await FileAsync(text), "--by", by)).Code);

        Assert.False(await stage.KnowsAsync(2027));
    }

    [Fact]
    public async Task Command_WithoutWhoOrFile_SaysHowItIsUsed()
    {
        Assert.Equal(2, (await RunAsync("x.csv")).Code);
        Assert.Equal(1, (await RunAsync(Path.Combine(stage.Test.Folder, "none.csv"), "--by", "2")).Code);
    }

    private async Task<string> FileAsync(string text)
    {
        var path = Path.Combine(stage.Test.Folder, "calendar.csv");
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    private async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        var code = await stage.Test.RunAsync((ImportCalendarCommand command) => command.RunAsync(arguments, output, default));
        return (code, output.ToString());
    }
}
