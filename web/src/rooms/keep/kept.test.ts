import { describe, expect, it } from "vitest";
import { cleanName, erase, KEY, type Kept, LARGEST, load, MOST, merge, parse, store, write } from "./kept";

const one = (id: string, changed: Partial<Kept> = {}): Kept => ({
  id,
  name: `n${id}`,
  day: "2026-11-22",
  fragment: `r=510100&b=${id}`,
  ...changed,
});
const file = (items: unknown, changed: object = {}) =>
  JSON.stringify({ format: "yusuan-kept", version: 1, items, ...changed });

class Box {
  values = new Map<string, string>();
  full = false;
  getItem = (key: string) => this.values.get(key) ?? null;
  setItem = (key: string, value: string) => {
    if (this.full) throw new DOMException("full", "QuotaExceededError");
    this.values.set(key, value);
  };
  removeItem = (key: string) => {
    this.values.delete(key);
  };
}
const blocked = () => {
  throw new DOMException("no", "SecurityError");
};

describe("what is kept", () => {
  it("comes back as it was", () => {
    expect(parse(write([one("1"), one("2")]))).toEqual({ items: [one("1"), one("2")] });
  });

  it.each([
    ["not_json", "{"],
    ["not_json", ""],
    ["not_ours", "null"],
    ["not_ours", "[]"],
    ["not_ours", '"yusuan-kept"'],
    ["not_ours", '{"__proto__":{"format":"yusuan-kept","version":1,"items":[]}}'],
    ["not_ours", file([], { version: "1" })],
    ["not_ours", file([], { version: 0 })],
    ["not_ours", file({ length: 1 })],
    ["newer", file([], { version: 2 })],
    ["too_large", " ".repeat(LARGEST + 1)],
    ["too_many", file(Array.from({ length: MOST + 1 }, (_, n) => one(String(n))))],
  ])("refuses as %s what is not its own: %.40s", (refused, text) => {
    expect(parse(text)).toEqual({ refused });
  });

  it.each([
    ["nothing", null],
    ["an id that is none", one("1", { id: "<b>" })],
    ["no name", { ...one("1"), name: undefined }],
    ["a name without end", one("1", { name: "x".repeat(61) })],
    ["a day that is none", one("1", { day: "yesterday" })],
    ["a fragment that is no text", { ...one("1"), fragment: ["r=510100"] }],
    ["an empty form", one("1", { fragment: "zz=1" })],
    ["what no address holds", one("1", { fragment: "b=1\n2" })],
    ["too long a fragment", one("1", { fragment: `b=${"1".repeat(60000)}` })],
    ["inherited members", Object.create(one("1"))],
  ])("refuses an item with %s, and says which", (_, item) => {
    expect(parse(file([one("0"), item]))).toEqual({ refused: "bad_item", item: 2 });
  });
  it("refuses two of one id", () => {
    expect(parse(file([one("0"), one("0")]))).toEqual({ refused: "bad_item", item: 2 });
  });

  it("has names of one line without hidden marks", () => {
    expect(cleanName(" a\u202eb\n\tc\u0000  d\u200b ")).toBe("a b c d");
    expect(cleanName("\u200b\n")).toBe("");
  });

  it("takes in what is new and loses nothing", () => {
    expect(merge([one("1")], [one("1"), one("1", { name: "other" }), one("2")])).toEqual({
      items: [one("1"), one("1-2", { id: "1-2", name: "other", fragment: "r=510100&b=1" }), one("2")],
      added: 2,
    });
    const many = Array.from({ length: MOST }, (_, n) => one(String(n)));
    expect(merge(many, [one("x")])).toBe("too_many");
    expect(merge(many, many)).toEqual({ items: many, added: 0 });
  });
});

describe("on the device", () => {
  it("nothing stands before something is kept, and nothing after the last is gone", () => {
    const box = new Box();
    expect(load(() => box)).toEqual({ items: [] });
    expect(box.values.size).toBe(0);
    expect(
      store(
        () => box,
        (items) => [...items, one("1")],
      ),
    ).toBeUndefined();
    expect(load(() => box)).toEqual({ items: [one("1")] });
    expect(
      store(
        () => box,
        () => [],
      ),
    ).toBeUndefined();
    expect(box.values.size).toBe(0);
  });
  it("what another tab has put there meanwhile stays", () => {
    const box = new Box();
    box.setItem(KEY, write([one("1")]));
    store(
      () => box,
      (items) => [...items, one("2")],
    );
    expect(load(() => box)).toEqual({ items: [one("1"), one("2")] });
  });
  it("a browser that refuses is told apart from one that is full, and what is there stays", () => {
    expect(load(blocked)).toEqual({ trouble: "blocked" });
    expect(store(blocked, (items) => items)).toBe("blocked");
    expect(erase(blocked)).toBe("blocked");
    const box = new Box();
    box.setItem(KEY, write([one("1")]));
    box.full = true;
    expect(
      store(
        () => box,
        (items) => [...items, one("2")],
      ),
    ).toBe("full");
    expect(load(() => box)).toEqual({ items: [one("1")] });
  });
  it("what could not be read again is not stored", () => {
    const box = new Box();
    store(
      () => box,
      (items) => [...items, one("1")],
    );
    expect(
      store(
        () => box,
        (items) => [...items, one("2", { fragment: `b=${"1".repeat(60000)}` })],
      ),
    ).toBe("full");
    expect(load(() => box)).toEqual({ items: [one("1")] });
  });
  it("what cannot be read is never overwritten", () => {
    const box = new Box();
    for (const [text, trouble] of [
      ["{", "unreadable"],
      [file([], { version: 2 }), "newer"],
    ] as const) {
      box.setItem(KEY, text);
      expect(load(() => box)).toEqual({ trouble, raw: text });
      expect(
        store(
          () => box,
          (items) => [...items, one("2")],
        ),
      ).toBe(trouble);
      expect(box.getItem(KEY)).toBe(text);
    }
    expect(erase(() => box)).toBeUndefined();
    expect(load(() => box)).toEqual({ items: [] });
  });
});
