namespace TeamsGrading.Bot.Http;

/// <summary>
/// A link that opens the same place inside Teams: setting <c>Desk:TeamsAppId</c>, the id of the app in the manifest. It holds ids only, as the
/// desk's own address does. Null where no app is uploaded: the desk's address is the one link then.
/// </summary>
/// <param name="Host">Address of Teams: <c>https://teams.microsoft.com/</c>, another in other clouds.</param>
internal sealed record TeamsLink(Guid App, Uri Host)
{
    /// <summary>The tab of the manifest that the card desk is.</summary>
    private const string Tab = "desk";

    private const string Section = $"{GradingSettings.Section}:Desk";

    /// <exception cref="SettingsException">The id is none, or the address is not https.</exception>
    public static TeamsLink? Read(IConfiguration configuration)
    {
        var desk = configuration.GetSection(Section);
        if (string.IsNullOrWhiteSpace(desk["TeamsAppId"]))
        {
            return null;
        }

        if (!Guid.TryParse(desk["TeamsAppId"], out var app) || app == Guid.Empty)
        {
            throw new SettingsException($"{Section}:TeamsAppId", "must be the id of the app in the manifest, a GUID");
        }

        var host = string.IsNullOrWhiteSpace(desk["TeamsUrl"]) ? "https://teams.microsoft.com/" : desk["TeamsUrl"];
        return Uri.TryCreate(host, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? new TeamsLink(app, address)
            : throw new SettingsException($"{Section}:TeamsUrl", "must be an https address");
    }

    /// <param name="place">Where on the desk, such as <c>#/card/appeals.month/202611</c>.</param>
    /// <param name="onTheWeb">The same place in a browser, for who has no Teams.</param>
    public string To(string place, string onTheWeb)
    {
        var item = place.StartsWith("#/", StringComparison.Ordinal) ? place[2..] : "";
        var context = item.Length == 0 ? "" : $"&context={Uri.EscapeDataString($"{{\"subEntityId\":\"{item}\"}}")}";
        return new Uri(Host, $"l/entity/{App}/{Tab}?webUrl={Uri.EscapeDataString(onTheWeb)}{context}").AbsoluteUri;
    }
}
