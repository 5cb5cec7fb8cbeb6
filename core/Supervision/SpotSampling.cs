using System.Security.Cryptography;
using System.Text;

namespace TeamsGrading.Core.Supervision;

/// <summary>
/// 抽样 The sample of a spot check (000 §10.2): deterministic, without replacement, reproducible by anybody with <c>sha256sum</c>. Every
/// record of a unit gets the rank SHA-256 of the UTF-8 bytes of <c>seed LF unit code LF path</c>, in lower-case hex; the records with the smallest ranks
/// are taken. The order of the list does not matter, and a record more or less does not change the rank of another.
/// </summary>
public static class SpotSampling
{
    /// <summary>The rank of a record under a seed.</summary>
    public static string Rank(string seed, string unitCode, string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{unitCode}\n{path}")));

    /// <summary>So many paths (or all, when there are fewer), by ascending rank. Paths are distinct.</summary>
    public static IReadOnlyList<string> Take(string seed, string unitCode, IEnumerable<string> paths, int count) =>
        [.. paths.OrderBy(path => Rank(seed, unitCode, path), StringComparer.Ordinal).Take(count)];
}
