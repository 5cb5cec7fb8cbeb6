using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Visits;

namespace TeamsGrading.Bot.Visits;

/// <summary>拜访方案 The plan of a visit to one person of a unit concerned, with its calendar file; a further version says what changed, a cancelled one why (001 §7.2.2).</summary>
internal sealed class VisitPlanMail(ReadVisitMail read, Wording wording) : IMailSource
{
    public async Task<MailWords?> WriteAsync(PersonCard reader, long subject, CancellationToken cancellation) =>
        await read.PlanAsync(reader.Id, new NoticeId(subject), cancellation) is { } plan ? Write(plan, wording.For(reader.Locale)) : null;

    public static MailWords Write(PlanMail plan, Texts texts)
    {
        var key = plan.Cancelled ? "Cancelled" : plan.First ? "New" : "Changed";
        var title = texts.With(
            $"Mail.Visit.{key}.Title", ("Direction", plan.Direction), ("Customer", plan.Customer), ("Day", plan.Plan.On), ("Number", plan.Number));
        var facts = Facts(plan, texts);
        return new MailWords(
            title,
            [
                plan.Cancelled ? new MailPart.Callout(texts.With("Mail.Visit.Cancelled.Why", ("Reason", plan.CancelReason)))
                    : new MailPart.Paragraph(texts.With($"Mail.Visit.{key}.What", ("Unit", plan.Unit), ("Number", plan.Number))),
                .. plan.Changes.Count == 0 || plan.Cancelled ? [] : Changes(plan, texts),
                new MailPart.Section(plan.Plan.Theme),
                new MailPart.Facts(facts),
                .. plan.Cancelled ? [] : new MailPart[] { new MailPart.Paragraph(texts["Mail.Visit.Receive"]) },
            ],
            texts["Mail.Visit.Open"],
            Place(VisitCards.Visit, plan.Visit.Value),
            [File(plan, texts.With("Mail.Visit.Event", ("Direction", plan.Direction), ("Customer", plan.Customer)), Description(plan, facts))]);
    }

    public static MailFile File(PlanMail plan, string summary, string description) =>
        new(CalendarFile.Name, $"text/calendar; charset=utf-8; method={CalendarFile.MethodOf(plan)}", CalendarFile.Write(plan, summary, description));

    public static string Place(string kind, long subject) => string.Create(CultureInfo.InvariantCulture, $"#/card/{kind}/{subject}");

    private static IEnumerable<MailPart> Changes(PlanMail plan, Texts texts) =>
    [
        new MailPart.Section(texts["Mail.Visit.Changes"]),
        new MailPart.Table(
            [texts["Mail.Visit.Part"], texts["Mail.Visit.Before"], texts["Mail.Visit.Now"]],
            [.. plan.Changes.Select(change => (IReadOnlyList<string>)[texts.Show(change.Field), Written(change.Before, texts), Written(change.After, texts)])]),
    ];

    /// <summary>What the plan says, without what it leaves open.</summary>
    public static List<(string Name, string Value)> Facts(PlanMail plan, Texts texts)
    {
        var said = plan.Plan;
        (string Name, string Value)[] all =
        [
            (texts["Card.Visit.When"], texts.With("Mail.Visit.When", ("When", VisitPlan.When(said)))), (texts["Card.Visit.Place"], said.Place),
            (texts[$"Card.Visit.Theirs.{plan.Direction}"], said.Theirs), (texts["Card.Visit.Ours"], said.Ours), (texts["Card.Visit.Itinerary"], said.Itinerary),
            (texts["Card.Visit.Topics"], said.Topics), (texts["Card.Visit.Division"], said.Division), (texts["Card.Visit.Papers"], string.Join('\n', plan.Papers)),
            (texts["Card.Visit.Planner"], plan.Planner),
        ];
        return [.. all.Where(each => each.Value.Length > 0)];
    }

    private static string Description(PlanMail plan, List<(string Name, string Value)> facts) =>
        string.Join('\n', facts.Select(fact => $"{fact.Name}: {fact.Value}").Prepend(plan.Plan.Theme));

    private static string Written(string text, Texts texts) => text.Length == 0 ? texts["Mail.Visit.Nothing"] : text;
}

/// <summary>A visit concerns the reader's unit no more: when it was to be, and a calendar file that takes it out. Its details are the reader's no longer.</summary>
internal sealed class VisitWithdrawnMail(ReadVisitMail read, Wording wording) : IMailSource
{
    public async Task<MailWords?> WriteAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        if (await read.WithdrawnAsync(reader.Id, new NoticeId(subject), cancellation) is not { } plan)
        {
            return null;
        }

        var texts = wording.For(reader.Locale);
        var title = texts.With("Mail.VisitWithdrawn.Title", ("Direction", plan.Direction), ("Day", plan.Plan.On));
        var when = texts.With("Mail.Visit.When", ("When", VisitPlan.When(plan.Plan)));
        return new MailWords(
            title, [new MailPart.Callout(texts.With("Mail.VisitWithdrawn.What", ("When", when)))], texts["Mail.VisitWithdrawn.Open"], "#/", [VisitPlanMail.File(plan, title, title)]);
    }
}

/// <summary>A unit asks headquarters for support (001 §7.2.4).</summary>
internal sealed class VisitSupportMail(ReadVisitMail read, Wording wording) : IMailSource
{
    public async Task<MailWords?> WriteAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        if (await read.SupportAsync(reader.Id, new SupportId(subject), cancellation) is not { Support.State: SupportState.Asked } card)
        {
            return null;
        }

        var texts = wording.For(reader.Locale);
        return new MailWords(
            texts.With("Mail.VisitSupport.Title", ("Unit", card.Visit.Unit), ("Customer", card.Visit.Customer)),
            [
                new MailPart.Paragraph(texts.With("Mail.VisitSupport.What", ("Unit", card.Visit.Unit), ("Customer", card.Visit.Customer), ("When", card.Visit.When))),
                new MailPart.Callout(card.Support.Text),
                new MailPart.Facts([(texts["Card.Visit.Theme.Outgoing"], card.Visit.Theme), (texts["Card.Visit.Theirs.Outgoing"], card.Theirs), (texts["Card.Visit.Asker"], card.Support.AskedBy)]),
            ],
            texts["Mail.VisitSupport.Open"], VisitPlanMail.Place(VisitCards.Support, subject), []);
    }
}

/// <summary>Headquarters answered.</summary>
internal sealed class VisitAnswerMail(ReadVisitMail read, Wording wording) : IMailSource
{
    public async Task<MailWords?> WriteAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        if (await read.SupportAsync(reader.Id, new SupportId(subject), cancellation) is not { Support: { State: SupportState.Given or SupportState.Declined } answered } card)
        {
            return null;
        }

        var texts = wording.For(reader.Locale);
        return new MailWords(
            texts.With($"Mail.VisitAnswer.{answered.State}.Title", ("Customer", card.Visit.Customer)),
            [
                new MailPart.Paragraph(texts.With("Mail.VisitAnswer.What", ("Customer", card.Visit.Customer), ("When", card.Visit.When), ("Name", answered.AnsweredBy))),
                new MailPart.Callout(answered.Answer),
                new MailPart.Facts([(texts["Card.Visit.Needed"], answered.Text)]),
            ],
            texts["Mail.Visit.Open"], VisitPlanMail.Place(VisitCards.Visit, card.Visit.Id.Value), []);
    }
}

/// <summary>A summary is late.</summary>
internal sealed class SummaryLateMail(ReadVisitMail read, Wording wording) : IMailSource
{
    public async Task<MailWords?> WriteAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        if (await read.LateSummaryAsync(reader.Id, new VisitId(subject), cancellation) is not { } visit)
        {
            return null;
        }

        var texts = wording.For(reader.Locale);
        return new MailWords(
            texts.With("Mail.VisitLate.Title", ("Customer", visit.Customer)),
            [
                new MailPart.Callout(texts.With("Mail.VisitLate.What", ("Customer", visit.Customer), ("When", VisitPlan.When(visit.Plan)), ("Due", visit.SummaryDueOn))),
                new MailPart.Paragraph(texts["Mail.VisitLate.Do"]),
            ],
            texts["Mail.VisitLate.Open"], VisitPlanMail.Place(VisitCards.Summary, subject), []);
    }
}

/// <summary>A follow-up is late.</summary>
internal sealed class FollowUpLateMail(ReadVisitMail read, Wording wording) : IMailSource
{
    public async Task<MailWords?> WriteAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        if (await read.LateFollowUpAsync(reader.Id, new FollowUpId(subject), cancellation) is not { } follow)
        {
            return null;
        }

        var texts = wording.For(reader.Locale);
        return new MailWords(
            texts.With("Mail.VisitFollowUp.Title", ("Customer", follow.Customer)),
            [
                new MailPart.Callout(texts.With("Mail.VisitFollowUp.What", ("Customer", follow.Customer), ("Due", follow.DueOn))),
                new MailPart.Facts([(texts["Card.Visit.FollowText"], follow.Text)]),
                new MailPart.Paragraph(texts["Mail.VisitFollowUp.Do"]),
            ],
            texts["Mail.VisitFollowUp.Open"], VisitPlanMail.Place(VisitCards.FollowUp, subject), []);
    }
}
