using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bot.Demo;

/// <summary>Fills an empty database with the demo group: all of it, or nothing.</summary>
internal sealed class SeedDemo(GradingDb db, WriteRule writeRule, FurnishFiles furnish, TimeProvider clock)
{
    /// <summary>The rated year of the demo group: last year, whose twelve months are complete.</summary>
    public static int RatedYear(TimeProvider clock) => GroupTime.DateOf(clock.GetUtcNow()).Year - 1;

    /// <summary>True when the database was empty and is now filled.</summary>
    /// <param name="ruleOf">
    /// For the play of a year: the year whose rule there is already, and a customer in its first year. Without it there is the rule of the rated year.
    /// </param>
    /// <param name="files">With customers' files, written up since the January of the rated year.</param>
    public async Task<bool> IfEmptyAsync(CancellationToken cancellation, int? ruleOf = null, bool files = false) => await db.WriteAsync(
        async () =>
        {
            if (await db.Set<Unit>().AnyAsync(cancellation))
            {
                return false;
            }

            var year = RatedYear(clock);
            var units = AddUnits();
            var people = AddPeople(units);
            AddCommittees(units, people, year);
            var customers = AddCustomers(units, year);
            if (files)
            {
                await furnish.StageAsync([.. FilesOf(customers, people, year)], cancellation);
            }

            if (ruleOf is not null)
            {
                AddNewcomer(units["HD"], year + 1);
            }

            _ = (await writeRule.StageAsync(ruleOf ?? year, DemoRule.Content(), cancellation)).Value;
            return true;
        },
        cancellation);

    private Dictionary<string, UnitId> AddUnits()
    {
        var units = new Dictionary<string, UnitId>();
        foreach (var each in DemoPeople.Units)
        {
            var sales = each.Sales is { } hundredMillions ? GasVolume.FromHundredMillions(hundredMillions) : (GasVolume?)null;
            var unit = Unit.Establish(each.Code, each.Name, each.Code == "HQ" ? null : units["HQ"], sales);
            units.Add(each.Code, unit.Id);
            db.Add(unit);
        }

        return units;
    }

    private Dictionary<string, PersonId> AddPeople(Dictionary<string, UnitId> units)
    {
        var people = new Dictionary<string, Person>();
        foreach (var each in DemoPeople.All)
        {
            people.Add(each.Number, Person.Join(each.Number, Details(each, null), each.Roles));
        }

        foreach (var each in DemoPeople.All.Where(person => DemoPeople.ManagerOf(person) is not null))
        {
            people[each.Number].Describe(Details(each, people[DemoPeople.ManagerOf(each)!].Id), each.Roles);
        }

        db.AddRange(people.Values);
        return people.ToDictionary(pair => pair.Key, pair => pair.Value.Id);

        PersonDetails Details(DemoPerson person, PersonId? manager) =>
            new(person.Name, person.Mail, person.ObjectId, units[person.Unit], person.Position, manager, person.Locale);
    }

    private void AddCommittees(Dictionary<string, UnitId> units, Dictionary<string, PersonId> people, int year)
    {
        foreach (var seats in DemoPeople.All.Where(person => person.Duty is not null).GroupBy(person => person.Unit))
        {
            db.Add(Committee.Establish(
                units[seats.Key],
                $"{seats.Key}党〔{year + 1}〕3号",
                new DateOnly(year + 1, 1, 15),
                seats.Select(person => new CommitteeSeat(people[person.Number], person.Duty!.Value)),
                smallerThanFiveReason: null));
        }
    }

    /// <summary>Somebody whose first contract lies within the year, who can be given a level (000 §7.2.4).</summary>
    private void AddNewcomer(UnitId unit, int firstYear)
    {
        const string Code = "HD021";
        const string Name = "泰州滨江新能源有限公司";
        var subject = RatedSubject.Recognise(Code, Name);
        db.Add(subject);
        db.Add(Customer.Register(Code, new CustomerDetails(
            Name, DemoCreditCode.Of(DemoCustomers.All.Length + 1), unit, GasForm.Gaseous, CustomerKind.General, subject.Id, "综合能源", new DateOnly(firstYear, 1, 9))));
    }

    private static IEnumerable<FurnishedFile> FilesOf(List<Customer> customers, Dictionary<string, PersonId> people, int year) =>
        from each in DemoCustomers.All.Select((customer, index) => (Customer: customer, Index: index))
        where DemoFiles.HasFile(each.Index)
        let keeper = people[DemoFiles.KeeperOf(each.Customer.Unit)]
        select DemoFiles.Of(each.Customer, customers[each.Index], each.Index, keeper, new DateOnly(year, 1, 12));

    private List<Customer> AddCustomers(Dictionary<string, UnitId> units, int year)
    {
        var customers = new List<Customer>();
        var subjects = new Dictionary<string, SubjectId>();
        for (var index = 0; index < DemoCustomers.All.Length; index++)
        {
            var each = DemoCustomers.All[index];
            if (each.Subject is null)
            {
                var subject = RatedSubject.Recognise(each.Code, each.Name);
                subjects.Add(each.Code, subject.Id);
                db.Add(subject);
            }

            var customer = Customer.Register(each.Code, new CustomerDetails(
                each.Name,
                DemoCreditCode.Of(index + 1),
                units[each.Unit],
                each.Form,
                each.Internal ? CustomerKind.Internal : CustomerKind.General,
                subjects[each.Subject ?? each.Code],
                each.Industry,
                new DateOnly(each.Since, (index % 12) + 1, (index % 27) + 1)));
            customers.Add(customer);
            db.Add(customer);
            db.AddRange(DemoVolumes.Of(each, year).Select(month => MonthlyVolume.Record(customer.Id, month.Month, month.Details)));
        }

        return customers;
    }
}
