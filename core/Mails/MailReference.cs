using System.Globalization;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Mails;

/// <summary>编号 of a mail: the day and seven letters and digits that cannot be mistaken for one another, for example <c>TG-20261121-7KQ2M9X</c>.</summary>
internal static class MailReference
{
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int Length = 7;

    public static string Of(MailId id, DateTime utc)
    {
        Span<char> tail = stackalloc char[Length];
        for (var (place, rest) = (0, id.Value); place < Length; place++, rest >>= 5)
        {
            tail[place] = Letters[(int)(rest & 31)];
        }

        return string.Create(CultureInfo.InvariantCulture, $"TG-{GroupTime.LocalOf(utc):yyyyMMdd}-{tail}");
    }
}
