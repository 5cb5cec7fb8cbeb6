using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>A benefit that headquarters adds. Texts as typed; <paramref name="Choices"/> and their English, best first.</summary>
public sealed record NewBenefit(
    string Code, BenefitArea Area, BenefitDirection Direction, string Name, string EnglishName, string Unit, IReadOnlyList<string> Choices,
    IReadOnlyList<string> EnglishChoices);

/// <summary>Headquarters adds a benefit to the catalogue or takes one out (000 §9.1). Plans already made keep theirs.</summary>
public sealed class ChangeBenefits(GradingDb db, IAccess access, IDeciders deciders, BenefitBook book, TimeProvider clock)
{
    /// <summary>Greatest number of choices of a benefit, and of benefits that stand at a time.</summary>
    public const int MostChoices = 8, MostBenefits = 60;

    private const int LongestName = 60;

    /// <summary>The new version of the catalogue.</summary>
    public async Task<Result<int>> AddAsync(PersonId actor, NewBenefit wish, CancellationToken cancellation)
    {
        if ((await DemandAsync(actor, cancellation)).Refused(out var refusal) || Check(wish).Refused(out refusal))
        {
            return refusal;
        }

        return await ChangeAsync(catalogue =>
        {
            var code = CodeOf(wish);
            return catalogue.Used.Contains(code) ? new BenefitCodeIsTaken(code)
                : catalogue.Benefits.Any(benefit => benefit.Name.Chinese == wish.Name.Trim()) ? new BenefitNameIsTaken(wish.Name.Trim())
                : catalogue.Benefits.Count >= MostBenefits ? new TooManyBenefits(MostBenefits)
                : BenefitChange.Add(catalogue.Version + 1, Make(wish, code), actor, clock.GetUtcNow().UtcDateTime);
        }, cancellation);
    }

    /// <summary>The new version of the catalogue.</summary>
    public async Task<Result<int>> RetireAsync(PersonId actor, string code, string? reason, CancellationToken cancellation)
    {
        if ((await DemandAsync(actor, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > 400)
        {
            return new BenefitNeedsReason();
        }

        return await ChangeAsync(
            catalogue => catalogue.Find(code) is null ? new NothingThere()
                : BenefitChange.Retire(catalogue.Version + 1, code, reason.Trim(), actor, clock.GetUtcNow().UtcDateTime),
            cancellation);
    }

    private async Task<Result> DemandAsync(PersonId actor, CancellationToken cancellation) =>
        await access.DemandAsync(actor, GradingAction.ProposeForGroup, await deciders.HeadquartersAsync(cancellation), cancellation);

    private async Task<Result<int>> ChangeAsync(Func<BenefitCatalogue, Result<BenefitChange>> make, CancellationToken cancellation)
    {
        try
        {
            return await db.WriteAsync<Result<int>>(
                async () =>
                {
                    var change = make(await book.NowAsync(cancellation));
                    if (change.Refused(out var refusal))
                    {
                        return refusal;
                    }

                    db.Add(change.Value);
                    return change.Value.Version;
                },
                cancellation);
        }
        catch (DbUpdateException fault) when (StoreFault.IsDuplicate(fault))
        {
            db.ChangeTracker.Clear();
            return new CatalogueChangedMeanwhile();
        }
    }

    private static string CodeOf(NewBenefit wish) => wish.Code.Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant();

    private static Result Check(NewBenefit wish)
    {
        var code = CodeOf(wish);
        if (code.Length is < 1 or > 8 || !code.All(char.IsAsciiLetterOrDigit))
        {
            return new BenefitCodeIsWrong();
        }

        if (!Fits(wish.Name) || wish.EnglishName.Trim().Length > LongestName)
        {
            return new BenefitNeedsName(LongestName);
        }

        var counted = wish.Direction is BenefitDirection.MoreIsBetter or BenefitDirection.LessIsBetter;
        if (counted && (wish.Unit.Trim().Length is 0 or > 20))
        {
            return new BenefitNeedsUnit();
        }

        var choices = wish.Choices.Select(choice => choice.Trim()).ToList();
        return wish.Direction == BenefitDirection.Choices
            && (choices.Count is < 2 or > MostChoices || choices.Distinct().Count() < choices.Count || !choices.TrueForAll(Fits)
                || (wish.EnglishChoices.Count > 0 && wish.EnglishChoices.Count != choices.Count))
            ? new BenefitNeedsChoices(MostChoices)
            : Result.Done;
    }

    private static bool Fits(string text) => text.Trim().Length is > 0 and <= LongestName;

    private static Benefit Make(NewBenefit wish, string code)
    {
        var unit = wish.Direction is BenefitDirection.MoreIsBetter or BenefitDirection.LessIsBetter ? wish.Unit.Trim() : "";
        return new Benefit(
            code, wish.Area, wish.Direction, new Bilingual(wish.Name.Trim(), wish.EnglishName.Trim()), new Bilingual(unit, ""),
            wish.Direction != BenefitDirection.Choices ? [] :
            [
                .. wish.Choices.Select((choice, place) => new Bilingual(choice.Trim(), place < wish.EnglishChoices.Count ? wish.EnglishChoices[place].Trim() : "")),
            ]);
    }
}
