using TeamsGrading.Bot.Mail;

namespace TeamsGrading.Bot.Commands.Doctor;

/// <summary>The way of mails: a token of Graph, a sender, the address that links begin with.</summary>
internal sealed class MailCheck : Check
{
    public override string Area => "Mail";

    public override async Task<IReadOnlyList<Diagnosis>> RunAsync(Surroundings around, CancellationToken cancellation)
    {
        if (around.Mail is not { } mail)
        {
            return [Diagnosis.Skipped("NeedsSettings")];
        }

        if (mail.Way == MailWay.Pickup)
        {
            return [around.IsDevelopment ? Diagnosis.Good("Mail.Pickup", ("Folder", mail.Folder)) : Diagnosis.Warning("Mail.PickupOnly", ("Folder", mail.Folder))];
        }

        var section = around.Configuration.GetSection(MailSettings.Section);
        var token = await CredentialLook.TokenAsync("Mail", around, section, mail.TenantId, mail.AppId, mail.Authority, mail.Scope, cancellation);
        return
        [
            Diagnosis.Good("Mail.Sender", ("Sender", mail.Sender)),
            token,
            .. CredentialLook.Lasts(around, section, mail.SecretExpires) is { } lasts ? new[] { lasts } : [],
            mail.DeskUrl.Scheme == Uri.UriSchemeHttps && !mail.DeskUrl.IsLoopback
                ? Diagnosis.Good("Mail.Links", ("Address", mail.DeskUrl))
                : Diagnosis.Warning("Mail.LinksLocal", ("Address", mail.DeskUrl)),
        ];
    }
}
