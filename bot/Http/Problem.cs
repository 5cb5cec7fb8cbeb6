using Microsoft.AspNetCore.Mvc;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Http;

/// <summary>
/// How a refusal goes over HTTP: problem details (RFC 9457) with <c>code</c>, <c>message</c> in the reader's language and, where one input is
/// meant, <c>field</c>. The only place that maps errors to a status.
/// </summary>
internal static class Problem
{
    /// <summary>A card action was refused; the card and what was typed stay.</summary>
    public static IResult Of(CardReply.Refuse refusal) => Results.Problem(Details(Status(refusal.Code), refusal.Code, refusal.Message, refusal.Field));

    /// <summary>A handler refused; an error about one input names it in its property <c>Field</c>.</summary>
    public static IResult Of(Error error, Texts texts) =>
        Results.Problem(Details(Status(error.Kind), error.Code, texts.Explain(error), error.GetType().GetProperty("Field")?.GetValue(error) as string));

    /// <summary>The same with a status of its own.</summary>
    public static IResult Of(Error error, Texts texts, int status) => Results.Problem(Details(status, error.Code, texts.Explain(error), field: null));

    /// <summary>The same for a middleware or handler that writes the response itself.</summary>
    public static Task WriteAsync(HttpContext context, int status, Error error, Texts texts)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(
            Details(status, error.Code, texts.Explain(error), field: null), options: null, "application/problem+json", context.RequestAborted);
    }

    private static int Status(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status400BadRequest,
        ErrorKind.NotAllowed => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => throw new InvalidOperationException($"no status for {kind}"),
    };

    /// <summary>A card's refusal carries its code only; the few shared ones have a status of their own.</summary>
    private static int Status(string code) => code switch
    {
        "Shared.NothingThere" => StatusCodes.Status404NotFound,
        "Shared.ActionNotAllowed" => StatusCodes.Status403Forbidden,
        "Shared.StoreUnavailable" or "Cards.UnexpectedFailure" => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private static ProblemDetails Details(int status, string code, string message, string? field) => new()
    {
        Status = status,
        Title = code,
        Extensions = { ["code"] = code, ["message"] = message, ["field"] = field },
    };
}
