using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Page;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>客户页 Answers the desk's page of one customer (A01, A03, A07, A08).</summary>
public static class CustomerPage
{
    /// <summary>Words of an interview on the timeline.</summary>
    private const int MostTopics = 120;

    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapCustomerPage(this WebApplication app) => app.DeskPages().MapGet(
        "/customer", async (HttpContext context, ReadCustomerPage read, long customer, DateOnly? on) =>
            context.Answer(await read.RunAsync(context.Reader(), new CustomerId(customer), on, context.RequestAborted), Show));

    private static CustomerAnswer Show(CustomerPageView page, Texts texts)
    {
        var (glance, file) = (page.Glance, page.File);
        return new CustomerAnswer(
            Shown.Id(glance.Id.Value),
            glance.Code,
            glance.Name,
            file?.Register.CreditCode ?? "",
            new NamedAnswer(Shown.Id(glance.Unit.Value), glance.UnitName),
            texts.Show(glance.Standing),
            texts.Show(glance.Form),
            file?.Register.Industry ?? "",
            page.Together.Select(other => new NamedAnswer(Shown.Id(other.Id.Value), other.Name)),
            glance.Awards is [var best, ..] ? new LevelAnswer(texts.Show(best.Level), texts.With("Page.Customer.Until", ("Until", best.Until))) : null,
            glance.Remarks.Select(remark => new RemarkAnswer(Shown.Id(remark.Id.Value), Shown.Remark(remark.Mark, texts), page.Glance.MayRead ? remark.Text : "")),
            page.Care.Select(care => new CarerAnswer(care.Person.Name, texts[$"Page.Customer.Care.{care.Duty}{(care.StandsIn ? "StandIn" : "")}"]))
                .Concat(page.LooksAfter.Select(person => new CarerAnswer(person.Name, person.Position))),
            glance.KeeperName.Length > 0,
            file is null ? null : FileAnswers.Fullness(file, page.Names, texts),
            page.AsOf is { } day ? Format.Day(day) : null,
            file is null || page.AsOf is not null ? [] : page.Due.Select(due => Due(due, page.Today, texts)),
            file is null ? [] : FileAnswers.Sections(file, page.Names, texts),
            page.Months.Select(month => Month(month, texts)),
            Timeline(page, texts),
            new MayAnswer(glance.MayRead, glance.MayKeep, page.MayRemark, page.MayExport));
    }

    private static DueAnswer Due(UpkeepDue due, DateOnly today, Texts texts)
    {
        var soon = due.DueOn <= today.AddDays(UpkeepSettings.Ahead);
        return new DueAnswer(
            due.Part.ToString(),
            DuePage.Title(due.Part, due.Next, texts),
            due.IsLateOn(today) ? "Late" : soon ? "Due" : "Ahead",
            !soon && due.DoneOn is { } done
                ? texts.With("Page.Due.Ahead", ("Done", done), ("Until", due.LateAfter))
                : DuePage.When(due.DueOn, due.LateAfter, due.Cause, today, texts),
            due.Part != UpkeepPart.Volumes);
    }

    private static MonthAnswer Month(MonthlyVolume month, Texts texts)
    {
        var (contracted, actual) = (month.Contracted.CubicMetres, month.Actual.CubicMetres);
        return new MonthAnswer(
            month.Month.ToString(),
            contracted / 10_000m,
            actual / 10_000m,
            month.Price.Yuan,
            new MonthWords(
                Format.Volume(contracted, texts), Format.Volume(actual, texts), Format.Percent(contracted > 0 ? actual / contracted : null),
                Format.Number(month.Price.Yuan), Format.Number(month.Cost.Yuan), Format.Amount(month.Receivable.Yuan, texts), Format.Amount(month.PaidOnTime.Yuan, texts)),
            new MonthFigures(
                Format.Number(contracted), Format.Number(actual), Format.Number(month.Price.Yuan), Format.Number(month.Cost.Yuan), Format.Number(month.Receivable.Yuan),
                Format.Number(month.PaidOnTime.Yuan)));
    }

    private static IEnumerable<TimelineAnswer> Timeline(CustomerPageView page, Texts texts) => page.Timeline
        .Select(entry => Line(entry, texts))
        .Concat(page.Changes.Select(change => new TimelineAnswer(
            Format.Day(change.On), texts["File.Timeline.Change"], texts.With("Page.Customer.Changed", ("Part", change.Part), ("Fields", change.Fields)), null, "0")))
        .Concat((page.File?.Part("interviews")?.Entries ?? []).Where(entry => entry.Field("on")?.Text is { Length: > 0 }).Select(entry => new TimelineAnswer(
            entry.Field("on")!.Text, texts["File.Timeline.Interview"], FileAnswers.Short(entry.Field("topics")?.Text ?? "", MostTopics), null, "0")))
        .OrderByDescending(entry => entry.On, StringComparer.Ordinal);

    /// <summary>Words may have the text in themselves; else it stands below them, after the form it is about.</summary>
    private static TimelineAnswer Line(TimelineEntry entry, Texts texts)
    {
        var key = $"File.Timeline.{entry.Key}";
        string[] below = [entry.Form is { } form ? texts.Show(form) : "", texts[key].Contains("{Text}", StringComparison.Ordinal) ? "" : entry.Text];
        return new TimelineAnswer(
            Format.Day(entry.On), texts.With(key, ("Text", entry.Text)), string.Join(" · ", below.Where(part => part.Length > 0)), entry.CardKind, Shown.Id(entry.Subject));
    }
}
