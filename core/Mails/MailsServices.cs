using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Mails;

/// <summary>Registers the mails slice.</summary>
public static class MailsServices
{
    public static IServiceCollection AddMails(this IServiceCollection services)
    {
        services.TryAddSingleton(new MailSecret(null));
        return services
            .AddSingleton<MailSignal>()
            .AddScoped<IMails, Mails>()
            .AddScoped<IMailFates, MailFates>()
            .AddScoped<ClaimMail>()
            .AddScoped<RecordMailOutcome>()
            .AddScoped<SettleUnknown>()
            .AddScoped<ListMails>()
            .AddScoped<OpenMail>()
            .AddScoped<WarnOfSecret>()
            .AddScoped<ResendMail>();
    }
}
