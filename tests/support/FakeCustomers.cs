using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Support;

/// <summary>The register of customers as the test says; remembers what it is told of files.</summary>
public sealed class FakeCustomers : ICustomers, ICustomerFinder, IFileEvents, IKeySubjects
{
    public List<CustomerCard> All { get; } = [];

    public List<(CustomerId Customer, FileEvent What, DateOnly On)> Happened { get; } = [];

    public CustomerCard Add(string name, UnitId unit, CustomerStanding standing = CustomerStanding.General)
    {
        var card = new CustomerCard(CustomerId.New(), $"C{All.Count + 1:000}", name, unit, GasForm.Gaseous, SubjectId.New(), standing);
        All.Add(card);
        return card;
    }

    /// <summary>The customer belongs to another unit from now on.</summary>
    public void Move(CustomerId customer, UnitId unit)
    {
        var place = All.FindIndex(card => card.Id == customer);
        All[place] = All[place] with { Unit = unit };
    }

    public Task<IReadOnlyList<CustomerCard>> OfAsync(IReadOnlyCollection<CustomerId> customers, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<CustomerCard>>([.. All.Where(card => customers.Contains(card.Id))]);

    public Task<IReadOnlyList<CustomerCard>> OfSubjectsAsync(IReadOnlyCollection<SubjectId> subjects, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<CustomerCard>>([.. All.Where(card => subjects.Contains(card.Subject))]);

    public Task<IReadOnlyList<CustomerCard>> OfStandingAsync(UnitId unit, CustomerStanding standing, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<CustomerCard>>([.. All.Where(card => card.Unit == unit && card.Standing == standing)]);

    public Task<IReadOnlyList<SubjectId>> KeyOnAsync(DateOnly day, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<SubjectId>>(
        [.. All.Where(card => card.Standing is CustomerStanding.Strategic or CustomerStanding.Vip).Select(card => card.Subject)]);

    public Task<Result<IReadOnlyList<CustomerId>>> FindAsync(PersonId reader, string text, int most, CancellationToken cancellation) =>
        Task.FromResult<Result<IReadOnlyList<CustomerId>>>(All.Where(card => card.Name.Contains(text, StringComparison.Ordinal)).Take(most).Select(card => card.Id).ToArray());

    public Task HappenedAsync(IReadOnlyCollection<CustomerId> customers, FileEvent what, DateOnly on, CancellationToken cancellation)
    {
        Happened.AddRange(customers.Select(customer => (customer, what, on)));
        return Task.CompletedTask;
    }

    public Task AwardsChangedAsync(IReadOnlyCollection<SubjectId> subjects, bool final, DateOnly on, CancellationToken cancellation) => Task.CompletedTask;
}
