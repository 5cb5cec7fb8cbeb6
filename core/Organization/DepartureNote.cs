using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Organization;

/// <summary>Collects the leavings and moves that personnel data brings (002 §6.3.4), and tells whoever gave rights beside the roles.</summary>
internal sealed class DepartureNote(IEnumerable<IDepartures> departures, TimeProvider clock)
{
    private readonly List<Departure> gone = [];

    public void Clear() => gone.Clear();

    /// <summary>Nothing while neither unit nor post changes and no leaving is new. A leaving to come ends rights by itself on its day.</summary>
    public void Note(Person before, PersonDetails now)
    {
        if (now.LeftOn != before.LeftOn && now.LeftOn <= GroupTime.DateOf(clock.GetUtcNow()))
        {
            gone.Add(new Departure(before.Id, before.Unit, DepartureKind.Left, ""));
        }
        else if (now.Unit != before.Unit || now.Position != before.Position)
        {
            gone.Add(new Departure(before.Id, before.Unit, DepartureKind.Moved, ""));
        }
    }

    /// <summary>In the import's transaction.</summary>
    public async Task TellAsync(CancellationToken cancellation)
    {
        foreach (var each in gone.Count > 0 ? departures : [])
        {
            await each.HappenedAsync(gone, null, cancellation);
        }
    }
}
