using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Tests.Support.Desk;

/// <summary>
/// A card as the ballot card is built, with every kind of input and nothing behind it but memory: facts, choices, a text that the server demands.
/// </summary>
public sealed class TestForm(TestFormState state, Wording wording) : ICardSource
{
    public const string Kind = "test.form";

    public Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation) =>
        subject == TestFormState.Broken ? throw new FormatException("sentinel") : Task.FromResult<Card?>(Write(wording.For(reader.Locale), subject, state.Title));

    internal static Card Write(Texts texts, long subject, string title)
    {
        var english = texts.Locale == "en";
        string Say(string chinese, string plain) => english ? plain : chinese;
        return CardDocument.Write(
            title,
            title,
            [
                Shown.Heading(title),
                new TextBlock(Say("第 3 个，共 12 个候选客户", "Candidate 3 of 12")) { IsSubtle = true, Spacing = Spacing.None },
                Shown.Callout(Say("您的评分在收到后立即**加密**，表决结束前任何人都看不到。", "Your answers are **encrypted** as soon as they are received."), ContainerStyle.Emphasis),
                new FactSet(
                [
                    new Fact(Say("上年度气量", "Volume last year"), Say("0.83 亿方", "0.83 ×10⁸ m³")),
                    new Fact(Say("合同履约率", "Fulfilment"), "96.4 %"),
                    new Fact(Say("毛利率", "Gross margin"), "11.2 %"),
                ]),
                Shown.Section(Say("请评分", "Please score")),
                new ChoiceInput([new Choice("15", "a15"), new Choice("12.5", "a12"), new Choice("10", "a10")])
                {
                    Id = "cooperation", Label = Say("合作程度（满分 15）", "Degree of cooperation (of 15)"), Style = ChoiceStyle.Compact, Placeholder = Say("请选择", "Choose"),
                },
                new ChoiceInput([new Choice(Say("稳定", "Stable"), "s1"), new Choice(Say("一般", "Fair"), "s2"), new Choice(Say("不稳定", "Unstable"), "s3")])
                {
                    Id = "stability", Label = Say("合同执行稳定性", "Stability of contract execution"), Style = ChoiceStyle.Expanded,
                },
                new TextInput { Id = "reason", Label = Say("理由", "Reason"), IsMultiline = true, MaxLength = 200 },
                Shown.Row(
                    Buttons.Send(Say("保存并看下一个", "Save and go on"), SaveTestForm.Verb, ("subject", Shown.Id(subject))),
                    Buttons.Go(Say("返回概览", "Back to the overview"), CardBook.Home)),
            ]);
    }
}

/// <summary>Saves the form, or says that the reason is missing.</summary>
public sealed class SaveTestForm(TestFormState state, Wording wording, ICardPosts posts, GradingDb db) : ICardAction
{
    public const string Verb = "test.save";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        if (call["reason"] is null)
        {
            return new CardReply.Refuse("Test.ReasonMissing", texts.Locale == "en" ? "Please give a reason." : "请填写理由。", "reason");
        }

        if (call["reason"] == "explode")
        {
            throw new InvalidOperationException("sentinel explode");
        }

        state.Saved.Add(call.Inputs);
        await posts.RefreshAsync(TestForm.Kind, long.Parse(call["subject"]!, System.Globalization.CultureInfo.InvariantCulture), null, cancellation);
        await db.SaveChangesAsync(cancellation);
        var next = TestForm.Write(texts, 7, texts.Locale == "en" ? "South China Glass" : "华南玻璃有限公司");
        return new CardReply.Show(next, texts.Locale == "en" ? "Saved." : "已保存。");
    }
}

/// <summary>What the form shows and what was saved.</summary>
public sealed class TestFormState
{
    /// <summary>A subject that cannot be rendered.</summary>
    public const long Broken = 666;

    /// <summary>The subject of most tests: more than a JavaScript number can hold.</summary>
    public const long Subject = 9007199254740993;

    public string Title { get; set; } = "江北化工集团评级";

    public List<IReadOnlyDictionary<string, string>> Saved { get; } = [];
}
