using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Appeals;

/// <summary>Who owes the next step.</summary>
/// <param name="One">The one person, or null where several may.</param>
/// <param name="All">Everybody who gets the card.</param>
internal sealed record Turn(PersonId? One, IReadOnlyList<PersonId> All)
{
    /// <summary>The same for the same people.</summary>
    public string Mark { get; } = All.Count == 0 ? "" : Shared.Canon.Hash(string.Join(',', All.Select(person => person.Value).Order()));
}

/// <summary>
/// Whose card an appeal is: the unit's acting liaison, at headquarters who it is assigned to, else the follower of the customer. Where nobody is named the
/// card goes to all who may, and a unit's gap to headquarters as well (M01). Ask before writing begins, pass on while writing.
/// </summary>
public sealed class AppealTurn(IAccess access, ICareMap care, IDirectory directory, IDeciders deciders, ICardPosts cards, IMails mails, AppealsGround ground)
{
    private readonly Dictionary<UnitId, Caretaker?> liaisons = [];
    private readonly Dictionary<SubjectId, Caretaker?> followers = [];
    private IReadOnlyList<PersonId>? officers;

    /// <summary>Looks many up at once; what is known here is not asked again.</summary>
    internal async Task PrepareAsync(IReadOnlyCollection<UnitId> units, IReadOnlyCollection<SubjectId> subjects, CancellationToken cancellation)
    {
        var (someUnits, someSubjects) = (units.Distinct().Where(unit => !liaisons.ContainsKey(unit)).ToList(), subjects.Distinct().Where(subject => !followers.ContainsKey(subject)).ToList());
        if (someUnits.Count > 0)
        {
            var named = await care.LiaisonsAsync(someUnits, ground.Today, cancellation);
            someUnits.ForEach(unit => liaisons[unit] = named.GetValueOrDefault(unit));
        }

        if (someSubjects.Count > 0)
        {
            var named = await care.FollowersAsync(someSubjects, ground.Today, cancellation);
            someSubjects.ForEach(subject => followers[subject] = named.GetValueOrDefault(subject));
        }
    }

    /// <summary>Who owes once the appeal stands there.</summary>
    internal async Task<Turn> OfAsync(AppealState state, Appeal appeal, CancellationToken cancellation) => state switch
    {
        AppealState.WithUnit or AppealState.AskedBack or AppealState.Answered => await OfUnitAsync(appeal, cancellation),
        AppealState.WithHeadquarters => await OfHeadquartersAsync(appeal, cancellation),
        AppealState.AtGroup => new Turn(null, await access.PeopleAsync(
            GradingAction.DecideGroupAppeals, await deciders.HeadquartersAsync(cancellation), cancellation)),
        AppealState.Draft or AppealState.Closed or AppealState.Withdrawn or _ => new Turn(null, []),
    };

    /// <summary>The appeal is theirs now: their cards wait, everybody else's do not; it is rendered anew wherever it lies.</summary>
    internal async Task PassAsync(Appeal appeal, Turn turn, CancellationToken cancellation)
    {
        await cards.SettleAsync(AppealCards.Appeal, appeal.Id.Value, null, cancellation);
        foreach (var person in turn.All)
        {
            await cards.PostAsync(person, AppealCards.Appeal, appeal.Id.Value, DueOf(appeal), cancellation);
        }

        await cards.RefreshAsync(AppealCards.Appeal, appeal.Id.Value, null, cancellation);
        appeal.Wait(turn.One, turn.Mark);
    }

    /// <summary>A mail to those who owe, once for this step of the appeal.</summary>
    internal async Task MailAsync(Appeal appeal, Turn turn, string kind, CancellationToken cancellation)
    {
        foreach (var person in turn.All)
        {
            await mails.QueueAsync(new NewMail(FormattableString.Invariant($"{kind}:{appeal.Id.Value}:{appeal.Steps}:{person.Value}"), person, kind, appeal.Id.Value), cancellation);
        }
    }

    /// <summary>Nobody is named as the unit's liaison.</summary>
    internal async Task<bool> HasNoLiaisonAsync(UnitId unit, CancellationToken cancellation)
    {
        await PrepareAsync([unit], [], cancellation);
        return liaisons[unit] is null;
    }

    /// <summary>The person handles appeals at headquarters still: did not leave, and holds the role.</summary>
    internal async Task<bool> HandlesAsync(PersonId person, CancellationToken cancellation) =>
        (await OfficersAsync(cancellation)).Contains(person) && await directory.PersonAsync(person, cancellation) is { Gone: false };

    private static DateTime? DueOf(Appeal appeal) => appeal is { ClockRuns: true, DueOn: { } due }
        ? Shared.GroupTime.ToUtc(due.ToDateTime(new TimeOnly(18, 0))) : null;

    private async Task<Turn> OfUnitAsync(Appeal appeal, CancellationToken cancellation)
    {
        await PrepareAsync([appeal.Unit], [], cancellation);
        if (liaisons[appeal.Unit] is { } liaison)
        {
            return new Turn(liaison.Acting, [liaison.Acting]);
        }

        var own = await access.PeopleAsync(GradingAction.AnswerVipAppeals, appeal.Unit, cancellation);
        return new Turn(null, [.. own.Union((await OfHeadquartersAsync(appeal, cancellation)).All)]);
    }

    private async Task<Turn> OfHeadquartersAsync(Appeal appeal, CancellationToken cancellation)
    {
        if (appeal.Assigned is { } assigned && await HandlesAsync(assigned, cancellation))
        {
            return new Turn(assigned, [assigned]);
        }

        await PrepareAsync([], [appeal.Subject], cancellation);
        if (followers[appeal.Subject] is { } follower)
        {
            return new Turn(follower.Acting, [follower.Acting]);
        }

        return new Turn(null, await OfficersAsync(cancellation));
    }

    private async Task<IReadOnlyList<PersonId>> OfficersAsync(CancellationToken cancellation) =>
        officers ??= await access.PeopleAsync(GradingAction.HandleAppeals, await deciders.HeadquartersAsync(cancellation), cancellation);
}
