using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Identity;

namespace TeamsGrading.Bot.Commands.Doctor;

/// <summary>What a directory answered when a token was asked for.</summary>
internal enum TokenAnswer
{
    Granted,

    /// <summary>The secret or certificate is past its last day.</summary>
    Expired,

    Refused,

    /// <summary>No answer: nothing is known.</summary>
    Unreachable,
}

/// <summary>The few questions that need the network. None of them changes anything anywhere.</summary>
internal abstract class Outside
{
    /// <summary>Asks for a token and throws it away. The code is the directory's (<c>AADSTS…</c>), or empty.</summary>
    public abstract Task<(TokenAnswer Answer, string Code)> TokenAsync(TokenCredential credential, string scope, CancellationToken cancellation);

    /// <summary>The clock of a server, from the header of its answer; null when it does not answer.</summary>
    public abstract Task<DateTimeOffset?> DateAsync(Uri address, CancellationToken cancellation);

    /// <summary>The issuer in OpenID metadata; empty when the server answers, but knows no such tenant; null when it does not answer.</summary>
    public abstract Task<string?> IssuerAsync(Uri metadata, CancellationToken cancellation);
}

/// <summary>Over the network, with ten seconds for each question.</summary>
internal sealed partial class Network : Outside
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly string[] ExpiredCodes = ["AADSTS7000222", "AADSTS700027"];

    /// <inheritdoc/>
    public override async Task<(TokenAnswer Answer, string Code)> TokenAsync(TokenCredential credential, string scope, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            await credential.GetTokenAsync(new TokenRequestContext([scope]), limit.Token);
            return (TokenAnswer.Granted, "");
        }
        catch (AuthenticationFailedException refusal)
        {
            var code = Code().Match(refusal.Message).Value;
            return code.Length == 0 && Exceptions(refusal).Any(fault => fault is HttpRequestException or IOException) ? (TokenAnswer.Unreachable, "")
                : (ExpiredCodes.Contains(code) ? TokenAnswer.Expired : TokenAnswer.Refused, code);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested && fault is HttpRequestException or IOException or OperationCanceledException)
        {
            return (TokenAnswer.Unreachable, "");
        }
    }

    /// <inheritdoc/>
    public override Task<DateTimeOffset?> DateAsync(Uri address, CancellationToken cancellation) =>
        AskAsync(address, (answer, _) => Task.FromResult(answer.Headers.Date), cancellation);

    /// <inheritdoc/>
    public override Task<string?> IssuerAsync(Uri metadata, CancellationToken cancellation) => AskAsync(
        metadata,
        async (answer, stop) =>
        {
            if (!answer.IsSuccessStatusCode)
            {
                return "";
            }

            try
            {
                using var read = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(stop));
                return read.RootElement.ValueKind == JsonValueKind.Object && read.RootElement.TryGetProperty("issuer", out var issuer) && issuer.ValueKind == JsonValueKind.String
                    ? issuer.GetString()
                    : "";
            }
            catch (JsonException)
            {
                return "";
            }
        },
        cancellation);

    private static async Task<T?> AskAsync<T>(Uri address, Func<HttpResponseMessage, CancellationToken, Task<T?>> read, CancellationToken cancellation)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var client = new HttpClient(handler) { Timeout = Patience, MaxResponseContentBufferSize = 1024 * 1024 };
        try
        {
            using var answer = await client.GetAsync(address, cancellation);
            return await read(answer, cancellation);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested && fault is HttpRequestException or IOException or OperationCanceledException)
        {
            return default;
        }
    }

    private static IEnumerable<Exception> Exceptions(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            yield return fault;
        }
    }

    [GeneratedRegex(@"AADSTS\d+")]
    private static partial Regex Code();
}

/// <summary>Nobody is asked (<c>--offline</c>).</summary>
internal sealed class NoNetwork : Outside
{
    /// <inheritdoc/>
    public override Task<(TokenAnswer Answer, string Code)> TokenAsync(TokenCredential credential, string scope, CancellationToken cancellation) =>
        Task.FromResult((TokenAnswer.Unreachable, ""));

    /// <inheritdoc/>
    public override Task<DateTimeOffset?> DateAsync(Uri address, CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(null);

    /// <inheritdoc/>
    public override Task<string?> IssuerAsync(Uri metadata, CancellationToken cancellation) => Task.FromResult<string?>(null);
}
