using TeamsGrading.Core.Calendars;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Core.Care;

namespace TeamsGrading.Tests.Core.Calendars;

/// <summary>The calendar on the stage of care: officers and the information centre may keep it.</summary>
internal static class CalendarHand
{
    public static async Task<Error?> SetAsync(this CareStage stage, string actor, string? day, DayKind? kind, string? name)
    {
        var by = await stage.WhoAsync(actor);
        return (await stage.Test.RunAsync((EditCalendar use) => use.SetAsync(by, day is null ? null : CareStage.Day(day), kind, name, default))).Error;
    }

    public static async Task<Error?> RemoveAsync(this CareStage stage, string actor, string day)
    {
        var by = await stage.WhoAsync(actor);
        return (await stage.Test.RunAsync((EditCalendar use) => use.RemoveAsync(by, CareStage.Day(day), default))).Error;
    }

    public static async Task<Error?> CompleteAsync(this CareStage stage, string actor, int year)
    {
        var by = await stage.WhoAsync(actor);
        return (await stage.Test.RunAsync((EditCalendar use) => use.CompleteAsync(by, year, default))).Error;
    }

    public static async Task<Result<IReadOnlyList<ImportedYear>>> PasteAsync(this CareStage stage, string text, bool dryRun = false, string actor = "officer")
    {
        var by = await stage.WhoAsync(actor);
        return await stage.Test.RunAsync((ImportCalendar use) => use.PasteAsync(by, text, dryRun, default));
    }

    public static async Task<Result<CalendarView>> CalendarAsync(this CareStage stage, string reader, int? year = null)
    {
        var who = await stage.WhoAsync(reader);
        return await stage.Test.RunAsync((ViewCalendar use) => use.RunAsync(who, year, default));
    }

    public static Task<int> WarnAsync(this CareStage stage) => stage.Test.RunAsync((WarnOfMissingYear use) => use.RunAsync(default));

    public static Task<WorkingCalendar> InForceAsync(this CareStage stage) =>
        stage.Test.RunAsync(async (IWorkingDays days) => await days.CalendarAsync(default));

    public static Task<bool> KnowsAsync(this CareStage stage, int year) => stage.Test.RunAsync(async (IWorkingDays days) => await days.KnowsAsync(year, default));
}
