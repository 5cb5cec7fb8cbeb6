using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Organization;

/// <summary>人员 Somebody who works with the product. Known to Teams and Entra by <see cref="EntraObjectId"/>, never by mail address.</summary>
public sealed class Person
{
    private readonly List<RoleGrant> roles = [];

    private Person()
    {
    }

    public PersonId Id { get; private set; }

    /// <summary>工号, unique, as used in workbooks.</summary>
    public string EmployeeNumber { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Mail { get; private set; } = "";

    /// <summary>Null until Entra knows the person; unique otherwise.</summary>
    public Guid? EntraObjectId { get; private set; }

    public UnitId Unit { get; private set; }

    public string Position { get; private set; } = "";

    public PersonId? Manager { get; private set; }

    /// <summary><c>zh-CN</c> or <c>en</c>.</summary>
    public string Locale { get; private set; } = "zh-CN";

    /// <summary>Roles, each held in the person's own unit; headquarters' reach the whole tree.</summary>
    public IReadOnlyList<RoleGrant> Roles => roles;

    /// <summary>离开日期 First day, Asia/Shanghai, on which the person no longer works here; null while nothing is known of it.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>
    /// 调离 Day, Asia/Shanghai, on which the information centre wrote down that the person moved: <see cref="Unit"/> is where the person worked until then and
    /// gives nothing any more. Null again with the personnel data of the new post.
    /// </summary>
    public DateOnly? MovedOn { get; private set; }

    public int Version { get; private set; }

    /// <summary>Whether the person left or retired: without any right, known only where history names them (002 §6.3.4).</summary>
    public bool GoneOn(DateOnly day) => LeftOn <= day;

    public static Person Join(string employeeNumber, PersonDetails details, IEnumerable<Role> roles) =>
        Join(PersonId.New(), employeeNumber, details, roles);

    /// <summary>With an id chosen before, because a row further up referred to the person.</summary>
    internal static Person Join(PersonId id, string employeeNumber, PersonDetails details, IEnumerable<Role> roles)
    {
        var person = new Person { Id = id, EmployeeNumber = employeeNumber };
        person.Describe(details, roles);
        person.Version = 0;
        return person;
    }

    /// <summary>Takes over what the personnel data says now; roles not named are withdrawn.</summary>
    public void Describe(PersonDetails details, IEnumerable<Role> named)
    {
        var wanted = named.ToHashSet();
        MovedOn = details.Unit != Unit || details.Position != Position || wanted.Count > 0 ? null : MovedOn;
        (Name, Mail, EntraObjectId, Unit, Position, Manager, Locale, LeftOn) = details;
        roles.RemoveAll(grant => !wanted.Contains(grant.Role));
        roles.AddRange(wanted.Where(role => roles.TrueForAll(grant => grant.Role != role)).Select(role => new RoleGrant(role)));
        Version++;
    }

    /// <summary>Left or retired: every role ends too.</summary>
    public void Leave(DateOnly on)
    {
        LeftOn = on;
        GiveUpRoles();
    }

    /// <summary>Moved to another unit or post: nothing of the former one holds, roles come anew with the personnel data of the new post.</summary>
    public void Move(DateOnly on)
    {
        MovedOn = on;
        GiveUpRoles();
    }

    /// <summary>As personnel data had it before an import that is undone.</summary>
    internal void Recall(DateOnly? movedOn) => MovedOn = movedOn;

    /// <summary>Every role ends.</summary>
    public void GiveUpRoles()
    {
        roles.Clear();
        Version++;
    }

    /// <summary>The leaving or the move was written down by mistake; roles come anew with personnel data.</summary>
    public void Return()
    {
        (LeftOn, MovedOn) = (null, null);
        Version++;
    }
}

/// <summary>What personnel data says of a person.</summary>
/// <param name="LeftOn">First day on which the person no longer works here.</param>
public sealed record PersonDetails(
    string Name, string Mail, Guid? EntraObjectId, UnitId Unit, string Position, PersonId? Manager, string Locale, DateOnly? LeftOn = null);

/// <summary>One role held by a person.</summary>
public sealed class RoleGrant
{
    internal RoleGrant(Role role) => Role = role;

    public Role Role { get; private set; }
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.HasIndex(person => person.EmployeeNumber).IsUnique();
        builder.HasIndex(person => person.EntraObjectId).IsUnique();
        builder.HasIndex(person => person.Unit);
        builder.Property(person => person.Version).IsConcurrencyToken();
        builder.OwnsMany(person => person.Roles, grants =>
        {
            grants.ToTable("PersonRoles");
            grants.WithOwner().HasForeignKey("PersonId");
            grants.HasKey("PersonId", nameof(RoleGrant.Role));
        });
        builder.Navigation(person => person.Roles).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
