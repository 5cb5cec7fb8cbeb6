namespace TeamsGrading.Core.Customers.Search;

/// <summary>How well a customer answers a question; the smaller comes first.</summary>
internal enum Answer
{
    /// <summary>The name, code or credit code itself.</summary>
    Same,

    /// <summary>It begins so.</summary>
    Begins,

    /// <summary>It contains it.</summary>
    Contains,

    /// <summary>Its pinyin initials begin so, or contain it.</summary>
    Initials,

    /// <summary>It contains every word.</summary>
    Words,

    /// <summary>But for one character, and it sounds alike.</summary>
    SoundsClose,

    /// <summary>But for one character.</summary>
    Close,
}

/// <summary>What somebody looks for.</summary>
internal sealed class Question
{
    /// <summary>Shorter ones are never taken as misspelt: too much would be.</summary>
    private const int FewestChinese = 3;

    private const int FewestLetters = 4;

    public Question(string text)
    {
        Whole = SearchWord.Of(text);
        Core = LegalForm.Without(Whole);
        Words = SearchWord.WordsOf(text);
        Sound = PinyinInitials.Of(Core.Text) is [var first, ..] ? first : "";
    }

    public SearchWord Whole { get; }

    /// <summary>Without legal form.</summary>
    public SearchWord Core { get; }

    public IReadOnlyList<SearchWord> Words { get; }

    /// <summary>Pinyin initials of what is asked; empty without Chinese characters.</summary>
    public string Sound { get; }

    public bool IsTooShort => Whole.Text.Length == 0 || (Whole.Text.Length == 1 && !SearchWord.IsChinese(Whole.Text[0]));

    public bool MayBeMisspelt => Core.Text.Length >= (Sound.Length > 0 ? FewestChinese : FewestLetters);

    /// <summary>How the customer answers it as it is written; null when it does not.</summary>
    public Answer? Judge(KeyHolder customer)
    {
        var (name, code, credit) = (SearchWord.Of(customer.Name), SearchWord.Of(customer.Code).Text, SearchWord.Of(customer.CreditCode).Text);
        var (asked, whole) = (Core.Text, Whole.Text);
        if (code == whole || credit == whole || name.Text == whole || LegalForm.Without(name).Text == asked)
        {
            return Answer.Same;
        }

        if (Begins(name.Text, asked) || Begins(code, whole) || Begins(credit, whole))
        {
            return Answer.Begins;
        }

        if (Contains(name.Text, asked) || Contains(code, whole) || Contains(credit, whole))
        {
            return Answer.Contains;
        }

        var readings = PinyinInitials.Of(name.Text);
        return readings.Any(reading => Contains(reading, whole)) ? Answer.Initials
            : Words.Count > 1 && Words.All(word => Contains(name.Text, word.Text) || Contains(code, word.Text) || readings.Any(reading => Contains(reading, word.Text)))
                ? Answer.Words
                : null;
    }

    /// <summary>Whether it answers but for one character; null when it does not.</summary>
    public Answer? JudgeClose(KeyHolder customer)
    {
        var name = SearchWord.Of(customer.Name).Text;
        if (!OneWrong.IsIn(name, Core.Text))
        {
            return customer.CreditCode.Length > 0 && OneWrong.AreClose(SearchWord.Of(customer.CreditCode).Text, Whole.Text) ? Answer.Close : null;
        }

        return Sound.Length > 0 && PinyinInitials.Of(name).Any(reading => Contains(reading, Sound)) ? Answer.SoundsClose : Answer.Close;
    }

    private static bool Begins(string text, string asked) => text.StartsWith(asked, StringComparison.Ordinal);

    private static bool Contains(string text, string asked) => text.Contains(asked, StringComparison.Ordinal);
}
