using TeamsGrading.Bench;
using TeamsGrading.Bench.Ballots;

if (args is [FloorServer.Verb, ..])
{
    await FloorServer.RunAsync(args);
    return 0;
}

var benches = typeof(IBench).Assembly.GetTypes()
    .Where(type => type.IsAssignableTo(typeof(IBench)) && type is { IsAbstract: false })
    .Select(type => (IBench)Activator.CreateInstance(type)!)
    .OrderBy(bench => bench.Name, StringComparer.Ordinal)
    .ToList();
var unknown = args.Where(name => benches.TrueForAll(bench => bench.Name != name)).ToList();
if (unknown.Count > 0)
{
    Console.Error.WriteLine($"no bench {string.Join(", ", unknown)}; there are {string.Join(", ", benches.Select(bench => bench.Name))}");
    return 2;
}

var report = new BenchReport(Console.Out);
foreach (var bench in benches.Where(bench => args.Length == 0 || args.Contains(bench.Name)))
{
    await bench.RunAsync(report);
}

return report.AllOk ? 0 : 1;
