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
