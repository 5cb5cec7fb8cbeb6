using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Search;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bench.Customers;

/// <summary>A database of made-up customers in 20 units: place, a name of two characters, a trade, sometimes a number, and the legal form.</summary>
internal sealed class SearchBenchData(ServiceProvider services, string file) : IAsyncDisposable
{
    private const int Units = 20;
    private const string PagesSql = "SELECT page_count FROM pragma_page_count";

    private static readonly string[] Places =
        [.. "广东 深圳 珠海 惠州 中山 佛山 东莞 江门 茂名 湛江 福建 厦门 泉州 漳州 莆田 浙江 宁波 杭州 温州 嘉兴 江苏 南通 泰州 盐城 上海 天津 河北 唐山 山东 青岛 海南 海口".Split(' ')];

    private static readonly string[] Trades =
        [.. "化工 热电 能源 燃气 陶瓷 玻璃 钢铁 造纸 纺织 食品 电力 新材料 石化 水泥 铝业 建材 制药 电子 船舶 汽车 化肥 橡胶 印染 啤酒 供热 物流".Split(' ')];

    private const string Syllables = "华东海德润泽中恒安泰金鑫盛源兴达宏远瑞丰长江天龙国信联合新创大同永嘉和顺通正明光亚太嘉益福康万利美佳成伟宇航凯旋博奥星辰";

    /// <summary>Of headquarters.</summary>
    public PersonId Officer { get; private set; }

    /// <summary>Of the unit with every twentieth customer.</summary>
    public PersonId Keeper { get; private set; }

    public double Seconds { get; private set; }

    public long KeyBytes { get; private set; }

    public long Keys { get; private set; }

    public static async Task<SearchBenchData> MakeAsync(string file, int customers)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System).AddGradingStorage(DatabaseProvider.Sqlite, $"Data Source={file}")
            .AddOrganization().AddCommittees().AddCustomers().AddSearch().AddScoped<IAwards, Awards>();
        var data = new SearchBenchData(services.BuildServiceProvider(), file);
        await data.MigrateAsync();
        var clock = Stopwatch.StartNew();
        var units = await data.FurnishAsync();
        data.Fill(units, customers);
        data.Seconds = clock.Elapsed.TotalSeconds;
        return data;
    }

    /// <summary>Customer <paramref name="number"/>; the first ones are the same in every database.</summary>
    public static string NameOf(int number)
    {
        var samples = new Samples((ulong)number + 17);
        var place = Places[samples.Next(Places.Length)];
        var (one, other) = (Syllables[samples.Next(Syllables.Length)], Syllables[samples.Next(Syllables.Length)]);
        var trade = Trades[samples.Next(Trades.Length)];
        return samples.Next(3) == 0 ? $"{place}{one}{other}{trade}第{samples.Next(900) + 1}厂" : $"{place}{one}{other}{trade}有限公司";
    }

    /// <summary>Questions on customers that both databases have, in the unit of the keeper.</summary>
    public static IEnumerable<(string Kind, string Text)> Questions(int few)
    {
        foreach (var number in Enumerable.Range(1, 12).Select(step => (step * 40 * Units) % few))
        {
            var name = NameOf(number);
            yield return ("name", name);
            yield return ("part", name[1..5]);
            yield return ("broad", name[4..6]);
            yield return ("initials", string.Concat(PinyinInitials.Of(name[..6])[0]));
            yield return ("code", CodeOf(number));
            yield return ("onewrong", name[..3] + '龘' + name[4..6]);
            yield return ("nothing", "魑魅魍魉");
        }
    }

    public async Task<(double Milliseconds, int Found)> AskAsync(bool keeper, string question)
    {
        await using var scope = services.CreateAsyncScope();
        var find = scope.ServiceProvider.GetRequiredService<FindCustomers>();
        var start = Stopwatch.GetTimestamp();
        var found = await find.RunAsync(keeper ? Keeper : Officer, question, 8, default);
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, found.Value.Customers.Count);
    }

    public Task RegisterAsync(int customers) => WriteAsync(db =>
    {
        using var table = new CustomerTable(db);
        for (var number = 0; number < customers; number++)
        {
            table.Insert(CustomerId.New(), CodeOf(number), Details(number, new UnitId(1 + (number % Units))));
        }

        table.Flush();
    });

    public async Task<bool> StepAsync()
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IndexCustomers>().StepAsync(default);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static string CodeOf(int number) => $"K{number:0000000}";

    private static CustomerDetails Details(int number, UnitId unit) =>
        new(NameOf(number), "", unit, GasForm.Gaseous, CustomerKind.General, new SubjectId(number + 1), "", null);

    private Task MigrateAsync() => services.Migrate(default);

    private async Task WriteAsync(Action<GradingDb> write)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GradingDb>();
        await db.WriteAsync(
            () =>
            {
                write(db);
                return Task.FromResult(true);
            },
            default);
    }

    private async Task<IReadOnlyList<UnitId>> FurnishAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GradingDb>();
        var top = Unit.Establish("HQ", "HQ", null, null);
        var units = Enumerable.Range(0, Units).Select(number => Unit.Establish($"U{number}", $"U{number}", top.Id, null)).ToList();
        db.Add(top);
        db.AddRange(units);
        foreach (var (number, unit, role) in new[] { ("1", top, Role.HeadquartersOfficer), ("2", units[0], Role.ArchiveKeeper) })
        {
            db.Add(Person.Join(number, new PersonDetails(number, "", null, unit.Id, "", null, "zh-CN"), [role]));
        }

        await db.SaveChangesAsync();
        return [.. units.Select(unit => unit.Id)];
    }

    /// <summary>Customers by number, their keys unit by unit in the order of the table: an import of a million one by one would take hours here.</summary>
    private void Fill(IReadOnlyList<UnitId> units, int customers)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        Execute(connection, "PRAGMA synchronous=OFF; PRAGMA cache_size=-64000");
        using (var transaction = connection.BeginTransaction())
        {
            using var insert = Command(connection, "INSERT INTO Customers (Id, Code, Name, CreditCode, Unit, Form, Kind, Subject, Industry, FirstContract, Version) VALUES ($0, $1, $2, '', $3, 'Gaseous', 'General', $0, '', NULL, 0)", 4);
            for (var number = 0; number < customers; number++)
            {
                Run(insert, IdOf(number), CodeOf(number), NameOf(number), units[number % Units].Value);
            }

            transaction.Commit();
        }

        var before = Number(connection, PagesSql);
        using (var transaction = connection.BeginTransaction())
        {
            using var insert = Command(connection, "INSERT INTO CustomerKeys (Unit, \"Key\", Customer) VALUES ($0, $1, $2)", 3);
            foreach (var unit in Enumerable.Range(0, Units).OrderBy(number => units[number].Value))
            {
                var keys = Enumerable.Range(0, customers).Where(number => number % Units == unit)
                    .SelectMany(number => SearchKeys.Of(CodeOf(number), NameOf(number), "").Select(key => (Key: key, Customer: IdOf(number)))).ToList();
                keys.Sort(static (one, other) => one.Key.AsSpan().SequenceCompareTo(other.Key) is var order and not 0 ? order : one.Customer.CompareTo(other.Customer));
                foreach (var (key, customer) in keys)
                {
                    Run(insert, units[unit].Value, key, customer);
                }

                Keys += keys.Count;
            }

            transaction.Commit();
        }

        Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        KeyBytes = (Number(connection, PagesSql) - before) * Number(connection, "SELECT page_size FROM pragma_page_size");
        using var scope = services.CreateScope();
        var people = scope.ServiceProvider.GetRequiredService<GradingDb>().Set<Person>().AsNoTracking().ToList();
        (Officer, Keeper) = (people.Single(person => person.EmployeeNumber == "1").Id, people.Single(person => person.EmployeeNumber == "2").Id);
    }

    /// <summary>Scattered like real ids, so that neighbours in the index are not neighbours among the customers.</summary>
    private static long IdOf(int number) => (long)(((ulong)number + 1) * 0x9E3779B97F4A7C15 >> 1);

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, int values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var place = 0; place < values; place++)
        {
            command.Parameters.Add(new SqliteParameter($"${place}", null));
        }

        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var place = 0; place < values.Length; place++)
        {
            command.Parameters[place].Value = values[place];
        }

        command.ExecuteNonQuery();
    }
}
