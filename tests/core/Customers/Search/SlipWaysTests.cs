using TeamsGrading.Core.Customers.Search;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Core.Customers.Search;

/// <summary>Misspelt questions against looking at every customer there is.</summary>
public sealed class SlipWaysTests
{
    private const string Characters = "华东海化工热电石新";
    private static readonly string[] Endings = ["有限公司", "", "股份有限公司", "集团", "总公司", "第3厂", "有限公司南方站", " Gas"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Find_AnyMisspeltChineseQuestion_FindsJustWhatLookingAtAllFinds(int seed)
    {
        var dice = new Dice((ulong)seed);
        var names = Enumerable.Range(0, 40).Select(number => ($"C{number:00}", Some(dice, 2 + dice.Next(6)) + Endings[dice.Next(Endings.Length)])).ToArray();
        await using var stage = await SearchStage.CreateAsync(names);
        var (asked, found) = (0, 0);
        while (asked < 150)
        {
            var text = Misspell(dice, names[dice.Next(names.Length)].Item2);
            var question = new Question(text);
            var all = names.Select(name => new KeyHolder(default, name.Item1, name.Item2, "", stage.South, GasForm.Gaseous, default)).ToList();
            if (!question.MayBeMisspelt || !text.All(SearchWord.IsChinese) || LegalForm.MayCover(text) || all.Exists(each => question.Judge(each) is not null))
            {
                continue;
            }

            asked++;
            var expected = all.Where(each => question.JudgeClose(each) is not null).Select(each => each.Code).Order().ToList();
            var answer = (await stage.FindAsync(stage.KeeperSouth, text, FindCustomers.Most)).Value.Customers.Select(each => each.Code).Order().ToList();
            Assert.True(expected.SequenceEqual(answer), $"{text}: {string.Join(' ', expected)} but {string.Join(' ', answer)} of {string.Join(' ', names)}");
            found += answer.Count;
        }

        Assert.True(found > 100, $"{found}");
    }

    /// <summary>So many begin alike that a stretch of the index is not read whole; the one asked for is found all the same.</summary>
    [Theory]
    [InlineData("广东华龘化工")]
    [InlineData("广东龘兴化工")]
    [InlineData("广龘华兴化工")]
    [InlineData("广东华兴龘工")]
    [InlineData("广东华化工")]
    [InlineData("广东兴华化工")]
    [InlineData("广东华大兴化工")]
    public async Task Find_OneOfThousandsThatAreAlike_IsFoundAmongThem(string text)
    {
        const string many = "安泰金鑫盛源达宏远瑞丰长江天龙国信联合创大同永嘉和顺通正明光亚太益福康万利美佳成伟宇航凯旋博奥星辰";
        var alike = many.SelectMany((one, place) => new[]
        {
            ($"A{place}", $"广东华{one}热电"), ($"B{place}", $"福建华{one}化工"), ($"D{place}", $"广东{one}海化工"), ($"E{place}", $"广东{one}兴能源"),
        });
        await using var stage = await SearchStage.CreateAsync([("Z", "广东华兴化工有限公司"), .. alike]);

        Assert.Equal("Z", await stage.CodesAsync(text));
    }

    private static string Some(Dice dice, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Characters[dice.Next(Characters.Length)]));

    private static string Misspell(Dice dice, string name)
    {
        var from = dice.Next(name.Length);
        var part = name.Substring(from, Math.Min(name.Length - from, 3 + dice.Next(6)));
        var place = dice.Next(part.Length);
        return dice.Next(4) switch
        {
            0 => part.Remove(place, 1),
            1 => part.Insert(place, Some(dice, 1)),
            2 when place + 1 < part.Length => $"{part[..place]}{part[place + 1]}{part[place]}{part[(place + 2)..]}",
            _ => part.Remove(place, 1).Insert(place, Some(dice, 1)),
        };
    }

    private sealed class Dice(ulong state)
    {
        public int Next(int below)
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
            return (int)((state >> 33) % (ulong)below);
        }
    }
}
