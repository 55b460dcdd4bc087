// The words of this page alone; names of parameters, statuses and grades are those of the main dictionary.

import type { Lang } from "../language";
import type { Known } from "./data";

interface CoverageWords {
  title: string;
  intro: string;
  back: string;
  loading: string;
  failed: string;
  known: Record<Known, string>;
  knownHints: Record<Known, string>;
  notApplicable: string;
  legend: string;
  status: string;
  grades: string;
  gradesHint: string;
  entries: (count: string) => string;
  byParameter: string;
  byParameterOf: (status: string, areas: number) => string;
  parameter: string;
  picture: string;
  byProvince: string;
  byProvinceHint: string;
  areas: (count: number) => string;
  area: string;
  tableOf: (province: string, status: string) => string;
  verified: string;
  calculate: (area: string) => string;
  version: (version: string) => string;
  share: (name: string, per: number) => string;
}

export const coverageWords: Record<Lang, CoverageWords> = {
  zh: {
    title: "各地政策查到了多少",
    intro: "每个地区、每项规定，我们查到的程度。没有查到的，计算时不会用猜的数，而是告诉您该问什么。",
    back: "‹ 回到计算",
    loading: "正在载入…",
    failed: "这张表没有载入，请检查网络后再试。",
    known: { s: "官方定论", r: "据报道或推算", u: "几种说法", x: "没有公布" },
    knownHints: {
      s: "有官方原文，只有一种说法",
      r: "有报道或可由公布的数推出，只有一种说法",
      u: "查到几种说法，还没有定论",
      x: "没有查到任何公布的规定",
    },
    notApplicable: "不适用",
    legend: "图例",
    status: "参保身份",
    grades: "条目的依据",
    gradesHint: "政策数据里全部条目，按依据的可靠程度数。",
    entries: (count) => `${count} 条`,
    byParameter: "按规定看",
    byParameterOf: (status, areas) => `${status}：每项规定在全国 ${areas} 个地区查到的程度`,
    parameter: "规定",
    picture: "图",
    byProvince: "按地区看",
    byProvinceHint: "点开一个省，看每个地区的每一项。",
    areas: (count) => `${count} 个地区`,
    area: "地区",
    tableOf: (province, status) => `${province}，${status}：每个地区每项规定查到的程度`,
    verified: "核对到",
    calculate: (area) => `按${area}的规定计算`,
    version: (version) => `政策数据 ${version}`,
    share: (name, per) => `${name} ${per}%`,
  },
  en: {
    title: "What is known where",
    intro:
      "How much was found of each rule in each place. What was not found is never guessed at: the calculator tells you what to ask.",
    back: "‹ Back to the calculator",
    loading: "Loading…",
    failed: "The table could not be loaded. Check your connection and try again.",
    known: { s: "official", r: "reported or derived", u: "several readings", x: "not published" },
    knownHints: {
      s: "an official text, one reading",
      r: "reported, or derived from published figures, one reading",
      u: "several readings, none of them settled",
      x: "no published rule was found",
    },
    notApplicable: "not applicable",
    legend: "Legend",
    status: "Insurance status",
    grades: "What the entries rest on",
    gradesHint: "All entries of the policy data by the standing of their source.",
    entries: (count) => `${count} entries`,
    byParameter: "By rule",
    byParameterOf: (status, areas) => `${status}: how much was found of each rule in ${areas} areas`,
    parameter: "Rule",
    picture: "Picture",
    byProvince: "By place",
    byProvinceHint: "Open a province to see each rule in each of its areas.",
    areas: (count) => (count === 1 ? "1 area" : `${count} areas`),
    area: "Area",
    tableOf: (province, status) => `${province}, ${status}: how much was found of each rule in each area`,
    verified: "Checked to",
    calculate: (area) => `calculate for ${area}`,
    version: (version) => `Policy data ${version}`,
    share: (name, per) => `${per}% ${name}`,
  },
};
