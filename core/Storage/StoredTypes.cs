using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Storage;

/// <summary>How the house's value types lie in a column, once for every entity and both providers.</summary>
internal static class StoredTypes
{
    public static void Configure(ModelConfigurationBuilder builder)
    {
        foreach (var type in Assembly.GetExecutingAssembly().GetTypes().Where(IsTypedId))
        {
            builder.Properties(type).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(type));
        }

        builder.Properties<Month>().HaveConversion<MonthConverter>();
        builder.Properties<Money>().HaveConversion<MoneyConverter>();
        builder.Properties<GasVolume>().HaveConversion<GasVolumeConverter>();
        builder.Properties<DateOnly>().HaveConversion<DateConverter>();
        builder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    private static bool IsTypedId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>));

    private sealed class TypedIdConverter<TId>() : ValueConverter<TId, long>(id => id.Value, value => Wrap(value))
        where TId : struct, ITypedId<TId>
    {
        private static TId Wrap(long value) => TId.From(value);
    }

    private sealed class MonthConverter() : ValueConverter<Month, int>(month => month.Stamp, stamp => Month.FromStamp(stamp));

    private sealed class MoneyConverter() : ValueConverter<Money, long>(money => money.Stored, stored => Money.FromStored(stored));

    private sealed class GasVolumeConverter() : ValueConverter<GasVolume, long>(volume => volume.Stored, stored => GasVolume.FromStored(stored));

    /// <summary>A date is the number yyyymmdd: sorts the same on both providers.</summary>
    private sealed class DateConverter() : ValueConverter<DateOnly, int>(
        date => (date.Year * 10_000) + (date.Month * 100) + date.Day,
        stamp => new DateOnly(stamp / 10_000, stamp / 100 % 100, stamp % 100));

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        time => time.Kind == DateTimeKind.Utc ? time : Refuse(time),
        time => DateTime.SpecifyKind(time, DateTimeKind.Utc))
    {
        private static DateTime Refuse(DateTime time) =>
            throw new InvalidOperationException($"only UTC is stored, got a {time.Kind} time");
    }
}
