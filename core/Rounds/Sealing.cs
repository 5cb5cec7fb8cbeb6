using System.Buffers.Binary;
using System.Security.Cryptography;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Rounds;

/// <summary>To what an envelope is bound: it opens nowhere else.</summary>
internal readonly record struct EnvelopeBinding(RoundId Round, string FormHash, SubjectId Candidate, long Slot)
{
    public const int Size = 8 + 32 + 8 + 8;

    public void Write(Span<byte> target)
    {
        BinaryPrimitives.WriteInt64BigEndian(target, Round.Value);
        Convert.FromHexString(FormHash).CopyTo(target[8..]);
        BinaryPrimitives.WriteInt64BigEndian(target[40..], Candidate.Value);
        BinaryPrimitives.WriteInt64BigEndian(target[48..], Slot);
    }
}

/// <summary>
/// Seals and opens answers: ephemeral ECDH on P-256, HKDF-SHA256, AES-256-GCM. An envelope is version, ephemeral point, tag, ciphertext;
/// all of a round are equally long. Key and nonce come from the one-time agreement, so neither is ever used twice.
/// </summary>
internal static class Sealing
{
    private const byte Version = 1;
    private const int PointSize = 64;
    private const int TagSize = 16;
    private const int HeadSize = 1 + PointSize + TagSize;
    private const int NonceSize = 12;
    private const int Padding = 32;

    /// <summary>Length of every envelope of a round with so many questions.</summary>
    public static int SizeOf(int questions) => HeadSize + PaddedSize(questions);

    /// <param name="recipient">The round's public key, see <see cref="Import"/>; not shared between threads.</param>
    public static byte[] Seal(ECDiffieHellmanPublicKey recipient, in EnvelopeBinding binding, ReadOnlySpan<int> answers)
    {
        var envelope = new byte[SizeOf(answers.Length)];
        using var ephemeral = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        envelope[0] = Version;
        WritePoint(ephemeral.ExportParameters(false).Q, envelope.AsSpan(1, PointSize));
        Span<byte> plain = stackalloc byte[PaddedSize(answers.Length)];
        plain.Clear();
        BinaryPrimitives.WriteUInt16BigEndian(plain, (ushort)answers.Length);
        for (var i = 0; i < answers.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(plain[(2 + (2 * i))..], (ushort)answers[i]);
        }

        Span<byte> key = stackalloc byte[32 + NonceSize];
        Span<byte> bound = stackalloc byte[EnvelopeBinding.Size];
        binding.Write(bound);
        try
        {
            Derive(ephemeral, recipient, envelope.AsSpan(1, PointSize), key);
            using var cipher = new AesGcm(key[..32], TagSize);
            cipher.Encrypt(key[32..], plain, envelope.AsSpan(HeadSize), envelope.AsSpan(1 + PointSize, TagSize), bound);
            return envelope;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Opens an envelope into <paramref name="answers"/>; false when it was not sealed for this key, round, form, candidate and slot.</summary>
    public static bool TryOpen(ECDiffieHellman key, in EnvelopeBinding binding, ReadOnlySpan<byte> envelope, Span<int> answers)
    {
        if (envelope.Length != SizeOf(answers.Length) || envelope[0] != Version)
        {
            return false;
        }

        Span<byte> plain = stackalloc byte[PaddedSize(answers.Length)];
        Span<byte> derived = stackalloc byte[32 + NonceSize];
        Span<byte> bound = stackalloc byte[EnvelopeBinding.Size];
        binding.Write(bound);
        try
        {
            using var ephemeral = Import(envelope.Slice(1, PointSize));
            Derive(key, ephemeral.PublicKey, envelope.Slice(1, PointSize), derived);
            using var cipher = new AesGcm(derived[..32], TagSize);
            cipher.Decrypt(derived[32..], envelope[HeadSize..], envelope.Slice(1 + PointSize, TagSize), plain, bound);
            for (var i = 0; i < answers.Length; i++)
            {
                answers[i] = BinaryPrimitives.ReadUInt16BigEndian(plain[(2 + (2 * i))..]);
            }

            return BinaryPrimitives.ReadUInt16BigEndian(plain) == answers.Length;
        }
        catch (CryptographicException)
        {
            return false;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
            CryptographicOperations.ZeroMemory(derived);
        }
    }

    /// <summary>X and Y, 32 bytes each.</summary>
    public static byte[] PointOf(ECDiffieHellman key)
    {
        var point = new byte[PointSize];
        WritePoint(key.ExportParameters(false).Q, point);
        return point;
    }

    private static int PaddedSize(int questions) => (2 + (2 * questions) + Padding - 1) / Padding * Padding;

    private static void WritePoint(ECPoint point, Span<byte> target)
    {
        point.X!.CopyTo(target);
        point.Y!.CopyTo(target[32..]);
    }

    /// <summary>The public key at a point; checks that it lies on the curve, which takes as long as half a sealing.</summary>
    public static ECDiffieHellman Import(ReadOnlySpan<byte> point) => ECDiffieHellman.Create(new ECParameters
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new ECPoint { X = point[..32].ToArray(), Y = point[32..].ToArray() },
    });

    private static void Derive(ECDiffieHellman own, ECDiffieHellmanPublicKey other, ReadOnlySpan<byte> salt, Span<byte> target)
    {
        var shared = own.DeriveRawSecretAgreement(other);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, target, salt, "TeamsGrading envelope 1"u8);
        CryptographicOperations.ZeroMemory(shared);
    }
}
