using System.Collections.Frozen;

namespace TeamsGrading.Core.Customers.Search;

/// <summary>
/// 拼音首字母 The first letter of how a Chinese character is read. The table in Initials.txt has one letter for each of U+4E00 to U+9FFF, drawn from
/// the order of CLDR's pinyin collation (Unicode License); <c>?</c> where none is known. Characters of names that are read in several ways are here.
/// </summary>
internal static class PinyinInitials
{
    /// <summary>A name with several such characters is taken in so many readings at most.</summary>
    private const int MostReadings = 4;

    private const char First = '\u4E00';

    private static readonly string Letters = Load();

    private static readonly FrozenDictionary<char, string> Several = new Dictionary<char, string>
    {
        ['重'] = "cz",
        ['长'] = "cz",
        ['厦'] = "xs",
        ['行'] = "hx",
        ['乐'] = "ly",
        ['曾'] = "zc",
        ['单'] = "ds",
        ['会'] = "hk",
        ['朝'] = "cz",
        ['藏'] = "cz",
        ['调'] = "td",
        ['仇'] = "cq",
        ['盛'] = "sc",
        ['车'] = "cj",
        ['番'] = "fp",
        ['蔚'] = "wy",
        ['泊'] = "bp",
        ['埔'] = "pb",
        ['圩'] = "wx",
        ['泌'] = "mb",
        ['荥'] = "xy",
        ['莘'] = "xs",
        ['陂'] = "bp",
        ['隗'] = "wk",
        ['解'] = "jx",
        ['贾'] = "jg",
        ['谌'] = "cs",
        ['覃'] = "qt",
        ['尉'] = "wy",
        ['石'] = "sd",
        ['弹'] = "td",
        ['铅'] = "qy",
        ['降'] = "jx",
        ['祭'] = "jz",
        ['秘'] = "mb",
        ['阿'] = "ae",
        ['查'] = "cz",
        ['种'] = "zc",
        ['盖'] = "gh",
        ['浚'] = "jx",
        ['合'] = "hg",
        ['区'] = "qo",
        ['靓'] = "lj",
        ['虹'] = "hj",
        ['骠'] = "pb",
        ['晟'] = "sc",
        ['溱'] = "qz",
        ['歙'] = "xs",
    }.ToFrozenDictionary();

    /// <summary>Every way to read the whole text by initials; letters and digits stay. Empty when there is no Chinese character in it.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        if (!text.Any(SearchWord.IsChinese))
        {
            return [];
        }

        var readings = new List<char[]> { new char[text.Length] };
        for (var place = 0; place < text.Length; place++)
        {
            var ways = Several.GetValueOrDefault(text[place]) ?? One(text[place]).ToString();
            var known = readings.Count;
            for (var reading = 0; reading < known; reading++)
            {
                for (var way = 1; way < ways.Length && readings.Count < MostReadings; way++)
                {
                    var other = (char[])readings[reading].Clone();
                    other[place] = ways[way];
                    readings.Add(other);
                }

                readings[reading][place] = ways[0];
            }
        }

        return [.. readings.Select(reading => new string(reading)).Distinct()];
    }

    private static char One(char letter) => letter >= First && letter - First < Letters.Length ? Letters[letter - First] : letter;

    private static string Load()
    {
        using var stream = typeof(PinyinInitials).Assembly.GetManifestResourceStream("search/initials")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("");
    }
}
