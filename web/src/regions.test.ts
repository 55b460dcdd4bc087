import { describe, expect, it } from "vitest";
import type { Region } from "./contract";
import { findPlaces, placeByCode, placeOptions, resolvePlace } from "./regions";

function region(
  code: string,
  zh: string,
  en: string,
  pinyin: string,
  divisions: [string, string, string][] = [],
  aliases: string[] = [],
): Region {
  return {
    code,
    name: { zh, en },
    pinyin,
    aliases,
    divisions: divisions.map(([code, zh, pinyin]) => ({ code, zh, pinyin })),
    verified_until: "2026-12-31",
    forwarding: [],
    limits: null,
    parameters: [],
  };
}

const options = placeOptions([
  region("510000", "四川省本级", "Sichuan province level", "sichuanshengbenji", [], ["519900"]),
  region("510100", "成都市", "Chengdu", "chengdu", [["510104", "锦江区", "jinjiang"]]),
  region("511000", "内江市", "Neijiang", "neijiang", [["511002", "市中区", "shizhong"]]),
  region("511100", "乐山市", "Leshan", "leshan", [["511102", "市中区", "shizhong"]]),
  region("511700", "达州市", "Dazhou", "dazhou", [
    ["511702", "通川区", "tongchuan"],
    ["511703", "达川区", "dachuan"],
  ]),
  region("513400", "凉山彝族自治州", "Liangshan", "liangshan"),
]);
const codes = (typed: string) => findPlaces(options, typed).map((option) => option.code);

describe("finding a place", () => {
  it.each(["达川", "达川区", "dachuan", "Dachuan", "511703", "５１１７０３", "四川达川", "达州达川", "达州市达川区"])(
    "%s is Dachuan, in the area of Dazhou",
    (typed) => {
      const found = resolvePlace(options, typed);
      expect(found?.code).toBe("511703");
      expect(found?.area.code).toBe("511700");
      expect(found?.area.name.zh).toBe("达州市");
    },
  );
  it.each(["达州", "达州市", "dazhou", "511700", "四川省达州市"])("%s is Dazhou", (typed) =>
    expect(resolvePlace(options, typed)?.code).toBe("511700"),
  );
  it("offers areas before districts, and all areas before anything is typed", () => {
    expect(codes("")).toEqual(["510000", "510100", "511000", "511100", "511700", "513400"]);
    expect(codes("da")).toEqual(["511700", "511703"]);
    expect(codes("5117")).toEqual(["511700", "511702", "511703"]);
  });
  it("does not guess between two places of one name", () => {
    expect(codes("市中区")).toEqual(["511002", "511102"]);
    expect(resolvePlace(options, "市中区")).toBeUndefined();
    expect(resolvePlace(options, "乐山市中区")?.code).toBe("511102");
  });
  it("knows short names, other codes and the autonomous prefectures", () => {
    expect(resolvePlace(options, "凉山")?.code).toBe("513400");
    expect(resolvePlace(options, "凉山州")?.code).toBe("513400");
    expect(placeByCode(options, "519900")?.code).toBe("510000");
    expect(resolvePlace(options, "省本级")?.code).toBe("510000");
  });
  it("finds nothing where there is nothing", () => {
    expect(codes("重庆")).toEqual([]);
    expect(resolvePlace(options, "重庆")).toBeUndefined();
    expect(placeByCode(options, "")).toBeUndefined();
  });
});
