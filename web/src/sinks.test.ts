/// <reference types="node" />
// Nothing here makes code or markup out of text: no source of the page uses a way to do so, and in the built files only
// Preact itself knows one (for a property that nobody sets), which Trusted Types would refuse besides.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SINKS =
  /innerHTML|outerHTML|insertAdjacentHTML|document\s*\.\s*write|\beval\s*\(|\bFunction\s*\(|dangerouslySetInnerHTML|javascript:|srcdoc|createContextualFragment|DOMParser|\bset(?:Timeout|Interval)\s*\(\s*["'`]|setHTML/g;

const web = fileURLToPath(new URL("..", import.meta.url));
const filesIn = (folder: string, ending: RegExp) =>
  existsSync(web + folder)
    ? readdirSync(web + folder, { recursive: true, encoding: "utf8" })
        .map((name: string) => `${folder}/${name}`)
        .filter((path: string) => ending.test(path))
    : [];
/** File and what it uses, without what stands in a comment. */
const used = (paths: readonly string[]) =>
  paths.flatMap((path) => {
    const text = readFileSync(web + path, "utf8").replace(/^\s*\/\/.*$|\/\*[\s\S]*?\*\//gm, "");
    return (text.match(SINKS) ?? []).map((sink: string) => `${path} ${sink}`);
  });

describe("no way from text to code or markup", () => {
  it("in the sources", () => {
    const sources = filesIn("src", /(?<!\.test)\.tsx?$/);
    expect(sources.length).toBeGreaterThan(100);
    expect(used([...sources, ...filesIn("embed", /(?<!\.test)\.[jt]sx?$/), "index.html", "coverage.html"])).toEqual([]);
  });

  it("is found where it is", () => {
    expect("a.innerHTML = b; new Function(c)".match(SINKS)).toEqual(["innerHTML", "Function("]);
  });

  // The built page is there in a full run; alone, these tests need no build.
  it.skipIf(!existsSync(`${web}dist/assets`))("in the built files, but for Preact's own property", () => {
    const built = used(filesIn("dist", /\.js$/));
    const preact = built.filter((one) => /dangerouslySetInnerHTML|innerHTML/i.test(one));
    expect(built.filter((one) => !preact.includes(one))).toEqual([]);
    // In one file alone: the library.
    expect([...new Set(preact.map((one) => one.split(" ")[0]))]).toHaveLength(1);
  });
});
