using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Customers;

/// <summary>A part that is due; figures of a month are recorded, not confirmed.</summary>
internal sealed record DuePartAnswer(string Key, string Title, bool Confirmable);

/// <summary>Parts of one customer's file that are due together.</summary>
internal sealed record DueLineAnswer(string Customer, string Name, string About, IEnumerable<DuePartAnswer> Parts, string When, bool Late);

/// <summary>How the files of a unit stand, in words.</summary>
internal sealed record DueUnitAnswer(string Id, string Name, int Late, string Text);

/// <summary>What is due in a unit.</summary>
/// <param name="After">Where the next page begins; 0 on the last.</param>
internal sealed record DueListAnswer(
    NamedAnswer Unit, IEnumerable<DueUnitAnswer> Units, bool Mine, string Counted, IEnumerable<DueLineAnswer> Lines, int After, bool MayKeep);

/// <summary>Parts to be confirmed; the id may come as text.</summary>
internal sealed record ConfirmSent(long Customer, IReadOnlyList<string>? Parts);

/// <summary>档案更新 Answers the desk's page of what is due and late (A05), and confirms parts as unchanged.</summary>
public static class DuePage
{
    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapDuePage(this WebApplication app)
    {
        var pages = app.DeskPages();
        pages.MapGet("/due", ListAsync);
        pages.MapPost("/file-confirm", ConfirmAsync);
    }

    private static async Task<IResult> ListAsync(HttpContext context, ViewDue view, Wording wording, TimeProvider clock, long? unit, bool? mine, int? after)
    {
        var texts = wording.For(context.Locale());
        var units = await view.UnitsAsync(context.Reader(), context.RequestAborted);
        var first = units.FirstOrDefault(each => each.Late > 0) ?? units.FirstOrDefault(each => each.Files > 0) ?? units.FirstOrDefault();
        var chosen = unit is { } id ? new UnitId(id) : first?.Unit ?? default;
        var list = await view.RunAsync(context.Reader(), chosen, mine ?? false, after ?? 0, context.RequestAborted);
        var today = GroupTime.DateOf(clock.GetUtcNow());
        return context.Answer(list, (found, _) => new DueListAnswer(
            new NamedAnswer(Shown.Id(found.Unit.Value), found.UnitName),
            units.Select(each => new DueUnitAnswer(
                Shown.Id(each.Unit.Value), each.Name, each.Late,
                texts.With("Page.Due.Unit", ("Files", each.Files), ("Percent", each.Percent), ("Late", each.Late), ("Due", each.Due)))),
            found.MineOnly,
            texts.With("Page.Due.Counted", ("Late", found.Late), ("Due", found.Due)),
            found.Lines.Select(line => Line(line, today, texts)),
            found.After,
            found.MayKeep));
    }

    private static DueLineAnswer Line(DueLine line, DateOnly today, Texts texts) => new(
        Shown.Id(line.Customer.Value),
        line.Name,
        texts.With("Page.Due.About", ("Code", line.Code), ("Standing", line.Standing)),
        line.Parts.Select(part => new DuePartAnswer(part.ToString(), Title(part, line.Next, texts), part != UpkeepPart.Volumes)),
        When(line.DueOn, line.LateAfter, line.Cause, today, texts),
        line.IsLate);

    /// <summary>A part by its name; of the monthly figures the month that is missing.</summary>
    internal static string Title(UpkeepPart part, Month? next, Texts texts) =>
        part == UpkeepPart.Volumes && next is { } month ? texts.With("Page.Due.Month", ("Part", part), ("Month", month.ToString())) : texts.Show(part);

    /// <summary>Until when it is to be done and why, or how long it has been late.</summary>
    internal static string When(DateOnly dueOn, DateOnly lateAfter, UpkeepCause cause, DateOnly today, Texts texts) => texts.With(
        lateAfter < today ? "Page.Due.Late" : cause == UpkeepCause.Cycle ? "Page.Due.By" : "Page.Due.AfterEvent",
        ("Until", lateAfter), ("Days", today.DayNumber - lateAfter.DayNumber), ("On", dueOn), ("Cause", cause));

    /// <summary>Each part by itself: what was confirmed stays confirmed when a later one is refused.</summary>
    private static async Task<IResult> ConfirmAsync(HttpContext context, ConfirmUnchanged confirm, Wording wording, ConfirmSent sent)
    {
        var parts = (sent.Parts ?? []).Select(name => Enum.TryParse<UpkeepPart>(name, out var part) && Enum.GetName(part) == name ? part : (UpkeepPart?)null).ToList();
        if (parts.Count == 0 || parts.Contains(null))
        {
            return Problem.Of(new RequestMalformed(), wording.For(context.Locale()));
        }

        foreach (var part in parts)
        {
            var done = await confirm.RunAsync(context.Reader(), new CustomerId(sent.Customer), part, context.RequestAborted);
            if (done.Refused(out var refusal))
            {
                return Problem.Of(refusal, wording.For(context.Locale()));
            }
        }

        return Results.NoContent();
    }
}
