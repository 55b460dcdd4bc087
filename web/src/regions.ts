// Finding a place by name, pinyin or code, in the whole country. A county or district is found too and answers with its
// pooling area; a province is found as its areas.

import { ascii } from "./typed";

/** `places.json`, as `yusuan policy build` writes it. */
export interface PlaceIndex {
  provinces: { id: string; zh: string; pinyin: string; areas: PlaceEntry[] }[];
}
interface PlaceEntry {
  code: string;
  zh: string;
  pinyin: string;
  aliases: string[];
}
/** `divisions.json`: the counties and districts of each area. */
export interface DivisionIndex {
  areas: { area: string; divisions: { code: string; zh: string; pinyin: string }[] }[];
}

export interface Province {
  id: string;
  zh: string;
  en: string;
  keys: string[];
  areas: PlaceOption[];
}

export interface PlaceOption {
  code: string;
  zh: string;
  en: string;
  province: Province;
  /** The pooling area: the option itself, or the one that the district belongs to. */
  area: PlaceOption;
  isArea: boolean;
  aliases: readonly string[];
  /** What may be typed for it, best first; all lower case and without the words 市, 区, 县. */
  keys: string[];
}

/** Where English has a name of its own and not the pinyin. */
const ENGLISH: Record<string, string> = {
  "15": "Inner Mongolia",
  "54": "Tibet",
  "66": "Xinjiang Corps",
  "150100": "Hohhot",
  "150600": "Ordos",
  "150700": "Hulunbuir",
  "230100": "Harbin",
  "230200": "Qiqihar",
  "540100": "Lhasa",
  "540200": "Shigatse",
  "650100": "Urumqi",
  "650200": "Karamay",
  "650400": "Turpan",
  "653100": "Kashgar",
  "660000": "Xinjiang Corps",
};

export function provincesOf(index: PlaceIndex): Province[] {
  return index.provinces.map(({ id, zh, pinyin, areas }) => {
    const province: Province = {
      id,
      zh,
      en: ENGLISH[id] ?? romanized(pinyin),
      keys: keysOf(zh, pinyin, [id, ENGLISH[id] ?? ""]),
      areas: [],
    };
    province.areas = areas.map((entry) => {
      const option: Omit<PlaceOption, "area"> & { area?: PlaceOption } = {
        code: entry.code,
        zh: entry.zh,
        en: ENGLISH[entry.code] ?? romanized(entry.pinyin),
        province,
        isArea: true,
        aliases: entry.aliases,
        keys: keysOf(entry.zh, entry.pinyin, [entry.code, ...entry.aliases, ENGLISH[entry.code] ?? ""]),
      };
      return Object.assign(option, { area: option as PlaceOption });
    });
    return province;
  });
}

export function divisionOptions(provinces: readonly Province[], index: DivisionIndex): PlaceOption[] {
  const areas = new Map(provinces.flatMap((province) => province.areas.map((area) => [area.code, area])));
  return index.areas.flatMap(({ area: code, divisions }) => {
    const area = areas.get(code);
    if (!area) return [];
    return divisions.map((division) => ({
      code: division.code,
      zh: division.zh,
      en: romanized(division.pinyin),
      province: area.province,
      area,
      isArea: false,
      aliases: [],
      keys: keysOf(division.zh, division.pinyin, [
        division.code,
        short(area.zh) + short(division.zh),
        area.zh + division.zh,
      ]),
    }));
  });
}

function keysOf(zh: string, pinyin: string, others: string[]): string[] {
  return [short(zh), pinyin, zh, ...others].map(plain).filter((key) => key !== "");
}

const PEOPLES =
  "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|裕固|保安|独龙|鄂伦春|各";
const KIND = new RegExp(`((?:(?:${PEOPLES})族?)*自治[州县旗区]|地区|林区|特区|省|市|区|县|州|盟|旗)$`);

/** 达川区 -> 达川, 黔东南苗族侗族自治州 -> 黔东南; but 东区 stays: what is left must still be a name. */
function short(zh: string): string {
  for (const kind of [KIND, /自治区$/]) {
    const name = zh.replace(kind, "");
    if (name.length >= 2 && name !== zh) return name;
  }
  return zh;
}

function plain(text: string): string {
  return ascii(text)
    .toLowerCase()
    .replace(/['’·-]/g, "");
}

function romanized(pinyin: string): string {
  return pinyin.slice(0, 1).toUpperCase() + pinyin.slice(1);
}

/** The province with which the text begins, or the one of a code, and what was typed besides. */
export function provinceIn(
  provinces: readonly Province[],
  typed: string,
): { province: Province; rest: string } | undefined {
  const wanted = plain(typed);
  let best: { province: Province; rest: string } | undefined;
  for (const province of provinces)
    for (const key of province.keys) {
      if (!wanted.startsWith(key)) continue;
      const rest = wanted.slice(key.length).replace(/^(省|市|自治区)(?=.)/, "");
      if (!best || rest.length < best.rest.length) best = { province, rest };
    }
  return best;
}

/** Best first: whole keys, then beginnings, then (Chinese only) parts; pooling areas before districts. */
export function findPlaces(
  options: readonly PlaceOption[],
  provinces: readonly Province[],
  typed: string,
): PlaceOption[] {
  const wanted = plain(typed);
  if (wanted === "") return [];
  const found = ranked(options, wanted);
  const within = provinceIn(provinces, typed);
  if (!within || /^\d/.test(wanted)) return found;
  const { province, rest } = within;
  const more =
    rest === ""
      ? province.areas
      : rest.length < 2
        ? []
        : ranked(
            options.filter((option) => option.province === province),
            rest,
          );
  return [...found, ...more.filter((option) => !found.includes(option))];
}

function ranked(options: readonly PlaceOption[], wanted: string): PlaceOption[] {
  const loose = short(wanted);
  const found: { option: PlaceOption; rank: number }[] = [];
  for (const option of options) {
    const rank = rankOf(option.keys, wanted, loose);
    if (rank !== undefined) found.push({ option, rank: rank * 2 + (option.isArea ? 0 : 1) });
  }
  found.sort((a, b) => a.rank - b.rank || (a.option.code < b.option.code ? -1 : 1));
  return found.map(({ option }) => option);
}

function rankOf(keys: readonly string[], wanted: string, loose: string): number | undefined {
  if (keys.includes(wanted)) return 0;
  if (keys.some((key) => key.startsWith(wanted))) return 1;
  if (/[^\x20-\x7e]/.test(wanted) && keys.some((key) => key.includes(loose))) return 2;
  return undefined;
}

/** The one place that the text means, if it means just one: an exact name, pinyin or code, or the only match. */
export function resolvePlace(
  options: readonly PlaceOption[],
  provinces: readonly Province[],
  typed: string,
): PlaceOption | undefined {
  const wanted = plain(typed);
  if (wanted === "") return undefined;
  const exact = options.filter((option) => option.keys.includes(wanted));
  const areas = exact.filter((option) => option.isArea);
  if (areas.length === 1) return areas[0];
  if (exact.length === 1) return exact[0];
  const found = findPlaces(options, provinces, typed);
  if (found.length === 1) return found[0];
  const within = provinceIn(provinces, typed);
  if (!within || within.rest.length < 2) return undefined;
  const named = found.filter((option) => option.province === within.province && option.keys.includes(within.rest));
  const namedAreas = named.filter((option) => option.isArea);
  return namedAreas.length === 1 ? namedAreas[0] : named.length === 1 ? named[0] : undefined;
}

export function placeByCode(options: readonly PlaceOption[], code: string): PlaceOption | undefined {
  return options.find((option) => option.code === code || option.aliases.includes(code));
}

/** The province whose policy a code needs. */
export function provinceOf(code: string): string {
  return code.slice(0, 2);
}
