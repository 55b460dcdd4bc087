import { describe, expect, it } from "vitest";
import { codeOf, fieldsOf, flagOf, hostMessage, idOf, listOf, pointerPart, textOf, Wrong, wholeOf } from "./check";

const refused = (data: unknown): string => {
  try {
    hostMessage(data);
  } catch (wrong) {
    if (wrong instanceof Wrong) return `${wrong.reason} ${wrong.pointer}`;
    throw wrong;
  }
  return "taken";
};

describe("a message of the host", () => {
  it.each([
    { yusuan: 1, id: 1, type: "request", what: "answer" },
    { yusuan: 1, id: 0, type: "set", situation: {} },
    { yusuan: 1, id: 2, type: "theme", variables: { accent: "#123456", font: "serif" } },
    { yusuan: 1, id: 3, type: "show" },
    { yusuan: 1, id: 4, type: "show", language: "en", look: "dark large" },
  ])("is taken as it is: %j", (message) => {
    expect({ ...hostMessage(message) }).toEqual(message);
  });

  it.each<[unknown, string]>([
    [undefined, "no_message "],
    [null, "no_message "],
    ["set", "no_message "],
    [[], "no_message "],
    [new Date(0), "no_message "],
    [Object.create(null), "no_message "],
    [{}, "unknown_version /yusuan"],
    [{ yusuan: "1", id: 1, type: "show" }, "unknown_version /yusuan"],
    [{ yusuan: 2, id: 1, type: "show" }, "unknown_version /yusuan"],
    [{ yusuan: 1, id: 1 }, "unknown_type /type"],
    [{ yusuan: 1, id: 1, type: ["set"] }, "unknown_type /type"],
    [{ yusuan: 1, id: 1, type: "hasOwnProperty" }, "unknown_type /type"],
    [{ yusuan: 1, id: 1, type: "constructor" }, "unknown_type /type"],
    [{ yusuan: 1, type: "show" }, "wrong_type /id"],
    [{ yusuan: 1, id: 1.5, type: "show" }, "wrong_type /id"],
    [{ yusuan: 1, id: Number.NaN, type: "show" }, "wrong_type /id"],
    [{ yusuan: 1, id: 2 ** 53, type: "show" }, "out_of_range /id"],
    [{ yusuan: 1, id: 1, type: "show", extra: 1 }, "unknown_field /extra"],
    [{ yusuan: 1, id: 1, type: "show", language: 1 }, "wrong_type /language"],
    [{ yusuan: 1, id: 1, type: "show", look: "x".repeat(61) }, "out_of_range /look"],
    [{ yusuan: 1, id: 1, type: "request", what: "situation" }, "invalid_value /what"],
    [{ yusuan: 1, id: 1, type: "theme" }, "wrong_type /variables"],
    [{ yusuan: 1, id: 1, type: "theme", variables: { "a/b~c": "#000" } }, "unknown_field /variables/a~1b~0c"],
    [{ yusuan: 1, id: 1, type: "theme", variables: { ink: 0 } }, "wrong_type /variables/ink"],
    [{ yusuan: 1, id: 1, type: "theme", variables: { ink: " ".repeat(201) } }, "out_of_range /variables/ink"],
    [
      JSON.parse('{"yusuan":1,"id":1,"type":"theme","variables":{"__proto__":1}}'),
      "unknown_field /variables/__proto__",
    ],
  ])("is refused at its place: %j", (message, said) => {
    expect(refused(message)).toBe(said);
  });

  it("names a field that nobody knows at no length", () => {
    const said = refused({ yusuan: 1, id: 1, type: "show", ["x".repeat(100000)]: 1 });
    expect(said).toBe(`unknown_field /${"x".repeat(60)}`);
  });

  it("is answered under its number, whatever else is wrong with it", () => {
    expect(idOf({ id: 7, type: {} })).toBe(7);
    for (const data of [null, 7, { id: "7" }, { id: Number.POSITIVE_INFINITY }]) expect(idOf(data)).toBe(0);
  });
});

describe("each kind of value", () => {
  const said = (check: () => unknown): string => {
    try {
      check();
    } catch (wrong) {
      if (wrong instanceof Wrong) return `${wrong.reason} ${wrong.pointer} ${wrong.message}`;
      throw wrong;
    }
    return "taken";
  };

  it("a text to its last sign", () => {
    expect(textOf("x".repeat(60), "/a")).toHaveLength(60);
    expect(textOf("xx", "/a", 2)).toBe("xx");
    expect(said(() => textOf("x".repeat(61), "/a"))).toBe("out_of_range /a out_of_range");
    expect(said(() => textOf(1, "/a"))).toBe("wrong_type /a wrong_type");
    expect(hostMessage({ yusuan: 1, id: 1, type: "theme", variables: { ink: "x".repeat(200) } }).type).toBe("theme");
  });

  it("a list to its last element", () => {
    expect(listOf([1, 2], "/a", 2)).toEqual([1, 2]);
    expect(said(() => listOf([1, 2, 3], "/a", 2))).toBe("out_of_range /a out_of_range");
    expect(said(() => listOf("ab", "/a", 2))).toBe("wrong_type /a wrong_type");
  });

  it("yes or no", () => {
    expect([flagOf(true, "/a"), flagOf(false, "/a")]).toEqual([true, false]);
    expect(said(() => flagOf("true", "/a"))).toBe("wrong_type /a wrong_type");
  });

  it("a whole number between its ends", () => {
    expect([wholeOf(1, "/a", 1, 9), wholeOf(9, "/a", 1, 9)]).toEqual([1, 9]);
    for (const value of [0, 10]) expect(said(() => wholeOf(value, "/a", 1, 9))).toBe("out_of_range /a out_of_range");
    for (const value of ["1", 1.5]) expect(said(() => wholeOf(value, "/a", 1, 9))).toBe("wrong_type /a wrong_type");
  });

  it("one of the codes", () => {
    expect(codeOf("birth", "/a", { birth: 0, termination: 0 })).toBe("birth");
    expect(said(() => codeOf("toString", "/a", { birth: 0 }))).toBe("invalid_value /a invalid_value");
    expect(said(() => codeOf(1, "/a", { birth: 0 }))).toBe("wrong_type /a wrong_type");
  });

  it("an object of known fields, without what objects have besides", () => {
    const fields = fieldsOf({ a: 1 }, "/x", ["a", "b"]);
    expect({ ...fields }).toEqual({ a: 1 });
    expect(fields.toString).toBeUndefined();
    for (const value of [null, "a", [], new Map()])
      expect(said(() => fieldsOf(value, "/x", []))).toBe("wrong_type /x wrong_type");
    expect(said(() => fieldsOf({ b: 1 }, "/x", ["a"]))).toBe("unknown_field /x/b unknown_field");
  });

  it("every mark of a name", () => {
    expect(pointerPart("~/~/")).toBe("~0~1~0~1");
    expect(pointerPart("x".repeat(61))).toBe("x".repeat(60));
  });

  it.each([{ id: 1.5 }, { id: -1 }, { id: 2 ** 53 }, undefined, "7"])(
    "%j has no number to answer to, or its own",
    (data) => {
      expect(idOf(data)).toBe(data !== undefined && (data as { id: number }).id === -1 ? -1 : 0);
    },
  );
});
