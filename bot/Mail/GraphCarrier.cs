using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Azure.Core;
using Azure.Identity;
using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Mail;

/// <summary>Sends through Microsoft Graph's <c>sendMail</c> of one mailbox, and looks into its sent items.</summary>
internal sealed class GraphCarrier(MailSettings settings, IHttpClientFactory http, TokenCredential credential, TimeProvider clock) : MailCarrier
{
    public const string Client = "graph";
    private const int LargestAnswer = 4 * 1024 * 1024;

    /// <summary>At most thirty mails a minute leave a mailbox: more than lie between the bounds of one look.</summary>
    private const int MostPages = 40;

    private static readonly TimeSpan ClocksApart = TimeSpan.FromMinutes(5);

    /// <summary>So long after the attempt a mail that was taken over is among the sent items.</summary>
    private static readonly TimeSpan FiledWithin = TimeSpan.FromHours(1);

    /// <summary>The directory says that the secret has expired (AADSTS7000222).</summary>
    private const string ExpiredCode = "AADSTS7000222";

    public override async Task<MailOutcome> SendAsync(WrittenMail mail, int rests)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, AddressOf("sendMail")) { Content = new ByteArrayContent(GraphMessage.Write(mail)) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            request.Headers.Authorization = await BearerAsync(CancellationToken.None);
            using var client = http.CreateClient(Client);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return GraphAnswers.Judge(response.StatusCode, response.Headers.RetryAfter, rests, clock);
        }
        catch (AuthenticationFailedException fault) when (DirectoryWasNotReached(fault))
        {
            return new MailOutcome.Later(GraphAnswers.Backoff(rests + 1), MailReasons.NoConnection, WholeMailbox: true);
        }
        catch (AuthenticationFailedException fault)
        {
            var expired = fault.Message.Contains(ExpiredCode, StringComparison.Ordinal) || settings.SecretExpires < GroupTime.DateOf(clock.GetUtcNow());
            return new MailOutcome.Later(GraphAnswers.Backoff(rests + 4), expired ? MailReasons.SecretExpired : MailReasons.NoToken, WholeMailbox: true);
        }
        catch (HttpRequestException fault) when (WasNotReached(fault))
        {
            return new MailOutcome.Later(GraphAnswers.Backoff(rests + 1), MailReasons.NoConnection, WholeMailbox: true);
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or IOException)
        {
            // The line was cut or hung after the request went out: Graph may have taken the mail over.
            return new MailOutcome.Unsure(MailReasons.NoAnswer);
        }
    }

    public override async Task<IReadOnlyDictionary<string, DateTime>> FindSentAsync(IReadOnlyList<UncertainMail> mails, CancellationToken cancellation)
    {
        var wanted = mails.Select(mail => mail.Reference).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = new Dictionary<string, DateTime>(StringComparer.OrdinalIgnoreCase);
        var (from, to) = (Written(mails[0].SinceUtc - ClocksApart), Written(mails[^1].SinceUtc + FiledWithin));
        var next = new Uri(
            AddressOf("mailFolders/sentitems/messages"),
            $"?$filter=sentDateTime%20ge%20{from}%20and%20sentDateTime%20le%20{to}&$orderby=sentDateTime&$select=sentDateTime,internetMessageHeaders&$top=100");
        using var client = http.CreateClient(Client);
        client.MaxResponseContentBufferSize = LargestAnswer;
        for (var page = 0; page < MostPages && next is not null && found.Count < wanted.Count; page++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, next);
            request.Headers.Authorization = await BearerAsync(cancellation);
            using var response = await client.SendAsync(request, cancellation);
            response.EnsureSuccessStatusCode();
            using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellation));
            foreach (var (reference, sent) in GraphMessage.Sent(answer.RootElement).Where(each => wanted.Contains(each.Reference)))
            {
                found.TryAdd(reference, sent);
            }

            next = GraphMessage.NextPage(answer.RootElement, settings.GraphUrl);
        }

        return found;
    }

    private static string Written(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static bool WasNotReached(HttpRequestException fault) => fault.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    /// <summary>Azure.Identity tells a missing network as a failed sign-in, with the reason somewhere inside.</summary>
    private static bool DirectoryWasNotReached(Exception? fault) => fault switch
    {
        null => false,
        HttpRequestException line => WasNotReached(line),
        AggregateException many => many.InnerExceptions.Any(DirectoryWasNotReached),
        _ => DirectoryWasNotReached(fault.InnerException),
    };

    private Uri AddressOf(string what) => new(settings.GraphUrl, $"v1.0/users/{Uri.EscapeDataString(settings.Sender)}/{what}");

    /// <summary>Azure.Identity keeps tokens and fetches new ones in time.</summary>
    private async Task<AuthenticationHeaderValue> BearerAsync(CancellationToken cancellation) =>
        new("Bearer", (await credential.GetTokenAsync(new TokenRequestContext([settings.Scope]), cancellation)).Token);
}
