using Microsoft.AspNetCore.Diagnostics;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bot.Http;

/// <summary>The last net under the addresses of <c>/api</c> and of surveys: what nobody answered, and what was thrown, becomes a problem in words.</summary>
internal static partial class ProblemPages
{
    public static void UseProblems(this WebApplication app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/api/desk") || context.Request.Path.StartsWithSegments(AddinApi.Path) || context.Request.Path.StartsWithSegments("/survey"),
        api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandler = ThrownAsync,
                AllowStatusCode404Response = true,
                // The framework would log the message, which can quote what a person typed.
                SuppressDiagnosticsCallback = _ => true,
            });
            api.UseStatusCodePages(pages => EmptyAsync(pages.HttpContext));
        });

    private static Task ThrownAsync(HttpContext context)
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()!.Error;
        if (exception is BadHttpRequestException malformed)
        {
            return Problem.WriteAsync(context, malformed.StatusCode, new RequestMalformed(), TextsFor(context));
        }

        var reference = (RandomId.Next() % 100_000_000).ToString("00000000", System.Globalization.CultureInfo.InvariantCulture);
        LogFailure(
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ProblemPages)),
            reference,
            context.GetEndpoint()?.DisplayName ?? "",
            exception.GetBaseException().GetType().Name,
            exception.StackTrace ?? "");
        Error error = StoreFault.IsUnavailable(exception) ? new StoreUnavailable() : new UnexpectedFailure(reference);
        return Problem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, error, TextsFor(context));
    }

    private static Task EmptyAsync(HttpContext context) => Problem.WriteAsync(
        context,
        context.Response.StatusCode,
        context.Response.StatusCode == StatusCodes.Status404NotFound ? new NothingThere() : new RequestMalformed(),
        TextsFor(context));

    private static Texts TextsFor(HttpContext context) => context.RequestServices.GetRequiredService<Wording>().For(context.Locale());

    [LoggerMessage(Level = LogLevel.Error, Message = "Request failed, reference {Reference}, {Endpoint}: {Fault} at {Place}")]
    private static partial void LogFailure(ILogger logger, string reference, string endpoint, string fault, string place);
}
