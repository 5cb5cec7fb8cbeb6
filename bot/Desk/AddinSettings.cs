namespace TeamsGrading.Bot.Desk;

/// <summary>Section <c>TeamsGrading:Addin</c>: where Office and its library come from. Outside the public cloud both are other hosts.</summary>
/// <param name="OfficeJs">Address of Microsoft's <c>office.js</c>; its folder is where the library loads its own parts from.</param>
/// <param name="FrameAncestors">The clients that show a pane, as <c>frame-ancestors</c> of a content-security policy.</param>
internal sealed record AddinSettings(Uri OfficeJs, string FrameAncestors)
{
    private const string Section = $"{GradingSettings.Section}:Addin";

    /// <summary>The public cloud; in China <c>https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js</c>.</summary>
    private const string PublicOfficeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

    private const string Clients =
        "https://*.office.com https://*.office365.com https://*.officeapps.live.com https://*.outlook.com https://*.cloud.microsoft https://*.sharepoint.com https://*.microsoft365.com https://*.office365.cn https://*.partner.outlook.cn https://*.sharepoint.cn https://*.officeapps.partner.office365.cn";

    /// <summary>The host the library and its parts come from.</summary>
    public string OfficeHost => OfficeJs.GetLeftPart(UriPartial.Authority);

    /// <exception cref="SettingsException">A setting is malformed.</exception>
    public static AddinSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var written = section["OfficeJs"];
        if (!Uri.TryCreate(string.IsNullOrWhiteSpace(written) ? PublicOfficeJs : written, UriKind.Absolute, out var library)
            || library.Scheme != Uri.UriSchemeHttps || !library.AbsolutePath.EndsWith("/office.js", StringComparison.Ordinal) || library.AbsoluteUri.IndexOfAny(['"', '<', '>', ';', ' ']) >= 0)
        {
            throw new SettingsException($"{Section}:OfficeJs", "must be the https address of Microsoft's office.js");
        }

        var frames = section["FrameAncestors"];
        return new AddinSettings(library, string.IsNullOrWhiteSpace(frames) ? Clients : frames.Contains(';')
            ? throw new SettingsException($"{Section}:FrameAncestors", "must be addresses with spaces between them")
            : frames);
    }
}
