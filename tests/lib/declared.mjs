// What the package's generated declarations say, for tests that walk all of something.
import { readFileSync } from "node:fs";

import { dist } from "./built.mjs";

const declarations = readFileSync(`${dist}yusuan.d.ts`, "utf8");
const found = (names, what, read = JSON.parse) => {
  if (!names?.length) throw new Error(`yusuan.d.ts declares no ${what}`);
  return names.map((name) => read(name));
};

/** The names of a closed set: `"employee"`, `"flexible"` and so on of `Status`. */
export const namesOf = (type) =>
  found(declarations.match(new RegExp(`export type ${type} =([^;]*);`))?.[1].match(/"[\w.]+"/g), type);

/** The quoted fields of an interface: the parameters of `Settle`. */
export const parametersOf = (type) =>
  found(declarations.match(new RegExp(`export interface ${type} {([^}]*)}`))?.[1].match(/"[\w.]+"(?=\??:)/g), type);

/** The names of all fields of an interface. */
export const fieldsOf = (type) =>
  found(declarations.match(new RegExp(`export interface ${type} {([^}]*)}`))?.[1].match(/^ +"?[\w.]+"?(?=\??: )/gm), type, (name) =>
    name.trim().replaceAll('"', ""),
  );
