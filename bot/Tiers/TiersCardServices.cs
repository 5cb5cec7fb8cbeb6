using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>Registers the cards of standards, levels, lists and awards.</summary>
public static class TiersCardServices
{
    public static IServiceCollection AddTiersCards(this IServiceCollection services) => services
        .AddScoped<IMatterSheet, StandardsSheet>()
        .AddScoped<IMatterSheet, VipListSheet>()
        .AddScoped<IYearSheet, StandardsYearSheet>()
        .AddScoped<IYearSheet, VipListYearSheet>()
        .AddScoped<IYearSheet, AwardsYearSheet>()
        .AddCardSource<ShowStandards>(TierCards.Standards)
        .AddCardSource<ShowVipList>(TierCards.List)
        .AddCardSource<ShowLapse>(TierCards.Lapse)
        .AddCardAction<ListStandards>(TierVerbs.Standards)
        .AddCardAction<OpenStandards>(TierVerbs.OpenStandards)
        .AddCardAction<ShowStandards>(TierVerbs.ShowStandards)
        .AddCardAction<ShowStandardsForm>(TierVerbs.Level)
        .AddCardAction<SaveLevel>(TierVerbs.SaveLevel)
        .AddCardAction<DropLevel>(TierVerbs.DropLevel)
        .AddCardAction<ShowStandardsForm>(TierVerbs.TieBreak)
        .AddCardAction<SaveTieBreak>(TierVerbs.SaveTieBreak)
        .AddCardAction<SendStandards>(TierVerbs.ProposeStandards)
        .AddCardAction<ShowLevels>(TierVerbs.Levels)
        .AddCardAction<ListVipLists>(TierVerbs.Lists)
        .AddCardAction<ShowVipList>(TierVerbs.List)
        .AddCardAction<SendVipList>(TierVerbs.ProposeList)
        .AddCardAction<ListAwards>(TierVerbs.Awards)
        .AddCardAction<ShowUnitAwards>(TierVerbs.UnitAwards)
        .AddCardAction<ShowSubjectAwards>(TierVerbs.SubjectAwards)
        .AddCardAction<ShowLapse>(TierVerbs.Lapse)
        .AddCardAction<ShowLapse>(TierVerbs.LapseSeen);
}
