using System.Net.Mail;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Organization;

/// <summary>Reads the cells of the people sheet that are more than text.</summary>
internal static class PersonCells
{
    private static readonly Dictionary<string, string> Locales = new(StringComparer.OrdinalIgnoreCase)
    {
        ["zh-CN"] = "zh-CN",
        ["zh"] = "zh-CN",
        ["中文"] = "zh-CN",
        ["en"] = "en",
        ["en-US"] = "en",
        ["English"] = "en",
        ["英文"] = "en",
    };

    public static string Mail(SheetRow row, int column)
    {
        var mail = row.Key(column, 254);
        if (mail.Length > 0 && (!MailAddress.TryCreate(mail, out var parsed) || parsed.Address != mail))
        {
            row.Fault(column, new NotAMailAddress());
        }

        return mail;
    }

    public static string Locale(SheetRow row, int column)
    {
        var written = row.Key(column);
        if (written.Length == 0)
        {
            return "zh-CN";
        }

        if (Locales.TryGetValue(written, out var locale))
        {
            return locale;
        }

        row.Fault(column, new NotAChoice("zh-CN / en"));
        return "";
    }

    public static HashSet<Role> Roles(SheetRow row, int column)
    {
        var roles = new HashSet<Role>();
        foreach (var written in row.Key(column, 400).Split([';', ',', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (RoleNames.Read(written) is { } role)
            {
                roles.Add(role);
            }
            else
            {
                row.Fault(column, new NoSuchRole(written, RoleNames.Write(Enum.GetValues<Role>())));
            }
        }

        return roles;
    }

    /// <summary>An empty cell takes nothing back: a leaving that the information centre wrote down outlives an older list.</summary>
    public static DateOnly? LeftOn(SheetRow row, int column, DateOnly? stored) => row.Date(column) ?? stored;

    public static Guid? ObjectId(SheetRow row, int column)
    {
        var written = row.Key(column);
        if (written.Length == 0)
        {
            return null;
        }

        if (Guid.TryParse(written, out var id) && id != Guid.Empty)
        {
            return id;
        }

        row.Fault(column, new NotAnObjectId());
        return null;
    }
}
