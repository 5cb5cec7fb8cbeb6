namespace TeamsGrading.Bot.Tiers;

/// <summary>Verbs of service plans and of the catalogue of benefits.</summary>
internal static class PlanVerbs
{
    public const string List = "plan.list";
    public const string Start = "plan.start";
    public const string Show = "plan.show";
    public const string Area = "plan.area";
    public const string Fill = "plan.fill";
    public const string Policy = "plan.policy";
    public const string Cite = "plan.cite";
    public const string Renew = "plan.renew";
    public const string Propose = "plan.propose";
    public const string Compare = "plan.compare";
    public const string Customers = "plan.customers";
    public const string Benefits = "benefit.list";
    public const string NewBenefit = "benefit.new";
    public const string AddBenefit = "benefit.add";
    public const string AskRetire = "benefit.retiring";
    public const string Retire = "benefit.retire";
}
