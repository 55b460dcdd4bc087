// The words of the coverage page alone; names of parameters, statuses and grades are those of the calculator.

import type { Known } from "./data";

export interface CoverageWords {
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
  privacy: string;
  share: (name: string, per: number) => string;
}
