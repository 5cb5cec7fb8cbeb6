namespace TeamsGrading.Bot.Cards;

public enum Spacing
{
    None,
    Small,
    Default,
    Medium,
    Large,
    ExtraLarge,
    Padding,
}

public enum TextSize
{
    Small,
    Default,
    Medium,
    Large,
    ExtraLarge,
}

public enum TextWeight
{
    Lighter,
    Default,
    Bolder,
}

public enum TextColor
{
    Default,
    Accent,
    Good,
    Warning,
    Attention,
}

public enum TextStyle
{
    Default,
    Heading,
}

public enum HorizontalAlignment
{
    Left,
    Center,
    Right,
}

public enum VerticalContentAlignment
{
    Top,
    Center,
    Bottom,
}

public enum ContainerStyle
{
    Default,
    Emphasis,
    Good,
    Attention,
    Warning,
    Accent,
}

public enum ChoiceStyle
{
    Compact,
    Expanded,
}

public enum ActionStyle
{
    Default,
    Positive,
    Destructive,
}

/// <summary>Whether a button sends the card's inputs.</summary>
public enum AssociatedInputs
{
    Auto,
    None,
}
