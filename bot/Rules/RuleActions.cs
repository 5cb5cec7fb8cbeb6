using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Rules;

/// <summary>Verb <c>rule.list</c>.</summary>
internal sealed class ListRules(ViewRules view, Wording wording, TimeProvider clock) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var list = await view.ListAsync(call.Actor.Id, cancellation);
        return list.Refused(out var refusal)
            ? texts.Refuse(refusal)
            : new CardReply.Show(RuleListCard.Write(list.Value, call.Number(RuleVerbs.PageField, 1), GroupTime.DateOf(clock.GetUtcNow()).Year, texts));
    }
}

/// <summary>Kind <c>rule.version</c> and verb <c>rule.show</c>.</summary>
internal sealed class ShowRule(ViewRules view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var rule = await view.OneAsync(reader.Id, new RuleVersionId(subject), cancellation);
        return rule.Error is null ? RuleVersionCard.Write(rule.Value, 1, wording.For(reader.Locale)) : null;
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var rule = await view.OneAsync(call.Actor.Id, new RuleVersionId(call.Id(RuleVerbs.VersionField)), cancellation);
        return rule.Refused(out var refusal)
            ? texts.Refuse(refusal)
            : new CardReply.Show(RuleVersionCard.Write(rule.Value, call.Number(RuleVerbs.PageField, 1), texts));
    }
}

/// <summary>Verb <c>differential.list</c>.</summary>
internal sealed class ListSupplements(ViewSupplements view, Wording wording, TimeProvider clock) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var list = await view.ListAsync(call.Actor.Id, cancellation);
        return list.Refused(out var refusal)
            ? texts.Refuse(refusal)
            : new CardReply.Show(SupplementListCard.Write(list.Value, call.Number(RuleVerbs.PageField, 1), GroupTime.DateOf(clock.GetUtcNow()).Year, texts));
    }
}

/// <summary>Kind <c>rule.supplement</c> and verb <c>differential.show</c>.</summary>
internal sealed class ShowSupplement(ViewSupplements view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var items = await view.OneAsync(reader.Id, new SupplementId(subject), cancellation);
        return items.Error is null ? RuleVersionCard.Write(items.Value, wording.For(reader.Locale)) : null;
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var items = await view.OneAsync(call.Actor.Id, new SupplementId(call.Id(RuleVerbs.VersionField)), cancellation);
        return items.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(RuleVersionCard.Write(items.Value, texts));
    }
}

/// <summary>Verbs <c>rule.begin</c> and <c>differential.begin</c>: a new draft, an adjustment, or the draft that is there.</summary>
internal sealed class BeginDraft(StartDraft start, ShowDraft show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var matter = call.Verb == RuleVerbs.Begin ? ApprovalMatter.Rule : ApprovalMatter.DifferentialItems;
        var from = call[RuleVerbs.FromField] == nameof(DraftStart.Empty) ? DraftStart.Empty : DraftStart.LastYear;
        var started = await start.RunAsync(
            new StartDraftRequest(
                call.Actor.Id, matter, new UnitId(call.Id(RuleVerbs.UnitField)), call.Number(RuleVerbs.YearField, 0), from, call[RuleVerbs.ReasonField]),
            cancellation);
        return started.Refused(out var refusal)
            ? texts.Refuse(refusal, refusal switch
            {
                RuleAdjustmentNeedsReason or RuleTextTooLong => RuleVerbs.ReasonField,
                RuleYearImpossible => RuleVerbs.YearField,
                _ => null,
            })
            : await show.AnswerAsync(call, started.Value, (draft, words) => DraftCard.Write(draft, 1, words), null, cancellation);
    }
}

/// <summary>Verb <c>ranking.group</c>.</summary>
internal sealed class ShowGroupRanking(ViewGroupRanking view, Wording wording, TimeProvider clock) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var thisYear = GroupTime.DateOf(clock.GetUtcNow()).Year;
        var form = call[RuleVerbs.FormField] == nameof(GasForm.Liquid) ? GasForm.Liquid : GasForm.Gaseous;
        var ranking = await view.RunAsync(call.Actor.Id, call.Number(RuleVerbs.YearField, thisYear - 1), form, cancellation);
        return ranking.Refused(out var refusal)
            ? texts.Refuse(refusal)
            : new CardReply.Show(GroupRankingCard.Write(ranking.Value, call.Number(RuleVerbs.PageField, 1), thisYear, texts));
    }
}
