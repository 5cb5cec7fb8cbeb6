using System.Globalization;
using System.Text;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rounds;

/// <summary>Reads what a person typed into stored answers. A refusal names the field, never the value (voting.md 4).</summary>
internal static class Answers
{
    /// <summary>The field of a vote.</summary>
    public const string VoteField = "vote";

    /// <summary>One number per question of the form, in its order: half points, or the choice.</summary>
    public static Result<int[]> Read(RoundForm form, IReadOnlyDictionary<string, string> typed)
    {
        var questions = form.Questions();
        var fields = questions.Select(FieldOf).ToHashSet(StringComparer.Ordinal);
        if (typed.Keys.FirstOrDefault(field => !fields.Contains(field)) is { } unknown)
        {
            return new AnswerToUnknownItem(unknown);
        }

        var answers = new int[questions.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            var field = FieldOf(questions[i]);
            var text = typed.TryGetValue(field, out var value) ? value.Normalize(NormalizationForm.FormKC).Trim() : "";
            var read = form.Kind == RoundKind.Voting ? Choice(field, text) : Points(form.Items.First(item => item.Id == questions[i]), field, text);
            if (read.Refused(out var fault))
            {
                return fault;
            }

            answers[i] = read.Value;
        }

        return answers;
    }

    public static string FieldOf(RuleItemId question) =>
        question == RoundForm.Vote ? VoteField : question.Value.ToString(CultureInfo.InvariantCulture);

    private static Result<int> Choice(string field, string text) =>
        text.Length == 0 ? new AnswerMissing(field, "")
        : Enum.TryParse<VoteChoice>(text, ignoreCase: true, out var choice) && Enum.IsDefined(choice) && !char.IsAsciiDigit(text[0]) ? (int)choice
        : new AnswerIsNoNumber(field, "");

    private static Result<int> Points(RuleItemCard item, string field, string text)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (text.Length == 0)
        {
            return new AnswerMissing(field, item.Name);
        }

        // The parser itself passes over trailing NUL characters.
        if (text.Any(char.IsControl) || !decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var points))
        {
            return new AnswerIsNoNumber(field, item.Name);
        }

        if (points < 0 || points > item.Points)
        {
            return new AnswerOutOfRange(field, item.Name, item.Points);
        }

        return decimal.Truncate(points * 2) == points * 2 ? (int)(points * 2) : new AnswerNotHalfPoint(field, item.Name);
    }
}
