namespace TeamsGrading.Bot.Commands.Doctor;

/// <summary>Every setting the service would stumble over at start, all at once.</summary>
internal sealed class SettingsCheck : Check
{
    public override string Area => "Settings";

    public override Task<IReadOnlyList<Diagnosis>> RunAsync(Surroundings around, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Diagnosis>>(around.Faults.Count == 0
            ? [Diagnosis.Good("Settings.Read")]
            : [.. around.Faults.Select(fault => Diagnosis.Wrong("Settings.Fault", ("Setting", fault.Setting), ("Remedy", fault.Remedy)))]);
}
