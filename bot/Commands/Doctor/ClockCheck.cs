namespace TeamsGrading.Bot.Commands.Doctor;

/// <summary>The machine's clock against the authority's: tokens are refused when they differ by more than five minutes.</summary>
internal sealed class ClockCheck : Check
{
    private const int MostSeconds = 300;
    private const int WarnSeconds = 60;

    public override string Area => "Clock";

    public override async Task<IReadOnlyList<Diagnosis>> RunAsync(Surroundings around, CancellationToken cancellation)
    {
        if (around.Entra is not { } entra)
        {
            return [Diagnosis.Skipped(around.Persona ? "Clock.NoAuthority" : "NeedsSettings")];
        }

        if (await around.Outside.DateAsync(entra.Metadata, cancellation) is not { } theirs)
        {
            return [Diagnosis.Skipped("Clock.Unreachable", ("Host", entra.Authority.Host))];
        }

        var seconds = (long)Math.Abs((around.Clock.GetUtcNow() - theirs).TotalSeconds);
        return
        [
            seconds > MostSeconds ? Diagnosis.Wrong("Clock.Wrong", ("Seconds", seconds))
            : seconds > WarnSeconds ? Diagnosis.Warning("Clock.Off", ("Seconds", seconds))
            : Diagnosis.Good("Clock.Right", ("Seconds", seconds)),
        ];
    }
}
