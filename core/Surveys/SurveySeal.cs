using System.Buffers.Binary;
using System.Security.Cryptography;

namespace TeamsGrading.Core.Surveys;

/// <summary>
/// Seals and opens answers as a rating round does (voting.md): ephemeral ECDH on P-256, HKDF-SHA256, AES-256-GCM, bound to survey, invitation and
/// questions. Key and nonce come from the one-time agreement. The private key lies wrapped under a secret outside of the database.
/// </summary>
internal static class SurveySeal
{
    public const int SecretSize = 32;
    private const int PointSize = 64;
    private const int TagSize = 16;
    private const int DerivedSize = 44;

    public static byte[] PointOf(ECDiffieHellman key)
    {
        var point = key.ExportParameters(false).Q;
        return [.. point.X!, .. point.Y!];
    }

    public static byte[] Seal(byte[] recipient, SurveyId survey, InvitationId invitation, byte[] form, ReadOnlySpan<byte> sheet)
    {
        using var ephemeral = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var to = Import(recipient);
        var envelope = new byte[PointSize + TagSize + sheet.Length];
        PointOf(ephemeral).CopyTo(envelope, 0);
        Span<byte> derived = stackalloc byte[DerivedSize];
        Derive(ephemeral, to.PublicKey, envelope.AsSpan(0, PointSize), derived);
        using var cipher = new AesGcm(derived[..32], TagSize);
        cipher.Encrypt(derived[32..], sheet, envelope.AsSpan(PointSize + TagSize), envelope.AsSpan(PointSize, TagSize), Binding(survey, invitation, form));
        CryptographicOperations.ZeroMemory(derived);
        return envelope;
    }

    /// <summary>Null when it was not sealed for this key, survey, invitation and these questions.</summary>
    public static byte[]? Open(ECDiffieHellman key, SurveyId survey, InvitationId invitation, byte[] form, ReadOnlySpan<byte> envelope)
    {
        if (envelope.Length < PointSize + TagSize)
        {
            return null;
        }

        Span<byte> derived = stackalloc byte[DerivedSize];
        try
        {
            using var from = Import(envelope[..PointSize]);
            Derive(key, from.PublicKey, envelope[..PointSize], derived);
            var sheet = new byte[envelope.Length - PointSize - TagSize];
            using var cipher = new AesGcm(derived[..32], TagSize);
            cipher.Decrypt(derived[32..], envelope[(PointSize + TagSize)..], envelope.Slice(PointSize, TagSize), sheet, Binding(survey, invitation, form));
            return sheet;
        }
        catch (CryptographicException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(derived);
        }
    }

    public static (byte[] Salt, byte[] Wrapped) Wrap(ECDiffieHellman key, SurveyId survey, ReadOnlySpan<byte> secret)
    {
        var salt = RandomNumberGenerator.GetBytes(32);
        var plain = key.ExportPkcs8PrivateKey();
        var wrapped = new byte[TagSize + plain.Length];
        Span<byte> derived = stackalloc byte[DerivedSize];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, derived, salt, Bytes(survey.Value));
        using var cipher = new AesGcm(derived[..32], TagSize);
        cipher.Encrypt(derived[32..], plain, wrapped.AsSpan(TagSize), wrapped.AsSpan(0, TagSize));
        CryptographicOperations.ZeroMemory(plain);
        CryptographicOperations.ZeroMemory(derived);
        return (salt, wrapped);
    }

    /// <summary>Null when secret, salt, survey and key do not belong together.</summary>
    public static ECDiffieHellman? Unwrap(SurveyKey wrapped, ReadOnlySpan<byte> secret)
    {
        if (secret.Length != SecretSize || wrapped.Wrapped.Length <= TagSize)
        {
            return null;
        }

        var plain = new byte[wrapped.Wrapped.Length - TagSize];
        var key = ECDiffieHellman.Create();
        Span<byte> derived = stackalloc byte[DerivedSize];
        try
        {
            HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, derived, wrapped.Salt, Bytes(wrapped.Survey.Value));
            using var cipher = new AesGcm(derived[..32], TagSize);
            cipher.Decrypt(derived[32..], wrapped.Wrapped.AsSpan(TagSize), wrapped.Wrapped.AsSpan(0, TagSize), plain);
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

    private static byte[] Binding(SurveyId survey, InvitationId invitation, byte[] form) => [.. Bytes(survey.Value), .. Bytes(invitation.Value), .. form];

    private static byte[] Bytes(long number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes;
    }

    private static ECDiffieHellman Import(ReadOnlySpan<byte> point) => ECDiffieHellman.Create(new ECParameters
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new ECPoint { X = point[..32].ToArray(), Y = point[32..].ToArray() },
    });

    private static void Derive(ECDiffieHellman own, ECDiffieHellmanPublicKey other, ReadOnlySpan<byte> salt, Span<byte> target)
    {
        var shared = own.DeriveRawSecretAgreement(other);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, target, salt, "TeamsGrading survey 1"u8);
        CryptographicOperations.ZeroMemory(shared);
    }
}
