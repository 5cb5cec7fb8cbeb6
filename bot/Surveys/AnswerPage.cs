using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Surveys;

namespace TeamsGrading.Bot.Surveys;

/// <summary>What was sent is no answer of the page.</summary>
public sealed record AnswerMalformed() : Error(ErrorKind.Invalid);

/// <summary>What the page sends: the secret of the link, in the body and never in an address, and the answers by field.</summary>
internal sealed record SentAnswers(string? Token, int Version, Dictionary<string, string>? Answers);

/// <summary>A refusal in both languages, because the page can be switched.</summary>
internal sealed record AnswerRefusal(string Code, string? Field, string Chinese, string English);

/// <summary>A question as the page gets it.</summary>
internal sealed record PageQuestion(string Field, string Kind, Bilingual Words, IEnumerable<Bilingual> Choices, bool Required);

/// <summary>What the page shows.</summary>
internal sealed record PageForm(Bilingual Title, Bilingual Intro, string Until, int Version, IEnumerable<PageQuestion> Questions);

/// <summary>
/// 客户填写页 The page on which customers answer, outside the sign-in: one static page under a strict policy that reads the secret of its link from behind
/// the number sign and posts it. So no address, log or Referer of ours ever holds it. Whoever has no good link learns nothing.
/// </summary>
public static class AnswerPage
{
    /// <summary>The longest answers that are taken need less than this.</summary>
    private const int MostBodyBytes = 64 * 1024;

    private const string TextPrefix = "Survey.Page.";

    private static readonly string Html = Read("answer.html")
        .Replace("/*style*/", Read("answer.css"), StringComparison.Ordinal).Replace("/*script*/", Read("answer.js"), StringComparison.Ordinal);

    public static void MapSurveys(this WebApplication app)
    {
        var group = app.MapGroup("/survey").WithMetadata(new RequestSizeLimitAttribute(MostBodyBytes)).AddEndpointFilter(Plain);
        group.MapGet("", (Delegate)Show);
        group.MapPost("/open", OpenAsync);
        group.MapPost("/answer", AnswerAsync);
    }

    private static IResult Show(HttpContext context, Wording wording)
    {
        if (!context.Request.Path.Value!.EndsWith('/'))
        {
            return Results.Redirect("survey/");
        }

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Response.Headers.ContentSecurityPolicy = string.Join(
            "; ", "default-src 'none'", $"script-src 'nonce-{nonce}'", $"style-src 'nonce-{nonce}'", "img-src data:", "connect-src 'self'", "base-uri 'none'", "form-action 'none'",
            "frame-ancestors 'none'");
        context.Response.Headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        var texts = wording.For(context.Locale());
        var page = Html.Replace("NONCE", nonce, StringComparison.Ordinal)
            .Replace("LANGUAGE", texts.Locale, StringComparison.Ordinal)
            .Replace("TITLE", texts["Survey.Page.Title"], StringComparison.Ordinal)
            .Replace("NOSCRIPT", $"{wording.For("zh-CN")["Survey.Page.NoScript"]} {wording.For("en")["Survey.Page.NoScript"]}", StringComparison.Ordinal)
            .Replace("WORDS", JsonSerializer.Serialize(new Dictionary<string, Dictionary<string, string>> { ["zh-CN"] = Words(wording.For("zh-CN")), ["en"] = Words(wording.For("en")) }), StringComparison.Ordinal);
        return Results.Text(page, "text/html; charset=utf-8");
    }

    private static async Task<IResult> OpenAsync(HttpContext context, AnswerSurvey answer, Wording wording)
    {
        if (await SentAsync(context) is not { } sent)
        {
            return Refuse(new AnswerMalformed(), wording);
        }

        var form = await answer.OpenAsync(sent.Token, context.RequestAborted);
        return form.Refused(out var refusal) ? Refuse(refusal, wording) : Results.Ok(new PageForm(
            form.Value.Title, form.Value.Intro, Format.Day(form.Value.Until), form.Value.Version,
            form.Value.Questions.Select(question => new PageQuestion(question.Field, question.Kind.ToString(), question.Words, question.Choices, question.Required))));
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, AnswerSurvey answer, Wording wording)
    {
        if (await SentAsync(context) is not { Answers: { } answers } sent)
        {
            return Refuse(new AnswerMalformed(), wording);
        }

        var done = await answer.RunAsync(sent.Token, sent.Version, answers, context.RequestAborted);
        return done.Refused(out var refusal) ? Refuse(refusal, wording) : Results.NoContent();
    }

    /// <summary>JSON only: a form of another site cannot send that.</summary>
    private static async Task<SentAnswers?> SentAsync(HttpContext context)
    {
        try
        {
            return context.Request.HasJsonContentType() ? await context.Request.ReadFromJsonAsync<SentAnswers>(context.RequestAborted) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static AnswerRefusal Say(Error error, Wording wording) => new(
        error.Code, error.GetType().GetProperty("Field")?.GetValue(error) as string, wording.For("zh-CN").Explain(error), wording.For("en").Explain(error));

    private static IResult Refuse(Error error, Wording wording) => Results.Json(Say(error, wording), statusCode: error.Kind switch
    {
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    });

    private static ValueTask<object?> Plain(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        return next(context);
    }

    private static Dictionary<string, string> Words(Texts texts) => texts.All.Where(entry => entry.Key.StartsWith(TextPrefix, StringComparison.Ordinal))
        .ToDictionary(entry => entry.Key[TextPrefix.Length..], entry => entry.Value);

    private static string Read(string name)
    {
        using var stream = typeof(AnswerPage).Assembly.GetManifestResourceStream($"survey/{name}") ?? throw new InvalidOperationException($"no {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
