using System.Xml;

namespace TeamsGrading.Core.Shared.Workbooks;

/// <summary>Collects the text of one cell in a buffer that is used again; a cell longer than any spreadsheet allows is refused.</summary>
internal sealed class CellText
{
    /// <summary>The longest cell of a spreadsheet.</summary>
    private const int Longest = 32_767;

    private readonly char[] buffer = new char[Longest + 1];
    private int length;

    public ReadOnlySpan<char> Span => buffer.AsSpan(0, length);

    public void Clear() => length = 0;

    /// <summary>Appends the text inside the element the reader stands on; leaves the reader on its end.</summary>
    public void Append(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                int read;
                while ((read = xml.ReadValueChunk(buffer, length, buffer.Length - length)) > 0)
                {
                    length += read;
                    if (length > Longest)
                    {
                        throw new WorkbookRefused(new WorkbookTooBig());
                    }
                }
            }
        }
    }

    /// <summary>Reads a text that may be formatted in runs (<c>si</c>, <c>is</c>), leaving out phonetic guides.</summary>
    public void ReadRich(XmlReader xml, string element)
    {
        Clear();
        if (xml.IsEmptyElement)
        {
            return;
        }

        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == element))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                xml.Skip();
                if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == element)
                {
                    return;
                }
            }

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
            {
                Append(xml);
            }
        }
    }
}
