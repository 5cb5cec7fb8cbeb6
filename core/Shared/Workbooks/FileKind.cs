using System.Text;

namespace TeamsGrading.Core.Shared.Workbooks;

/// <summary>Tells from the first bytes what a file is, so that the refusal can say so.</summary>
internal static class FileKind
{
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];

    /// <summary>Compound files: .xls, and the wrapping of an encrypted .xlsx.</summary>
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Why the stream cannot be an .xlsx, or null when it may be one.</summary>
    public static Error? Refusal(Stream stream)
    {
        if (stream.Length == 0)
        {
            return new FileIsEmpty();
        }

        stream.Position = 0;
        var head = new byte[8];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var start = head.AsSpan(0, read);
        return start.StartsWith(Zip) ? null : start.StartsWith(Compound) ? InCompound(stream) : new NotAWorkbook();
    }

    /// <summary>The directory of an encrypted workbook names its one stream; it lies within the first or last sectors.</summary>
    private static Error InCompound(Stream stream)
    {
        const int Window = 1 << 20;
        foreach (var from in new[] { 0, Math.Max(0, stream.Length - Window) })
        {
            stream.Position = from;
            var window = new byte[(int)Math.Min(Window, stream.Length - from)];
            stream.ReadExactly(window);
            if (window.AsSpan().IndexOf(EncryptedPackage) >= 0)
            {
                return new EncryptedWorkbook();
            }
        }

        return new OldWorkbook();
    }
}
