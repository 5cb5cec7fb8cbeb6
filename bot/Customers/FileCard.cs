using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Guides;

namespace TeamsGrading.Bot.Customers;

/// <summary>客户档案 A file at a glance: its four sections with their parts, and what is still missing in each (A01, A04).</summary>
internal static class FileCard
{
    public static Card Write(OpenedFile sheet, Texts texts)
    {
        var (file, name) = (sheet.File, Shown.Plain(sheet.File.Customer.Name));
        return CardDocument.Write($"{texts["Card.File.Title"]} · {name}", $"{texts["Card.File.Title"]} · {name}",
        [
            .. FileFrame.Top(name, sheet, texts),
            .. sheet.Remarks.Select(remark => Shown.Callout(texts.With("Card.Customer.Remark", ("Remark", Shown.Remark(remark.Mark, texts))), ContainerStyle.Attention)),
            new FactSet(
            [
                new Fact(texts["Card.Customer.Standing"], texts.Show(file.Customer.Standing)),
                new Fact(texts["Card.Customer.LevelNow"], FileParts.Levels(sheet.Awards, texts)),
                new Fact(texts["Card.File.CreditCode"], Shown.Plain(file.Register.CreditCode.Length == 0 ? "–" : file.Register.CreditCode)),
                new Fact(texts["Card.File.Completeness"], texts.With("Card.File.PercentOf", ("Percent", file.Count.Percent), ("Filled", file.Count.Filled), ("Required", file.Count.Required))),
                new Fact(texts["Card.Customer.Keeper"], sheet.KeeperName.Length == 0 ? texts["Card.Customer.NoKeeper"] : Shown.Plain(sheet.KeeperName)),
            ]),
            .. Enum.GetValues<FileSection>().SelectMany(section => Section(section, sheet, texts)),
            .. Shown.Rows([.. Actions(sheet, texts)]),
        ]);
    }

    private static IEnumerable<Element> Section(FileSection section, OpenedFile sheet, Texts texts)
    {
        var parts = sheet.File.Parts.Where(part => part.Part.Section == section).ToList();
        return parts.Count == 0 ? [] :
        [
            Shown.Section(texts.Show(section)),
            .. parts.Select(part => Line(part, sheet, texts)),
            .. section == FileSection.Execution && sheet.File.AsOf is null
                ? [FileParts.Line(texts["Card.Months.Title"], "", Buttons.Go(texts["Card.List.Show"], FileVerbs.Months, FileParts.Of(sheet.Customer)))]
                : Array.Empty<Element>(),
        ];
    }

    private static ColumnSet Line(PartView part, OpenedFile sheet, Texts texts)
    {
        var missing = sheet.MissingIn(part.Part).Count();
        var state = part.Retired ? texts["Card.File.Retired"] : missing > 0 ? texts.With("Card.File.Missing", ("Count", missing)) : texts["Card.File.Complete"];
        return FileParts.Line(
            Shown.Plain(part.Part.Name.In(texts.Locale)),
            part.Part.Many ? texts.With("Card.File.Entries", ("Count", part.Entries.Count), ("State", state)) : state,
            Buttons.Go(texts["Card.List.Show"], FileVerbs.Part, [.. sheet.Data, (FileFields.Part, part.Part.Key)]),
            missing > 0 ? TextColor.Warning : null);
    }

    private static IEnumerable<CardAction> Actions(OpenedFile sheet, Texts texts)
    {
        if (sheet.File.AsOf is not null)
        {
            yield return Buttons.Next(texts["Card.File.BackToNow"], FileVerbs.Show, FileParts.Of(sheet.Customer));
        }

        if (sheet.IsOpenToKeep)
        {
            yield return Buttons.Next(texts["Card.File.Unchanged"], FileVerbs.Confirm, FileParts.Of(sheet.Customer));
        }

        yield return Buttons.Go(texts["Card.File.History"], FileVerbs.History, FileParts.Of(sheet.Customer));
        yield return Buttons.Go(texts["Card.File.AsOf"], FileVerbs.AsOf, FileParts.Of(sheet.Customer));
        if (sheet.IsOpenToKeep)
        {
            yield return Buttons.Go(texts["Card.Keeper.Change"], FileVerbs.Keeper, FileParts.Of(sheet.Customer));
        }

        yield return Buttons.Go(texts["Card.File.ToCustomer"], FileVerbs.Customer, FileParts.Of(sheet.Customer));
        yield return Buttons.Go(texts["Card.File.ToList"], FileVerbs.List);
    }
}

/// <summary>What stands above every card of a file.</summary>
internal static class FileFrame
{
    /// <summary>Heading, whose file it is, and the day as of which it is shown when that is not today.</summary>
    public static IEnumerable<Element> Top(string title, OpenedFile sheet, Texts texts)
    {
        var customer = sheet.File.Customer;
        var below = title == Shown.Plain(customer.Name) ? "Card.Customer.Below" : "Card.File.Below";
        yield return Shown.Heading(title);
        yield return new TextBlock(texts.With(
            below, ("Name", Shown.Plain(customer.Name)), ("Code", Shown.Plain(customer.Code)), ("Unit", Shown.Plain(sheet.UnitName)), ("Form", customer.Form)))
        {
            IsSubtle = true,
            Spacing = Spacing.None,
        };
        if (sheet.File.AsOf is { } day)
        {
            yield return Shown.Callout(texts.With("Card.File.AsItWas", ("Day", day)), ContainerStyle.Accent);
        }
    }
}
