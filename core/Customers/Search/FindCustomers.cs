using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Search;

/// <summary>A customer that was found: what everybody may see who may find it, and no content of its file.</summary>
/// <param name="Awards">Valid today: the unit's own of the customer's form, and the strategic one; the highest first.</param>
/// <param name="Remarks">Open remarks of risk, newest first (002 §6.2.2, A08).</param>
public sealed record FoundCustomer(
    CustomerId Id, string Code, string Name, UnitId Unit, string UnitName, GasForm Form, IReadOnlyList<AwardCard> Awards, IReadOnlyList<RiskNote> Remarks);

/// <summary>The best answers first.</summary>
/// <param name="More">There are more than these.</param>
/// <param name="Similar">Nothing is written like that; these are but for one character.</param>
public sealed record FoundCustomers(IReadOnlyList<FoundCustomer> Customers, bool More, bool Similar);

/// <summary>
/// 查客户 Finds customers of the units in which the reader may, and of no others (A09), by name or a part of it, pinyin initials, code or credit code;
/// when nothing is written like that, by what is but for one character. It costs the same whatever number of customers there are.
/// </summary>
public sealed class FindCustomers(GradingDb db, IAccess access, IAwards awards, IRiskRemarks remarks, IDirectory directory, TimeProvider clock)
{
    /// <summary>Longest question, in characters.</summary>
    public const int Longest = 100;

    /// <summary>Most answers at once.</summary>
    public const int Most = 25;

    /// <summary>Keys read of one stretch of the index: of one with the words as written, and of one for a misspelt question.</summary>
    private const int FewestKeys = 30;

    private const int KeysOfAStretch = 60;

    /// <summary>Customers looked at in all.</summary>
    private const int KeysOfAll = 300;

    /// <summary><see cref="QuestionIsTooShort"/>, <see cref="QuestionIsTooLong"/>, or <see cref="ActionNotAllowed"/> when the person may find customers nowhere.</summary>
    public Task<Result<FoundCustomers>> RunAsync(PersonId reader, string text, int most, CancellationToken cancellation) =>
        RunAsync(reader, text, most, null, cancellation);

    /// <summary>The same in one unit only, where the reader may find customers there.</summary>
    public async Task<Result<FoundCustomers>> RunAsync(PersonId reader, string text, int most, UnitId? only, CancellationToken cancellation)
    {
        var units = (await access.UnitsAsync(reader, GradingAction.ViewCustomers, cancellation)).Where(unit => only is not { } one || unit == one).ToList();
        if (units.Count == 0)
        {
            return new ActionNotAllowed();
        }

        if (text.Length > Longest)
        {
            return new QuestionIsTooLong(Longest);
        }

        var question = new Question(text);
        if (question.IsTooShort)
        {
            return new QuestionIsTooShort();
        }

        var found = Find(question, units, Math.Clamp(most, 1, Most) + 1, out var similar);
        return await DescribeAsync(found, Math.Clamp(most, 1, Most), similar, cancellation);
    }

    private List<KeyHolder> Find(Question question, IReadOnlyCollection<UnitId> units, int enough, out bool similar)
    {
        using var lookup = new KeyLookup(db, units);
        lookup.Begin(Math.Max(FewestKeys, 2 * enough));
        var found = Take(lookup, Written(question), question.Judge, enough);
        if (found.Count == 0 && question.Words.Count > 1)
        {
            found = Take(lookup, question.Words.OrderByDescending(word => word.Text.Length).SelectMany(word => Word(word.Text)), question.Judge, enough);
        }

        if (found.Count == 0 && LegalForm.WithoutMisspelt(question.Core) is { } core)
        {
            found = Take(lookup, [KeyBytes.OfBeginning(core.Text)], new Question(core.Text).Judge, enough);
        }

        similar = found.Count == 0;
        if (similar && question.MayBeMisspelt)
        {
            lookup.Begin(KeysOfAStretch);
            foreach (var keys in SlipWays.Of(question, lookup).TakeWhile(_ => found.Count == 0 && lookup.Read < KeysOfAll))
            {
                found = Take(lookup, keys, question.JudgeClose, enough);
            }
        }

        return
        [
            .. found.OrderBy(each => each.Answer)
                .ThenBy(each => LegalForm.Without(SearchWord.Of(each.Customer.Name)).Text.Length)
                .ThenBy(each => each.Customer.Name, StringComparer.Ordinal).ThenBy(each => each.Customer.Code, StringComparer.Ordinal)
                .Select(each => each.Customer),
        ];
    }

    /// <summary>The same before what begins so, and that before what contains it, so that the best are there when enough are.</summary>
    private static IEnumerable<byte[]> Written(Question question) =>
        new[] { question.Core.Text, question.Whole.Text }.Distinct().SelectMany(text => Word(text).Prepend(KeyBytes.OfBeginning(text)));

    private static IEnumerable<byte[]> Word(string text) =>
        [KeyBytes.Of(KeyBytes.Begin, text, KeyBytes.Whole), KeyBytes.Of(0, text, KeyBytes.Inside)];

    private static List<(Answer Answer, KeyHolder Customer)> Take(
        KeyLookup lookup, IEnumerable<byte[]> keys, Func<KeyHolder, Answer?> judge, int enough)
    {
        var found = new List<(Answer, KeyHolder)>();
        foreach (var key in keys)
        {
            foreach (var customer in lookup.Find(key))
            {
                if (judge(customer) is { } answer)
                {
                    found.Add((answer, customer));
                }
            }

            if (found.Count >= enough || lookup.Read >= KeysOfAll)
            {
                break;
            }
        }

        return found;
    }

    private async Task<FoundCustomers> DescribeAsync(List<KeyHolder> found, int most, bool similar, CancellationToken cancellation)
    {
        var shown = found.Take(most).ToList();
        if (shown.Count == 0)
        {
            return new FoundCustomers([], More: false, Similar: false);
        }

        var subjects = shown.Select(customer => customer.Subject).Distinct().ToList();
        var levels = await awards.OfAsync(subjects, cancellation);
        var open = await remarks.OpenAsync(subjects, cancellation);
        var names = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id, unit => unit.Name);
        var today = GroupTime.DateOf(clock.GetUtcNow());
        return new FoundCustomers(
            [
                .. shown.Select(customer => new FoundCustomer(
                    customer.Id,
                    customer.Code,
                    customer.Name,
                    customer.Unit,
                    names.GetValueOrDefault(customer.Unit, ""),
                    customer.Form,
                    [.. levels[customer.Subject].Where(award => award.IsValidOn(today) && Concerns(award, customer)).OrderBy(award => award.Level)],
                    [.. open[customer.Subject]])),
            ],
            found.Count > most,
            similar);
    }

    private static bool Concerns(AwardCard award, KeyHolder customer) =>
        award.Level == TierLevel.Strategic || (award.Unit == customer.Unit && award.Form == customer.Form);
}
