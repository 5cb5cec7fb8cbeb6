using Azure.Core;
using Azure.Identity;

namespace TeamsGrading.Bot.Http;

/// <summary>How the program proves itself to the directory.</summary>
internal enum CredentialKind
{
    /// <summary>Not at all: Development with a client on this machine.</summary>
    None,

    /// <summary>Client secret.</summary>
    Secret,

    /// <summary>Client certificate.</summary>
    Certificate,

    /// <summary>Managed identity of the Azure host.</summary>
    ManagedIdentity,

    /// <summary>Federated credential: a token file of the platform.</summary>
    Federated,
}

/// <summary>
/// What a section of the settings says of the program's own credential. The section names one of <c>ClientSecret</c>, <c>CertificatePath</c>,
/// <c>FederatedTokenFile</c>, <c>ManagedIdentity</c>; secrets are read where they are used and never kept.
/// </summary>
internal static class AppCredential
{
    /// <summary>Which of them it names.</summary>
    public static CredentialKind KindOf(IConfigurationSection section) =>
        Has(section, "ClientSecret") ? CredentialKind.Secret
        : Has(section, "CertificatePath") ? CredentialKind.Certificate
        : Has(section, "FederatedTokenFile") ? CredentialKind.Federated
        : section.GetValue("ManagedIdentity", false) ? CredentialKind.ManagedIdentity
        : CredentialKind.None;

    /// <summary>The credential, or null when none is named.</summary>
    /// <param name="authority">Host of the directory where it is not the public one.</param>
    public static TokenCredential? Of(IConfigurationSection section, string? tenant, string? client, Uri? authority)
    {
        var host = authority ?? AzureAuthorityHosts.AzurePublicCloud;
        return KindOf(section) switch
        {
            CredentialKind.Secret => new ClientSecretCredential(tenant, client, section["ClientSecret"], new ClientSecretCredentialOptions { AuthorityHost = host }),
            CredentialKind.Certificate => new ClientCertificateCredential(
                tenant, client, section["CertificatePath"], new ClientCertificateCredentialOptions { AuthorityHost = host }),
            CredentialKind.Federated => new WorkloadIdentityCredential(new WorkloadIdentityCredentialOptions
            {
                TenantId = tenant,
                ClientId = client,
                TokenFilePath = section["FederatedTokenFile"],
                AuthorityHost = host,
            }),
            CredentialKind.ManagedIdentity => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client)),
            _ => null,
        };
    }

    private static bool Has(IConfigurationSection section, string name) => !string.IsNullOrWhiteSpace(section[name]);
}
