namespace TeamsGrading.Core.Seams;

/// <summary>Looks several people up at once; implemented by Organization. Knows nothing of rights.</summary>
public interface IStaff
{
    /// <summary>The people that there are among these, also those who are <see cref="PersonCard.Gone"/>.</summary>
    Task<IReadOnlyDictionary<PersonId, PersonCard>> OfAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancellation);

    /// <summary>联系人 Who holds the role Liaison in exactly these units today, by employee number.</summary>
    Task<ILookup<UnitId, PersonCard>> LiaisonsAsync(IReadOnlyCollection<UnitId> units, CancellationToken cancellation);

    /// <summary>总部专员 Who holds the role of headquarters' officer in headquarters today, by employee number.</summary>
    Task<IReadOnlyList<PersonCard>> OfficersAsync(CancellationToken cancellation);
}
