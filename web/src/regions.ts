// Finding a place by name, pinyin or code. A county or district is found too and answers with its pooling area.

import type { Region } from "./contract";
import { ascii } from "./typed";

export interface PlaceOption {
  code: string;
  zh: string;
  en: string;
  area: Region;
  isArea: boolean;
  /** What may be typed for it, best first; all lower case and without the words 市, 区, 县. */
  keys: string[];
}

export function placeOptions(regions: readonly Region[]): PlaceOption[] {
  return regions.flatMap((area) => [
    {
      code: area.code,
      zh: area.name.zh,
      en: area.name.en,
      area,
      isArea: true,
      keys: keysOf(area.name.zh, area.pinyin, [area.code, ...area.aliases, area.name.en]),
    },
    ...area.divisions.map((division) => ({
      code: division.code,
      zh: division.zh,
      en: romanized(division.pinyin),
      area,
      isArea: false,
      keys: keysOf(division.zh, division.pinyin, [
        division.code,
        short(area.name.zh) + short(division.zh),
        area.name.zh + division.zh,
      ]),
    })),
  ]);
}

function keysOf(zh: string, pinyin: string, others: string[]): string[] {
  return [short(zh), pinyin, zh, ...others].map(plain);
}

/** 达川区 -> 达川, but 市中区 stays: what is left must still be a name. */
function short(zh: string): string {
  const name = zh.replace(
    /(藏族羌族自治州|藏族自治州|彝族自治州|羌族自治县|彝族自治县|藏族自治县|自治州|自治县|市|区|县|州)$/,
    "",
  );
  return name.length >= 2 ? name : zh;
}

function plain(text: string): string {
  return ascii(text)
    .toLowerCase()
    .replace(/^(四川省?|省)(?=.)/, "")
    .replace(/['’·-]/g, "");
}

function romanized(pinyin: string): string {
  return pinyin.slice(0, 1).toUpperCase() + pinyin.slice(1);
}

/** Best first: whole keys, then beginnings, then (Chinese only) parts; pooling areas before districts. */
export function findPlaces(options: readonly PlaceOption[], typed: string): PlaceOption[] {
  const wanted = plain(typed);
  if (wanted === "") return options.filter((option) => option.isArea);
  const loose = short(wanted);
  const ranked: { option: PlaceOption; rank: number }[] = [];
  for (const option of options) {
    const rank = rankOf(option.keys, wanted, loose);
    if (rank !== undefined) ranked.push({ option, rank: rank * 2 + (option.isArea ? 0 : 1) });
  }
  ranked.sort((a, b) => a.rank - b.rank || (a.option.code < b.option.code ? -1 : 1));
  return ranked.map(({ option }) => option);
}

function rankOf(keys: readonly string[], wanted: string, loose: string): number | undefined {
  if (keys.includes(wanted)) return 0;
  if (keys.some((key) => key.startsWith(wanted))) return 1;
  if (/[^\x20-\x7e]/.test(wanted) && keys.some((key) => key.includes(loose))) return 2;
  return undefined;
}

/** The one place that the text means, if it means just one: an exact name, pinyin or code, or the only match. */
export function resolvePlace(options: readonly PlaceOption[], typed: string): PlaceOption | undefined {
  const wanted = plain(typed);
  if (wanted === "") return undefined;
  const exact = options.filter((option) => option.keys.includes(wanted));
  const areas = exact.filter((option) => option.isArea);
  if (areas.length === 1) return areas[0];
  if (exact.length === 1) return exact[0];
  const found = findPlaces(options, typed);
  return found.length === 1 ? found[0] : undefined;
}

export function placeByCode(options: readonly PlaceOption[], code: string): PlaceOption | undefined {
  return options.find((option) => option.code === code || (option.isArea && option.area.aliases.includes(code)));
}
