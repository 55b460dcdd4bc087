import { describe, expect, it } from "vitest";
import {
  divisionOptions,
  findPlaces,
  type PlaceIndex,
  placeByCode,
  provinceIn,
  provinceOf,
  provincesOf,
  resolvePlace,
} from "./regions";

const area = (code: string, zh: string, pinyin: string, aliases: string[] = []) => ({ code, zh, pinyin, aliases });
const index: PlaceIndex = {
  provinces: [
    { id: "11", zh: "北京市", pinyin: "beijing", areas: [area("110000", "北京市", "beijing", ["110100"])] },
    {
      id: "15",
      zh: "内蒙古自治区",
      pinyin: "neimenggu",
      areas: [area("150100", "呼和浩特市", "huhehaote"), area("152500", "锡林郭勒盟", "xilinguole")],
    },
    { id: "21", zh: "辽宁省", pinyin: "liaoning", areas: [area("211300", "朝阳市", "chaoyang")] },
    {
      id: "22",
      zh: "吉林省",
      pinyin: "jilin",
      areas: [area("220100", "长春市", "changchun"), area("220200", "吉林市", "jilin")],
    },
    { id: "31", zh: "上海市", pinyin: "shanghai", areas: [area("310000", "上海市", "shanghai", ["310100"])] },
    {
      id: "51",
      zh: "四川省",
      pinyin: "sichuan",
      areas: [
        area("510000", "四川省本级", "sichuanshengbenji", ["519900"]),
        area("510100", "成都市", "chengdu"),
        area("511000", "内江市", "neijiang"),
        area("511100", "乐山市", "leshan"),
        area("511700", "达州市", "dazhou"),
        area("513400", "凉山彝族自治州", "liangshan"),
      ],
    },
    { id: "52", zh: "贵州省", pinyin: "guizhou", areas: [area("522600", "黔东南苗族侗族自治州", "qiandongnan")] },
  ],
};
const provinces = provincesOf(index);
const areas = provinces.flatMap((province) => province.areas);
const divisions = divisionOptions(provinces, {
  areas: [
    { area: "110000", divisions: [{ code: "110105", zh: "朝阳区", pinyin: "chaoyang" }] },
    { area: "310000", divisions: [{ code: "310115", zh: "浦东新区", pinyin: "pudong" }] },
    { area: "510100", divisions: [{ code: "510104", zh: "锦江区", pinyin: "jinjiang" }] },
    { area: "511000", divisions: [{ code: "511002", zh: "市中区", pinyin: "shizhong" }] },
    { area: "511100", divisions: [{ code: "511102", zh: "市中区", pinyin: "shizhong" }] },
    {
      area: "511700",
      divisions: [
        { code: "511702", zh: "通川区", pinyin: "tongchuan" },
        { code: "511703", zh: "达川区", pinyin: "dachuan" },
      ],
    },
    { area: "999999", divisions: [{ code: "999901", zh: "无", pinyin: "wu" }] },
  ],
});
const all = [...areas, ...divisions];
const codes = (typed: string, options = all) => findPlaces(options, provinces, typed).map((option) => option.code);
const resolve = (typed: string, options = all) => resolvePlace(options, provinces, typed);

describe("finding a place", () => {
  it.each([
    "达川",
    "达川区",
    "dachuan",
    "Dachuan",
    "511703",
    "５１１７０３",
    "四川达川",
    "达州达川",
    "四川省达州市达川区",
  ])("%s is Dachuan, in the area of Dazhou", (typed) => {
    const found = resolve(typed);
    expect(found?.code).toBe("511703");
    expect(found?.area.code).toBe("511700");
    expect(found?.province.zh).toBe("四川省");
  });
  it.each(["达州", "达州市", "dazhou", "511700", "四川省达州市", "sichuan dazhou"])("%s is Dazhou", (typed) =>
    expect(resolve(typed)?.code).toBe("511700"),
  );
  it.each(["上海", "上海市", "shanghai", "310000", "310100"])("%s is Shanghai", (typed) =>
    expect(resolve(typed, areas)?.code).toBe("310000"),
  );
  it("offers areas before districts, and the areas of a province by its name", () => {
    expect(codes("da")).toEqual(["511700", "511703"]);
    expect(codes("5117")).toEqual(["511700", "511702", "511703"]);
    expect(codes("chaoyang")).toEqual(["211300", "110105"]);
    expect(codes("贵州")).toEqual(["522600"]);
    expect(codes("jilin")).toEqual(["220200", "220100"]);
    expect(codes("吉林市")).toEqual(["220200"]);
    expect(codes("内蒙古", areas)).toEqual(["150100", "152500"]);
    expect(codes("")).toEqual([]);
  });
  it("does not guess between two places of one name", () => {
    expect(codes("市中区")).toEqual(["511002", "511102"]);
    expect(resolve("市中区")).toBeUndefined();
    expect(resolve("乐山市中区")?.code).toBe("511102");
    expect(resolve("北京朝阳")?.code).toBe("110105");
  });
  it("knows short names, other codes, leagues and autonomous prefectures", () => {
    expect(resolve("凉山")?.code).toBe("513400");
    expect(resolve("凉山州")?.code).toBe("513400");
    expect(resolve("黔东南")?.code).toBe("522600");
    expect(resolve("锡林郭勒")?.code).toBe("152500");
    expect(resolve("浦东")?.code).toBe("310115");
    expect(resolve("hohhot")?.code).toBe("150100");
    expect(placeByCode(all, "519900")?.code).toBe("510000");
    expect(resolve("省本级")?.code).toBe("510000");
  });
  it("finds nothing where there is nothing", () => {
    expect(codes("东京")).toEqual([]);
    expect(resolve("东京")).toBeUndefined();
    expect(placeByCode(all, "")).toBeUndefined();
  });
});

describe("what is near a place that nobody knows", () => {
  const near = (typed: string) => {
    const found = provinceIn(provinces, typed);
    return found && [found.province.id, found.rest];
  };
  it("is the province with which it begins", () => {
    expect(near("四川省某某县")).toEqual(["51", "某某县"]);
    expect(near("四川某某县")).toEqual(["51", "某某县"]);
    expect(near("内蒙古某旗")).toEqual(["15", "某旗"]);
    expect(near("519999")).toEqual(["51", "9999"]);
    expect(near("东京")).toBeUndefined();
  });
  it("and its policy goes by the first two digits", () => {
    expect(provinceOf("511703")).toBe("51");
    expect(provinceOf("")).toBe("");
  });
});

describe("what a place is called", () => {
  const province = (id: string, zh: string, pinyin: string, ...areas: PlaceIndex["provinces"][number]["areas"]) => ({
    id,
    zh,
    pinyin,
    areas,
  });
  const called = ({ provinces }: PlaceIndex) =>
    provincesOf({ provinces }).flatMap(({ en, areas }) => [en, ...areas.map((one) => one.en)]);

  it("in English is its pinyin, unless English has a name of its own", () => {
    const some = [
      province(
        "15",
        "内蒙古自治区",
        "neimenggu",
        area("150600", "鄂尔多斯市", "eerduosi"),
        area("150700", "呼伦贝尔市", "hulunbeier"),
      ),
      province(
        "23",
        "黑龙江省",
        "heilongjiang",
        area("230100", "哈尔滨市", "haerbin"),
        area("230200", "齐齐哈尔市", "qiqihaer"),
      ),
      province("54", "西藏自治区", "xizang", area("540100", "拉萨市", "lasa"), area("540200", "日喀则市", "rikaze")),
      province(
        "65",
        "新疆维吾尔自治区",
        "xinjiang",
        area("650100", "乌鲁木齐市", "wulumuqi"),
        area("650200", "克拉玛依市", "kelamayi"),
        area("650400", "吐鲁番市", "tulufan"),
        area("653100", "喀什地区", "kashi"),
      ),
      province("66", "新疆生产建设兵团", "xinjiangbingtuan", area("660000", "新疆生产建设兵团", "xinjiangbingtuan")),
    ];
    expect(called({ provinces: some })).toEqual([
      ...["Inner Mongolia", "Ordos", "Hulunbuir", "Heilongjiang", "Harbin", "Qiqihar", "Tibet", "Lhasa", "Shigatse"],
      ...["Xinjiang", "Urumqi", "Karamay", "Turpan", "Kashgar", "Xinjiang Corps", "Xinjiang Corps"],
    ]);
    expect(placeByCode(all, "150100")?.en).toBe("Hohhot");
    expect([placeByCode(all, "510100")?.en, placeByCode(all, "511703")?.en]).toEqual(["Chengdu", "Dachuan"]);
  });

  it("may be typed in so many ways, best first", () => {
    const keys = (code: string) => placeByCode(all, code)?.keys;
    expect(provinces.find(({ id }) => id === "51")?.keys).toEqual(["四川", "sichuan", "四川省", "51"]);
    expect(provinces.find(({ id }) => id === "15")?.keys).toEqual([
      "内蒙古",
      "neimenggu",
      "内蒙古自治区",
      "15",
      "innermongolia",
    ]);
    expect(keys("510100")).toEqual(["成都", "chengdu", "成都市", "510100"]);
    expect(keys("310000")).toEqual(["上海", "shanghai", "上海市", "310000", "310100"]);
    expect(keys("150100")).toEqual(["呼和浩特", "huhehaote", "呼和浩特市", "150100", "hohhot"]);
    expect(keys("522600")).toEqual(["黔东南", "qiandongnan", "黔东南苗族侗族自治州", "522600"]);
    expect(keys("511703")).toEqual(["达川", "dachuan", "达川区", "511703", "达州达川", "达州市达川区"]);
    expect(keys("511002")).toEqual(["市中", "shizhong", "市中区", "511002", "内江市中", "内江市市中区"]);
  });

  it("what is left of a name must still be one", () => {
    const east = divisionOptions(provinces, {
      areas: [{ area: "510100", divisions: [{ code: "510199", zh: "东区", pinyin: "dongqu" }] }],
    });
    expect(east[0]?.keys).toEqual(["东区", "dongqu", "东区", "510199", "成都东区", "成都市东区"]);
  });

  it("marks within a name are nothing", () => {
    const [xian] = provincesOf({ provinces: [province("61", "陕西省", "shaanxi", area("610100", "西安市", "xi'an"))] });
    expect(xian?.areas[0]?.keys).toEqual(["西安", "xian", "西安市", "610100"]);
    expect(resolvePlace(xian?.areas ?? [], [], "Xi’an")?.code).toBe("610100");
  });

  it("an area is its own, a district its area's, and has no other codes", () => {
    const chengdu = placeByCode(all, "510100");
    expect(chengdu?.area).toBe(chengdu);
    expect(placeByCode(all, "510104")).toMatchObject({ isArea: false, aliases: [] });
    expect(placeByCode(all, "510104")?.area).toBe(chengdu);
    expect(provinces.every(({ areas }) => areas.every((one) => one.isArea))).toBe(true);
  });
});

describe("the order of what is found", () => {
  const backwards = [...all].reverse();
  it.each(["da", "5117", "chaoyang", "市中区", "川", "四川达州"])(
    "%s: the same however the places are listed",
    (typed) => {
      expect(codes(typed, backwards)).toEqual(codes(typed));
    },
  );

  it("a whole name before a beginning, though it is a district's; a beginning before a part", () => {
    const cheng = divisionOptions(provinces, {
      areas: [{ area: "511700", divisions: [{ code: "511799", zh: "成区", pinyin: "cheng" }] }],
    });
    expect(codes("cheng", [...all, ...cheng])).toEqual(["511799", "510100"]);
    expect(resolve("cheng", [...all, ...cheng])?.code).toBe("511799");
    expect(codes("江")).toEqual(["511000", "510104", "511002"]);
  });

  it("an area before a district of the same name", () => {
    expect(resolve("chaoyang")?.code).toBe("211300");
    expect(resolve("四川达州")?.code).toBe("511700");
    expect(resolve("四川市中区")).toBeUndefined();
    expect(resolve(" ")).toBeUndefined();
  });

  it("of a province alone, all its areas; of one sign besides, none", () => {
    expect(codes("四川省", areas)).toHaveLength(6);
    expect(codes("四川达")).toEqual([]);
    expect(codes("辽宁成都")).toEqual([]);
  });

  it("only the word behind the province's name is none of the rest", () => {
    expect(provinceIn(provinces, "四川某市某县")?.rest).toBe("某市某县");
    expect(provinceIn(provinces, "四川市某县")?.rest).toBe("某县");
    expect(provinceIn(provinces, "四川市")?.rest).toBe("市");
  });
});
