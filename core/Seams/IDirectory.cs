namespace TeamsGrading.Core.Seams;

/// <summary>A person as other slices and the edges need one. <paramref name="Locale"/> is <c>zh-CN</c> or <c>en</c>.</summary>
public sealed record PersonCard(PersonId Id, string EmployeeNumber, string Name, string Mail, Guid? EntraObjectId, UnitId Unit, string Position, string Locale)
{
    /// <summary>The person left or retired: named where history shows them, admitted and offered nowhere.</summary>
    public bool Gone { get; init; }

    /// <summary>The person moved, and personnel data does not say where to yet: <see cref="Unit"/> is the former one and gives nothing any more.</summary>
    public bool Moved { get; init; }
}

/// <summary>A unit as other slices need one.</summary>
public sealed record UnitCard(UnitId Id, string Code, string Name, UnitId? Parent, decimal? LastYearSalesHundredMillions);

/// <summary>Looks people and units up; knows nothing of rights.</summary>
public interface IDirectory
{
    /// <summary>Also somebody who is <see cref="PersonCard.Gone"/>, for the names in what was done before.</summary>
    Task<PersonCard?> PersonAsync(PersonId id, CancellationToken cancellation);

    /// <summary>The person with this Entra object id (<c>oid</c>), never matched by mail address; nobody who is gone.</summary>
    Task<PersonCard?> PersonByObjectIdAsync(Guid objectId, CancellationToken cancellation);

    /// <summary>Nobody who is gone.</summary>
    Task<PersonCard?> PersonByEmployeeNumberAsync(string employeeNumber, CancellationToken cancellation);

    /// <summary>Whether the mail address, in capitals or not, is that of somebody who works here.</summary>
    Task<bool> HasMailAsync(string address, CancellationToken cancellation);

    /// <summary>Everybody who works here, by employee number.</summary>
    Task<IReadOnlyList<PersonCard>> PeopleAsync(CancellationToken cancellation);

    /// <summary>Everybody with exactly this name or employee number, also those who are gone.</summary>
    Task<IReadOnlyList<PersonId>> EverybodyAsync(string nameOrNumber, CancellationToken cancellation);

    /// <summary>Names of the roles people hold, to be shown; what a person may do is decided by <see cref="IAccess"/> alone.</summary>
    Task<ILookup<PersonId, string>> RoleNamesAsync(CancellationToken cancellation);

    Task<UnitCard?> UnitAsync(UnitId id, CancellationToken cancellation);

    Task<UnitCard?> UnitByCodeAsync(string code, CancellationToken cancellation);

    Task<IReadOnlyList<UnitCard>> UnitsAsync(CancellationToken cancellation);
}
