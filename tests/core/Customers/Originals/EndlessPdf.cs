using System.Text;

namespace TeamsGrading.Tests.Core.Customers.Originals;

/// <summary>A PDF that never ends and counts what was taken.</summary>
internal sealed class EndlessPdf : Stream
{
    private static readonly byte[] Head = Encoding.ASCII.GetBytes("%PDF-1.7 ");

    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var taken = Math.Min(count, Given == 0 ? Head.Length : count);
        if (Given == 0)
        {
            Head.AsSpan(0, taken).CopyTo(buffer.AsSpan(offset));
        }

        Given += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
