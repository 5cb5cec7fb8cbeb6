using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>填报指南 What a file has to hold: to read for everybody who reads files, to change for headquarters.</summary>
internal static class GuideCards
{
    private const int MostDifferences = 30;

    public static Card Whole(GuideView guide, Texts texts)
    {
        var title = texts["Card.Guide.Title"];
        return CardDocument.Write(title, title,
        [
            .. FileParts.Top(title, texts.With("Card.Guide.Version", ("Number", guide.InForce.Number))),
            .. guide.Note.Length == 0 ? [] : new Element[] { new TextBlock(FileParts.Said(guide.Note, 400)) },
            .. guide.Waiting == 0 ? [] : new Element[] { Shown.Note(texts.With("Card.Guide.Waiting", ("Files", guide.Waiting))) },
            .. guide.Differences.Count == 0 ? [] : Draft(guide, texts),
            .. guide.Shown.Parts.Select(part => FileParts.Line(
                Shown.Plain(texts.Show(part.Name)),
                texts.With("Card.Guide.Part", ("Section", part.Section), ("Fields", part.Fields.Count), ("Required", part.Fields.Count(field => field.RequiredFor.Count > 0))),
                Buttons.Go(texts["Card.Upkeep.Open"], GuideVerbs.Part, (FileFields.Part, part.Key)))),
            Shown.Row(Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    public static Card Part(GuideView guide, GuidePart part, Texts texts)
    {
        var title = Shown.Plain(texts.Show(part.Name));
        return CardDocument.Write(title, title,
        [
            .. FileParts.Top(title, texts[guide.Differences.Count > 0 ? "Card.Guide.Draft" : "Card.Guide.Title"]),
            .. part.Fields.Select(field => FileParts.Line(
                Shown.Plain(texts.Show(field.Name)), Said(field, texts),
                guide.MayEdit ? Buttons.Go(texts["Card.Guide.Change"], GuideVerbs.Field, (FileFields.Part, part.Key), (GuideVerbs.FieldField, field.Key)) : null)),
            .. Shown.Rows(
            [
                .. guide.MayEdit ? [Buttons.Next(texts["Card.Guide.Add"], GuideVerbs.Field, (FileFields.Part, part.Key))] : Array.Empty<CardAction>(),
                Buttons.Go(texts["Card.Guide.Back"], GuideVerbs.Show),
            ]),
        ]);
    }

    /// <param name="field">Null for a new one.</param>
    public static Card Form(GuideView guide, GuidePart part, GuideField? field, Texts texts)
    {
        var title = texts[field is null ? "Card.Guide.Add" : "Card.Guide.Change"];
        (string, string)[] data = [(FileFields.Part, part.Key), (GuideVerbs.FieldField, field?.Key ?? ""), (GuideVerbs.TokenField, guide.Token.ToString(CultureInfo.InvariantCulture))];
        return CardDocument.Write(title, title,
        [
            .. FileParts.Top(title, Shown.Plain(texts.Show(part.Name))),
            new TextInput { Id = GuideVerbs.ChineseField, Label = texts["Card.Guide.Chinese"], Value = field?.Name.Chinese, MaxLength = 60, IsRequired = true, ErrorMessage = texts["Card.Guide.Needed"] },
            new TextInput { Id = GuideVerbs.EnglishField, Label = texts["Card.Guide.English"], Value = field?.Name.English, MaxLength = 60, IsRequired = true, ErrorMessage = texts["Card.Guide.Needed"] },
            .. field is null
                ? [new ChoiceInput([.. Enum.GetValues<FieldType>().Select(type => new Choice(Type(type, texts), type.ToString()))]) { Id = GuideVerbs.TypeField, Label = texts["Card.Guide.Type"], Value = nameof(FieldType.Text) }]
                : new Element[] { new TextBlock(texts.With("Card.Guide.TypeStays", ("Type", Type(field.Type, texts)))) { IsSubtle = true } },
            new ChoiceInput([.. Enum.GetValues<CustomerStanding>().Reverse().Select(standing => new Choice(texts.Show(standing), standing.ToString()))])
            {
                Id = GuideVerbs.RequiredField,
                Label = texts["Card.Guide.RequiredFor"],
                Style = ChoiceStyle.Expanded,
                IsMultiSelect = true,
                Value = field is null ? null : string.Join(',', field.RequiredFor),
            },
            new TextInput { Id = GuideVerbs.UnitField, Label = texts["Card.Guide.Unit"], Value = field?.Unit, MaxLength = 20 },
            .. field is { Type: not FieldType.Choice } ? [] : new Element[]
            {
                new TextInput
                {
                    Id = GuideVerbs.ChoicesField,
                    Label = texts["Card.Guide.Choices"],
                    IsMultiline = true,
                    MaxLength = 4000,
                    Value = field is null ? null : string.Join('\n', field.Choices.Select(choice => $"{choice.Name.Chinese} / {choice.Name.English}")),
                },
            },
            new ChoiceInput([new Choice(texts["Card.Guide.MarkedNo"], GuideVerbs.No), new Choice(texts["Card.Guide.MarkedYes"], GuideVerbs.Yes)])
            {
                Id = GuideVerbs.MarkedField,
                Label = texts["Card.Guide.Marked"],
                Value = field?.Marked == true ? GuideVerbs.Yes : GuideVerbs.No,
            },
            .. Shown.Rows(
            [
                Buttons.Send(texts["Card.Guide.Save"], GuideVerbs.Save, data),
                .. field is null || GuideEdits.IsOriginal(part.Key, field.Key) ? [] : new[] { Buttons.Stop(texts["Card.Guide.Retire"], GuideVerbs.Retire, data) },
                Buttons.Go(texts["Card.Guide.Back"], GuideVerbs.Part, (FileFields.Part, part.Key)),
            ]),
        ]);
    }

    public static Card Preview(GuidePreview preview, Texts texts)
    {
        var title = texts["Card.Guide.Preview"];
        (string, string)[] data = [(GuideVerbs.TokenField, preview.Token.ToString(CultureInfo.InvariantCulture))];
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            .. Differences(preview.Differences, texts),
            preview.Files == 0
                ? Shown.Callout(texts.With("Card.Guide.NoneIncomplete", ("Looked", preview.LookedAt)), ContainerStyle.Good)
                : Shown.Callout(texts.With(preview.All ? "Card.Guide.Incomplete" : "Card.Guide.IncompleteAtLeast", ("Files", preview.Files), ("Looked", preview.LookedAt)), ContainerStyle.Warning),
            .. preview.Units.Take(FileParts.LinesOnAPage * 3).Select(unit => FileParts.Line(
                texts.With("Card.Guide.UnitLine", ("Unit", Shown.Plain(unit.Name)), ("Files", unit.Files)),
                string.Join(texts["Card.Comma"], unit.Names.Select(Shown.Plain)) + (unit.Files > unit.Names.Count ? "…" : ""), button: null)),
            new TextInput { Id = GuideVerbs.NoteField, Label = texts["Card.Guide.Note"], IsMultiline = true, MaxLength = EditGuide.LongestNote },
            .. Shown.Rows(
            [
                Buttons.Send(texts["Card.Guide.Publish"], GuideVerbs.Publish, data),
                Buttons.Go(texts["Card.Guide.Back"], GuideVerbs.Show),
                Buttons.Stop(texts["Card.Guide.Discard"], GuideVerbs.Discard, data),
            ]),
        ]);
    }

    private static IEnumerable<Element> Draft(GuideView guide, Texts texts) =>
    [
        Shown.Callout(texts.With("Card.Guide.DraftOf", ("Number", guide.Shown.Number), ("Count", guide.Differences.Count)), ContainerStyle.Emphasis),
        .. Differences(guide.Differences, texts),
        Shown.Row(Buttons.Next(texts["Card.Guide.ToPreview"], GuideVerbs.Preview)),
    ];

    private static IEnumerable<Element> Differences(IReadOnlyList<FieldDifference> differences, Texts texts) =>
    [
        .. differences.Take(MostDifferences).Select(each => new TextBlock(texts.With(
            $"Card.Guide.{each.Fate}", ("Part", Shown.Plain(texts.Show(each.Part))), ("Field", Shown.Plain(texts.Show(each.Field))))) { Spacing = Spacing.Small }),
        .. differences.Count > MostDifferences ? [Shown.Note(texts.With("Card.Upkeep.AndMore", ("Count", differences.Count - MostDifferences)))] : Array.Empty<Element>(),
    ];

    private static string Type(FieldType type, Texts texts) => texts[$"Card.Guide.Type.{type}"];

    private static string Said(GuideField field, Texts texts)
    {
        var required = field.RequiredFor.Count == 0 ? texts["Card.Guide.Voluntary"]
            : field.RequiredFor.Count == Enum.GetValues<CustomerStanding>().Length ? texts["Card.Guide.RequiredForAll"]
            : texts.With("Card.Guide.RequiredOf", ("Who", string.Join(texts["Card.Comma"], field.RequiredFor.OrderDescending().Select(each => texts.Show(each)))));
        return string.Join(" · ", new[] { Type(field.Type, texts), Shown.Plain(field.Unit), required }.Where(each => each.Length > 0));
    }
}
