using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TeamsGrading.Bench.Ballots;

/// <summary>
/// The floor of the ballot turn, in a process of its own: bare Kestrel that validates the same token, upserts one row of the same size with
/// plain Microsoft.Data.Sqlite at the same durability, and returns a constant card of the same size.
/// </summary>
internal static class FloorServer
{
    /// <summary>The first argument that starts it: <c>floor-server FILE PEM APPID ROWBYTES ANSWERBYTES</c>.</summary>
    public const string Verb = "floor-server";

    public static async Task RunAsync(string[] arguments)
    {
        var (file, pem, audience) = (arguments[1], await File.ReadAllTextAsync(arguments[2]), arguments[3]);
        var row = RandomNumberGenerator.GetBytes(int.Parse(arguments[4], CultureInfo.InvariantCulture));
        var answer = new byte[int.Parse(arguments[5], CultureInfo.InvariantCulture)];
        answer.AsSpan().Fill((byte)' ');
        using var rsa = RSA.Create();
        rsa.ImportFromPem(pem);
        var handler = new JsonWebTokenHandler();
        var rules = new TokenValidationParameters
        {
            ValidIssuer = TokenMint.Issuer,
            ValidAudience = audience,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            IssuerSigningKey = new RsaSecurityKey(rsa) { KeyId = "bench" },
        };
        using var upsert = new PlainUpsert(file, row);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            var token = context.Request.Headers.Authorization.ToString();
            if (!token.StartsWith("Bearer ", StringComparison.Ordinal) || !handler.ValidateToken(token[7..], rules).IsValid)
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }

            await context.Request.Body.CopyToAsync(Stream.Null);
            upsert.Run();
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = answer.Length;
            await context.Response.Body.WriteAsync(answer);
        });
        await app.StartAsync();
        Console.WriteLine($"listening {app.Urls.First()}");
        await app.WaitForShutdownAsync();
    }

    /// <summary>One connection, one prepared statement, one commit a row.</summary>
    private sealed class PlainUpsert : IDisposable
    {
        private readonly object gate = new();
        private readonly SqliteConnection connection;
        private readonly SqliteCommand command;
        private readonly SqliteParameter key;
        private long turn;

        public PlainUpsert(string file, byte[] row)
        {
            connection = new SqliteConnection($"Data Source={file}");
            connection.Open();
            using var setUp = connection.CreateCommand();
            setUp.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE Rows (Id INTEGER PRIMARY KEY, Row BLOB NOT NULL)";
            setUp.ExecuteNonQuery();
            command = connection.CreateCommand();
            command.CommandText = "INSERT INTO Rows (Id, Row) VALUES (@id, @row) ON CONFLICT (Id) DO UPDATE SET Row = excluded.Row";
            key = command.Parameters.Add("@id", SqliteType.Integer);
            command.Parameters.AddWithValue("@row", row);
            command.Prepare();
        }

        public void Run()
        {
            lock (gate)
            {
                // As many rows as 65 voters have ballots for 20 candidates.
                key.Value = turn++ * 7919 % 1300;
                command.ExecuteNonQuery();
            }
        }

        public void Dispose()
        {
            command.Dispose();
            connection.Dispose();
        }
    }
}
