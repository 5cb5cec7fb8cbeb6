using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using TeamsGrading.Core.Records;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bench.Records;

/// <summary>
/// The packs of a year of 50 units, as files: verified by the same call as the command's, against SHA-256 alone reading the same files. The
/// packs store what they hold without compression, so the bytes read are the bytes checked. Also 10 units, for the time by byte.
/// </summary>
internal sealed class YearBench : IBench
{
    private const int Units = 50;
    private const int Fewer = 10;
    private const int Passes = 5;

    public string Name => "records";

    public Task RunAsync(BenchReport report)
    {
        var folder = Directory.CreateTempSubdirectory("teamsgrading-bench-");
        try
        {
            var files = Write(folder);
            var bytes = files.Sum(file => new FileInfo(file).Length);
            var fewer = files.Take(Fewer).ToList();
            var fewerBytes = fewer.Sum(file => new FileInfo(file).Length);
            var (hash, verify, small) = (new List<double>(), new List<double>(), new List<double>());
            for (var pass = -1; pass < Passes; pass++)
            {
                var (hashed, verified, few) = (Seconds(() => files.ForEach(Hash)), Seconds(() => Verify(files)), Seconds(() => Verify(fewer)));
                if (pass >= 0)
                {
                    hash.Add(hashed);
                    verify.Add(verified);
                    small.Add(few);
                }
            }

            var (h, v, s) = (Median(hash), Median(verify), Median(small));
            report.Detail($"records: {Units} units, {bytes / 1e6:0.0} MB; SHA-256 alone {bytes / 1e6 / h:0} MB/s, verified {bytes / 1e6 / v:0} MB/s, {Fewer} units {fewerBytes / 1e6 / s:0} MB/s");
            report.AtLeast("records.verify", h / v, 1d / 3);
            report.AtMost("records.verify.growth", v / bytes / (s / fewerBytes), 1.3);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return Task.CompletedTask;
    }

    private static List<string> Write(DirectoryInfo folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var rounds = new RoundPackMaker(key, new Samples(7));
        var publicKey = key.ExportSubjectPublicKeyInfo();
        var files = new List<string>();
        for (var number = 1; number <= Units; number++)
        {
            var unit = new UnitId(number);
            var (gaseous, gaseousPack) = rounds.Make(unit, Samples.Year, GasForm.Gaseous, 9, 60);
            var (liquid, liquidPack) = rounds.Make(unit, Samples.Year, GasForm.Liquid, 9, 30);
            List<YearRecord> records =
            [
                new($"rounds/gaseous-{gaseous.Value}.zip", gaseousPack),
                new($"rounds/liquid-{liquid.Value}.zip", liquidPack),
                new(YearPack.Head, Encoding.UTF8.GetBytes(Canon.Write(new YearHead(YearPack.Format, unit, "U", "华南销售公司", Samples.Year, YearPack.Nature)))),
            ];
            var listed = records.ConvertAll(YearPack.Describe);
            var manifest = Canon.Write(new YearManifest(
                YearPack.Format, unit, Samples.Year, Convert.ToBase64String(publicKey), PackSeal.Fingerprint(publicKey), YearPack.Root(listed), listed));
            var file = Path.Combine(folder.FullName, $"{number}.zip");
            using var target = File.Create(file);
            YearPack.Write(target, manifest, PackSeal.Sign(key, manifest), records);
            files.Add(file);
        }

        return files;
    }

    private static void Hash(string file)
    {
        using var stream = File.OpenRead(file);
        SHA256.HashData(stream);
    }

    private static void Verify(List<string> files)
    {
        var verify = new VerifyYear([new RoundYearCheck()]);
        foreach (var file in files)
        {
            using var stream = File.OpenRead(file);
            var report = verify.Run(stream);
            if (!report.Passed)
            {
                throw new InvalidOperationException(string.Join(", ", report.Checks.Where(check => !check.Passed)));
            }
        }
    }

    private static double Seconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
