/// <reference types="node" />
import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DAMAGED, damaged, fetchJson } from "./fetched";

const GOOD = '{"kept":"as made"}';
const file = {
  url: "https://example.org/51.json",
  hash: createHash("sha256").update(GOOD).digest("base64").replace(/[+/]/g, "-").slice(0, 22),
};

/** What a network or a cache brings for each request, and how it was asked for. */
let brought: (string | number)[];
let asked: (string | undefined)[];
const told = vi.fn();
beforeEach(() => {
  asked = [];
  damaged.clear();
  told.mockClear();
  vi.stubGlobal("dispatchEvent", told);
  vi.stubGlobal("fetch", async (_url: string, { cache }: RequestInit) => {
    asked.push(cache);
    const next = brought.shift();
    if (next === undefined) throw new TypeError("no network");
    return typeof next === "number" ? new Response("", { status: next }) : new Response(next);
  });
});
afterEach(() => vi.unstubAllGlobals());

describe("a file of the policy", () => {
  it("is taken as it was made, asked for once", async () => {
    brought = [GOOD];
    expect(await fetchJson("51", file)).toEqual({ kept: "as made" });
    expect(asked).toEqual(["default"]);
    expect(told).not.toHaveBeenCalled();
  });

  it.each([
    ["half of it", GOOD.slice(0, 9)],
    ["another in its place, as well formed", '{"kept":"otherwise"}'],
    ["one with a byte more", `${GOOD} `],
    ["nothing", ""],
  ])("that is damaged in a cache (%s) is fetched past it", async (_, wrong) => {
    brought = [wrong, GOOD];
    expect(await fetchJson("51", file)).toEqual({ kept: "as made" });
    expect(asked).toEqual(["default", "reload"]);
    expect(told).not.toHaveBeenCalled();
  });

  it("that stays damaged is not taken, which is told by its name until it comes right", async () => {
    const swapped = '{"kept":"otherwise"}';
    brought = [swapped, swapped];
    await expect(fetchJson("51", file)).rejects.toThrow("swapped");
    expect([...damaged]).toEqual(["51"]);
    expect(told).toHaveBeenCalledTimes(1);
    expect(told.mock.calls[0]?.[0].type).toBe(DAMAGED);
    brought = [swapped, GOOD];
    expect(await fetchJson("51", file)).toEqual({ kept: "as made" });
    expect([...damaged]).toEqual([]);
    expect(told).toHaveBeenCalledTimes(2);
  });

  it("that does not come is no damaged one, and is not asked for twice", async () => {
    for (const nothing of [[], [404], [503]]) {
      brought = nothing;
      asked = [];
      await expect(fetchJson("51", file)).rejects.toThrow();
      expect(asked).toEqual(["default"]);
    }
    expect(told).not.toHaveBeenCalled();
  });

  it("is still a whole one where the browser compares nothing, as on plain http", async () => {
    vi.stubGlobal("crypto", {});
    brought = ['{"kept":"otherwise"}'];
    expect(await fetchJson("51", file)).toEqual({ kept: "otherwise" });
    brought = [GOOD.slice(0, 9), GOOD.slice(0, 9)];
    await expect(fetchJson("51", file)).rejects.toThrow(SyntaxError);
    expect([...damaged]).toEqual(["51"]);
  });
});
