using System.Globalization;
using System.Net.Mail;
using System.Text;
using TeamsGrading.Core.Visits;

namespace TeamsGrading.Bot.Visits;

/// <summary>
/// A visit as a calendar file (RFC 5545, RFC 5546): one event under a UID that stays, its sequence the version of the plan, times in Asia/Shanghai.
/// Published to whoever is told; a visit that is cancelled takes itself out again.
/// </summary>
internal static class CalendarFile
{
    public const string Name = "visit.ics";
    private const int MostOctets = 75;
    private const string Zone = "Asia/Shanghai";

    /// <summary>PUBLISH, or CANCEL.</summary>
    public static string MethodOf(PlanMail plan) => plan.Cancelled ? "CANCEL" : "PUBLISH";

    /// <param name="summary">Title of the event.</param>
    /// <param name="description">What stands below it.</param>
    public static byte[] Write(PlanMail plan, string summary, string description)
    {
        var file = new StringBuilder(1024);
        foreach (var line in Lines(plan, summary, description))
        {
            Fold(file, line);
        }

        return Encoding.UTF8.GetBytes(file.ToString());
    }

    private static IEnumerable<string> Lines(PlanMail plan, string summary, string description)
    {
        yield return "BEGIN:VCALENDAR";
        yield return "VERSION:2.0";
        yield return "PRODID:-//TeamsGrading//Visits//ZH";
        yield return "CALSCALE:GREGORIAN";
        yield return $"METHOD:{MethodOf(plan)}";
        yield return "BEGIN:VTIMEZONE";
        yield return $"TZID:{Zone}";
        yield return "BEGIN:STANDARD";
        yield return "DTSTART:19920101T000000";
        yield return "TZOFFSETFROM:+0800";
        yield return "TZOFFSETTO:+0800";
        yield return "TZNAME:CST";
        yield return "END:STANDARD";
        yield return "END:VTIMEZONE";
        yield return "BEGIN:VEVENT";
        yield return string.Create(CultureInfo.InvariantCulture, $"UID:visit-{plan.Visit.Value}@teamsgrading");
        yield return $"DTSTAMP:{Utc(plan.AtUtc)}";
        yield return $"LAST-MODIFIED:{Utc(plan.AtUtc)}";
        yield return string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{plan.Number - 1}");
        yield return $"DTSTART;TZID={Zone}:{Local(plan.Plan.Start)}";
        yield return $"DTEND;TZID={Zone}:{Local(plan.Plan.End)}";
        yield return $"ORGANIZER{Named(plan.Planner)}:{Address(plan.PlannerMail)}";
        yield return $"SUMMARY:{Text(summary)}";
        if (plan.Plan.Place.Length > 0)
        {
            yield return $"LOCATION:{Text(plan.Plan.Place)}";
        }

        yield return $"DESCRIPTION:{Text(description)}";
        yield return $"STATUS:{(plan.Cancelled ? "CANCELLED" : "CONFIRMED")}";
        yield return "TRANSP:OPAQUE";
        yield return "END:VEVENT";
        yield return "END:VCALENDAR";
    }

    /// <summary>§3.1: no line has more than 75 octets, its end aside; a character of several octets is never cut.</summary>
    private static void Fold(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }

    /// <summary>§3.3.11: what has a meaning in a text is marked; what cannot be printed has no place in it.</summary>
    private static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var each in text.ReplaceLineEndings("\n"))
        {
            _ = each switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(each),
                '\n' => escaped.Append("\\n"),
                '\t' => escaped.Append(' '),
                _ => char.IsControl(each) ? escaped : escaped.Append(each),
            };
        }

        return escaped.ToString();
    }

    /// <summary>§3.2, RFC 6868: a value of a parameter is quoted, and a quotation mark in it is written otherwise.</summary>
    private static string Named(string name)
    {
        var plain = new string([.. name.Where(each => !char.IsControl(each))]);
        return plain.Length == 0 ? "" : $";CN=\"{plain.Replace("^", "^^", StringComparison.Ordinal).Replace("\"", "^'", StringComparison.Ordinal)}\"";
    }

    /// <summary>An organizer is compulsory; one without a usable address is written as calendar programs do.</summary>
    private static string Address(string mail) =>
        MailAddress.TryCreate(mail, out var address) && address.Address.All(each => char.IsAsciiLetterOrDigit(each) || "@._+-".Contains(each)) ? $"mailto:{address.Address}" : "invalid:nomail";

    private static string Utc(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Local(DateTime local) => local.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
}
