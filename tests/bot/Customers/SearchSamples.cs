using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Customers;
using TeamsGrading.Core.Customers.Search;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Bot.Customers;

/// <summary>The cards with which customers are found.</summary>
internal static class SearchSamples
{
    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        yield return ("search-empty", SearchCard.Write(null, null, texts));
        yield return ("search-none", SearchCard.Write("华车", new FoundCustomers([], false, false), texts));
        yield return ("search-found", SearchCard.Write("华东", new FoundCustomers([.. Enumerable.Range(1, 8).Select(One)], true, false), texts));
        yield return ("search-similar", SearchCard.Write("华车化工", new FoundCustomers([One(1)], false, true), texts));
        yield return ("search-hostile", SearchCard.Write("**[x](javascript:1)**", new FoundCustomers([One(1) with { Name = "<b>_[x](http://x)_ {{y}}" }], false, false), texts));
        yield return ("search-shared", SearchCard.Share(One(1), texts));
    }

    public static FoundCustomer One(int number) => new(
        new CustomerId(number), $"HN{number:000}", $"华东第{number}化工有限责任公司", new UnitId(1), "华南销售分公司", number % 2 == 0 ? GasForm.Liquid : GasForm.Gaseous,
        number % 3 == 0 ? [] : [new AwardCard(new SubjectId(number), new UnitId(1), GasForm.Gaseous, TierLevel.Vip1, 2025, new(2026, 5, 8), new(2027, 5, 7), null, false)],
        number == 1 ? [new RiskNote(new RiskRemarkId(1), new SubjectId(1), RiskKind.Finance, new(2026, 10, 3), "confidential text")] : []);
}
