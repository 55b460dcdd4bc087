// What comes into the mini-program from outside can only become what stands behind "#" in our own page's address.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

import fc from "fast-check";

import { root } from "../lib/built.mjs";

const require = createRequire(`${root}web/miniprogram/`);
const { LONGEST, addressOf, faults, isFragment, opened, queryOf, shared } = require("./link.js");
const config = require("./config.js");

const URL_OF_PAGE = "https://yibao.example.gov.cn/yusuan/";
/** Written by the page itself: a period elsewhere, a half-typed Chinese text, an answer of the bureau, the noted answer. */
const WRITTEN = [
  "r=510100&d=2026-05-20&b=6117&m=15",
  "r=510100&s=employee&f=details&p0s=employee&p0f=2024-07&p0t=2025-02&p0b=7384&p0m=0&p0k=1&p0r=310000&l=en&v=dark+large",
  "rt=%E4%B8%9C%E4%BA%AC&b=%E5%85%AD%E5%8D%83&q.allowance.divisor=365%2F12",
  "r=510100&d=2026-05-20&b=6117&m=15&z=1_2026-11-22_2026.11.1_yes_19708.47-19982.20_734.10_2027-05-20_2026-08-25",
];
const HOSTILE = [
  "https://evil.example/",
  "//evil.example/?a=1",
  "javascript:alert(1)",
  "r=510100#https://evil.example",
  "r=510100&x=<script>",
  "r=510100&x=\"onload",
  "r=510100 &m=1",
  "r=510100\n&m=1",
  "r=510100&&m=1",
  "=1",
  "r",
  "r=%zz",
  "r=%E4%B",
  "R=1",
  "r=四川",
];

test("what the page writes is taken, whether WeChat has decoded it or not", () => {
  for (const fragment of WRITTEN) {
    assert.ok(isFragment(fragment), fragment);
    for (const f of [fragment, encodeURIComponent(fragment)])
      assert.deepEqual(opened({ f }, URL_OF_PAGE), { fragment, refused: false });
    assert.deepEqual(opened({ f: new URLSearchParams(queryOf(fragment)).get("f") }, URL_OF_PAGE), { fragment, refused: false });
    for (const q of [`${URL_OF_PAGE}#${fragment}`, `${URL_OF_PAGE}index.html?from=code#${fragment}`])
      for (const given of [q, encodeURIComponent(q)])
        assert.deepEqual(opened({ q: given }, URL_OF_PAGE), { fragment, refused: false }, given);
    assert.equal(addressOf(URL_OF_PAGE, fragment), `${URL_OF_PAGE}#${fragment}`);
  }
  assert.deepEqual(opened({ scene: "r%3D511700" }, URL_OF_PAGE), { fragment: "r=511700", refused: false });
});

test("nothing given, or the page alone, opens the page alone", () => {
  for (const query of [{}, { f: "" }, { q: URL_OF_PAGE }, { q: encodeURIComponent(`${URL_OF_PAGE}#`) }, { other: "r=1" }])
    assert.deepEqual(opened(query, URL_OF_PAGE), { fragment: "", refused: false });
  assert.equal(addressOf(URL_OF_PAGE, ""), URL_OF_PAGE);
  assert.equal(queryOf(""), "");
});

test("anything else is refused, by each way in", () => {
  for (const text of HOSTILE) {
    assert.equal(isFragment(text), false, text);
    for (const given of [text, encodeURIComponent(text)])
      for (const query of [{ f: given }, { scene: given }, { q: encodeURIComponent(`${URL_OF_PAGE}#${text}`) }])
        assert.deepEqual(opened(query, URL_OF_PAGE), { fragment: "", refused: true }, JSON.stringify(query));
    assert.equal(addressOf(URL_OF_PAGE, text), URL_OF_PAGE);
    assert.equal(queryOf(text), "");
  }
  for (const q of [
    "https://evil.example/yusuan/#r=1",
    "http://yibao.example.gov.cn/yusuan/#r=1",
    "https://yibao.example.gov.cn.evil.example/yusuan/#r=1",
    "https://yibao.example.gov.cn/other/#r=1",
    `${URL_OF_PAGE}../admin/#r=1`,
    `${URL_OF_PAGE}x/#r=1`,
    ` ${URL_OF_PAGE}#r=1`,
    "%",
  ])
    for (const given of [q, encodeURIComponent(q)]) assert.deepEqual(opened({ q: given }, URL_OF_PAGE), { fragment: "", refused: true }, q);
});

test("no more than the page may share is taken, and the page shares no more", () => {
  const long = `b=${"1".repeat(LONGEST - 2)}`;
  assert.ok(isFragment(long));
  assert.equal(isFragment(`${long}1`), false);
  const told = readFileSync(`${root}web/src/later/wechat/message.ts`, "utf8");
  assert.equal(Number(/LONGEST_SHARED = (\d+);/.exec(told)[1]), LONGEST);
});

test("whatever comes in, the address begins with that of the page and has one # at most", () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom(...HOSTILE, ...WRITTEN));
  fc.assert(
    fc.property(fc.record({ f: text, q: text, scene: text }, { requiredKeys: [] }), (query) => {
      const { fragment } = opened(query, URL_OF_PAGE);
      const address = addressOf(URL_OF_PAGE, fragment);
      assert.ok(address === URL_OF_PAGE || address.startsWith(`${URL_OF_PAGE}#`));
      assert.match(address.slice(URL_OF_PAGE.length), /^(#[\w.%&=*+-]+)?$/);
      assert.equal(new URL(address).origin, "https://yibao.example.gov.cn");
    }),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9]{0,3}$/), fc.string({ unit: "binary" }), { maxKeys: 12 }), (pairs) => {
      const fragment = new URLSearchParams(Object.entries(pairs).map(([key, value]) => [key, value.toWellFormed()])).toString();
      assert.equal(isFragment(fragment), fragment.length <= LONGEST);
    }),
  );
});

test("the page's last word counts, and only in the form in which the page says it", () => {
  const message = (fragment, title = "估算") => ({ yusuan: 1, title, fragment });
  const none = { title: "", fragment: "" };
  assert.deepEqual(shared([message("r=1"), message("r=2&m=15")]), { title: "估算", fragment: "r=2&m=15" });
  assert.deepEqual(shared([message("r=1"), message("", "")]), none, "taken back");
  assert.deepEqual(shared([message("r=1", "长".repeat(100))]).title, "长".repeat(60));
  assert.deepEqual(shared([message("r=1", { html: 1 })]), { title: "", fragment: "r=1" });
  for (const data of [
    undefined,
    null,
    "r=1",
    [],
    [null],
    ["r=1"],
    [{ fragment: "r=1" }],
    [{ yusuan: 2, title: "", fragment: "r=1" }],
    [message("r=1"), { yusuan: 1 }],
    ...HOSTILE.map((text) => [message("r=1"), message(text)]),
  ])
    assert.deepEqual(shared(data), none, JSON.stringify(data));
});

test("who edits config.js is told what is wrong in it; as it comes only the address is", () => {
  assert.deepEqual(faults(config), ["url 还是例子，要换成自己的网址"]);
  const good = { ...config, url: URL_OF_PAGE, region: "511700" };
  assert.deepEqual(faults(good), []);
  const one = (change) => faults({ ...good, ...change });
  for (const url of ["", "http://a.gov.cn/", "https://a.gov.cn", "https://a.gov.cn/?a", "https://a.gov.cn/#", "https://a.gov.cn/a//b/", "https://a@b.gov.cn/", "https://a.gov.cn/index.html"])
    assert.deepEqual(one({ url }), ["url 要以 https:// 开头、以 / 结尾，不带 ? 和 #"], url);
  assert.deepEqual(one({ region: "5117" }), ["region 要么空着，要么是六位代码"]);
  assert.deepEqual(one({ title: "" }), ["name 和 title 不能空着"]);
  assert.deepEqual(one({ colours: { ...good.colours, onBar: "#eeeeee" } }), ["colours.onBar 只能是 #ffffff 或 #000000"]);
  assert.deepEqual(one({ colours: { ...good.colours, bar: "green" } }), ["colours 里的颜色要写成 #0b6355 这样的六位"]);
});
