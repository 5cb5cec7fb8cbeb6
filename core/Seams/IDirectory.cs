namespace TeamsGrading.Core.Seams;

/// <summary>A person as other slices and the edges need one. <paramref name="Locale"/> is <c>zh-CN</c> or <c>en</c>.</summary>
public sealed record PersonCard(PersonId Id, string EmployeeNumber, string Name, string Mail, Guid? EntraObjectId, UnitId Unit, string Position, string Locale);

/// <summary>A unit as other slices need one.</summary>
public sealed record UnitCard(UnitId Id, string Code, string Name, UnitId? Parent, decimal? LastYearSalesHundredMillions);

/// <summary>Looks people and units up; knows nothing of rights.</summary>
public interface IDirectory
{
    Task<PersonCard?> PersonAsync(PersonId id, CancellationToken cancellation);

    /// <summary>The person with this Entra object id (<c>oid</c>), never matched by mail address.</summary>
    Task<PersonCard?> PersonByObjectIdAsync(Guid objectId, CancellationToken cancellation);

    Task<PersonCard?> PersonByEmployeeNumberAsync(string employeeNumber, CancellationToken cancellation);

    Task<IReadOnlyList<PersonCard>> PeopleAsync(CancellationToken cancellation);

    /// <summary>Names of the roles people hold, to be shown; what a person may do is decided by <see cref="IAccess"/> alone.</summary>
    Task<ILookup<PersonId, string>> RoleNamesAsync(CancellationToken cancellation);

    Task<UnitCard?> UnitAsync(UnitId id, CancellationToken cancellation);

    Task<UnitCard?> UnitByCodeAsync(string code, CancellationToken cancellation);

    Task<IReadOnlyList<UnitCard>> UnitsAsync(CancellationToken cancellation);
}
