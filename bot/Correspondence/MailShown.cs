using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Correspondence;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Correspondence;

/// <summary>Puts what is known of a message into the reader's words. All texts are plain: the pane shows them as text.</summary>
internal static class MailShown
{
    public static MessageAnswer Message(this HttpContext context, MessageView view, Texts texts) => new(
        WireName.Of(view.Sender), view.Domain, view.PublicDomain, [.. view.Customers.Select(customer => context.Customer(customer, texts))], view.More,
        [.. view.Logged.Select(log => context.Log(log, texts))], [.. view.Thread.Select(log => context.Log(log, texts))]);

    /// <summary>Beside a message whose sender led to the customer: the reading of its file is logged.</summary>
    public static CustomerBeside Customer(this HttpContext context, CustomerGlimpse glimpse, Texts texts) => Beside(context, glimpse, texts, glimpse.Look.MayRead);

    /// <summary>In a list that was found: nothing of a file.</summary>
    public static CustomersBeside Found(this HttpContext context, FoundGlimpses found, Texts texts) =>
        new([.. found.Customers.Select(glimpse => Beside(context, glimpse, texts, reads: false))], found.More);

    public static LogAnswer Log(this HttpContext context, LogLine log, Texts texts) => new(
        Shown.Id(log.Id.Value), WireName.Of(log.Kind), new NamedThing(Shown.Id(log.Customer.Value), log.CustomerName), log.By, log.Mine, Utc(log.AtUtc),
        log.Appeal?.Title ?? log.Subject, log.Subject, log.SentUtc is { } sent ? Utc(sent) : null, log.Sender, log.Appeal is { } appeal ? Appeal(appeal, texts) : null,
        log.Appeal is { } card ? context.CardLink(card.CardKind, card.Id) : CustomerLink(context, log.Customer),
        log.Appeal?.MayAmend == true, log.Appeal?.MayAttach == true, log.Version);

    public static ProposalAnswer Proposal(ProposedCategory proposed, Texts texts)
    {
        var first = proposed.Hits.Count > 0 ? proposed.Hits[0] : null;
        return new ProposalAnswer(
            proposed.Category is { } category ? WireName.Of(category) : null, proposed.Category is { } named ? texts.Show(named) : "",
            first is null ? texts["Correspondence.NoWords"] : texts.With("Correspondence.Why", ("Words", string.Join(texts["Card.Comma"], first.Words.Select(word => Quoted(word, texts))))),
            [.. proposed.Hits.Select(hit => new CategoryHitAnswer(WireName.Of(hit.Category), texts.Show(hit.Category), hit.Words))], proposed.Urgent.Count > 0, proposed.Urgent);
    }

    private static CustomerBeside Beside(HttpContext context, CustomerGlimpse glimpse, Texts texts, bool reads)
    {
        var (look, card, may) = (glimpse.Look, glimpse.Look.Card, glimpse.May);
        return new CustomerBeside(
            Shown.Id(card.Id.Value), card.Code, card.Name, look.UnitName, texts.Show(card.Form), WireName.Of(card.Standing), texts.Show(card.Standing),
            glimpse.Contact is { } contact ? new ContactAnswer(contact.Name, contact.Position) : null,
            look.Levels is [var best, ..] ? new HeldLevelAnswer(texts.Show(best.Level), best.Until) : null,
            [.. look.Remarks.Select(remark => new RiskAnswer(Shown.Remark(remark.Mark, texts), reads ? remark.Text : ""))],
            glimpse.OpenAppeals, Visit(context, glimpse.LastVisit, texts),
            [.. glimpse.LookedAfterBy.Select(carer => new LookedAfterAnswer(WireName.Of(carer.Duty), texts.Show(carer.Duty), carer.Name, carer.Position))],
            CustomerLink(context, card.Id), new MayForCustomer(may.ReadFile, may.HasFile, may.LogInterview, may.LogAppeal, may.RaiseAtOnce, may.AddContact));
    }

    private static LastVisitAnswer? Visit(HttpContext context, LastVisit? visit, Texts texts) => visit is null ? null : new LastVisitAnswer(
        visit.On, texts.With(visit.Incoming ? "Correspondence.TheyCame" : "Correspondence.WeWent", ("Theme", visit.Theme)), context.CardLink(visit.CardKind, visit.Id));

    private static LoggedAppeal Appeal(AppealSight appeal, Texts texts) => new(
        WireName.Of(appeal.Category), texts.Show(appeal.Category), appeal.Urgent, WireName.Of(appeal.State), texts.Show(appeal.State), appeal.Text,
        [.. appeal.Files.Select(file => new LogFileAnswer(file.Name, (int)file.Size))]);

    private static string CustomerLink(HttpContext context, CustomerId customer) => context.DeskLink($"#/customer?customer={Shown.Id(customer.Value)}");

    private static string Quoted(string word, Texts texts) => texts.With("Correspondence.Word", ("Word", word));

    private static DateTime Utc(DateTime stored) => DateTime.SpecifyKind(stored, DateTimeKind.Utc);
}
