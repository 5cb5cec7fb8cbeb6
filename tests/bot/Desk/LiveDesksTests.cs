using System.Diagnostics;
using TeamsGrading.Bot.Desk;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.Bot.Desk;

/// <summary>The live line, read as a browser reads it.</summary>
public sealed class LiveDesksTests(DevelopmentDesk desk) : IClassFixture<DevelopmentDesk>
{
    private readonly DeskHost host = desk.Host;

    [Fact]
    public async Task Live_CardChanges_TellsItsPersonWithinASecond()
    {
        var person = await host.PersonAsync(index: 1);
        await host.PostFormAsync(person.Id);
        using var line = await Line.OpenAsync(host, person.Id);
        await UntilAsync(line, "9007199254740993");

        var watch = Stopwatch.StartNew();
        await host.ChangeFormAsync("changed");

        await UntilAsync(line, "\"kind\":\"test.form\"");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Live_MoreLinesThanAllowed_DisplacesTheOldest()
    {
        var person = await host.PersonAsync(index: 2);
        await host.PostFormAsync(person.Id);
        var lines = new List<Line>();
        for (var i = 0; i <= LiveDesks.MostLines; i++)
        {
            lines.Add(await Line.OpenAsync(host, person.Id));
            await lines[^1].UntilAsync("change");
        }

        Assert.Contains("{}", await lines[0].UntilAsync("displaced"), StringComparison.Ordinal);
        await host.ChangeFormAsync("changed again");
        Assert.NotEqual("", await lines[^1].UntilAsync("change"));
        lines.ForEach(line => line.Dispose());
    }

    [Fact]
    public async Task Live_ServerStops_EndsTheLineAtOnce()
    {
        await using var stopping = DeskHost.Start();
        var person = await stopping.PersonAsync();
        await stopping.PostFormAsync(person.Id);
        using var line = await Line.OpenAsync(stopping, person.Id);
        await line.UntilAsync("change");

        var watch = Stopwatch.StartNew();
        await stopping.DisposeAsync();

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(4));
    }

    /// <summary>The person has other cards too; the wanted change comes among theirs, or the line falls silent and the test fails.</summary>
    private static async Task UntilAsync(Line line, string wanted)
    {
        for (var change = await line.UntilAsync("change"); !change.Contains(wanted, StringComparison.Ordinal); change = await line.UntilAsync("change"))
        {
            Assert.NotEqual("", change);
        }
    }

    private sealed class Line(HttpClient client, StreamReader reader) : IDisposable
    {
        public static async Task<Line> OpenAsync(DeskHost host, PersonId person)
        {
            var client = await host.SignInAsync(person);
            return new Line(client, new StreamReader(await client.GetStreamAsync("/api/desk/live")));
        }

        /// <summary>The data of the next event of this name.</summary>
        public async Task<string> UntilAsync(string name)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            while (await reader.ReadLineAsync(limit.Token) is { } line)
            {
                if (line == $"event: {name}")
                {
                    return (await reader.ReadLineAsync(limit.Token))!;
                }
            }

            return "";
        }

        public void Dispose()
        {
            reader.Dispose();
            client.Dispose();
        }
    }
}
