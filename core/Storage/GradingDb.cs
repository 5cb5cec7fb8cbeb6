using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace TeamsGrading.Core.Storage;

/// <summary>
/// The one database of the product. A slice's entities are mapped by the <see cref="IEntityTypeConfiguration{TEntity}"/> classes in its
/// own folder, found here by themselves; handlers reach them with <c>db.Set&lt;T&gt;()</c>.
/// </summary>
public abstract class GradingDb(DbContextOptions options, WriteGate gate) : DbContext(options)
{
    private readonly List<Action> afterCommit = [];

    /// <summary>Whether <see cref="WriteAsync{T}"/> is under way here. Asking costs nothing; the first look at <c>Database</c> makes EF's services of this context.</summary>
    public bool IsWriting { get; private set; }

    /// <summary>
    /// Has <paramref name="work"/> done once this unit of work is committed through here; not when it fails. For signals inside the process
    /// only: a crash loses it.
    /// </summary>
    public void AfterCommit(Action work) => afterCommit.Add(work);

    /// <summary>
    /// Runs <paramref name="work"/> as the only writer of this process, in one transaction, saves and commits. A throw leaves nothing behind.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        using var turn = await gate.EnterAsync(cancellation);
        await using var transaction = await Database.BeginTransactionAsync(cancellation);
        IsWriting = true;
        try
        {
            var result = await work();
            await SaveAsync(acceptAllChangesOnSuccess: true, cancellation);
            await transaction.CommitAsync(cancellation);
            Committed();
            return result;
        }
        finally
        {
            IsWriting = false;
        }
    }

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null)
        {
            return await SaveAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        using var turn = await gate.EnterAsync(cancellationToken);
        var saved = await SaveAsync(acceptAllChangesOnSuccess, cancellationToken);
        Committed();
        return saved;
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(Assembly.GetExecutingAssembly());

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        StoredTypes.Configure(configurationBuilder);
        configurationBuilder.Properties<string>().HaveMaxLength(400);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    private async Task<int> SaveAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellation)
    {
        ChangeTracker.DetectChanges();
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            foreach (var entry in ChangeTracker.Entries())
            {
                if (entry.State is EntityState.Deleted or EntityState.Modified && LossOf(entry.Entity.GetType(), entry.State))
                {
                    throw new InvalidOperationException($"{entry.Entity.GetType().Name} is kept: {entry.State} is refused");
                }
            }

            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellation);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    private static bool LossOf(Type entity, EntityState state) =>
        entity.IsDefined(typeof(AppendOnlyAttribute), inherit: false)
        || (state == EntityState.Deleted && entity.IsDefined(typeof(NeverDeletedAttribute), inherit: false));

    private void Committed()
    {
        var due = afterCommit.ToArray();
        afterCommit.Clear();
        Array.ForEach(due, work => work());
    }
}
