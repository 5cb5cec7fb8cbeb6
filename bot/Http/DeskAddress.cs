namespace TeamsGrading.Bot.Http;

/// <summary>Where people reach the desk, for links that leave this server's own pages: setting <c>Mail:DeskUrl</c>, else where the request came to.</summary>
internal static class DeskAddress
{
    /// <param name="place">Where on the desk, such as <c>#/card/visit/5</c>; ids only.</param>
    public static string DeskLink(this HttpContext context, string place)
    {
        var desk = Read(context.RequestServices.GetRequiredService<IConfiguration>())
            ?? AsFolder($"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}");
        return new Uri(desk, place).AbsoluteUri;
    }

    /// <summary>The setting, as an address to which a place on the desk is added; null when it is missing or no web address (the start checks it).</summary>
    public static Uri? Read(IConfiguration configuration) =>
        Uri.TryCreate(configuration[$"{GradingSettings.Section}:Mail:DeskUrl"]?.Trim(), UriKind.Absolute, out var set) && set.Scheme is "http" or "https" ? AsFolder(set.AbsoluteUri) : null;

    private static Uri AsFolder(string address) => new(address.EndsWith('/') ? address : address + "/");

    /// <summary>The card of a kind and subject on the desk.</summary>
    public static string CardLink(this HttpContext context, string kind, long subject) =>
        context.DeskLink(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#/card/{kind}/{subject}"));
}
