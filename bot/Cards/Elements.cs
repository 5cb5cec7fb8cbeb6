using System.Text.Json.Serialization;

namespace TeamsGrading.Bot.Cards;

/// <summary>An element of an adaptive card 1.5; the part of the schema that we use. Names are the schema's.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(TimeInput), "Input.Time")]
[JsonDerivedType(typeof(ChoiceInput), "Input.ChoiceSet")]
public abstract record Element
{
    public string? Id { get; init; }

    public Spacing? Spacing { get; init; }

    public bool? Separator { get; init; }
}

/// <summary>Text. Names from data go through <see cref="Shown.Plain"/>, because clients read Markdown.</summary>
public sealed record TextBlock(string Text) : Element
{
    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public TextColor? Color { get; init; }

    public bool? IsSubtle { get; init; }

    public bool Wrap { get; init; } = true;

    public HorizontalAlignment? HorizontalAlignment { get; init; }

    public TextStyle? Style { get; init; }
}

/// <summary>Name and value pairs.</summary>
public sealed record FactSet(IReadOnlyList<Fact> Facts) : Element;

/// <summary>One pair of a <see cref="FactSet"/>.</summary>
public sealed record Fact(string Title, string Value);

/// <summary>Groups elements.</summary>
public sealed record Container(IReadOnlyList<Element> Items) : Element
{
    public ContainerStyle? Style { get; init; }

    public bool? Bleed { get; init; }
}

/// <summary>Elements side by side; used instead of Table, which not every client draws.</summary>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : Element
{
    public ContainerStyle? Style { get; init; }

    public CardAction? SelectAction { get; init; }
}

/// <summary>A column; <paramref name="Width"/> is <c>auto</c>, <c>stretch</c>, a weight or <c>NNpx</c>.</summary>
public sealed record Column(string Width, IReadOnlyList<Element> Items)
{
    public string Type => "Column";

    public VerticalContentAlignment? VerticalContentAlignment { get; init; }
}

/// <summary>Buttons inside the body.</summary>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : Element;

/// <summary>What inputs share. A required one that is empty is refused by the client and, always, by the server.</summary>
public abstract record Input : Element
{
    public string? Label { get; init; }

    public bool? IsRequired { get; init; }

    public string? ErrorMessage { get; init; }
}

/// <summary>Free text.</summary>
public sealed record TextInput : Input
{
    public string? Placeholder { get; init; }

    public int? MaxLength { get; init; }

    public bool? IsMultiline { get; init; }

    public string? Value { get; init; }
}

/// <summary>A day, yyyy-MM-dd.</summary>
public sealed record DateInput : Input
{
    public string? Value { get; init; }

    public string? Min { get; init; }
}

/// <summary>A time of day, HH:mm.</summary>
public sealed record TimeInput : Input
{
    public string? Value { get; init; }
}

/// <summary>A choice. On a ballot the values all have the same length and there is never a preset <see cref="Value"/>.</summary>
public sealed record ChoiceInput(IReadOnlyList<Choice> Choices) : Input
{
    public ChoiceStyle? Style { get; init; }

    public bool? IsMultiSelect { get; init; }

    public string? Placeholder { get; init; }

    public string? Value { get; init; }

    public bool? Wrap { get; init; }
}

/// <summary>One choice of a <see cref="ChoiceInput"/>.</summary>
public sealed record Choice(string Title, string Value);
