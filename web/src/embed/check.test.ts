import { describe, expect, it } from "vitest";
import { hostMessage, idOf, Wrong } from "./check";

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
