using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>Kind <c>bar</c>, and the verbs that only show a bar or a step of its wizard.</summary>
internal sealed class ShowBar(ViewBars view, WriteBar write, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var bar = await view.OneAsync(reader.Id, new BarId(subject), cancellation);
        return bar.Error is null ? Write(bar.Value, BarVerbs.Show, wording.For(reader.Locale)) : null;
    }

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => ShowAsync(call, call.Verb, null, cancellation);

    /// <summary>The card of that step, or why the reader does not see it.</summary>
    public async Task<CardReply> ShowAsync(CardCall call, string verb, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var bar = await view.OneAsync(call.Actor.Id, new BarId(call.Id(SpecialParts.Bar)), cancellation);
        return bar.Refused(out var refusal) ? SpecialParts.Refuse(refusal, texts) : new CardReply.Show(Write(bar.Value, verb, texts), notice);
    }

    /// <summary>What is in force is shown as it is, whatever step somebody was at.</summary>
    private Card Write(BarView bar, string verb, Texts texts) => bar.State != BarState.Draft
        ? verb == BarVerbs.Lift && bar.State == BarState.InForce ? BarLiftCard.Write(bar, texts) : BarCard.Write(bar, texts)
        : verb switch
        {
            BarVerbs.Evidence => BarEvidenceCard.Write(bar, texts),
            BarVerbs.Check => BarCheckCard.Write(bar, texts),
            _ => BarCauseCard.Write(bar, write.Years, texts),
        };
}

/// <summary>Verb <c>bar.list</c>.</summary>
internal sealed class ListBars(ViewBars view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => new CardReply.Show(BarListCard.Write(
        await view.AllAsync(call.Actor.Id, cancellation), await view.MayBarAsync(call.Actor.Id, cancellation), call.Number(SpecialParts.Page, 1),
        wording.For(call.Actor.Locale)));
}

/// <summary>Verb <c>bar.search</c>: the customers whose name or code contains a word.</summary>
internal sealed class SearchCustomers(ViewBars view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        if (!await view.MayBarAsync(call.Actor.Id, cancellation))
        {
            return texts.Refuse(new ActionNotAllowed());
        }

        var query = call[SpecialParts.Query] ?? "";
        var found = await view.SearchAsync(call.Actor.Id, query, BarSearchCard.Most + 1, cancellation);
        return new CardReply.Show(BarSearchCard.Write(query, found, texts));
    }
}

/// <summary>Verb <c>bar.start</c>: a draft about the chosen customer.</summary>
internal sealed class StartBar(WriteBar write, ShowBar show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var started = await write.StartAsync(call.Actor.Id, new SubjectId(call.Id(SpecialParts.Subject)), cancellation);
        return started.Refused(out var refusal)
            ? SpecialParts.Refuse(refusal, wording.For(call.Actor.Locale))
            : await show.ShowAsync(
                call with { Inputs = new Dictionary<string, string> { [SpecialParts.Bar] = Shown.Id(started.Value.Value) } }, BarVerbs.Edit, null, cancellation);
    }
}

/// <summary>Every verb that changes a bar and then shows the next step.</summary>
internal sealed class ChangeBar(WriteBar write, AttachEvidence attach, BarCustomer bar, AppealBar appeal, SeenBar seen, ShowBar show, ListBars list, Wording wording)
    : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var (done, next, notice) = await DoAsync(call, cancellation);
        if (done.Refused(out var refusal))
        {
            return SpecialParts.Refuse(refusal, texts);
        }

        return next == BarVerbs.List
            ? await list.HandleAsync(call with { Inputs = new Dictionary<string, string>() }, cancellation)
            : await show.ShowAsync(call, next, notice is null ? null : texts[notice], cancellation);
    }

    private async Task<(Result Done, string Next, string? Notice)> DoAsync(CardCall call, CancellationToken cancellation)
    {
        var (actor, id) = (call.Actor.Id, new BarId(call.Id(SpecialParts.Bar)));
        switch (call.Verb)
        {
            case BarVerbs.Describe:
                var cause = PlanFields.Named<BarCause>(call[SpecialParts.Cause]);
                return (await write.DescribeAsync(actor, id, call.Number(SpecialParts.Year, 0), cause, call[SpecialParts.Text], cancellation), BarVerbs.Evidence, null);
            case BarVerbs.Cite:
                var issued = DateOnly.TryParseExact(call["issued"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
                return (await attach.CiteAsync(actor, id, new TypedCitation(call["issuer"], call["number"], issued, call["passage"]), cancellation), BarVerbs.Evidence, "Card.Bar.Cited");
            case BarVerbs.Remove:
                return (await attach.TakeAwayAsync(actor, id, call.Number(SpecialParts.Piece, 0), cancellation), BarVerbs.Evidence, null);
            case BarVerbs.Drop:
                return (await write.DropAsync(actor, id, cancellation), BarVerbs.List, null);
            case BarVerbs.Confirm:
                return (await bar.RunAsync(actor, id, call.Number(SpecialParts.Version, -1), cancellation), BarVerbs.Show, "Card.Bar.Confirmed");
            case BarVerbs.Appeal:
                var appealed = await appeal.RunAsync(actor, id, call[SpecialParts.Reason], cancellation);
                return (appealed.Refused(out var refusal) ? refusal : Result.Done, BarVerbs.Show, "Card.Bar.Appealed");
            case BarVerbs.Seen:
                return (await seen.RunAsync(actor, id, cancellation), BarVerbs.List, null);
            default:
                throw new InvalidOperationException($"verb {call.Verb}");
        }
    }
}

/// <summary>Verbs <c>bar.upload</c> and <c>bar.file</c> where the channel has no files: says where they are.</summary>
internal sealed class FilesElsewhere(Wording wording) : ICardAction
{
    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        Task.FromResult<CardReply>(wording.For(call.Actor.Locale).Refuse(new FilesAreOnTheDesk()));
}
