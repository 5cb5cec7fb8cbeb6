using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Surveys;

/// <summary>More requests than one address, or all together, may make in a minute.</summary>
public sealed record TooManyAttempts() : Error(ErrorKind.Unavailable);

/// <summary>How often the addresses of surveys may be asked in a minute: from one remote address, and by everybody together.</summary>
public sealed record AnswerLimit(int PerAddress = 30, int Overall = 600)
{
    /// <exception cref="SettingsException">Not a number in its bounds.</exception>
    internal static AnswerLimit Read(IConfiguration configuration)
    {
        var section = configuration.GetSection($"{GradingSettings.Section}:Surveys");
        return new AnswerLimit(NumberOf(section, "PerAddressPerMinute", 30), NumberOf(section, "OverallPerMinute", 600));
    }

    private static int NumberOf(IConfigurationSection section, string name, int otherwise) => string.IsNullOrWhiteSpace(section[name]) ? otherwise
        : int.TryParse(section[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 100_000 ? number
        : throw new SettingsException($"{GradingSettings.Section}:Surveys:{name}", "must be a number from 1 to 100000");
}

/// <summary>限流 The framework's rate limiter before the page on which customers answer; nothing else passes it.</summary>
public static class AnswerLimits
{
    private const string Page = "/survey";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddSurveyLimits(this IServiceCollection services, AnswerLimit limit) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetSlidingWindowLimiter(SourceOf(context.Connection.RemoteIpAddress), _ =>
                new SlidingWindowRateLimiterOptions { PermitLimit = limit.PerAddress, Window = Minute, SegmentsPerWindow = 6, QueueLimit = 0 })),
            PartitionedRateLimiter.Create<HttpContext, string>(_ => RateLimitPartition.GetFixedWindowLimiter(Page, _ =>
                new FixedWindowRateLimiterOptions { PermitLimit = limit.Overall, Window = Minute, QueueLimit = 0 })));
        options.OnRejected = async (rejected, cancellation) =>
        {
            var response = rejected.HttpContext.Response;
            response.Headers.RetryAfter = "60";
            response.Headers.CacheControl = "no-store";
            await response.WriteAsJsonAsync(AnswerPage.Say(new TooManyAttempts(), rejected.HttpContext.RequestServices.GetRequiredService<Wording>()), cancellation);
        };
    });

    /// <summary>Call before endpoints are mapped.</summary>
    public static void UseSurveyLimits(this WebApplication app) => app.UseWhen(context => context.Request.Path.StartsWithSegments(Page), branch => branch.UseRateLimiter());

    /// <summary>One sender: an IPv4 address, or the /64 network that one IPv6 subscriber has.</summary>
    internal static string SourceOf(IPAddress? address)
    {
        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return plain is { AddressFamily: AddressFamily.InterNetworkV6 } ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, 8)) : plain?.ToString() ?? "";
    }
}
