using System.Buffers.Binary;
using System.Security.Cryptography;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Rounds;

/// <summary>A round's private key under the outside secret, the salt of the database and the round's id: none of them opens it alone.</summary>
internal sealed record WrappedKey(byte[] Salt, byte[] Blob)
{
    public const int SecretSize = 32;
    private const int TagSize = 16;

    public static WrappedKey Wrap(ECDiffieHellman key, RoundId round, ReadOnlySpan<byte> outsideSecret)
    {
        var salt = RandomNumberGenerator.GetBytes(32);
        var plain = key.ExportPkcs8PrivateKey();
        var blob = new byte[TagSize + plain.Length];
        Span<byte> derived = stackalloc byte[44];
        try
        {
            Derive(round, outsideSecret, salt, derived);
            using var cipher = new AesGcm(derived[..32], TagSize);
            cipher.Encrypt(derived[32..], plain, blob.AsSpan(TagSize), blob.AsSpan(0, TagSize));
            return new WrappedKey(salt, blob);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
            CryptographicOperations.ZeroMemory(derived);
        }
    }

    /// <summary>The private key, or null when secret, salt, round and blob do not belong together.</summary>
    public ECDiffieHellman? Unwrap(RoundId round, ReadOnlySpan<byte> outsideSecret)
    {
        if (Blob.Length <= TagSize || outsideSecret.Length != SecretSize)
        {
            return null;
        }

        var plain = new byte[Blob.Length - TagSize];
        Span<byte> derived = stackalloc byte[44];
        var key = ECDiffieHellman.Create();
        try
        {
            Derive(round, outsideSecret, Salt, derived);
            using var cipher = new AesGcm(derived[..32], TagSize);
            cipher.Decrypt(derived[32..], Blob.AsSpan(TagSize), Blob.AsSpan(0, TagSize), plain);
            key.ImportPkcs8PrivateKey(plain, out _);
            return key;
        }
        catch (CryptographicException)
        {
            key.Dispose();
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
            CryptographicOperations.ZeroMemory(derived);
        }
    }

    private static void Derive(RoundId round, ReadOnlySpan<byte> secret, ReadOnlySpan<byte> salt, Span<byte> target)
    {
        Span<byte> info = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(info, round.Value);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, target, salt, info);
    }
}
