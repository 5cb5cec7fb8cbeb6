using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>
/// What a round's own log says of its counting: who was barred when it closed, and the roots to which closing committed. The same reading at
/// counting and at the verification of a pack.
/// </summary>
/// <param name="Barred">Candidates barred before the entry <c>closed</c>; while the round is open, those barred now.</param>
/// <param name="Marked">Candidates barred now, also by entries after <c>closed</c>, which change nothing of the result.</param>
/// <param name="Roots">Null while open, and for rounds closed before closing named them.</param>
internal sealed record RoundLog(IReadOnlySet<SubjectId> Barred, IReadOnlySet<SubjectId> Marked, (string Envelopes, string Receipts)? Roots)
{
    public const string Barring = "barred";
    public const string Unbarring = "unbarred";
    public const string Closed = "closed";

    private const string EnvelopesPart = ";envelopes=";
    private const string ReceiptsPart = ";receipts=";

    /// <summary>Why it was closed, and the roots of both lists.</summary>
    public static string ClosedDetail(string reason, string envelopeRoot, string receiptRoot) =>
        $"{reason}{EnvelopesPart}{envelopeRoot}{ReceiptsPart}{receiptRoot}";

    public static string BarDetail(SubjectId subject) => subject.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Entries in their order; those of other kinds say nothing here.</summary>
    public static RoundLog Of(IEnumerable<LogEntry> entries)
    {
        var marked = new HashSet<SubjectId>();
        HashSet<SubjectId>? atClosing = null;
        (string, string)? roots = null;
        foreach (var entry in entries)
        {
            var subject = long.TryParse(entry.Detail, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new SubjectId(number) : default;
            switch (entry.Kind)
            {
                case Barring:
                    marked.Add(subject);
                    break;
                case Unbarring:
                    marked.Remove(subject);
                    break;
                case Closed:
                    atClosing = [.. marked];
                    roots = RootsOf(entry.Detail);
                    break;
            }
        }

        return new RoundLog(atClosing ?? marked, marked, roots);
    }

    public static async Task<RoundLog> OfAsync(GradingDb db, RoundId round, CancellationToken cancellation)
    {
        var entries = await db.Set<RoundEvent>().AsNoTracking()
            .Where(entry => entry.Round == round && (entry.Kind == Barring || entry.Kind == Unbarring || entry.Kind == Closed))
            .OrderBy(entry => entry.Number).ToListAsync(cancellation);
        return Of(entries.Select(entry => entry.Entry));
    }

    private static (string, string)? RootsOf(string detail)
    {
        var envelopes = detail.IndexOf(EnvelopesPart, StringComparison.Ordinal);
        var receipts = detail.IndexOf(ReceiptsPart, StringComparison.Ordinal);
        return envelopes < 0 || receipts < envelopes ? null
            : (detail[(envelopes + EnvelopesPart.Length)..receipts], detail[(receipts + ReceiptsPart.Length)..]);
    }
}
