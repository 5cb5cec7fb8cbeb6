using System.Reflection;
using System.Text.Json;

namespace TeamsGrading.Core.Shared;

/// <summary>
/// Looks whether a canonical text has every part that its record is made of. Reading it would put nothing in the place of a missing one, which is found out
/// later and elsewhere.
/// </summary>
internal static class WholeText
{
    /// <summary>Path of the first part that is missing, or null where it must not be; null when the text is whole.</summary>
    public static string? MissingIn(JsonElement text, Type type, string path) => text.ValueKind switch
    {
        JsonValueKind.Object when PartsOf(type) is { } parts => parts.Select(part => MissingIn(text, part, path)).FirstOrDefault(missing => missing is not null),
        JsonValueKind.Array when ElementOf(type) is { } element =>
            text.EnumerateArray().Select((each, place) => each.ValueKind == JsonValueKind.Null ? $"{path}[{place}]" : MissingIn(each, element, $"{path}[{place}]"))
                .FirstOrDefault(missing => missing is not null),
        _ => null,
    };

    private static string? MissingIn(JsonElement text, ParameterInfo part, string path)
    {
        var own = $"{path}.{JsonNamingPolicy.CamelCase.ConvertName(part.Name!)}";
        if (!text.TryGetProperty(JsonNamingPolicy.CamelCase.ConvertName(part.Name!), out var value))
        {
            return part.HasDefaultValue ? null : own;
        }

        var mayBeNull = Nullable.GetUnderlyingType(part.ParameterType) is not null || new NullabilityInfoContext().Create(part).WriteState == NullabilityState.Nullable;
        return value.ValueKind == JsonValueKind.Null ? mayBeNull ? null : own : MissingIn(value, Nullable.GetUnderlyingType(part.ParameterType) ?? part.ParameterType, own);
    }

    /// <summary>What a record of ours is made of; null for anything else, also for an id, which is a number.</summary>
    private static ParameterInfo[]? PartsOf(Type type) =>
        type.Assembly == typeof(WholeText).Assembly && !type.IsEnum && type.GetConstructors() is [var only] ? only.GetParameters() : null;

    private static Type? ElementOf(Type type) => type.GetInterfaces().Prepend(type)
        .FirstOrDefault(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
}
