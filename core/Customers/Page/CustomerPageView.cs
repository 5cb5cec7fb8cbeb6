using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Glance;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Page;

/// <summary>What was changed in one part of the file on one day; the values themselves stand in the file.</summary>
/// <param name="Fields">How many values.</param>
public sealed record ChangedDay(DateOnly On, Bilingual Part, int Fields);

/// <summary>Who follows a strategic customer, or is the unit's liaison. <paramref name="Duty"/> is <c>Follower</c> or <c>Liaison</c>.</summary>
/// <param name="StandsIn">For somebody who is absent.</param>
public sealed record CareOfCustomer(string Duty, PersonCard Person, bool StandsIn);

/// <summary>Everything that the page of a customer shows.</summary>
/// <param name="File">Null when there is none, on that day, or when the reader may not read it.</param>
/// <param name="Months">Volumes and prices, newest first; empty for a reader who may not read the file.</param>
/// <param name="Together">Customers rated with this one (000 §5.1) that the reader may find.</param>
/// <param name="LooksAfter">The keeper, and who cares for customers of the unit.</param>
/// <param name="Timeline">What other rooms tell, newest first.</param>
/// <param name="Changes">Newest first.</param>
/// <param name="Due">When each part is due, in the order of the file; empty without one.</param>
/// <param name="Today">Asia/Shanghai.</param>
/// <param name="Names">Of everybody named in the file.</param>
public sealed record CustomerPageView(
    CustomerGlance Glance,
    FileView? File,
    DateOnly? AsOf,
    IReadOnlyList<MonthlyVolume> Months,
    IReadOnlyList<CustomerCard> Together,
    IReadOnlyList<PersonCard> LooksAfter,
    IReadOnlyList<TimelineEntry> Timeline,
    IReadOnlyList<ChangedDay> Changes,
    IReadOnlyList<UpkeepDue> Due,
    IReadOnlyDictionary<PersonId, string> Names,
    DateOnly Today,
    bool MayRemark,
    bool MayExport)
{
    /// <summary>Headquarters' follower and the unit's liaison, as far as there are.</summary>
    public IReadOnlyList<CareOfCustomer> Care { get; init; } = [];
}
