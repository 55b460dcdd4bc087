import { describe, expect, it } from "vitest";
import {
  cacheName,
  type FileList,
  goneBy,
  heldOf,
  idOf,
  isPage,
  provincesIn,
  routeOf,
  rowsOf,
  standing,
  wantedFor,
} from "./list";
import { offlineHtml } from "./offline-page";

const list = (hash: string, more: FileList["files"] = {}): FileList => ({
  id: hash,
  policy: "2026.11.1",
  files: {
    "index.html": [`sha-index-${hash}`, 1000],
    [`assets/page-${hash}.js`]: ["sha-page", 2000],
    [`assets/51-${hash}.json`]: ["sha-51", 300, "51"],
    [`assets/51.law-${hash}.json`]: ["sha-51-law", 30, "51"],
    "assets/44-same.json": ["sha-44", 400, "44"],
    "rules/51.html": ["sha-rules", 5000, "51r"],
    "coverage.html": ["sha-coverage", 100, "coverage"],
    ...more,
  },
});
const paths = (rows: readonly [string, unknown][]) => rows.map(([path]) => path);

describe("what an update brings", () => {
  const before = list("one");
  const after = list("two");
  const shell = ["index.html", "assets/page-two.js"];

  it("at first the shell alone", () => {
    expect(paths(wantedFor(after, undefined, []))).toEqual(shell);
  });
  it("and each group of which the version before had anything, under the names of now", () => {
    const held = ["index.html", "assets/page-one.js", "assets/51-one.json"];
    expect(paths(wantedFor(after, before, held))).toEqual([...shell, "assets/51-two.json", "assets/51.law-two.json"]);
    expect(paths(wantedFor(after, before, ["rules/51.html"]))).toEqual([...shell, "rules/51.html"]);
  });
  it("nothing for a file that neither list has", () => {
    expect(paths(wantedFor(after, before, ["assets/long-gone.js"]))).toEqual(shell);
  });
  it("a province that the site no longer has is passed over", () => {
    const former = list("one", { "assets/99-one.json": ["sha", 1, "99"] });
    expect(paths(wantedFor(after, former, ["assets/99-one.json"]))).toEqual(shell);
  });
});

it("pages of areas are those of the rules that the first list has not", () => {
  expect(isPage(list("one"), "rules/510100.html")).toBe(true);
  expect(isPage(list("one"), "rules/51.html")).toBe(false);
  expect(isPage(list("one"), "assets/x.js")).toBe(false);
});

it("provinces are the groups of two digits", () => {
  expect(provincesIn(list("one"))).toEqual(["44", "51"]);
});

it("what stands there of a province", () => {
  const one = list("one");
  const at = (...there: string[]) => {
    const have = new Set(there);
    return standing(heldOf(rowsOf(one, "51"), have), heldOf(rowsOf(one, "51r"), have));
  };
  expect(at()).toBe("none");
  expect(at("assets/51-one.json")).toBe("part");
  expect(at("rules/51.html")).toBe("part");
  expect(at("assets/51-one.json", "assets/51.law-one.json")).toBe("data");
  expect(at("assets/51-one.json", "assets/51.law-one.json", "rules/51.html")).toBe("whole");
  expect(heldOf(rowsOf(one, "51"), new Set(["assets/51-one.json"]))).toEqual({ have: 1, of: 2, bytes: 330 });
});

describe("caches", () => {
  it("tell the copies of the site on one host apart", () => {
    const name = cacheName("https://example.org/a/", "0123");
    expect(idOf(name, "https://example.org/a/")).toBe("0123");
    expect(idOf(name, "https://example.org/")).toBeUndefined();
    expect(idOf(name, "https://example.org/a/b/")).toBeUndefined();
    expect(idOf("something else", "https://example.org/a/")).toBeUndefined();
  });
  it("go when no page runs with them", () => {
    expect(goneBy(["one", "two", "three"], "three", [])).toEqual(["one", "two"]);
    expect(goneBy(["one", "two", "three"], "three", ["one", "three"])).toEqual(["two"]);
  });
  it("stay while it is unknown what some page runs with", () => {
    expect(goneBy(["one", "two"], "two", undefined)).toEqual([]);
  });
});

describe("requests", () => {
  const scope = "https://example.org/yusuan/";
  const route = (path: string, mode = "navigate", more = {}) =>
    routeOf({ method: "GET", url: path.startsWith("http") ? path : scope + path, mode, ranged: false, ...more }, scope);

  it.each([
    ["", { is: "start", version: null }],
    ["?from=chat", { is: "start", version: null }],
    ["index.html?v=0123", { is: "start", version: "0123" }],
    ["coverage.html?x=1", { is: "coverage" }],
    ["rules/510100.html", { is: "text", path: "rules/510100.html" }],
    ["rules/", { is: "text", path: "rules/index.html" }],
    ["rules/en/", { is: "text", path: "rules/en/index.html" }],
    ["privacy.html", { is: "text", path: "privacy.html" }],
    ["privacy/en.html", { is: "text", path: "privacy/en.html" }],
    ["proof.html", { is: "text", path: "proof.html" }],
    ["proof/en.html", { is: "text", path: "proof/en.html" }],
    ["404.html", null],
    ["another/page.html", null],
    ["indexes", null],
  ])("a page: %s", (path, expected) => {
    expect(route(path)).toEqual(expected);
  });
  it("files of the site, by whatever part of the page asks for them", () => {
    expect(route("assets/page-x.js", "cors")).toEqual({ is: "file", path: "assets/page-x.js" });
    expect(route("icon-192.png", "no-cors")).toEqual({ is: "file", path: "icon-192.png" });
  });
  it("leaves alone what must come from the server, other sites, other folders, other methods, and ranges", () => {
    expect(route("version.json", "cors")).toBeNull();
    expect(route("sw.js", "same-origin")).toBeNull();
    expect(route("https://example.org/", "navigate")).toBeNull();
    expect(route("https://elsewhere.org/yusuan/assets/x.js", "cors")).toBeNull();
    expect(route("assets/x.js", "cors", { method: "POST" })).toBeNull();
    expect(route("assets/x.js", "cors", { ranged: true })).toBeNull();
  });
});

it("the page in place of one that is not there leads back, in both languages, without a script", () => {
  const html = offlineHtml("https://example.org/yusuan/");
  expect(html.match(/<a href="https:\/\/example.org\/yusuan\/">/g)).toHaveLength(2);
  expect(html).toContain('<div lang="en">');
  expect(html).not.toContain("<script");
});
