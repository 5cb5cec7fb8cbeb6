using System.Security.Cryptography;
using System.Text;

namespace TeamsGrading.Core.Shared;

/// <summary>The signature (ECDSA P-256 over SHA-256) under the manifest of a pack.</summary>
public static class PackSeal
{
    /// <summary>SHA-256 of the public key, lower-case hex: what the operator publishes.</summary>
    public static string Fingerprint(byte[] publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey));

    /// <summary>The signature in Base64. Two signatures of the same text differ; each is good.</summary>
    public static string Sign(ECDsa key, string manifest) =>
        Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(manifest), HashAlgorithmName.SHA256));

    /// <summary>What is wrong with the signature, or empty.</summary>
    /// <param name="publicKey">Base64 of the key as the manifest has it.</param>
    /// <param name="signatureFile">Name of the signature's entry, the answer when it does not fit.</param>
    /// <param name="expectedFingerprint">Known fingerprint of the signing key, or null to accept the pack's own.</param>
    public static string Difference(
        ReadOnlySpan<byte> manifest, string publicKey, string fingerprint, string signature, string signatureFile, string? expectedFingerprint)
    {
        try
        {
            var bytes = Convert.FromBase64String(publicKey);
            if (Fingerprint(bytes) != fingerprint)
            {
                return "fingerprint";
            }

            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(bytes, out _);
            return !key.VerifyData(manifest, Convert.FromBase64String(signature), HashAlgorithmName.SHA256)
                ? signatureFile
                : expectedFingerprint is not null && expectedFingerprint != fingerprint ? "signed by another key" : "";
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException)
        {
            return signatureFile;
        }
    }
}
