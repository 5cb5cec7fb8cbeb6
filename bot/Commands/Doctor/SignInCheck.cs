namespace TeamsGrading.Bot.Commands.Doctor;

/// <summary>People can sign in: the tenant is known to the authority.</summary>
internal sealed class SignInCheck : Check
{
    public override string Area => "SignIn";

    public override async Task<IReadOnlyList<Diagnosis>> RunAsync(Surroundings around, CancellationToken cancellation)
    {
        if (around.Persona)
        {
            return [Diagnosis.Good("SignIn.Persona")];
        }

        if (around.Entra is not { } entra)
        {
            return [Diagnosis.Skipped("NeedsSettings")];
        }

        var audience = Guid.TryParse(entra.Audience, out _) ? [] : new[] { Diagnosis.Wrong("SignIn.Audience") };
        return
        [
            .. audience,
            await around.Outside.IssuerAsync(entra.Metadata, cancellation) switch
            {
                null => Diagnosis.Skipped("SignIn.Unreachable", ("Host", entra.Authority.Host)),
                var issuer when issuer.Contains(entra.Tenant.ToString(), StringComparison.OrdinalIgnoreCase) => Diagnosis.Good("SignIn.Tenant", ("Host", entra.Authority.Host)),
                _ => Diagnosis.Wrong("SignIn.UnknownTenant", ("Host", entra.Authority.Host)),
            },
        ];
    }
}
