using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using TeamsGrading.Bot.Http;

namespace TeamsGrading.Bot.Commands.Doctor;

/// <summary>What bot and mail share: a credential that is there, is taken by the directory, and does not end soon.</summary>
internal static class CredentialLook
{
    private const int WarnDays = 30;

    /// <summary>Whether the directory hands a token out for it.</summary>
    /// <param name="what">First part of the texts' keys: <c>Bot</c> or <c>Mail</c>.</param>
    public static async Task<Diagnosis> TokenAsync(
        string what, Surroundings around, IConfigurationSection section, string? tenant, string? client, Uri? authority, string scope, CancellationToken cancellation)
    {
        var (answer, code) = await AskAsync(around, section, tenant, client, authority, scope, cancellation);
        return answer switch
        {
            TokenAnswer.Granted => Diagnosis.Good($"{what}.Token"),
            TokenAnswer.Expired => Diagnosis.Wrong($"{what}.TokenExpired", ("Code", code)),
            TokenAnswer.Refused => Diagnosis.Wrong($"{what}.TokenRefused", ("Code", code.Length == 0 ? "–" : code)),
            _ => Diagnosis.Skipped($"{what}.TokenUnknown"),
        };
    }

    /// <summary>How long it lasts.</summary>
    public static Diagnosis? Lasts(Surroundings around, IConfigurationSection section, DateOnly? told)
    {
        switch (AppCredential.KindOf(section))
        {
            case CredentialKind.Secret when told is null:
                return Diagnosis.Warning("Credential.EndUnknown", ("Setting", $"{section.Path}:ClientSecretExpires"));
            case CredentialKind.Secret:
                return Until(told.Value, around.Today, section);
            case CredentialKind.Certificate:
                return CertificateEnd(section["CertificatePath"]!) is { } end ? Until(end, around.Today, section) : Diagnosis.Wrong("Credential.NoCertificate", ("Setting", $"{section.Path}:CertificatePath"));
            case CredentialKind.Federated when !File.Exists(section["FederatedTokenFile"]):
                return Diagnosis.Wrong("Credential.NoTokenFile", ("Setting", $"{section.Path}:FederatedTokenFile"));
            default:
                return null;
        }
    }

    private static Diagnosis Until(DateOnly end, DateOnly today, IConfigurationSection section) =>
        end < today ? Diagnosis.Wrong("Credential.Ended", ("Setting", section.Path), ("Day", end))
        : end <= today.AddDays(WarnDays) ? Diagnosis.Warning("Credential.EndsSoon", ("Setting", section.Path), ("Day", end), ("Days", end.DayNumber - today.DayNumber))
        : Diagnosis.Good("Credential.Lasts", ("Setting", section.Path), ("Day", end));

    private static async Task<(TokenAnswer Answer, string Code)> AskAsync(
        Surroundings around, IConfigurationSection section, string? tenant, string? client, Uri? authority, string scope, CancellationToken cancellation)
    {
        try
        {
            return AppCredential.Of(section, tenant, client, authority) is { } credential
                ? await around.Outside.TokenAsync(credential, scope, cancellation)
                : (TokenAnswer.Refused, "");
        }
        catch (Exception malformed) when (malformed is ArgumentException or CryptographicException)
        {
            return (TokenAnswer.Refused, "");
        }
    }

    /// <summary>The last day of a certificate file as the credential would read it, PEM or PFX; null when it is neither.</summary>
    private static DateOnly? CertificateEnd(string path)
    {
        try
        {
            using var certificate = path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase) ? X509Certificate2.CreateFromPemFile(path) : X509CertificateLoader.LoadPkcs12FromFile(path, null);
            return certificate.HasPrivateKey ? DateOnly.FromDateTime(certificate.NotAfter.ToUniversalTime()) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            return null;
        }
    }
}
