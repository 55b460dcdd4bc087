import { describe, expect, it } from "vitest";
import { refusesStyle } from "./store";

const page = (own: string) =>
  `<meta charset="utf-8" /><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${own}; img-src data:" /><style>a{}</style>`;
const styled = page("'self' 'sha256-one='");

describe("a page under the policy that its server sent", () => {
  it.each([
    ["no policy is sent", null, styled, false],
    [
      "the policy of this version",
      "default-src 'none'; style-src 'self' 'sha256-one='; frame-ancestors 'none'",
      styled,
      false,
    ],
    [
      "that of another version",
      "default-src 'none'; style-src 'self' 'sha256-two='; frame-ancestors 'none'",
      styled,
      true,
    ],
    ["that of a version with style sheets only", "style-src 'self'", styled, true],
    ["of somebody who allows more", "style-src 'self' 'unsafe-inline'", styled, false],
    ["one that says nothing of styles", "frame-ancestors 'none'", styled, false],
    ["a page with a style sheet", "default-src 'none'; style-src 'self'", page("'self'"), false],
    ["a page without a policy", "style-src 'self'", "<h1>x</h1>", false],
  ])("%s", (_what, sent, html, refused) => expect(refusesStyle(sent, html)).toBe(refused));
});
