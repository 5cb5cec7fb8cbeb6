using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>How many moved from one level to another; null stands for no level.</summary>
public sealed record MovementCell(TierLevel? From, TierLevel? To, int Count);

/// <summary>One subject's move.</summary>
public sealed record Movement(SubjectId Subject, string Code, string Name, TierLevel? From, TierLevel? To);

/// <summary>变动 Levels of the year before against those of the rated year, lists and gifts together.</summary>
public sealed record MovementView(UnitId Unit, string UnitName, int Year, GasForm Form, IReadOnlyList<MovementCell> Cells, IReadOnlyList<Movement> Moves);

/// <summary>The data of the picture of movement between levels.</summary>
public sealed class ViewMovement(GradingDb db, IAccess access, IDirectory directory, ISubjects subjects)
{
    private const int AtOnce = 500;

    public async Task<Result<MovementView>> RunAsync(PersonId actor, UnitId unit, int year, GasForm form, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(actor, GradingAction.ViewYear, unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var awards = await db.Set<Award>().AsNoTracking()
            .Where(award => award.Unit == unit && award.Form == form && (award.Year == year || award.Year == year - 1)).ToListAsync(cancellation);
        var before = LevelsOf(awards.Where(award => award.Year == year - 1));
        var now = LevelsOf(awards.Where(award => award.Year == year));
        var names = new Dictionary<SubjectId, SubjectCard>();
        foreach (var some in before.Keys.Union(now.Keys).Chunk(AtOnce))
        {
            foreach (var card in await subjects.OfAsync(some, cancellation))
            {
                names[card.Id] = card;
            }
        }

        var moves = before.Keys.Union(now.Keys).Select(subject => new Movement(
                subject, names.GetValueOrDefault(subject)?.Code ?? "", names.GetValueOrDefault(subject)?.Name ?? "", Level(before, subject), Level(now, subject)))
            .Where(move => move.From is not null || move.To is not null)
            .OrderBy(move => move.From ?? (TierLevel)int.MaxValue).ThenBy(move => move.To ?? (TierLevel)int.MaxValue)
            .ThenBy(move => move.Code, StringComparer.Ordinal).ToList();
        return new MovementView(
            unit, (await directory.UnitAsync(unit, cancellation))?.Name ?? "", year, form,
            [.. moves.GroupBy(move => (move.From, move.To)).Select(group => new MovementCell(group.Key.From, group.Key.To, group.Count()))], moves);
    }

    /// <summary>The last level of each subject in the year; none when it was revoked or taken off the list.</summary>
    private static Dictionary<SubjectId, TierLevel?> LevelsOf(IEnumerable<Award> awards) => awards.GroupBy(award => award.Subject).ToDictionary(
        group => group.Key,
        group => group.OrderBy(award => award.From).ThenBy(award => award.EndedOn is null).Last() is var last
            && last.EndedBy is AwardEnd.Revoked or AwardEnd.Adjusted ? (TierLevel?)null : last.Level);

    private static TierLevel? Level(Dictionary<SubjectId, TierLevel?> levels, SubjectId subject) => levels.GetValueOrDefault(subject);
}
