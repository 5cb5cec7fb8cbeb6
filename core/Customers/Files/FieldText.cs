using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>Reads what people type or paste into a field, and answers the one canonical writing that is stored (<see cref="FileValue.Text"/>).</summary>
public static partial class FieldText
{
    public const int LongestLine = 400;

    private const decimal Limit = 1_000_000_000_000_000m;
    private const int Places = 6;

    private static readonly string[] Yes = ["yes", "y", "true", "是", "有", "√"];
    private static readonly string[] No = ["no", "n", "false", "否", "无", "×"];

    /// <summary>The canonical writing; empty when nothing is written.</summary>
    public static Result<string> Read(GuideField field, string? text)
    {
        var longest = field.Type == FieldType.LongText ? FileValue.Longest : LongestLine;
        var tidy = WrittenText.Tidy(text, longest);
        if (tidy.Refused(out var refusal))
        {
            return refusal is TextTooLong ? new FieldTooLong(field.Key, field.Name, longest) : new FieldHasInvisible(field.Key, field.Name);
        }

        return tidy.Value is { } written ? Canonical(field, written) : "";
    }

    private static Result<string> Canonical(GuideField field, string written) => field.Type switch
    {
        FieldType.Text => LineBreaks().Replace(written, " "),
        FieldType.LongText => written.ReplaceLineEndings("\n"),
        FieldType.Number => Number(written) is { } number ? number : new FieldNotANumber(field.Key, field.Name),
        FieldType.Date => WrittenDate.Date(written, fromNumberCell: false, from1904: false) is { } date
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : new FieldNotADate(field.Key, field.Name),
        FieldType.YesNo => YesNo(written) is { } answer ? answer : new FieldNotYesOrNo(field.Key, field.Name),
        FieldType.Choice => Choice(field, written) is { } key ? key : new FieldNotAChoice(field.Key, field.Name, [.. field.Choices.Select(choice => choice.Name)]),
        FieldType.Phone => Narrow(written) is var phone && PhoneForm().IsMatch(phone) ? phone : new FieldNotAPhone(field.Key, field.Name),
        FieldType.Mail => Narrow(written) is var mail && MailForm().IsMatch(mail) ? mail : new FieldNotAMail(field.Key, field.Name),
        _ => throw new InvalidOperationException($"no writing for {field.Type}"),
    };

    private static string? Number(string written)
    {
        if (!WrittenNumber.Decimal(written, fromNumberCell: false, out var number, out _)
            || Math.Abs(number) >= Limit || decimal.Round(number, Places) != number)
        {
            return null;
        }

        return number.ToString("0.######", CultureInfo.InvariantCulture);
    }

    private static string? YesNo(string written) =>
        Yes.Contains(written, StringComparer.OrdinalIgnoreCase) ? "yes" : No.Contains(written, StringComparer.OrdinalIgnoreCase) ? "no" : null;

    /// <summary>By key, or as people and workbooks write it in either language.</summary>
    private static string? Choice(GuideField field, string written) => (
        field.Choices.FirstOrDefault(choice => choice.Key == written)
        ?? field.Choices.FirstOrDefault(choice =>
            choice.Name.Chinese.Equals(written, StringComparison.OrdinalIgnoreCase) || choice.Name.English.Equals(written, StringComparison.OrdinalIgnoreCase)))?.Key;

    private static string Narrow(string written) => written.Normalize(NormalizationForm.FormKC);

    [GeneratedRegex(@"\s*[\r\n\t]+\s*")]
    private static partial Regex LineBreaks();

    [GeneratedRegex(@"^[0-9 +\-()]{5,30}$")]
    private static partial Regex PhoneForm();

    [GeneratedRegex(@"^[^@\s<>""]+@[^@\s<>""]+\.[^@\s<>"".]+$")]
    private static partial Regex MailForm();
}
