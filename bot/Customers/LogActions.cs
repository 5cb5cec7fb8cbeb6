using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>Verb <c>log.list</c>.</summary>
internal sealed class ListLog(ViewAccessLog view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var query = new AccessLogQuery(
            call[RightFields.Person], call[RightFields.Customer], RightFields.Day(call, RightFields.From), RightFields.Day(call, RightFields.Until),
            call.Number(RightFields.Page, 1));
        var page = await view.RunAsync(call.Actor.Id, query, cancellation);
        return page.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(LogCard.Write(page.Value, query, texts));
    }
}

/// <summary>Verb <c>log.verify</c>.</summary>
internal sealed class VerifyLog(VerifyAccessLog verify, IDirectory directory, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var proof = await verify.RunAsync(call.Actor.Id, cancellation);
        return proof.Refused(out var refusal)
            ? texts.Refuse(refusal)
            : new CardReply.Show(LogCard.Proof(proof.Value, await BrokenAsync(proof.Value, directory, texts, cancellation), texts));
    }

    /// <summary>The broken chains in words.</summary>
    public static async Task<IReadOnlyList<string>> BrokenAsync(AccessLogProof proof, IDirectory directory, Texts texts, CancellationToken cancellation)
    {
        var units = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id, unit => unit.Name);
        return
        [
            .. proof.Broken.Select(chain => texts.With(
                chain.Line is null ? "Card.Log.Proof.End" : "Card.Log.Proof.Line",
                ("Unit", Shown.Plain(units.GetValueOrDefault(chain.Unit, "–"))), ("Year", chain.Year), ("Line", chain.Line))),
        ];
    }
}
