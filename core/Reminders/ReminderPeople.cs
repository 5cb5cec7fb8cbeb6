using System.Net.Mail;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Reminders;

/// <summary>Who is told, and what is missing to reach them.</summary>
public sealed record ReminderAudience(PersonCard? Liaison, IReadOnlyList<PersonCard> Managers, ReminderGap Gap);

/// <summary>
/// Finds the people behind a unit: the liaison or the stand-in, and who answers for it. Nobody who is gone is ever among them. Where the unit has no
/// liaison its managers are told at once.
/// </summary>
public sealed class ReminderPeople(ICareMap care, IAccess access, IDirectory directory, IDeciders deciders)
{
    private readonly Dictionary<PersonId, PersonCard?> known = [];
    private UnitId? headquarters;

    public async Task<IReadOnlyDictionary<UnitId, Caretaker>> LiaisonsAsync(IReadOnlyCollection<UnitId> units, DateOnly on, CancellationToken cancellation) =>
        await care.LiaisonsAsync(units, on, cancellation);

    public async Task<ReminderAudience> OfAsync(UnitId unit, Caretaker? caretaker, bool isLate, CancellationToken cancellation)
    {
        var liaison = caretaker is null ? null : await PersonAsync(caretaker.Acting, cancellation);
        var gap = liaison is null ? ReminderGap.NoLiaison : HasMail(liaison) ? ReminderGap.None : ReminderGap.NoLiaisonMail;
        if (!isLate && liaison is not null)
        {
            return new ReminderAudience(liaison, [], gap);
        }

        var managers = await ManagersAsync(unit, cancellation);
        gap |= managers.Count == 0 ? ReminderGap.NoManager : managers.Any(HasMail) ? ReminderGap.None : ReminderGap.NoManagerMail;

        // Who is both is told once, as the manager: that mail says everything.
        return new ReminderAudience(managers.Any(manager => manager.Id == liaison?.Id) ? null : liaison, managers, gap);
    }

    public async Task<IReadOnlyList<PersonCard>> OfficersAsync(CancellationToken cancellation) =>
        await PeopleAsync(await access.PeopleAsync(GradingAction.WatchReminders, await HeadquartersAsync(cancellation), cancellation), cancellation);

    public async Task<UnitId> HeadquartersAsync(CancellationToken cancellation) => headquarters ??= await deciders.HeadquartersAsync(cancellation);

    public static bool HasMail(PersonCard person) => MailAddress.TryCreate(person.Mail, out _);

    /// <summary>Those of the unit itself; where it has none of its own those above it, but not headquarters', who have their list.</summary>
    private async Task<IReadOnlyList<PersonCard>> ManagersAsync(UnitId unit, CancellationToken cancellation)
    {
        var all = await PeopleAsync(await access.PeopleAsync(GradingAction.AnswerForAppeals, unit, cancellation), cancellation);
        var own = all.Where(person => person.Unit == unit).ToList();
        var top = await HeadquartersAsync(cancellation);
        return own.Count > 0 ? own : [.. all.Where(person => person.Unit != top)];
    }

    private async Task<IReadOnlyList<PersonCard>> PeopleAsync(IEnumerable<PersonId> people, CancellationToken cancellation)
    {
        var found = new List<PersonCard>();
        foreach (var id in people)
        {
            if (await PersonAsync(id, cancellation) is { } person)
            {
                found.Add(person);
            }
        }

        return found;
    }

    private async Task<PersonCard?> PersonAsync(PersonId id, CancellationToken cancellation)
    {
        if (!known.TryGetValue(id, out var person))
        {
            person = await directory.PersonAsync(id, cancellation) is { Gone: false } here ? here : null;
            known.Add(id, person);
        }

        return person;
    }
}
