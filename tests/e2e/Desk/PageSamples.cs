namespace TeamsGrading.Tests.E2e.Desk;

/// <summary>Answers of full pages, so that their look can be checked without a year of work behind them. Invented; the shape is the endpoints'.</summary>
internal static class PageSamples
{
    public static readonly (string Address, string Answer)[] Answers =
    [
        ("distribution", """
            {"voting":false,"summary":"共 48 位客户参加排名","bars":[
              {"from":55,"to":60,"count":2,"levels":[{"level":"None","label":"未定级","count":2}]},
              {"from":60,"to":65,"count":5,"levels":[{"level":"None","label":"未定级","count":5}]},
              {"from":65,"to":70,"count":9,"levels":[{"level":"Vip3","label":"VIP3","count":1},{"level":"None","label":"未定级","count":8}]},
              {"from":70,"to":75,"count":13,"levels":[{"level":"Vip3","label":"VIP3","count":12},{"level":"None","label":"未定级","count":1}]},
              {"from":75,"to":80,"count":10,"levels":[{"level":"Vip2","label":"VIP2","count":7},{"level":"Vip3","label":"VIP3","count":3}]},
              {"from":80,"to":85,"count":6,"levels":[{"level":"Vip1","label":"VIP1","count":2},{"level":"Vip2","label":"VIP2","count":4}]},
              {"from":85,"to":90,"count":0,"levels":[]},
              {"from":90,"to":95,"count":3,"levels":[{"level":"Vip1","label":"VIP1","count":3}]}],
             "cuts":[{"score":82.5,"text":"VIP1：前 5 名（到 82.5 分）"},{"score":76,"text":"VIP2：最低 76 分"},{"score":69.5,"text":"VIP3：最低 69.5 分"}]}
            """),
        ("movement", """
            {"before":2024,"year":2025,"levels":[{"level":"Vip1","label":"VIP1","count":0},{"level":"Vip2","label":"VIP2","count":0},{"level":"Vip3","label":"VIP3","count":0},{"level":"None","label":"未定级","count":0}],
             "moves":[
              {"from":"Vip1","fromLabel":"VIP1","to":"Vip1","toLabel":"VIP1","way":"Same","count":3,"names":["东莞恒源燃气发电有限公司","佛山城燃集团有限公司","中山港华城市燃气有限公司"]},
              {"from":"Vip1","fromLabel":"VIP1","to":"Vip2","toLabel":"VIP2","way":"Down","count":1,"names":["惠州大亚石化工业有限公司"]},
              {"from":"Vip2","fromLabel":"VIP2","to":"Vip1","toLabel":"VIP1","way":"Up","count":2,"names":["江门新会陶瓷产业园有限公司","珠海横琴综合能源有限公司"]},
              {"from":"Vip2","fromLabel":"VIP2","to":"Vip2","toLabel":"VIP2","way":"Same","count":6,"names":["肇庆高要玻璃制造有限公司"]},
              {"from":"Vip3","fromLabel":"VIP3","to":"None","toLabel":"未定级","way":"Out","count":2,"names":["清远华北陶瓷有限公司"]},
              {"from":"None","fromLabel":"未定级","to":"Vip3","toLabel":"VIP3","way":"In","count":4,"names":["深圳前海分布式能源有限公司"]}]}
            """),
        ("versions", """
            [{"key":"Committee-1","matter":"评级工作小组","title":"华南销售公司 · 2025 年评级工作小组","versions":[
              {"id":"12","version":2,"label":"第 2 版 · 2026-03-12 提交 · 已批准"},{"id":"11","version":1,"label":"第 1 版 · 2026-03-02 提交 · 已退回"}]}]
            """),
        ("version-pair", """
            {"title":"华南销售公司 · 2025 年评级工作小组","beforeLabel":"第 1 版 · 2026-03-02 提交 · 已退回","afterLabel":"第 2 版 · 2026-03-12 提交 · 已批准","changed":3,"lines":[
              {"label":"组长","before":"周启明（总经理）","after":"周启明（总经理）"},
              {"label":"组员人数","before":"6 人","after":"7 人"},
              {"label":"秘书","before":"褚文静（市场销售主管）","after":"沈雨桐（评级工作小组秘书）"},
              {"label":"少于 5 人的理由","before":"本单位市场人员不足","after":null}]}
            """),
        ("plans", """
            {"levels":["战略客户","VIP1","VIP2（起草）"],"inOrder":false,"verdict":"有的权益低一级反而更优，请按 000 §9.2.1 调整。","withDrafts":true,"rows":[
              {"area":"信息资讯","name":"市场信息月报","hint":"有无","cells":[{"value":"有","tooGood":false},{"value":"有","tooGood":false},{"value":"无","tooGood":false}]},
              {"area":"量价机制","name":"年度气量保障比例","hint":"越大越好（%）","cells":[{"value":"100","tooGood":false},{"value":"90","tooGood":false},{"value":"95","tooGood":true}]},
              {"area":"量价机制","name":"结算宽限","hint":"越大越好（天）","cells":[{"value":"30","tooGood":false},{"value":"20","tooGood":false},{"value":"10","tooGood":false}]}]}
            """),
        ("group-ranking", """
            {"counted":"2 个单位已公布结果，共 3 位客户","lines":[{"rank":1,"unit":"华南销售公司","name":"东莞恒源燃气发电有限公司","points":"92.35"},
              {"rank":2,"unit":"华东销售公司","name":"江门新会陶瓷产业园有限公司","points":"88.1"},{"rank":3,"unit":"华南销售公司","name":"佛山城燃集团有限公司","points":"80.75"}],
             "votes":[{"unit":"琼南销售公司","name":"海口综合能源有限公司","outcome":"通过"}],"notes":["只按基础项得分排列；各单位的差异化评分项不计入全集团排名。"]}
            """),
    ];
}
