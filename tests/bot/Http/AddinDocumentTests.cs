using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Http;
using TeamsGrading.Tests.Bot.Desk;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Http;

/// <summary>The document of the panes' API that is checked in says what the program answers; docs/testing.md tells how it is written anew.</summary>
public sealed class AddinDocumentTests(DevelopmentDesk desk) : IClassFixture<DevelopmentDesk>
{
    private static readonly string CheckedIn = Repository.At("addin", "shared", "openapi.json");

    [Fact]
    public async Task Document_CheckedIn_IsTheOneThatIsServed()
    {
        using var client = desk.Host.Anonymous();
        var served = (await client.GetStringAsync(AddinDocument.Address)).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("TEAMSGRADING_WRITE_DOCUMENT") == "1")
        {
            await File.WriteAllTextAsync(CheckedIn, served);
        }

        Assert.Equal(served, (await File.ReadAllTextAsync(CheckedIn)).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Document_NamesEveryAddressOfThePanes_WithItsAnswerAndItsProblems()
    {
        using var client = desk.Host.Anonymous();
        using var document = JsonDocument.Parse(await client.GetStringAsync(AddinDocument.Address));
        var operations = document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (Name: $"{operation.Name.ToUpperInvariant()} {path.Name}", operation.Value))).ToList();

        Assert.NotEmpty(operations);
        Assert.Equal(AddinDoors(), operations.Select(operation => operation.Name).Order(StringComparer.Ordinal));
        Assert.All(operations, operation =>
        {
            Assert.False(string.IsNullOrEmpty(operation.Value.GetProperty("operationId").GetString()), operation.Name);
            var answers = operation.Value.GetProperty("responses");
            Assert.True(answers.TryGetProperty("401", out _) && answers.TryGetProperty("429", out _), operation.Name);
            Assert.Contains(answers.EnumerateObject(), answer => answer.Name.StartsWith('2') && (answer.Name == "204" || answer.Value.TryGetProperty("content", out _)));
        });
    }

    private IEnumerable<string> AddinDoors() => desk.Host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith(AddinApi.Path, StringComparison.Ordinal) && endpoint.RoutePattern.RawText != AddinDocument.Address)
        .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
            .Select(method => $"{method} {Regex.Replace(endpoint.RoutePattern.RawText!, @":\w+\}", "}")}"))
        .Distinct().Order(StringComparer.Ordinal);
}
