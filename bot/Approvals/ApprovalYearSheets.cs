using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Approvals;

/// <summary>Approvals and filings in the readable summary of a year, version by version.</summary>
internal sealed class FilingYearSheet(ReadApprovalsYear read, IDirectory directory) : IYearSheet
{
    public YearPart Part => YearPart.Filings;

    public async Task<IReadOnlyList<YearTable>> WriteAsync(UnitId unit, int year, Texts texts, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var each in await read.RunAsync(unit, year, cancellation))
        {
            var proposer = (await directory.PersonAsync(each.Proposer, cancellation))?.Name ?? "–";
            rows.Add(
            [
                texts.Show(each.Matter), texts.Show(each.Version), proposer, Format.Moment(each.ProposedUtc), texts.Show(each.State), texts.Show(each.DecidedUtc),
                each.Resolution is null ? "–" : $"{each.Resolution} ({texts.Show(each.ResolvedOn)})",
                each.Filing == FilingState.None ? "–" : texts.Show(each.Filing),
            ]);
        }

        return rows.Count == 0 ? [] :
        [
            new YearTable(
                "",
                [.. new[] { "Matter", "Version", "Proposer", "Proposed", "State", "Decided", "Resolution", "Filing" }.Select(column => texts[$"Summary.Filing.{column}"])],
                rows, []),
        ];
    }
}

/// <summary>What was approved of some matters, in the words its deciders read.</summary>
internal sealed class ApprovedYearSheet(YearPart part, ApprovalMatter[] matters, ReadApprovalsYear read, IEnumerable<IMatterSheet> sheets) : IYearSheet
{
    private readonly MatterSheets matterSheets = new(sheets);

    public YearPart Part => part;

    public static IYearSheet Make(IServiceProvider services, YearPart part, params ApprovalMatter[] matters) => new ApprovedYearSheet(
        part, matters, services.GetRequiredService<ReadApprovalsYear>(), services.GetServices<IMatterSheet>());

    public async Task<IReadOnlyList<YearTable>> WriteAsync(UnitId unit, int year, Texts texts, CancellationToken cancellation)
    {
        var tables = new List<YearTable>();
        foreach (var each in (await read.RunAsync(unit, year, cancellation)).Where(each => each.State == ApprovalState.Approved && matters.Contains(each.Matter)))
        {
            var written = await matterSheets.WriteAsync(each.Matter, each.Text, texts, cancellation);
            if (written.Error is { } broken)
            {
                tables.Add(new YearTable(texts.Show(each.Matter), [], [], [texts.Explain(broken)]));
                continue;
            }

            var sheet = written.Value;
            tables.Add(new YearTable(
                sheet.Title, [], [.. sheet.Lines.Select(line => (string[])[line.Label, line.Value])],
                [.. sheet.Notes, .. each.AdjustmentReason is { } reason ? [texts.With("Summary.Adjusted", ("Reason", reason))] : Array.Empty<string>()]));
        }

        return tables;
    }
}
