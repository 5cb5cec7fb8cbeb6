using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Months;

/// <summary>What a form's figures and the stored ones come to, figure by figure.</summary>
internal sealed record MonthMerge(
    MonthlyVolumeDetails Details, IReadOnlyList<MonthFigure> Changed, IReadOnlyList<MonthFigure> Kept, IReadOnlyList<FigureConflict> Conflicts)
{
    /// <summary>A figure that the form left as it was shown is the stored one; one that both changed differently is a conflict.</summary>
    public static Result<MonthMerge> Of(MonthlyVolumeDetails? stored, IReadOnlyList<FigureEdit> edits)
    {
        var figures = new Dictionary<MonthFigure, decimal>();
        var (changed, kept, conflicts) = (new List<MonthFigure>(), new List<MonthFigure>(), new List<FigureConflict>());
        foreach (var figure in MonthFigures.All)
        {
            var theirs = stored is null ? (decimal?)null : MonthFigures.Of(stored, figure);
            var edit = edits.FirstOrDefault(each => each.Figure == figure);
            var yours = Read(figure, edit, theirs);
            if (yours.Refused(out var refusal))
            {
                return refusal;
            }

            var standing = theirs is { } there ? MonthFigures.Write(there) : "";
            var (typed, seen) = (MonthFigures.Write(yours.Value), edit?.Seen ?? "");
            figures[figure] = yours.Value;
            if (typed == standing)
            {
                continue;
            }

            if (standing == seen)
            {
                changed.Add(figure);
            }
            else if (typed == seen)
            {
                kept.Add(figure);
                figures[figure] = theirs ?? 0;
            }
            else
            {
                conflicts.Add(new FigureConflict(figure, typed, standing, null, null));
            }
        }

        return new MonthMerge(MonthFigures.Details(figures), changed, kept, conflicts);
    }

    private static Result<decimal> Read(MonthFigure figure, FigureEdit? edit, decimal? stored)
    {
        if (string.IsNullOrWhiteSpace(edit?.Text))
        {
            return (edit is null ? stored : null) is { } kept ? kept : MonthFigures.IsOptional(figure) ? 0 : new FigureMissing(figure);
        }

        return MonthFigures.Read(figure, edit.Text) is { } number ? number : new FigureNotANumber(figure);
    }
}
