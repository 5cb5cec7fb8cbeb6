using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rounds;

/// <summary>A form about to be frozen, with the rule it goes by.</summary>
internal sealed record PreparedForm(RoundForm Form, RuleCard Rule);

/// <summary>Gathers what a round freezes and refuses what could not be rated fairly or secretly.</summary>
public sealed class PrepareForm(ICommitteeRolls committees, IRuleBook rules, ICandidates candidates, IEnumerable<IBars> bars, IDirectory directory, TimeProvider clock)
{
    private const int UsualCommittee = 5;

    internal async Task<Result<PreparedForm>> RunAsync(OpenRoundRequest request, byte[] publicPoint, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (CheckDeadline(request, now.UtcDateTime) is { } untimely)
        {
            return untimely;
        }

        var committee = await committees.InForceAsync(request.Unit, GroupTime.DateOf(now), cancellation);
        if (Check(committee) is { } refusal)
        {
            return refusal;
        }

        var ruled = await rules.ForUnitAsync(request.Unit, request.Year, cancellation);
        if ((ruled.Error ?? Check(ruled.Value, request)) is { } unruled)
        {
            return unruled;
        }

        var rule = ruled.Value;
        var standing = await StandingAsync(request, cancellation);
        if (standing.Count == 0)
        {
            return new NoCandidates(request.Year);
        }

        var measured = (await rules.MeasureAsync(rule, request.Unit, request.Form, cancellation)).ToDictionary(points => points.Subject);
        var needed = rule.Items.Where(item => item.Mode == ItemMode.Measured).Select(item => item.Id).ToList();
        if (standing.FirstOrDefault(each => needed.Exists(item => !Has(measured, each.Id, item))) is { } unmeasured)
        {
            return new MeasuredPointsMissing(unmeasured.Name);
        }

        var figures = await FiguresAsync(request, cancellation);
        var frozen = standing.Select(each => new FormCandidate(
            each.Id, each.Code, each.Name, each.Industry, each.FirstContractYear, each.Remarks,
            figures.GetValueOrDefault(each.Id) ?? new YearFigures(0, 0, 0, 0, 0, 0, 0), needed.Count == 0 ? [] : measured[each.Id].Items)).ToList();
        var roll = await RollAsync(committee!, request.Recusals, cancellation);
        if (Check(request, roll, frozen) is { } unfair)
        {
            return unfair;
        }

        var unit = await directory.UnitAsync(request.Unit, cancellation);
        return new PreparedForm(
            new RoundForm(
                RoundForm.Version, RoundId.New(), request.Unit, unit?.Code ?? "", unit?.Name ?? "", request.Year, request.Form, request.Kind,
                now.UtcDateTime, request.DeadlineUtc, committee!.Id, committee.ResolutionNumber, committee.SmallerThanFiveReason, rule.Id, rule.Hash,
                rule.DropExtremes, rule.Quorum, rule.Items, frozen, roll, Convert.ToBase64String(publicPoint)),
            rule);
    }

    private static Error? CheckDeadline(OpenRoundRequest request, DateTime now) =>
        request.DeadlineUtc <= now ? new DeadlineHasPassed()
        : request.DeadlineUtc > now.AddYears(1) ? new DeadlineTooFar()
        : null;

    private static bool Has(Dictionary<SubjectId, SubjectPoints> measured, SubjectId subject, RuleItemId item) =>
        measured.TryGetValue(subject, out var points) && points.Items.Any(each => each.Item == item);

    private static Error? Check(CommitteeRoll? committee)
    {
        var voters = committee?.Voters.Count() ?? 0;
        return committee is null ? new NoCommitteeInForce()
            : voters % 2 == 0 ? new CommitteeIsEven(voters)
            : voters < UsualCommittee && string.IsNullOrWhiteSpace(committee.SmallerThanFiveReason) ? new SmallCommitteeNeedsReason(voters)
            : null;
    }

    private static Error? Check(RuleCard rule, OpenRoundRequest request) =>
        rule.Items.Where(item => !item.Differential).Sum(item => item.Points) is not 100 and var sum ? new RuleDoesNotSumTo100(sum)
        : request.Kind == RoundKind.Scoring && rule.Items.All(item => item.Mode != ItemMode.Judged) ? new NothingToJudge()
        : null;

    private static Error? Check(OpenRoundRequest request, List<FormSlot> roll, List<FormCandidate> standing)
    {
        if (request.Recusals.Any(recusal => roll.TrueForAll(slot => slot.Voter != recusal.Voter)
            || (recusal.Candidate is { } subject && standing.TrueForAll(each => each.Subject != subject))))
        {
            return new RecusalUnknown();
        }

        var thin = standing.Select(each => (each.Name, Voters: roll.Count(slot => slot.Answers(each.Subject)))).FirstOrDefault(each => each.Voters < Tally.Fewest);
        return thin.Name is null ? null : new TooFewForCandidate(thin.Name, thin.Voters);
    }

    /// <summary>Who is barred is no candidate of that year (000 §11.2).</summary>
    private async Task<List<Candidate>> StandingAsync(OpenRoundRequest request, CancellationToken cancellation)
    {
        var standing = (await candidates.ForAsync(request.Unit, request.Year, request.Form, cancellation)).ToList();
        foreach (var each in bars)
        {
            var barred = await each.BarredAsync(request.Year, cancellation);
            standing.RemoveAll(candidate => barred.Contains(candidate.Id));
        }

        return standing;
    }

    private async Task<Dictionary<SubjectId, YearFigures>> FiguresAsync(OpenRoundRequest request, CancellationToken cancellation)
    {
        var sums = new Dictionary<SubjectId, YearFigures>();
        await foreach (var figures in candidates.FiguresAsync(request.Unit, request.Year, request.Form, cancellation))
        {
            sums[figures.Subject] = YearFigures.Of(figures, request.Year);
        }

        return sums;
    }

    /// <summary>Slots by employee number: the order on the roll says nothing.</summary>
    private async Task<List<FormSlot>> RollAsync(CommitteeRoll committee, IReadOnlyList<Recusal> recusals, CancellationToken cancellation)
    {
        var roll = new List<FormSlot>();
        foreach (var voter in committee.Voters)
        {
            var person = await directory.PersonAsync(voter, cancellation);
            var own = recusals.Where(recusal => recusal.Voter == voter).ToList();
            roll.Add(new FormSlot(
                RandomId.Next(), voter, person?.EmployeeNumber ?? "", person?.Name ?? "", own.Exists(recusal => recusal.Candidate is null),
                [.. own.Where(recusal => recusal.Candidate is not null).Select(recusal => recusal.Candidate!.Value).Distinct().OrderBy(subject => subject.Value)]));
        }

        return [.. roll.OrderBy(slot => slot.EmployeeNumber, StringComparer.Ordinal)];
    }
}
