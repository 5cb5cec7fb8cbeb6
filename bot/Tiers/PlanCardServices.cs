using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>Registers the cards of service plans and of the catalogue of benefits.</summary>
public static class PlanCardServices
{
    public static IServiceCollection AddServicePlanCards(this IServiceCollection services) => services
        .AddScoped<IMatterSheet, VipPlanSheet>()
        .AddScoped<IMatterSheet, StrategicPlanSheet>()
        .AddCardSource<ShowPlan>(PlanCards.Plan)
        .AddCardAction<ShowPlan>(PlanVerbs.Show)
        .AddCardAction<ListPlans>(PlanVerbs.List)
        .AddCardAction<BeginPlan>(PlanVerbs.Start)
        .AddCardAction<ShowArea>(PlanVerbs.Area)
        .AddCardAction<FillArea>(PlanVerbs.Fill)
        .AddCardAction<ShowPolicy>(PlanVerbs.Policy)
        .AddCardAction<CitePolicy>(PlanVerbs.Cite)
        .AddCardAction<RenewPlan>(PlanVerbs.Renew)
        .AddCardAction<SendPlan>(PlanVerbs.Propose)
        .AddCardAction<ShowComparison>(PlanVerbs.Compare)
        .AddCardAction<ShowPlanCustomers>(PlanVerbs.Customers)
        .AddCardAction<ListBenefits>(PlanVerbs.Benefits)
        .AddCardAction<ShowBenefitForm>(PlanVerbs.NewBenefit)
        .AddCardAction<ShowBenefitForm>(PlanVerbs.AskRetire)
        .AddCardAction<AddBenefit>(PlanVerbs.AddBenefit)
        .AddCardAction<RetireBenefit>(PlanVerbs.Retire);
}
