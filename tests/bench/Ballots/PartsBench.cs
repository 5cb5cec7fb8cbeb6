using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bench.Ballots;

internal sealed class PartsBench : IBench
{
    public string Name => "parts";

    public async Task RunAsync(BenchReport report)
    {
        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        int[] answers = [1, 2, 3];
        var hash = Convert.ToHexStringLower(SHA256.HashData([1]));
        await using var group = await BenchGroup.MakeAsync(voters: 65, candidates: 20);
        var round = await group.OpenAsync();
        var voter = group.Voters[0].Id;
        var ballot = (await group.UseAsync((ViewBallot view) => view.RunAsync(voter, round, default))).Value;
        var typed = ballot.Judged.ToDictionary(item => item.Id.Value.ToString(CultureInfo.InvariantCulture), _ => "4.5");
        for (var turn = 0; turn < 3; turn++)
        {
            Time("seal", 3000, () => Sealing.Seal(key.PublicKey, new EnvelopeBinding(new RoundId(1), hash, new SubjectId(2), 3), answers));
            Time("keygen", 3000, () => { using var k = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256); k.ExportParameters(false); });
            await TimeAsync("scope+db", 3000, () => group.UseAsync((GradingDb db) => Task.FromResult(0)));
            await TimeAsync("ef1", 3000, () => group.UseAsync((GradingDb db) => db.Set<Round>().Where(each => each.Id == round).Select(each => each.State).SingleAsync()));
            await TimeAsync("demand", 3000, () => group.UseAsync((IAccess access) => access.DemandAsync(voter, GradingAction.CastBallot, group.Voters[0].Unit, default)));
            await TimeAsync("cast", 3000, () => group.UseAsync((CastBallot cast) => cast.RunAsync(new CastBallotRequest(voter, round, ballot.Needed[0].Subject, typed), default)));
        }

        static void Time(string name, int n, Action work)
        {
            var clock = Process.GetCurrentProcess().TotalProcessorTime;
            for (var i = 0; i < n; i++)
            {
                work();
            }

            Console.WriteLine($"{name} {(Process.GetCurrentProcess().TotalProcessorTime - clock).TotalMicroseconds / n:0} us cpu");
        }

        static async Task TimeAsync(string name, int n, Func<Task> work)
        {
            var clock = Process.GetCurrentProcess().TotalProcessorTime;
            for (var i = 0; i < n; i++)
            {
                await work();
            }

            Console.WriteLine($"{name} {(Process.GetCurrentProcess().TotalProcessorTime - clock).TotalMicroseconds / n:0} us cpu");
        }
    }
}
