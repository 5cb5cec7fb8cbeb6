using System.Buffers;

namespace TeamsGrading.Core.Customers.Search;

/// <summary>公司形式 The part of a company's name that half of all customers share; a name is found by what stands before it.</summary>
internal static class LegalForm
{
    /// <summary>Longest first.</summary>
    private static readonly string[] Forms =
    [
        "companylimited", "corporation", "incorporated", "股份有限公司", "有限责任公司", "集团有限公司", "company", "limited", "coltd", "有限公司", "股份公司", "集团公司",
        "group", "corp", "总公司", "分公司", "ltd", "inc", "llc", "公司", "集团", "co",
    ];

    private static readonly string[] LongForms = ["股份有限公司", "有限责任公司", "集团有限公司", "有限公司"];

    private static readonly SearchValues<char> Characters = SearchValues.Create(string.Concat(Forms));

    /// <summary>Whether a character of it may stand in a legal form, so that no key need begin there (<see cref="Covers"/>).</summary>
    public static bool MayCover(string text) => text.AsSpan().ContainsAny(Characters);

    /// <summary>The name without its legal form, if anything is left then.</summary>
    public static SearchWord Without(SearchWord name)
    {
        while (Array.Find(Forms, form => Ends(name, form)) is { } form)
        {
            name = name.To(name.Text.Length - form.Length);
        }

        return name;
    }

    /// <summary>The question without a legal form that has one wrong character (有线公司); null when it has none.</summary>
    public static SearchWord? WithoutMisspelt(SearchWord question)
    {
        foreach (var form in LongForms)
        {
            for (var length = form.Length + 1; length >= form.Length - 1; length--)
            {
                if (question.Text.Length > length + 1 && OneWrong.AreClose(question.Text.AsSpan()[^length..], form))
                {
                    return question.To(question.Text.Length - length);
                }
            }
        }

        return null;
    }

    /// <summary>Places inside a legal form in the middle of a name; nobody looks for a customer from there.</summary>
    public static bool Covers(string name, int place) => Array.Exists(
        LongForms, form => name.AsSpan(Math.Max(0, place - form.Length + 1)).IndexOf(form) is var at && at >= 0 && Math.Max(0, place - form.Length + 1) + at <= place);

    private static bool Ends(SearchWord name, string form) =>
        name.Text.Length > form.Length && name.Text.EndsWith(form, StringComparison.Ordinal) && name.Starts[^form.Length];
}
