using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Approvals;

/// <summary>待我审批 Kind <c>approval.inbox</c> and verb <c>approval.waiting</c>.</summary>
internal sealed class ShowWaiting(WaitingForMe waiting, IDirectory directory, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var texts = wording.For(reader.Locale);
        var list = await waiting.RunAsync(reader.Id, cancellation);
        var lines = new List<ListLine>(list.Lines.Count);
        foreach (var line in list.Lines)
        {
            var unit = (await directory.UnitAsync(line.Unit, cancellation))?.Name ?? "–";
            var proposer = (await directory.PersonAsync(line.Proposer, cancellation))?.Name ?? "–";
            var below = texts.With(
                $"Card.Approvals.Waits.{line.Kind}{(line.Late ? ".Late" : "")}", ("Proposer", Shown.Plain(proposer)), ("Since", line.SinceUtc), ("Due", line.DueOn));
            if (line.For is { } decider)
            {
                var name = (await directory.PersonAsync(decider, cancellation))?.Name ?? "–";
                below += texts.With("Card.Approvals.For", ("Name", Shown.Plain(name)));
            }

            lines.Add(new ListLine(line.Approval, ListCard.Name(line.Matter, unit, line.Year, line.Version, texts), below, line.Late));
        }

        return ListCard.Write(
            texts["Card.Approvals.Waiting"], texts["Card.Approvals.Waiting.None"], lines, list.More ? texts["Card.Approvals.More"] : null, texts);
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        new CardReply.Show((await RenderAsync(call.Actor, 0, cancellation))!);
}

/// <summary>我的申请 Verb <c>approval.proposals</c>: where is mine.</summary>
internal sealed class ShowProposals(MyProposals proposals, IDirectory directory, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var lines = new List<ListLine>();
        foreach (var line in await proposals.RunAsync(call.Actor.Id, cancellation))
        {
            var unit = (await directory.UnitAsync(line.Unit, cancellation))?.Name ?? "–";
            lines.Add(new ListLine(
                line.Approval, ListCard.Name(line.Matter, unit, line.Year, line.Version, texts), Below(line, texts), line.Late));
        }

        return new CardReply.Show(ListCard.Write(texts["Card.Approvals.Proposals"], texts["Card.Approvals.Proposals.None"], lines, note: null, texts));
    }

    private static string Below(ProposalLine line, Texts texts)
    {
        var state = texts.Show(line.Filing == FilingState.None ? line.State : line.Filing);
        return line.WaitsFor is { } decider
            ? texts.With(line.Late ? "Card.Approvals.At.Late" : "Card.Approvals.At", ("State", state), ("Decider", decider), ("Since", line.SinceUtc))
            : texts.With("Card.Approvals.Ended", ("State", state), ("When", line.ProposedUtc));
    }
}

/// <summary>备案 Verb <c>approval.filings</c>.</summary>
internal sealed class ShowFilings(ListFilings filings, IDirectory directory, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var lines = new List<ListLine>();
        foreach (var line in await filings.RunAsync(call.Actor.Id, cancellation))
        {
            var unit = (await directory.UnitAsync(line.Unit, cancellation))?.Name ?? "–";
            lines.Add(new ListLine(
                line.Approval, ListCard.Name(line.Matter, unit, line.Year, line.Version, texts),
                texts.With("Card.Approvals.Filed", ("State", line.State), ("Since", line.SinceUtc)), line.Late));
        }

        return new CardReply.Show(ListCard.Write(texts["Card.Approvals.Filings"], texts["Card.Approvals.Filings.None"], lines, note: null, texts));
    }
}
