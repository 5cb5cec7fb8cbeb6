using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Home;

/// <summary>A way to go from 'my work'. Its word is <c>Card.Home.Entry.&lt;Verb&gt;</c>.</summary>
/// <param name="Needs">Shown to whoever may do this somewhere; to everybody when null. The right itself is checked where the way leads.</param>
internal sealed record HomeEntry(string Verb, GradingAction? Needs = null);

/// <summary>Ways that belong together; the word is <c>Card.Home.Group.&lt;Key&gt;</c>.</summary>
internal sealed record HomeGroup(string Key, IReadOnlyList<HomeEntry> Entries);

/// <summary>Everything that can be gone to without waiting for a card, in groups that fit a phone.</summary>
internal sealed class HomeEntries(CardCatalog catalog, IAccess access)
{
    public static readonly IReadOnlyList<HomeGroup> All =
    [
        new("Approvals",
        [
            new("approval.waiting"), new("approval.proposals"), new("approval.filings", GradingAction.ViewYear), new("approval.standins", GradingAction.DecideApproval),
        ]),
        new("Care",
        [
            new("appeals.month", GradingAction.ReportAppeals), new("appeal.new", GradingAction.DraftAppeals), new("appeals.inbox", GradingAction.ReadAppeals),
            new("appeals.state", GradingAction.HandleAppeals), new("visit.list", GradingAction.ViewVisits), new("report.list"), new("programme.list", GradingAction.SeeProgramme),
            new("survey.list", GradingAction.SeeSurvey), new("care.map", GradingAction.ViewCare), new("calendar.show"),
        ]),
        new("Files",
        [
            new("original.find", GradingAction.ReadFile), new("remark.list", GradingAction.ViewCustomers),
            new("customer.find", GradingAction.ViewCustomers),
            new("upkeep.list", GradingAction.ReadFile), new("guide.show", GradingAction.ReadFile),
            new("file.list", GradingAction.ReadFile), new("file.without", GradingAction.ReadFile),
            new("right.list"), new("log.list", GradingAction.ReadAccessLog), new("export.trace", GradingAction.ReadAccessLog), new("person.find", GradingAction.OpenAccess),
        ]),
        new("Prepare",
        [
            new("year.show", GradingAction.ViewYear), new("rule.list", GradingAction.ViewYear), new("differential.list", GradingAction.ViewYear),
            new("committee.list", GradingAction.ViewYear), new("standards.list", GradingAction.ViewYear),
        ]),
        new("Rate",
        [
            new("round.new", GradingAction.OpenRound), new("round.list", GradingAction.WatchRound), new("result.list", GradingAction.ViewResult),
            new("ranking.group", GradingAction.ViewGroupRanking), new("viplist.list", GradingAction.ViewYear), new("award.list", GradingAction.ViewYear),
            new("gift.list", GradingAction.ViewYear), new("bar.list", GradingAction.SeeBars), new("strategic.list", GradingAction.ViewGroupRanking),
        ]),
        new("Serve", [new("plan.list", GradingAction.ViewYear), new("benefit.list", GradingAction.ViewYear)]),
        new("Supervise",
        [
            new("selfcheck.list", GradingAction.ViewYear), new("spotcheck.list", GradingAction.ViewYear), new("filecheck.list", GradingAction.ReadFile),
            new("performance.show", GradingAction.ViewYear), new("year.export", GradingAction.ExportYear), new("mail.list", GradingAction.WatchMails),
            new("reminder.month", GradingAction.WatchReminders), new("job.list", GradingAction.RunJobs),
        ]),
    ];

    /// <summary>The few that stand on 'my work' itself; approvals that wait come first.</summary>
    public static readonly IReadOnlyList<string> First = ["approval.waiting", "approval.proposals", "year.show", "result.list", "round.list", "file.list"];

    /// <summary>The groups with what the person may go to; a group without anything is left out.</summary>
    public async Task<IReadOnlyList<HomeGroup>> ForAsync(PersonId person, CancellationToken cancellation)
    {
        var known = catalog.Verbs.ToHashSet();
        var allowed = new Dictionary<GradingAction, bool>();
        var groups = new List<HomeGroup>();
        foreach (var group in All)
        {
            var entries = new List<HomeEntry>();
            foreach (var entry in group.Entries.Where(entry => known.Contains(entry.Verb)))
            {
                if (entry.Needs is not { } action || await MayAsync(action))
                {
                    entries.Add(entry);
                }
            }

            if (entries.Count > 0)
            {
                groups.Add(group with { Entries = entries });
            }
        }

        return groups;

        async Task<bool> MayAsync(GradingAction action) =>
            allowed.TryGetValue(action, out var may) ? may : allowed[action] = (await access.UnitsAsync(person, action, cancellation)).Count > 0;
    }

    public static CardAction Button(HomeEntry entry, Texts texts) => Buttons.Go(texts[$"Card.Home.Entry.{entry.Verb}"], entry.Verb);
}
