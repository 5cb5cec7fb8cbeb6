using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Demo;

/// <summary>Twenty-four months of figures for a demo customer: the same on every machine, with seasons, growth, misses and late payers.</summary>
internal static class DemoVolumes
{
    // Share of a year in each month, in ten-thousandths: winter heating and summer cooling.
    private static readonly int[] Season = [980, 820, 800, 760, 780, 850, 910, 920, 820, 740, 760, 860];

    /// <summary>The calendar years <paramref name="year"/> - 1 and <paramref name="year"/>, oldest month first.</summary>
    public static IEnumerable<(Month Month, MonthlyVolumeDetails Details)> Of(DemoCustomer customer, int year)
    {
        var character = Noise(customer.Code, 0);
        var growth = -8 + (character % 23);
        var reliability = 86 + (character / 7 % 15);
        var payment = character % 5 == 0 ? 82 + (character % 9) : 100;
        for (var offset = 0; offset < 24; offset++)
        {
            var month = new Month(year - 1, 1).AddMonths(offset);
            var grown = month.Year == year ? 100 + growth : 100;
            var contracted = decimal.Round(customer.Yearly * 10_000m * Season[month.Number - 1] / 10_000m * grown / 100m / 1000m) * 1000m;
            var kept = reliability + (Noise(customer.Code, month.Stamp) % 13) - 4;
            var actual = decimal.Round(contracted * Math.Min(kept, 108) / 100m);
            var price = 2.62m + (character % 40 * 0.01m) + (month.Number is 12 or <= 2 ? 0.18m : 0m) + (customer.Form == Core.Seams.GasForm.Liquid ? 0.55m : 0m);
            var cost = price * (880 + (Noise(customer.Code, 7) % 70)) / 1000m;
            var receivable = decimal.Round(actual * price, 2);
            yield return (month, new MonthlyVolumeDetails(
                new GasVolume(contracted),
                new GasVolume(actual),
                new Money(price),
                new Money(decimal.Round(cost, 4)),
                new Money(receivable),
                new Money(decimal.Round(receivable * payment / 100m, 2))));
        }
    }

    /// <summary>A small number that depends on nothing but its arguments (FNV-1a).</summary>
    private static int Noise(string code, int salt)
    {
        var hash = 2_166_136_261u;
        foreach (var character in $"{code}/{salt}")
        {
            hash = unchecked((hash ^ character) * 16_777_619u);
        }

        return (int)((hash ^ (hash >> 15)) % 10_007u);
    }
}
