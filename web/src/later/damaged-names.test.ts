import { expect, it } from "vitest";
import { fileOf } from "./damaged-names";

it.each([
  ["51", { kind: "pack", province: "51" }],
  ["51.articles", { kind: "articles", province: "51" }],
  ["11.apply", { kind: "apply", province: "11" }],
  ["places", { kind: "places" }],
  ["divisions", { kind: "divisions" }],
])("the file %s", (name, file) => expect(fileOf(name)).toEqual(file));

it.each(["5", "510", "x51", "51x", "51.", "51.other", "51.applyx"])("%s is no file of a province", (name) =>
  expect(fileOf(name)).toEqual({ kind: "places" }),
);
