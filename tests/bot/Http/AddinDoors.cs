using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Http;

/// <summary>The addresses of the panes, as <see cref="EndpointWalkTests"/> asks them.</summary>
internal static class AddinDoors
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["GET /api/addin/me"] = "/api/addin/me",
        ["GET /api/addin/messages/me"] = "/api/addin/messages/me",
        ["POST /api/addin/messages/open"] = "/api/addin/messages/open {\"message\":" + WalkAppeal.Message + "}",
        ["POST /api/addin/messages/look"] = "/api/addin/messages/look {\"message\":" + WalkAppeal.Message + "}",
        ["POST /api/addin/messages/category"] = "/api/addin/messages/category {\"subject\":\"合同\",\"text\":\"违约\"}",
        ["POST /api/addin/messages/appeals"] =
            "/api/addin/messages/appeals {\"message\":" + WalkAppeal.Message + ",\"customer\":\"{customer}\",\"category\":\"other\",\"title\":\"x\",\"text\":\"x\",\"urgent\":false}",
        ["POST /api/addin/messages/interviews"] =
            "/api/addin/messages/interviews {\"message\":" + WalkAppeal.Message + ",\"customer\":\"{customer}\",\"topics\":\"x\"}",
        ["GET /api/addin/messages/logs/{log:long}"] = "/api/addin/messages/logs/{log}",
        ["PATCH /api/addin/messages/logs/{log:long}"] = "/api/addin/messages/logs/{log} {\"category\":\"other\",\"title\":\"x\",\"text\":\"x\",\"urgent\":false}",
        ["POST /api/addin/messages/logs/{log:long}/files"] = "/api/addin/messages/logs/{log}/files %PDF-1.7",
        ["POST /api/addin/customers/find"] = "/api/addin/customers/find {\"text\":\"华南\"}",
        ["POST /api/addin/contacts"] = "/api/addin/contacts {\"customer\":\"{customer}\",\"name\":\"x\",\"mail\":\"x@y.example\"}",
        ["GET /api/addin/visits"] = "/api/addin/visits",
        ["GET /api/addin/visits/{visit:long}/insert"] = "/api/addin/visits/{visit}/insert",
        ["GET /api/addin/reports"] = "/api/addin/reports",
        ["GET /api/addin/reports/{edition:long}/insert"] = "/api/addin/reports/{edition}/insert",
        ["GET /api/addin/appeals/answered"] = "/api/addin/appeals/answered",
        ["GET /api/addin/appeals/{appeal:long}/insert"] = "/api/addin/appeals/{appeal}/insert",
        ["GET /api/addin/sheets"] = "/api/addin/sheets",
        ["POST /api/addin/sheets/{sheet}/proposal"] = "/api/addin/sheets/Volumes/proposal {\"headers\":[\"客户代码\"]}",
        ["GET /api/addin/sheets/{sheet}/columns"] = "/api/addin/sheets/Volumes/columns",
        ["PUT /api/addin/sheets/{sheet}/columns"] = "/api/addin/sheets/Volumes/columns {\"headers\":{\"Customer\":\"代码\"}}",
        ["POST /api/addin/uploads"] =
            "/api/addin/uploads {\"sheet\":\"Volumes\",\"name\":\"x\",\"columns\":[\"Customer\"],\"from1904\":false,\"merged\":[],\"rows\":1,\"parts\":1}",
        ["GET /api/addin/uploads/{id:long}"] = "/api/addin/uploads/{upload}",
        ["DELETE /api/addin/uploads/{id:long}"] = "/api/addin/uploads/{upload}",
        ["PUT /api/addin/uploads/{id:long}/parts/{part:int}"] =
            "/api/addin/uploads/{upload}/parts/1 {\"rows\":[{\"row\":2,\"kinds\":\"t\",\"texts\":[\"{customer}\"]}]}",
        ["POST /api/addin/uploads/{id:long}/trial"] = "/api/addin/uploads/{upload}/trial",
        ["POST /api/addin/uploads/{id:long}/import"] = "/api/addin/uploads/{upload}/import",
        ["POST /api/addin/uploads/{id:long}/undo"] = "/api/addin/uploads/{upload}/undo",
        ["GET /api/addin/tables"] = "/api/addin/tables",
        ["POST /api/addin/tables/customers"] = "/api/addin/tables/customers {\"unit\":\"{unit}\",\"text\":\"华南\"}",
        ["POST /api/addin/tables"] =
            "/api/addin/tables {\"topic\":\"Volumes\",\"unit\":\"{unit}\",\"from\":\"2020-01\",\"to\":\"2030-12\",\"customers\":[\"{customer}\"],\"reason\":\"walk\"}",
        ["POST /api/addin/tables/{id:long}/pages/{page:int}"] = "/api/addin/tables/{table}/pages/1",
        ["POST /api/addin/tables/{id:long}/standing"] = "/api/addin/tables/{table}/standing",
        ["POST /api/addin/tables/{id:long}/cancel"] = "/api/addin/tables/{table}/cancel",
    };
}
