using System.Globalization;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Mails;

namespace TeamsGrading.Bot.Mail;

/// <summary>How mails leave the program.</summary>
internal enum MailWay
{
    /// <summary>As .eml files in a folder: needs no tenant, readable in any mail program.</summary>
    Pickup,

    /// <summary>Through Microsoft Graph.</summary>
    Graph,
}

/// <summary>Section <c>TeamsGrading:Mail</c>, checked at start. The clouds are settings: China has its own addresses.</summary>
/// <param name="Sender">The mailbox that sends, worked off serially.</param>
/// <param name="Pace">From the start of one mail to the start of the next; Exchange takes thirty a minute.</param>
/// <param name="DeskUrl">Address of the desk as people reach it: what the one link of a mail begins with.</param>
/// <param name="SecretExpires">Day on which the client secret ends, if known.</param>
/// <param name="Teams">How the same place is opened inside Teams, where the app is uploaded.</param>
internal sealed record MailSettings(
    MailWay Way, string Folder, string Sender, TimeSpan Pace, Uri GraphUrl, string Scope, string? AppId, string? TenantId, Uri? Authority, Uri DeskUrl, DateOnly? SecretExpires, TeamsLink? Teams = null)
{
    public const string Section = "TeamsGrading:Mail";
    private const string PickupSender = "teamsgrading@localhost";

    /// <exception cref="SettingsException">A setting is missing or malformed.</exception>
    public static MailSettings Read(IConfiguration configuration, string dataFolder)
    {
        var mail = configuration.GetSection(Section);
        var way = WayOf(mail);
        var desk = UrlOf(mail, "DeskUrl", "http://localhost:3978/");
        var settings = new MailSettings(
            way,
            Path.GetFullPath(Text(mail, "Folder") ?? "mail", dataFolder),
            Text(mail, "Sender") ?? PickupSender,
            TimeSpan.FromMilliseconds(NumberOf(mail, "PaceMilliseconds", way == MailWay.Graph ? 2000 : 10)),
            UrlOf(mail, "GraphUrl", "https://graph.microsoft.com/"),
            Text(mail, "Scope") ?? "https://graph.microsoft.com/.default",
            Text(mail, "AppId") ?? Text(configuration.GetSection("TeamsGrading:Bot"), "AppId"),
            Text(mail, "TenantId") ?? Text(configuration.GetSection("TeamsGrading:Bot"), "TenantId"),
            Text(mail, "Authority") is null ? null : UrlOf(mail, "Authority", ""),
            desk.AbsoluteUri.EndsWith('/') ? desk : new Uri(desk.AbsoluteUri + "/"),
            DayOf(mail, "ClientSecretExpires"),
            TeamsLink.Read(configuration));
        if (way == MailWay.Graph)
        {
            settings.CheckGraph(mail);
        }

        return settings;
    }

    /// <summary>When the client secret ends, where mails leave through Graph; also for commands, which send none.</summary>
    /// <exception cref="SettingsException">It is malformed.</exception>
    public static MailSecret ReadSecret(IConfiguration configuration)
    {
        var mail = configuration.GetSection(Section);
        return new MailSecret(WayOf(mail) == MailWay.Graph ? DayOf(mail, "ClientSecretExpires") : null);
    }

    private void CheckGraph(IConfigurationSection mail)
    {
        if (Sender == PickupSender)
        {
            throw new SettingsException($"{Section}:Sender", "is missing; name the mailbox that sends");
        }

        if (AppId is null || TenantId is null)
        {
            throw new SettingsException($"{Section}:{(AppId is null ? "AppId" : "TenantId")}", "is missing; Graph sends for a registered application of one tenant only");
        }

        if (AppCredential.KindOf(mail) == CredentialKind.None)
        {
            throw new SettingsException($"{Section}:ClientSecret", "is missing; give it, or CertificatePath, FederatedTokenFile, or ManagedIdentity=true");
        }

        if (Text(mail, "DeskUrl") is null)
        {
            throw new SettingsException($"{Section}:DeskUrl", "is missing; the link of every mail begins with the address of the desk");
        }
    }

    private static string? Text(IConfigurationSection section, string name) => string.IsNullOrWhiteSpace(section[name]) ? null : section[name]!.Trim();

    private static MailWay WayOf(IConfigurationSection mail) => Text(mail, "Way") is not { } written ? MailWay.Pickup
        : Enum.TryParse<MailWay>(written, ignoreCase: true, out var way) && Enum.IsDefined(way) ? way
        : throw new SettingsException($"{Section}:Way", "must be Pickup or Graph");

    private static int NumberOf(IConfigurationSection mail, string name, int otherwise) => Text(mail, name) is not { } written ? otherwise
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 60_000 ? number
        : throw new SettingsException($"{Section}:{name}", "must be a number from 1 to 60000");

    private static Uri UrlOf(IConfigurationSection mail, string name, string otherwise) =>
        Uri.TryCreate(Text(mail, name) ?? otherwise, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback)
            ? url
            : throw new SettingsException($"{Section}:{name}", "must be an https address");

    private static DateOnly? DayOf(IConfigurationSection mail, string name) => Text(mail, name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day
        : throw new SettingsException($"{Section}:{name}", "must be a day such as 2027-03-31");
}
