using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Mails;

/// <summary>Registers the mails slice.</summary>
public static class MailsServices
{
    public static IServiceCollection AddMails(this IServiceCollection services) => services
        .AddSingleton<MailSignal>()
        .AddScoped<IMails, Mails>()
        .AddScoped<IMailFates, MailFates>()
        .AddScoped<ClaimMail>()
        .AddScoped<RecordMailOutcome>()
        .AddScoped<SettleUnknown>()
        .AddScoped<ListMails>()
        .AddScoped<ResendMail>();
}
