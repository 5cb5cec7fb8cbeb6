using TeamsGrading.Bot.Teams;

namespace TeamsGrading.Bot.Commands.Doctor;

/// <summary>The bot's credential: taken by the directory, and not at its end.</summary>
internal sealed class BotCheck : Check
{
    public override string Area => "Bot";

    public override async Task<IReadOnlyList<Diagnosis>> RunAsync(Surroundings around, CancellationToken cancellation)
    {
        if (!around.HasBot)
        {
            return [Diagnosis.Good("Bot.Off")];
        }

        if (around.Bot is not { } bot)
        {
            return [Diagnosis.Skipped("NeedsSettings")];
        }

        if (!bot.Authenticated)
        {
            return [Diagnosis.Good("Bot.ThisMachineOnly")];
        }

        var section = around.Configuration.GetSection(TeamsSettings.Section);
        var token = await CredentialLook.TokenAsync("Bot", around, section, bot.TenantId, bot.AppId, authority: null, bot.Scope, cancellation);
        return CredentialLook.Lasts(around, section, bot.SecretExpires) is { } lasts ? [token, lasts] : [token];
    }
}
