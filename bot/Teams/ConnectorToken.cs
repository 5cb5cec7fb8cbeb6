using Azure.Core;
using Azure.Identity;

namespace TeamsGrading.Bot.Teams;

/// <summary>Our own token for the channel, fetched through Azure.Identity and again well before it ends; null without credentials.</summary>
internal sealed class ConnectorToken(TeamsSettings settings, TimeProvider clock, TokenCredential? credential = null) : IDisposable
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim gate = new(1, 1);
    private AccessToken? held;

    /// <exception cref="AuthenticationFailedException">The directory gives none, for example because the secret has expired.</exception>
    public async ValueTask<string?> GetAsync(CancellationToken cancellation)
    {
        if (credential is null || !settings.Authenticated)
        {
            return null;
        }

        if (held is { } fresh && fresh.ExpiresOn - clock.GetUtcNow() > Ahead)
        {
            return fresh.Token;
        }

        await gate.WaitAsync(cancellation);
        try
        {
            if (held is not { } still || still.ExpiresOn - clock.GetUtcNow() <= Ahead)
            {
                held = await credential.GetTokenAsync(new TokenRequestContext([settings.Scope]), cancellation);
            }

            return held.Value.Token;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The channel did not accept it.</summary>
    public void Discard() => held = null;

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();
}
