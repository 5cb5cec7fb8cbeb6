using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Rights;

/// <summary>A unit asks for a right on its files, from day to day, both included.</summary>
/// <param name="Person">A colleague, or null when <paramref name="EmployeeNumber"/> names somebody else.</param>
public sealed record RightRequest(
    PersonId Actor, UnitId Unit, PersonId? Person, string? EmployeeNumber, GradingAction Action, DateOnly? From, DateOnly? Until, string? Reason);

/// <summary>申请查询权限 A unit asks the information centre to open a right on its files (002 §6.3.1, §6.3.2); the centre gets a card.</summary>
public sealed class RequestRight(GradingDb db, IAccess access, IDirectory directory, ICardPosts cards, IWorkingDays working, AccessLog log, TimeProvider clock)
{
    public const int LongestDays = 366;

    /// <summary>Characters of a reason.</summary>
    public const int LongestReason = 600;

    /// <summary>Kind of the card that follows a right from the request to its end.</summary>
    public const string Kind = "right.request";

    /// <summary>What can be opened on request.</summary>
    public static IReadOnlyList<GradingAction> Offered { get; } = [GradingAction.ReadFile, GradingAction.KeepFile, GradingAction.ExportFiles];

    public async Task<Result<FileRightId>> RunAsync(RightRequest request, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(request.Actor, GradingAction.RequestAccess, request.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var tidied = WrittenText.Tidy(request.Reason, LongestReason);
        if (Check(request, tidied) is { } wrong)
        {
            return wrong;
        }

        if (await PersonAsync(request, cancellation) is not { } person)
        {
            return new NobodyChosen();
        }

        var centre = await access.PeopleAsync(GradingAction.OpenAccess, request.Unit, cancellation);
        var byRole = await access.ByRoleAsync(person.Id, request.Action, request.Unit, cancellation);
        return await db.WriteWholeAsync(() => StageAsync(request, person, tidied.Value!, byRole, centre, cancellation), cancellation);
    }

    private Error? Check(RightRequest request, Result<string?> reason)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        return request switch
        {
            _ when reason.Refused(out var wrong) => wrong,
            _ when !Offered.Contains(request.Action) => new RightNotOffered(),
            { From: null } => new RightPeriodMissing("from"),
            { Until: null } => new RightPeriodMissing("until"),
            _ when request.From < today => new RightBeginsInPast(today),
            _ when request.Until < request.From => new RightEndsBeforeItBegins(),
            _ when request.Until.Value.DayNumber - request.From.Value.DayNumber >= LongestDays => new RightTooLong(LongestDays),
            _ when reason.Value is null => new RightReasonMissing(),
            _ => null,
        };
    }

    private async Task<PersonCard?> PersonAsync(RightRequest request, CancellationToken cancellation)
    {
        var person = request.EmployeeNumber is { Length: > 0 } number ? await directory.PersonByEmployeeNumberAsync(number, cancellation)
            : request.Person is { } id ? await directory.PersonAsync(id, cancellation) : null;
        return person is { Gone: false } ? person : null;
    }

    private async Task<Result<FileRightId>> StageAsync(
        RightRequest request, PersonCard person, string reason, bool byRole, IReadOnlyList<PersonId> centre, CancellationToken cancellation)
    {
        var same = await db.Set<FileRight>().AsNoTracking()
            .Where(each => each.Person == person.Id && each.Unit == request.Unit && each.Action == request.Action
                && (each.State == FileRightState.Open || each.State == FileRightState.Asked))
            .ToListAsync(cancellation);
        if (same.Find(each => each.From <= request.Until && each.Until >= request.From) is { } other)
        {
            return new RightOverlaps(other.From, other.Until);
        }

        if (byRole)
        {
            return new RightNotNeeded(person.Name);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var right = FileRight.Ask(request, person, reason, now);
        db.Add(right);
        await log.StageRightAsync(request.Actor, right, ReadingPurpose.RightAsked, reason, cancellation);
        var calendar = await working.CalendarAsync(cancellation);
        var due = GroupTime.ToUtc(calendar.AddWorkingDays(GroupTime.DateOf(clock.GetUtcNow()), 1).ToDateTime(new TimeOnly(18, 0)));
        foreach (var each in centre)
        {
            await cards.PostAsync(each, Kind, right.Id.Value, due, cancellation);
        }

        return right.Id;
    }
}
