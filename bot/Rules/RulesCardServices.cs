using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rules;

namespace TeamsGrading.Bot.Rules;

/// <summary>Registers the cards about rules, differential items and the group-wide ranking.</summary>
public static class RulesCardServices
{
    public static IServiceCollection AddRulesCards(this IServiceCollection services) => services
        .AddScoped<IMatterSheet, RuleMatterSheet>()
        .AddScoped<IMatterSheet, DifferentialMatterSheet>()
        .AddCardSource<ShowDraft>(RuleKinds.Draft, filledIn: true)
        .AddCardSource<ShowRule>(RuleKinds.Version)
        .AddCardSource<ShowSupplement>(RuleKinds.Supplement)
        .AddCardAction<ListRules>(RuleVerbs.List)
        .AddCardAction<ShowRule>(RuleVerbs.Show)
        .AddCardAction<BeginDraft>(RuleVerbs.Begin)
        .AddCardAction<ShowDraft>(RuleVerbs.Draft)
        .AddCardAction<ShowDraftForm>(RuleVerbs.Item)
        .AddCardAction<SaveDraftItem>(RuleVerbs.SaveItem)
        .AddCardAction<SaveDraftItem>(RuleVerbs.RemoveItem)
        .AddCardAction<ShowDraftForm>(RuleVerbs.Settings)
        .AddCardAction<SaveDraftSettings>(RuleVerbs.SaveSettings)
        .AddCardAction<ShowDraftForm>(RuleVerbs.Considerations)
        .AddCardAction<ExplainDraft>(RuleVerbs.Explain)
        .AddCardAction<ShowPreview>(RuleVerbs.Preview)
        .AddCardAction<SendDraft>(RuleVerbs.Propose)
        .AddCardAction<ShowDraftForm>(RuleVerbs.AskDiscard)
        .AddCardAction<GiveDraftUp>(RuleVerbs.Discard)
        .AddCardAction<ListSupplements>(RuleVerbs.Differentials)
        .AddCardAction<ShowSupplement>(RuleVerbs.Differential)
        .AddCardAction<BeginDraft>(RuleVerbs.BeginDifferential)
        .AddCardAction<ShowGroupRanking>(RuleVerbs.GroupRanking);
}
