using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Http;

/// <summary>
/// Tokens of the people whom a developer tries out. Signed with a key that lives in this process only, so none outlives it; registered in
/// Development only.
/// </summary>
internal sealed class PersonaTokens(TimeProvider clock)
{
    /// <summary>What every persona token begins with; no Entra token does.</summary>
    public const string Prefix = "persona_";

    private const int SignedLength = 16;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    public string Issue(PersonId person)
    {
        Span<byte> token = stackalloc byte[SignedLength + HMACSHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(token, person.Value);
        BinaryPrimitives.WriteInt64BigEndian(token[8..], (clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds());
        HMACSHA256.HashData(key, token[..SignedLength], token[SignedLength..]);
        return Prefix + Base64Url.EncodeToString(token);
    }

    /// <summary>Whom the token stands for, or null when it is foreign, altered or too old.</summary>
    public PersonId? Read(string token)
    {
        Span<byte> bytes = stackalloc byte[SignedLength + HMACSHA256.HashSizeInBytes];
        if (!token.StartsWith(Prefix, StringComparison.Ordinal)
            || !TryDecode(token.AsSpan(Prefix.Length), bytes))
        {
            return null;
        }

        Span<byte> proof = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, bytes[..SignedLength], proof);
        return CryptographicOperations.FixedTimeEquals(proof, bytes[SignedLength..])
            && clock.GetUtcNow().ToUnixTimeSeconds() < BinaryPrimitives.ReadInt64BigEndian(bytes[8..])
            ? new PersonId(BinaryPrimitives.ReadInt64BigEndian(bytes))
            : null;
    }

    private static bool TryDecode(ReadOnlySpan<char> text, Span<byte> bytes) =>
        text.Length == Base64Url.GetEncodedLength(bytes.Length)
        && Base64Url.IsValid(text)
        && Base64Url.TryDecodeFromChars(text, bytes, out var written)
        && written == bytes.Length;
}
