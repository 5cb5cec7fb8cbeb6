using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Http;

/// <summary>More requests than a person's panes may make in a minute.</summary>
/// <param name="Seconds">After which it can be tried again.</param>
public sealed record TooManyRequests(int Seconds) : Error(ErrorKind.Unavailable);

/// <summary>How many requests the panes of one person may make in a minute, all together.</summary>
public sealed record AddinLimit(int PerPerson = AddinLimit.Default)
{
    /// <summary>A pane that writes 100,000 rows asks for some 50 pages; 600 leaves room for several panes and for people who are quick.</summary>
    public const int Default = 600;

    private const string Setting = $"{GradingSettings.Section}:Addin:RequestsPerMinute";

    /// <exception cref="SettingsException">Not a number in its bounds.</exception>
    internal static AddinLimit Read(IConfiguration configuration) => string.IsNullOrWhiteSpace(configuration[Setting]) ? new AddinLimit()
        : int.TryParse(configuration[Setting], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 100_000 ? new AddinLimit(number)
        : throw new SettingsException(Setting, "must be a number from 1 to 100000");
}

/// <summary>限流 The framework's limiter before the API of the panes, one window for each person; a request without a person is refused by the sign-in.</summary>
internal static class AddinLimits
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Call after sign-in and before endpoints are mapped.</summary>
    public static void UseAddinLimits(this WebApplication app)
    {
        var most = app.Services.GetRequiredService<AddinLimit>().PerPerson;
        var options = new RateLimiterOptions
        {
            RejectionStatusCode = StatusCodes.Status429TooManyRequests,
            GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, long>(context => PersonOfRequest.Find(context.User) is { } person
                ? RateLimitPartition.GetSlidingWindowLimiter(person.Id.Value, _ => new SlidingWindowRateLimiterOptions { PermitLimit = most, Window = Minute, SegmentsPerWindow = 12, QueueLimit = 0 })
                : RateLimitPartition.GetNoLimiter(0L)),
            OnRejected = static (rejected, _) =>
            {
                var context = rejected.HttpContext;
                // A twelfth of the window later some of the permits are back.
                const int seconds = 5;
                context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
                context.Response.Headers.CacheControl = "no-store";
                return new ValueTask(Problem.WriteAsync(
                    context, StatusCodes.Status429TooManyRequests, new TooManyRequests(seconds), context.RequestServices.GetRequiredService<Wording>().For(context.Locale())));
            },
        };
        app.UseWhen(context => context.Request.Path.StartsWithSegments(AddinApi.Path), branch => branch.UseRateLimiter(options));
    }
}
