using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;

namespace TeamsGrading.Bench.Ballots;

/// <summary>What a load came to: requests a second and latencies in milliseconds.</summary>
internal sealed record Load(double PerSecond, double P50, double P99, int Failed);

/// <summary>Posts as fast as answers come, on a fixed number of connections, each with one request under way.</summary>
internal static class LoadDriver
{
    /// <param name="body">The body of the <c>n</c>-th request of a connection.</param>
    /// <param name="accept">Whether an answer counts as done.</param>
    public static async Task<Load> RunAsync(
        Uri address, string token, int connections, TimeSpan length, Func<int, int, byte[]> body, Func<HttpStatusCode, byte[], bool> accept)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseProxy = false });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var latencies = new List<double>[connections];
        var failed = 0;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(connection => Task.Run(async () =>
        {
            var mine = latencies[connection] = new List<double>(20_000);
            for (var turn = 0; clock.Elapsed < length; turn++)
            {
                using var content = new ByteArrayContent(body(connection, turn));
                content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                var started = clock.Elapsed;
                using var response = await client.PostAsync(address, content);
                var answer = await response.Content.ReadAsByteArrayAsync();
                mine.Add((clock.Elapsed - started).TotalMilliseconds);
                if (!accept(response.StatusCode, answer))
                {
                    Interlocked.Increment(ref failed);
                }
            }
        })));
        var elapsed = clock.Elapsed.TotalSeconds;
        var all = latencies.SelectMany(list => list).Order().ToArray();
        return new Load(all.Length / elapsed, all[all.Length / 2], all[(int)(all.Length * 0.99)], failed);
    }
}
