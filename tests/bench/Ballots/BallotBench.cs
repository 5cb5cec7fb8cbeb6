using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bench.Ballots;

/// <summary>
/// The ballot turn: an authenticated invoke, rights, a sealed envelope durable with synchronous=FULL, the next card; against the floor of
/// <see cref="FloorServer"/> in the same run, alternating.
/// </summary>
internal sealed class BallotBench : IBench
{
    private const string AppId = "00000000-0000-0000-0000-0000000000aa";
    private const string Tenant = "00000000-0000-0000-0000-0000000000bb";
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(4);

    // Long enough for the runtime to have compiled its hot paths for good.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(12);
    private string[] items = [];
    private FormCandidate[] candidates = [];
    private Person[] voters = [];
    private RoundId round;
    private long sent;

    public string Name => "ballots";

    public async Task RunAsync(BenchReport report)
    {
        await using var mint = await TokenMint.StartAsync();
        await using var group = await BenchGroup.MakeAsync(voters: 65, candidates: 20);
        round = await group.OpenAsync();
        var ballot = (await group.UseAsync((ViewBallot view) => view.RunAsync(group.Voters[0].Id, round, default))).Value;
        // The cards of the opening are not what is measured, and there is nobody to send them to.
        await group.UseAsync((GradingDb db) => db.Database.ExecuteSqlRawAsync("DELETE FROM TeamsMessages"));
        items = [.. ballot.Judged.Select(item => item.Id.Value.ToString(CultureInfo.InvariantCulture))];
        candidates = [.. ballot.Form.Candidates];
        voters = [.. group.Voters];
        var token = mint.Sign(AppId, TimeProvider.System.GetUtcNow().UtcDateTime);

        var started = Stopwatch.StartNew();
        using var bot = await Served.StartAsync([Programs.Bot], "Now listening on: ", Settings(group, mint));
        var address = new Uri(bot.Address, "api/messages");
        var answer = await FirstAnswerAsync(address, token);
        report.Detail($"ballots start to first answer {started.Elapsed.TotalSeconds:0.00} s; answer {answer} bytes");
        var row = (await group.UseAsync((GradingDb db) => db.Set<Envelope>().AsNoTracking().FirstAsync())).Blob.Length;
        using var floor = await StartFloorAsync(group, mint, row, answer);

        foreach (var connections in new[] { 16, 64 })
        {
            await CompareAsync(report, connections, bot, floor, token);
        }

        await WatchMemoryAsync(report, bot, address, token);
    }

    private async Task CompareAsync(BenchReport report, int connections, Served bot, Served floor, string token)
    {
        var (ours, bare) = (new List<Load>(), new List<Load>());
        var address = new Uri(bot.Address, "api/messages");
        await LoadAsync(address, token, connections, WarmUp);
        var (botBefore, floorBefore) = (bot.Used, floor.Used);
        for (var turn = 0; turn < 3; turn++)
        {
            bare.Add(await LoadDriver.RunAsync(floor.Address, token, connections, Length, Body, (status, _) => status == HttpStatusCode.OK));
            ours.Add(await LoadAsync(address, token, connections, Length));
        }

        report.Detail($"ballots processor time a turn: {Micro(bot.Used - botBefore, ours):0} µs; floor {Micro(floor.Used - floorBefore, bare):0} µs");

        var (a, b) = (ours.OrderBy(load => load.PerSecond).ElementAt(1), bare.OrderBy(load => load.PerSecond).ElementAt(1));
        report.Detail($"ballots {connections} connections: {a.PerSecond:0}/s p50 {a.P50:0.0} ms p99 {a.P99:0.0} ms, failed {ours.Sum(load => load.Failed)}; floor {b.PerSecond:0}/s p50 {b.P50:0.0} ms p99 {b.P99:0.0} ms");
        report.AtLeast($"ballots.throughput.{connections}", ours.Sum(load => load.Failed) > 0 ? 0 : a.PerSecond / b.PerSecond, 0.5);
    }

    private static double Micro(TimeSpan used, List<Load> loads) => used.TotalMicroseconds / loads.Sum(load => load.PerSecond * Length.TotalSeconds);

    /// <summary>Resident memory after 10,000 and after 100,000 turns in all.</summary>
    private async Task WatchMemoryAsync(BenchReport report, Served bot, Uri address, string token)
    {
        await TurnsAsync(address, token, 10_000);
        var before = bot.ResidentMiB;
        await TurnsAsync(address, token, 90_000);
        var after = bot.ResidentMiB;
        report.Detail($"ballots resident memory {before:0} MiB after 10,000 turns more, {after:0} MiB after 100,000");
        report.AtMost("ballots.memory", after / before, 1.10);
    }

    private async Task TurnsAsync(Uri address, string token, int turns)
    {
        for (var done = 0d; done < turns;)
        {
            var load = await LoadAsync(address, token, 16, TimeSpan.FromSeconds(3));
            done += load.PerSecond * 3;
        }
    }

    private Task<Load> LoadAsync(Uri address, string token, int connections, TimeSpan length) =>
        LoadDriver.RunAsync(address, token, connections, length, Body, (status, answer) =>
            status == HttpStatusCode.OK && answer.AsSpan().IndexOf("ballot.check"u8) >= 0);

    private async Task<int> FirstAnswerAsync(Uri address, string token)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var content = new ByteArrayContent(Body(0, 0));
        content.Headers.ContentType = new("application/json");
        using var response = await client.PostAsync(address, content);
        var answer = await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode && answer.AsSpan().IndexOf("card.adaptive"u8) >= 0
            ? answer.Length
            : throw new InvalidOperationException($"{response.StatusCode}: {Encoding.UTF8.GetString(answer)}");
    }

    /// <summary>The invoke that Teams sends when a member saves the answers about one candidate; a voter a connection.</summary>
    private byte[] Body(int connection, int turn)
    {
        var voter = voters[connection].EntraObjectId;
        var candidate = candidates[turn % candidates.Length].Subject.Value;
        var answers = string.Join(',', items.Select((item, place) => FormattableString.Invariant($"\"{item}\":\"{(turn + place) % 5}.5\"")));
        return Encoding.UTF8.GetBytes($$$"""
            {"type":"invoke","id":"f:{{{Interlocked.Increment(ref sent)}}}","name":"adaptiveCard/action","channelId":"msteams","serviceUrl":"{{{TokenMint.ServiceUrl}}}",
            "from":{"id":"29:{{{connection}}}","name":"somebody","aadObjectId":"{{{voter}}}"},"recipient":{"id":"28:bot","name":"TeamsGrading"},
            "conversation":{"id":"a:{{{connection}}}","tenantId":"{{{Tenant}}}","conversationType":"personal"},"channelData":{"tenant":{"id":"{{{Tenant}}}"}},
            "value":{"action":{"type":"Action.Execute","verb":"ballot.save","data":{"verb":"ballot.save","round":"{{{round.Value}}}","candidate":"{{{candidate}}}",{{{answers}}}}},"trigger":"manual"}}
            """);
    }

    private static Dictionary<string, string> Settings(BenchGroup group, TokenMint mint) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
        ["TeamsGrading__DataFolder"] = group.DataFolder,
        ["TeamsGrading__KeyFolder"] = group.KeyFolder,
        ["TeamsGrading__Bot__AppId"] = AppId,
        ["TeamsGrading__Bot__TenantId"] = Tenant,
        ["TeamsGrading__Bot__ClientSecret"] = "bench",
        ["TeamsGrading__Bot__MetadataUrl"] = mint.MetadataUrl,
    };

    private static async Task<Served> StartFloorAsync(BenchGroup group, TokenMint mint, int row, int answer)
    {
        var pem = Path.Combine(group.Folder.FullName, "key.pem");
        await File.WriteAllTextAsync(pem, mint.PublicKeyPem);
        string[] arguments =
        [
            Programs.Bench, FloorServer.Verb, Path.Combine(group.Folder.FullName, "floor.db"), pem, AppId, $"{row}", $"{answer}",
        ];
        return await Served.StartAsync(arguments, "listening ");
    }
}
