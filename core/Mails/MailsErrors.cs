using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Mails;

/// <summary>Only a mail whose fate is unknown or failed is sent again by hand; this one is <paramref name="State"/>.</summary>
public sealed record MailIsNotToBeResent(MailState State) : Error(ErrorKind.Conflict);
