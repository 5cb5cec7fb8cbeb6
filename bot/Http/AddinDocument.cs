using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace TeamsGrading.Bot.Http;

/// <summary>
/// The OpenAPI document of the panes' API. It is checked in as <c>addin/shared/openapi.json</c>, from which the typed client is made; a test holds both
/// to what the program answers.
/// </summary>
internal static class AddinDocument
{
    /// <summary>Where it is served; it tells nothing of anybody.</summary>
    public const string Address = $"{AddinApi.Path}/openapi.json";

    public static IServiceCollection AddAddinDocument(this IServiceCollection services) => services.AddOpenApi(AddinApi.Document, options =>
    {
        options.ShouldInclude = description => description.GroupName == AddinApi.Document;
        options.AddDocumentTransformer((document, _, _) => Tell(document));
        options.AddOperationTransformer((operation, context, _) => TellVersion(operation, context));
        options.AddSchemaTransformer((schema, _, _) => Plain(schema));
    });

    /// <summary>Serves it.</summary>
    public static void MapAddinDocument(this WebApplication app) => app.MapGet(Address, WriteAsync).ExcludeFromDescription();

    private static async Task WriteAsync(HttpContext context)
    {
        var document = await context.RequestServices.GetRequiredKeyedService<IOpenApiDocumentProvider>(AddinApi.Document).GetOpenApiDocumentAsync(context.RequestAborted);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, context.RequestAborted), context.RequestAborted);
    }

    private static Task Tell(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "TeamsGrading add-in",
            Version = "1",
            Description = "What the panes of Outlook and Excel ask. Ids are strings. Every refusal is a problem (RFC 9457) with code, message in the reader's language and, where one input is meant, field.",
        };
        // The address of whoever asked says nothing about others.
        document.Servers?.Clear();
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["person"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Token of Entra for access_as_user; in Development the chosen person's." },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("person", document)] = [] }];
        if (document.Components.Schemas?.TryGetValue("ProblemDetails", out var found) == true && found is OpenApiSchema problem)
        {
            problem.Properties ??= new Dictionary<string, IOpenApiSchema>();
            problem.Properties["code"] = new OpenApiSchema { Type = JsonSchemaType.String };
            problem.Properties["message"] = new OpenApiSchema { Type = JsonSchemaType.String };
            problem.Properties["field"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null };
        }

        return Task.CompletedTask;
    }

    private static Task TellVersion(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IsEditAttribute>().Any())
        {
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = "If-Match",
                In = ParameterLocation.Header,
                Required = true,
                Description = "The entity tag that was read.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        return Task.CompletedTask;
    }

    /// <summary>Numbers may also be written as text, which the document need not say; 63-bit numbers must be, since scripts cannot hold them.</summary>
    private static Task Plain(OpenApiSchema schema)
    {
        const JsonSchemaType number = JsonSchemaType.Integer | JsonSchemaType.Number;
        if (schema is { Type: { } address, Format: "int64" } && (address & number) != 0 && (address & JsonSchemaType.String) == 0)
        {
            // In an address: the same digits.
            schema.Type = (address & ~number) | JsonSchemaType.String;
            schema.Format = null;
        }
        else if (schema.Type is { } type && (type & number) != 0 && (type & JsonSchemaType.String) != 0)
        {
            schema.Type = schema.Format == "int64" ? type & ~number : type & ~JsonSchemaType.String;
            schema.Pattern = null;
            schema.Format = schema.Format == "int64" ? null : schema.Format;
        }

        return Task.CompletedTask;
    }
}
