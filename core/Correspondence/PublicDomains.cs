namespace TeamsGrading.Core.Correspondence;

/// <summary>公共邮箱 Domains at which anybody gets an address: they say nothing of whose customer writes.</summary>
internal static class PublicDomains
{
    private static readonly HashSet<string> All = new(StringComparer.Ordinal)
    {
        "qq.com", "vip.qq.com", "foxmail.com", "163.com", "vip.163.com", "126.com", "vip.126.com", "yeah.net", "188.com", "sina.com", "sina.cn", "vip.sina.com", "sohu.com",
        "vip.sohu.com", "aliyun.com", "139.com", "189.cn", "wo.cn", "tom.com", "21cn.com", "263.net", "88.com", "111.com", "email.cn",
        "gmail.com", "googlemail.com", "outlook.com", "outlook.cn", "hotmail.com", "live.com", "live.cn", "msn.com", "msn.cn", "yahoo.com", "yahoo.com.cn", "yahoo.cn", "yahoo.co.jp",
        "yahoo.com.hk", "yahoo.com.tw", "ymail.com", "icloud.com", "me.com", "mac.com", "aol.com", "gmx.com", "gmx.de", "gmx.net", "web.de", "mail.com", "mail.ru", "yandex.com", "yandex.ru",
        "proton.me", "protonmail.com", "zoho.com", "naver.com", "hanmail.net", "daum.net",
    };

    /// <param name="domain">In small letters.</param>
    public static bool Contains(string domain) => All.Contains(domain);
}
