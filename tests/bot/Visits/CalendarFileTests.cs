using System.Text;
using TeamsGrading.Bot.Visits;
using TeamsGrading.Core.Visits;

namespace TeamsGrading.Tests.Bot.Visits;

/// <summary>The calendar file, read again as RFC 5545 says.</summary>
[Trait("Clause", "M07")]
public sealed class CalendarFileTests
{
    [Fact]
    public void File_OfAPlan_IsOneEventThatReadsBack()
    {
        var plan = VisitSamples.Mail();

        var read = Read(CalendarFile.Write(plan, "拜访：南海玻璃", "主题\n行程；09:00, 到达"));

        Assert.Equal(("2.0", "PUBLISH", "GREGORIAN"), (read["VERSION"].Value, read["METHOD"].Value, read["CALSCALE"].Value));
        Assert.Equal(($"visit-{plan.Visit.Value}@teamsgrading", "0", "CONFIRMED"), (read["UID"].Value, read["SEQUENCE"].Value, read["STATUS"].Value));
        Assert.Equal((";TZID=Asia/Shanghai", "20261120T090000"), read["VEVENT.DTSTART"]);
        Assert.Equal((";TZID=Asia/Shanghai", "20261120T113000"), read["VEVENT.DTEND"]);
        Assert.Equal("20261118T023000Z", read["DTSTAMP"].Value);
        Assert.Equal(("拜访：南海玻璃", "主题\n行程；09:00, 到达", "南海玻璃佛山厂区会议室"), (Plain(read["SUMMARY"].Value), Plain(read["DESCRIPTION"].Value), Plain(read["LOCATION"].Value)));
        Assert.Equal((";CN=\"林致远\"", "mailto:lin@example.com"), read["ORGANIZER"]);
        Assert.Equal(("Asia/Shanghai", "+0800"), (read["VTIMEZONE.TZID"].Value, read["STANDARD.TZOFFSETTO"].Value));
    }

    [Fact]
    public void File_OfALaterVersion_KeepsTheUid_AndCountsUp()
    {
        var (first, second, gone) = (Read(VisitSamples.Mail()), Read(VisitSamples.Mail(changed: true)), Read(VisitSamples.Mail(cancelled: true)));

        Assert.Equal(first["UID"], second["UID"]);
        Assert.Equal(("0", "1"), (first["SEQUENCE"].Value, second["SEQUENCE"].Value));
        Assert.Equal(("CANCEL", "CANCELLED", first["UID"].Value), (gone["METHOD"].Value, gone["STATUS"].Value, gone["UID"].Value));
    }

    [Theory]
    [InlineData("a,b;c\\d")]
    [InlineData("一行\n二行\r\n三行")]
    [InlineData("BEGIN:VEVENT\nEND:VCALENDAR")]
    [InlineData("<b>&amp;</b> *粗* :;,\\n")]
    [InlineData("😀👨‍👩‍👧 家庭")]
    [InlineData("")]
    public void Text_WithWhatHasAMeaning_ReadsBackAsTyped(string typed)
    {
        var file = CalendarFile.Write(VisitSamples.Mail(), typed, typed);

        var read = Read(file);

        var expected = typed.ReplaceLineEndings("\n");
        Assert.Equal((expected, expected), (Plain(read["SUMMARY"].Value), Plain(read["DESCRIPTION"].Value)));
        Assert.Single(Lines(file), line => line == "BEGIN:VEVENT");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(2000)]
    public void Lines_OfAnyLength_HaveAtMost75Octets_AndNoCharacterIsCut(int length)
    {
        foreach (var unit in new[] { "a", "长", "é", "😀" })
        {
            var typed = string.Concat(Enumerable.Repeat(unit, length));
            var file = CalendarFile.Write(VisitSamples.Mail(), typed, typed);

            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
            Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
            var lines = text.Split("\r\n");
            Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
            // Cut inside a character, a line alone would be no UTF-8.
            Assert.All(Cut(file), part => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(part));
            Assert.Equal(typed, Plain(Read(file)["SUMMARY"].Value));
        }
    }

    [Theory]
    [InlineData("林 \"致远\" ^1", "lin@example.com", ";CN=\"林 ^'致远^' ^^1\"", "mailto:lin@example.com")]
    [InlineData("林", "", ";CN=\"林\"", "invalid:nomail")]
    [InlineData("林", "a@b.c\r\nATTENDEE:x", ";CN=\"林\"", "invalid:nomail")]
    [InlineData("", "no address", "", "invalid:nomail")]
    public void Organizer_WithAnything_StaysOneValue(string name, string mail, string parameters, string value)
    {
        var read = Read(CalendarFile.Write(VisitSamples.Mail() with { Planner = name, PlannerMail = mail }, "s", "d"));

        Assert.Equal((parameters, value), read["ORGANIZER"]);
        Assert.False(read.ContainsKey("ATTENDEE"));
    }

    [Fact]
    public void Place_ThatIsEmpty_IsLeftOut() =>
        Assert.False(Read(CalendarFile.Write(VisitSamples.Mail() with { Plan = VisitSamples.Mail().Plan with { Place = "" } }, "s", "d")).ContainsKey("LOCATION"));

    private static Dictionary<string, (string Parameters, string Value)> Read(PlanMail plan) => Read(CalendarFile.Write(plan, "s", "d"));

    /// <summary>Properties by name, and by component and name; §3.1: name, parameters with quoted values, colon, value.</summary>
    private static Dictionary<string, (string Parameters, string Value)> Read(byte[] file)
    {
        var (found, open) = (new Dictionary<string, (string, string)>(), new Stack<string>());
        foreach (var line in Lines(file))
        {
            var (end, quoted) = (0, false);
            for (; line[end] != ':' || quoted; end++)
            {
                quoted ^= line[end] == '"';
            }

            var (head, value) = (line[..end], line[(end + 1)..]);
            var name = head.Split(';')[0];
            switch (name)
            {
                case "BEGIN":
                    open.Push(value);
                    break;
                case "END":
                    Assert.Equal(open.Pop(), value);
                    break;
                default:
                    found[$"{open.Peek()}.{name}"] = found[name] = (head[name.Length..], value);
                    break;
            }
        }

        Assert.Empty(open);
        return found;
    }

    private static string[] Lines(byte[] file) => Encoding.UTF8.GetString(file).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<byte[]> Cut(byte[] file)
    {
        for (var (from, at) = (0, 0); at < file.Length; at++)
        {
            if (file[at] == '\n')
            {
                yield return file[from..(at + 1)];
                from = at + 1;
            }
        }
    }

    private static string Plain(string value)
    {
        var text = new StringBuilder();
        for (var at = 0; at < value.Length; at++)
        {
            text.Append(value[at] != '\\' ? value[at] : value[++at] is 'n' or 'N' ? '\n' : value[at]);
        }

        return text.ToString();
    }
}
