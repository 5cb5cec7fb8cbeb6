using System.Xml;

namespace TeamsGrading.Core.Shared.Workbooks;

/// <summary>The texts that cells refer to by number. Bounded, since they are held in memory.</summary>
internal sealed class SharedStrings
{
    private const int MostTexts = 4_000_000;

    /// <summary>Characters of all texts together.</summary>
    private const long MostCharacters = 64L << 20;

    private readonly List<string> texts = [];

    public static SharedStrings None { get; } = new();

    public string? this[int index] => index >= 0 && index < texts.Count ? texts[index] : null;

    public static SharedStrings Read(WorkbookFile file, string part)
    {
        var strings = new SharedStrings();
        var text = new CellText();
        var total = 0L;
        using var xml = WorkbookFile.Xml(file.OpenPart(part));
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                text.ReadRich(xml, "si");
                total += text.Span.Length;
                if (total > MostCharacters || strings.texts.Count >= MostTexts)
                {
                    throw new WorkbookRefused(new WorkbookTooBig());
                }

                strings.texts.Add(EscapedCharacter.Stands(text.Span) ? EscapedCharacter.Read(text.Span.ToString()) : text.Span.ToString());
            }
        }

        return strings;
    }
}
