namespace TeamsGrading.Bot.Http;

/// <summary>Where people reach the desk, for links that leave this server's own pages: setting <c>Mail:DeskUrl</c>, else where the request came to.</summary>
internal static class DeskAddress
{
    /// <param name="place">Where on the desk, such as <c>#/card/visit/5</c>; ids only.</param>
    public static string DeskLink(this HttpContext context, string place)
    {
        var written = context.RequestServices.GetRequiredService<IConfiguration>()[$"{GradingSettings.Section}:Mail:DeskUrl"];
        var desk = Uri.TryCreate(written, UriKind.Absolute, out var set) && set.Scheme is "http" or "https"
            ? set.AbsoluteUri : $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";
        return new Uri(new Uri(desk.EndsWith('/') ? desk : desk + "/"), place).AbsoluteUri;
    }

    /// <summary>The card of a kind and subject on the desk.</summary>
    public static string CardLink(this HttpContext context, string kind, long subject) =>
        context.DeskLink(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#/card/{kind}/{subject}"));
}
