import { describe, expect, it } from "vitest";
import { earlierIn, fromFragment } from "../../fragment";
import { EMPTY } from "../../inputs";
import { page, since } from "../../words/zh";
import { answered, differing, knownCause, nameOfNoted, note, parse, textOfNoted } from "../since/earlier";
import { fragmentWith, linkTo, shortHash } from "./link";
import { qrCode } from "./qr";
import { assessment } from "./sample";

const was = answered("2026-11-22", assessment);
const NOTE = "1_2026-11-22_2026.11.1_yes_19708.47-19982.20_734.10_2027-05-20_2026-08-25";
const inputs = { ...EMPTY, place: { code: "510100", text: "成都市" }, base: "6117" };

describe("an answer in a line", () => {
  it("comes back as it was", () => {
    expect(note(was)).toBe(NOTE);
    expect(parse(NOTE)).toEqual(was);
    const { allowance, contribution } = assessment;
    const unknown = answered("2026-11-22", {
      ...assessment,
      allowance: { ...allowance, entitled: "later", entitled_from: "2026-12", amount: null },
      contribution: { ...contribution, total: null },
      deadlines: { claim_by: null, insured_through: null },
    });
    expect(note(unknown)).toBe("1_2026-11-22_2026.11.1_later.2026-12_x_x_x_x");
    expect(parse(note(unknown))).toEqual(unknown);
  });

  it.each([
    "",
    "2_2026-11-22_2026.11.1_yes_1.00_1.00_x_x",
    NOTE.replace("yes", "maybe"),
    NOTE.replace("19708.47", "19708.4"),
    NOTE.replace("19708.47", "<b>"),
    NOTE.replace("2026.11.1", "2026 11"),
    `${NOTE}_x`,
    NOTE.slice(0, -11),
    `${NOTE}${"0".repeat(200)}`,
  ])("says nothing where it has another form: %.60s", (text) => {
    expect(parse(text)).toBeNull();
  });

  it("says what differs, in words", () => {
    const now = { ...was, values: { ...was.values, entitled: "later.2026-12", amount: "19708.47", claim_by: "x" } };
    expect(
      differing(was, now).map((key) => [
        nameOfNoted(page, since, key),
        textOfNoted(page, key, was),
        textOfNoted(page, key, now),
      ]),
    ).toEqual([
      ["能不能领", "能领生育津贴", "从 2026年12月 起能领生育津贴"],
      ["生育津贴", "19,708.47 ~ 19,982.20\u00a0元", "19,708.47\u00a0元"],
      ["最晚申领", "2027年5月20日", "没有公布过"],
    ]);
  });

  it("knows of no cause but the day, and that only where it was tried", () => {
    const other = { ...was, values: { ...was.values, amount: "1.00" } };
    expect(knownCause(was, was, "2026-12-01")).toBe("day");
    expect(knownCause(was, was, "2026-11-22")).toBeNull();
    expect(knownCause(was, other, "2026-12-01")).toBe("same_day");
    expect(knownCause(was, null, "2026-12-01")).toBeNull();
  });
});

describe("the link", () => {
  it("carries all of it in the fragment, and opens the same", () => {
    const link = linkTo("https://example.org/y/?from=singlemessage#b=1", fragmentWith(inputs, "zh", was));
    expect(link).toBe(`https://example.org/y/#r=510100&b=6117&l=zh&z=${NOTE}`);
    const fragment = new URL(link).hash;
    expect(fromFragment(fragment).inputs).toEqual({ ...inputs, place: { code: "510100", text: "510100" } });
    expect(earlierIn(fragment)).toBe(NOTE);
  });
  it("is the situation alone where there is no answer", () => {
    expect(fragmentWith(inputs, null, null)).toBe("r=510100&b=6117");
    expect(earlierIn("#r=510100")).toBeNull();
  });
  it("has a code as long as it fits into one", () => {
    const code = qrCode("https://example.org/#r=510100&b=6117");
    expect(code?.size).toBe(37);
    expect([0, 1, 2, 3, 4].map((at) => code?.dark(at, at))).toEqual([false, false, false, false, true]);
    expect(qrCode("x".repeat(2953))?.size).toBe(185);
    expect(qrCode("x".repeat(2954))).toBeNull();
  });
  it("has a short name that is the same everywhere", () => {
    expect(shortHash("")).toBe("811c9dc501234567");
    expect(shortHash("510100 birth 1")).toMatch(/^[0-9a-f]{16}$/);
    expect(shortHash("510100 birth 1")).not.toBe(shortHash("510100 birth 2"));
  });
});

describe("a link at its ends", () => {
  it("of the empty form holds the answer alone", () => {
    expect(fragmentWith(EMPTY, null, was)).toBe(`z=${NOTE}`);
    expect(fragmentWith(EMPTY, null, null)).toBe("");
  });
  it("is that of the page, from within a frame too", () => {
    expect(linkTo("https://e.org/y/embed.html?a=1#b", "f")).toBe("https://e.org/y/#f");
    expect(linkTo("https://e.org/myembed.html", "f")).toBe("https://e.org/myembed.html#f");
    expect(linkTo("https://e.org/embed.html/x", "f")).toBe("https://e.org/embed.html/x#f");
  });
});

it("the code's outline covers its dark modules, each once", () => {
  const code = qrCode("https://example.org/#r=510100");
  if (!code) throw new Error("no code");
  const drawn = new Map<string, number>();
  for (const [, x, y, length, back] of code.path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    expect(back).toBe(length);
    for (let at = 0; at < Number(length); ++at) {
      const place = `${Number(x) + at} ${y}`;
      drawn.set(place, (drawn.get(place) ?? 0) + 1);
    }
    // A run ends where the next module is light.
    expect(code.dark(Number(x) + Number(length), Number(y))).toBe(false);
  }
  expect(code.path.replace(/M\d+ \d+h\d+v1h-\d+z/g, "")).toBe("");
  expect([...drawn.values()].every((times) => times === 1)).toBe(true);
  const dark: string[] = [];
  for (let y = -1; y <= code.size; ++y)
    for (let x = -1; x <= code.size; ++x) if (code.dark(x, y)) dark.push(`${x} ${y}`);
  expect([...drawn.keys()].sort()).toEqual(dark.sort());
  expect(dark.length).toBeGreaterThan(300);
});
