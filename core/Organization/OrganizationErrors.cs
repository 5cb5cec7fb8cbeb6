using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Organization;

/// <summary>A second unit without a parent; only headquarters has none.</summary>
public sealed record SecondHeadquarters(string Other) : Error(ErrorKind.Invalid);

/// <summary>Following the parents leads back to the unit.</summary>
public sealed record UnitAboveItself() : Error(ErrorKind.Invalid);

/// <summary>Following the managers leads back to the person.</summary>
public sealed record ManagerOfOneself() : Error(ErrorKind.Invalid);

/// <summary>No mail address.</summary>
public sealed record NotAMailAddress() : Error(ErrorKind.Invalid);

/// <summary>No Entra object id (a GUID).</summary>
public sealed record NotAnObjectId() : Error(ErrorKind.Invalid);

/// <summary>The Entra object id belongs to another person.</summary>
public sealed record ObjectIdTaken(string EmployeeNumber) : Error(ErrorKind.Invalid);

/// <summary>None of the roles of the product.</summary>
public sealed record NoSuchRole(string Role, string Roles) : Error(ErrorKind.Invalid);

/// <summary>The information centre's own leaving is written down by a colleague.</summary>
public sealed record OwnDeparture() : Error(ErrorKind.NotAllowed);

/// <summary>The person left before.</summary>
public sealed record GoneAlready(DateOnly On) : Error(ErrorKind.Conflict);

/// <summary>Nobody wrote down that the person left.</summary>
public sealed record NotGone() : Error(ErrorKind.Conflict);

/// <summary>Left, retired or moved: one of them has to be said.</summary>
public sealed record DepartureKindMissing() : Error(ErrorKind.Invalid)
{
    public string Field => "kind";
}
