using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Care;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Care;

/// <summary>Verbs and inputs of the cards of care.</summary>
internal static class CareVerbs
{
    public const string Map = "care.map";
    public const string Follower = "follower.show";
    public const string Liaison = "liaison.show";
    public const string NameFollower = "follower.name";
    public const string NameLiaison = "liaison.name";
    public const string FollowerStandIn = "follower.standin";
    public const string LiaisonStandIn = "liaison.standin";
    public const string Back = "care.back";

    public const string Page = "page";
    public const string Subject = "subject";
    public const string Unit = "unit";
    public const string Person = "person";
    public const string Version = "version";
    public const string StandIn = "standin";
    public const string StandInPerson = "other";
    public const string From = "from";
    public const string Until = "until";

    /// <summary>What the card was about: a customer when it carries one, else a unit.</summary>
    public static CareOf Of(CardCall call) => call.Id(Subject) is var subject and not 0
        ? CareOf.Customer(new SubjectId(subject))
        : CareOf.UnitOf(new UnitId(call.Id(Unit)));

    public static (string, string) Data(CareOf what) => what.Duty == CareDuty.Follower ? (Subject, Shown.Id(what.Id)) : (Unit, Shown.Id(what.Id));

    public static DateOnly? DayOf(CardCall call, string field) =>
        DateOnly.TryParseExact(call[field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A refusal at the input it is about.</summary>
    public static CardReply.Refuse Refuse(Error error, Texts texts)
    {
        var field = error.GetType().GetProperty("Field")?.GetValue(error) as string;
        return texts.Refuse(error, error is CareStandInNotSuitable or StandInIsAbsent ? StandInPerson : field);
    }
}
