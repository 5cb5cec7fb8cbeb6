using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Correspondents;

/// <summary>A contact without a name.</summary>
public sealed record ContactNeedsName() : Error(ErrorKind.Invalid)
{
    public string Field => "name";
}

/// <summary>A contact taken over from a mail without its address.</summary>
public sealed record ContactNeedsMail() : Error(ErrorKind.Invalid)
{
    public string Field => "mail";
}
