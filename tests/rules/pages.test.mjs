// The pages of rules as they were built: every place in both languages, every link, every citation, and some facts that
// were read in the texts themselves.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { before, test } from "node:test";

import { policyFolder, provinces, readJson, root, tool } from "../lib/built.mjs";

const dist = `${root}web/dist/`;
/** From the folder of the site: path to text. */
const pages = new Map();
let regions;
let questions;

before(async () => {
  for (const folder of ["rules", "rules/en"])
    for (const name of readdirSync(dist + folder))
      if (name.endsWith(".html")) pages.set(`${folder}/${name}`, readFileSync(join(dist, folder, name), "utf8"));
  ({ regions } = JSON.parse(execFileSync(tool, ["--policy", policyFolder, "regions"], { maxBuffer: 2 ** 28 })));
  for (const path of ["privacy.html", "privacy/en.html", "proof.html", "proof/en.html"]) pages.set(path, readFileSync(dist + path, "utf8"));
  const { runnerImport } = await import(`${root}web/node_modules/vite/dist/node/index.js`);
  const page = async (lang) =>
    (await runnerImport(`${root}web/src/words/${lang}.ts`, { root: `${root}web`, configFile: false, logLevel: "error" })).module.doubt;
  questions = { zh: (await page("zh")).questions, en: (await page("en")).questions };
});

const plain = (html) =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/[\s\u00a0]+/g, " ");
const all = (html, pattern) => [...html.matchAll(pattern)].map((found) => found[1]);
/** The card of one rule. */
function card(path, id) {
  const html = pages.get(path);
  const from = html.indexOf(`<section class="card rule" id="${id}"`);
  assert.notEqual(from, -1, `${path}#${id}`);
  const next = [html.indexOf('<section class="card rule"', from + 1), html.indexOf('<section class="topic"', from + 1), html.indexOf('id="silent"', from)];
  return html.slice(from, Math.min(...next.filter((at) => at > 0)));
}
/** What stands of a rule for these people: until the next group. */
function told(path, id, people) {
  const groups = card(path, id).split('<div class="for">').slice(1);
  const group = groups.find((html) => /^<h4>([^<]*)/.exec(html)[1].includes(people));
  assert.ok(group, `${path}#${id}: ${people}`);
  return plain(group);
}

test("each long test stands on the page of what was tested, with what it printed last, and none that is not described", () => {
  const results = readdirSync(`${root}tests/results`).map((name) => name.replace(/\.txt$/, ""));
  assert.ok(results.length > 0);
  for (const path of ["proof.html", "proof/en.html"]) {
    const html = pages.get(path);
    const ids = all(html, /<section class="card" id="([\w-]+)"/g);
    for (const id of results) {
      assert.ok(ids.includes(id), id);
      const text = readFileSync(`${root}tests/results/${id}.txt`, "utf8");
      const [, head] = text.split("\n\n");
      for (const name of ["Date", "Commit", "Machine", "Command", "Took", "Result"]) assert.match(head, new RegExp(`^${name}: .`, "m"), id);
      const printed = text.split("\n\n").slice(2).join("\n\n").trimEnd();
      assert.ok(plain(html).includes(printed.replace(/\s+/g, " ")), `${id} is not whole`);
    }
  }
});

test("every region and every province has its page in both languages", () => {
  assert.equal(regions.length, 370);
  assert.equal(provinces.length, 32);
  const names = [...regions.map(({ code }) => code), ...provinces, "index"].sort();
  for (const folder of ["rules/", "rules/en/"])
    assert.deepEqual([...pages.keys()].filter((path) => dirname(path) + "/" === folder).map((path) => path.slice(folder.length, -5)).sort(), names);
  for (const { code, name } of regions) {
    assert.match(pages.get(`rules/${code}.html`), new RegExp(`<h1>${name.zh}`), code);
    assert.match(pages.get(`rules/en/${code}.html`), new RegExp(`<h1>[^<]*${name.en}`), code);
  }
});

test("no script, no inline style, nothing from elsewhere; described, and in the other language", () => {
  for (const [path, html] of pages) {
    assert.doesNotMatch(html, /<script|\son\w+=|\sstyle=|javascript:/i, path);
    assert.deepEqual(all(html, /<(?:img|iframe|object|embed|audio|video)\b[^>]*/g), [], path);
    // Which policy is tests/serve's affair.
    assert.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; [^"]*style-src 'self';/, path);
    assert.match(html, /<meta name="description" content="[^"]{30,}">/, path);
    assert.equal(all(html, /<(h1)\b/g).length, 1, path);
    assert.match(html, /\/en(\/|\.html$)/.test(path) ? /<html lang="en">/ : /<html lang="zh-CN">/, path);
    // Search engines take whole addresses only; this build does not know its host.
    assert.doesNotMatch(html, /rel="canonical"/, path);
  }
});

test("every link within the site leads somewhere, down to the place on the page", () => {
  const codes = new Set(regions.flatMap(({ code, aliases }) => [code, ...aliases]));
  for (const { areas } of [readJson(`${policyFolder}/divisions.json`)]) for (const { divisions } of areas) for (const { code } of divisions) codes.add(code);
  const ids = new Map([...pages].map(([path, html]) => [path, new Set(all(html, /\sid="([^"]+)"/g))]));
  const files = new Map();
  for (const [path, html] of pages)
    for (const href of all(html, /\shref="([^"]+)"/g)) {
      if (/^(https?:|tel:|data:)/.test(href)) continue;
      const [file, fragment] = href.replace(/&amp;/g, "&").split("#");
      const target = file === "" ? path : normalize(join(dirname(path), file));
      if (!files.has(target)) files.set(target, pages.has(target) || existsSync(dist + target));
      assert.ok(files.get(target), `${path}: ${href}`);
      if (pages.has(target)) {
        if (fragment) assert.ok(ids.get(target).has(fragment), `${path}: ${href}`);
      } else if (target === "index.html") {
        const code = new URLSearchParams(fragment).get("r");
        if (code) assert.ok(codes.has(code), `${path}: ${href}`);
      }
    }
});

test("an id stands once on its page", () => {
  for (const [path, html] of pages) {
    const ids = all(html, /\sid="([^"]+)"/g);
    assert.equal(new Set(ids).size, ids.length, `${path}: ${ids.filter((id, at) => ids.indexOf(id) !== at)}`);
  }
});

test("every value cites, and every article that is cited is quoted or said to be unseen", () => {
  let values = 0;
  for (const [path, html] of pages) {
    for (const holding of html.split(/<div class="holding(?: doubt)?">/).slice(1)) {
      const own = holding.split('<div class="for">')[0];
      assert.match(own, /<p class="cites">.*?<a href="#[^"]+_\d+"/s, `${path}: ${plain(own).slice(0, 120)}`);
      ++values;
    }
    for (const figure of html.split('<figure class="article"').slice(1))
      assert.match(figure.split("</figure>")[0], /<blockquote|class="unseen"/, path);
  }
  assert.ok(values > 10000, String(values));
});

test("what the tool calls unknown is called so, with the question to ask", () => {
  let count = 0;
  const files = provinces.map((province) => readJson(`${policyFolder}/rules/${province}.json`));
  for (const { code, name, parameters } of regions) {
    const rules = files.find(({ areas }) => areas.some(({ id }) => id === code));
    const asked = {
      zh: plain(pages.get(`rules/${code}.html`).split('id="ask"')[1].split("</section>")[0]),
      en: plain(pages.get(`rules/en/${code}.html`).split('id="ask"')[1].split("</section>")[0]),
    };
    const answers = new Map(rules.province.parameters.map(({ parameter, answer }) => [parameter, answer]));
    for (const { id, status, state, from } of parameters) {
      // What begins later than the last look stands among what is to come.
      if (state !== "unknown" || from > rules.verified_on) continue;
      const spoken = rules.areas.find((area) => area.id === code).parameters.find(({ parameter }) => parameter === id);
      if (!spoken.series.some(({ statuses }) => statuses.includes(status))) continue;
      for (const [lang, path] of [
        ["zh", `rules/${code}.html`],
        ["en", `rules/en/${code}.html`],
      ]) {
        const question = questions[lang][answers.get(id)](name[lang]);
        assert.ok(plain(card(path, id)).includes(question), `${path}#${id}: ${question}`);
        assert.ok(asked[lang].includes(question), `${path}: ${question}`);
      }
      ++count;
    }
  }
  assert.ok(count > 1000, String(count));
});

test("Chengdu, as its texts have it", () => {
  const path = "rules/510100.html";
  const flexible = "灵活就业人员";
  assert.match(told(path, "contribution.rate", flexible), /0\.8% 据报道 2025年1月1日起 · 成都市的规定/);
  assert.match(told(path, "coverage.required_months", flexible), /12 个月 官方原文 2025年1月1日起 · 四川省的规定 依据： 川医保规〔2024〕9号 二\(二\)1/);
  const divisor = told(path, "allowance.divisor", flexible);
  assert.match(divisor, /查到的几种说法：/);
  assert.match(divisor, /365\/12 据报道|365\/12 据公布的数推算/);
  assert.match(divisor, / 30 据公布的数推算/);
  assert.match(divisor, /打 12393 问： 成都市的生育津贴，月基数折成一天是除以 30/);
  assert.match(told(path, "allowance.divisor", "单位职工"), /365\/12 据报道/);
  assert.match(told(path, "allowance.days_rule", flexible), /分娩：98 天.*终止妊娠，孕满 16 周：42 天/);
  assert.match(told(path, "contribution.limits", "单位职工"), /下限：4,588 元 上限：22,938 元 据报道 2025年10月1日起/);
  assert.match(told(path, "scheme.in_force", flexible), /是 官方原文 2025年1月1日至 2029年12月31日.*以后 查到的几种说法/);
  assert.match(plain(pages.get(path)), /核对到 2026年12月31日为止/);
  assert.match(pages.get(path), /href="\.\.\/index\.html#r=510100&amp;l=zh"/);
  assert.match(pages.get("rules/en/510100.html"), /href="\.\.\/\.\.\/rules\/510100\.html" hreflang="zh-CN"/);
  assert.match(told("rules/en/510100.html", "contribution.rate", "Flexible worker"), /0\.8% as reported from 1 Jan 2025 · rule of Chengdu/);
});

test("Dazhou: what it lacks, and the papers that forward the rule", () => {
  const path = "rules/511700.html";
  assert.match(told(path, "contribution.rate", "灵活就业人员"), /没有查到任何公布的规定.*达州市现在的生育保险费率是百分之几？/);
  const papers = plain(pages.get(path).split('<section class="card forwarding">')[1].split("</section>")[0]);
  assert.match(papers, /达州市转发：.*达川区转发：/);
  assert.match(pages.get(path), /<li id="511703"><a href="\.\.\/index\.html#r=511703&amp;l=zh">达川区<\/a>/);
});

test("Shanghai: one area of a province, other forms of the base", () => {
  const path = "rules/310000.html";
  const flexible = "灵活就业人员";
  assert.match(told(path, "contribution.rate", flexible), /1% /);
  assert.match(told(path, "contribution.kind", flexible), /包含在医保费里/);
  assert.match(told(path, "coverage.months_rule", flexible), /累计/);
  assert.match(told(path, "allowance.base_rule", flexible), /上年度平均工资（公布数）/);
  assert.match(told(path, "allowance.reference_share", flexible), /60%/);
  const days = told(path, "allowance.days_rule", flexible);
  assert.match(days, /延长：60 天.*延长：30 天/);
  assert.match(told(path, "allowance.rounding", flexible), /有零数就进位，取整到分/);
});

test("a province says which of its areas have rules of their own", () => {
  assert.match(plain(card("rules/51.html", "contribution.rate")), /另有规定：.*成都市/);
  assert.match(card("rules/51.html", "contribution.rate"), /href="510100\.html#contribution\.rate"/);
});

/** What is written, computed again: whole numbers without end, from the signs as somebody with a pencil reads them. */
function byHand(text) {
  const tokens = text.match(/\d+(?:\.\d+)?%?|[()×÷+−]/g);
  assert.equal(tokens.join(""), text.replace(/ /g, ""), text);
  let at = 0;
  const number = (token) => {
    const [, whole, decimals = "", percent] = /^(\d+)(?:\.(\d+))?(%?)$/.exec(token);
    return [BigInt(whole + decimals), 10n ** BigInt(decimals.length) * (percent ? 100n : 1n)];
  };
  const factor = () => {
    if (tokens[at] !== "(") return number(tokens[at++]);
    at++;
    const inner = sum();
    assert.equal(tokens[at++], ")");
    return inner;
  };
  const product = () => {
    let [n, d] = factor();
    while (tokens[at] === "×" || tokens[at] === "÷") {
      const times = tokens[at++] === "×";
      const [m, e] = factor();
      [n, d] = times ? [n * m, d * e] : [n * e, d * m];
    }
    return [n, d];
  };
  const sum = () => {
    let [n, d] = product();
    while (tokens[at] === "+" || tokens[at] === "−") {
      const sign = tokens[at++] === "+" ? 1n : -1n;
      const [m, e] = product();
      [n, d] = [n * e + sign * m * d, d * e];
    }
    return [n, d];
  };
  const value = sum();
  assert.equal(at, tokens.length, text);
  return value;
}
/** The card of the formula on paper, for these people or as a whole. */
function paper(path, people) {
  const html = pages.get(path).split('<section class="card" id="paper">')[1];
  const card = html.slice(0, Math.min(...['id="silent"', 'id="ask"'].map((end) => html.indexOf(end)).filter((at) => at > 0)));
  if (people === undefined) return card;
  const own = card.split('<section class="for">').find((part) => part.startsWith(`<h3>${people}`));
  return plain(own.split("</section>")[0]);
}

test("the formula on paper: every line of every region comes to what it says, and where no line stands it says why", () => {
  let lines = 0;
  for (const { code } of regions)
    for (const path of [`rules/${code}.html`, `rules/en/${code}.html`]) {
      const card = paper(path);
      for (const sum of card.split('<div class="sum">').slice(1)) {
        const formulas = all(sum, /<p class="formula">(.*?)<\/p>/gs);
        if (formulas.length === 0) assert.match(sum, /class="unknown"|不用算|nothing to compute/, `${path}: ${plain(sum)}`);
        if (formulas.length > 0) assert.match(sum, /<p class="cites">/, path);
        for (const html of formulas) {
          // "6000.00 × 98 ÷ (365 ÷ 12) = 19331.5068… 四舍五入，取整到分 = 19331.51 元"
          const [left, ...rest] = plain(html).split(" = ");
          const result = /\d+\.\d\d/.exec(rest.at(-1))[0];
          const [n, d] = byHand(left.trim());
          const rounding = rest.length > 1 ? rest[0] : "";
          // In fen: to which unit, and which way.
          const unit = /到元|to the yuan/.test(rounding) ? 100n : /到角|to the jiao/.test(rounding) ? 10n : 1n;
          const [numerator, denominator] = [n * 100n, d * unit];
          const [whole, left_over] = [numerator / denominator, numerator % denominator];
          const up = /进位|rounded up/.test(rounding) ? left_over > 0n : /四舍五入|half up/.test(rounding) && left_over * 2n >= denominator;
          if (!rounding) assert.equal(left_over, 0n, `${path}: ${plain(html)}`);
          assert.equal(BigInt(result.replace(".", "")), (whole + (up ? 1n : 0n)) * unit, `${path}: ${plain(html)}`);
          lines++;
        }
      }
    }
  assert.ok(lines > 800, String(lines));
});

test("the formula on paper in Chengdu, Dazhou and Shanghai", () => {
  // 6000 x 98 / (365 / 12) = 7056000 / 365 = 19331.50684…
  const chengdu = paper("rules/510100.html", "灵活就业人员");
  assert.match(chengdu, /每月生育保险费（个人缴纳）： 6000\.00 × 0\.8% = 48\.00 元 依据： 川医保规〔2024〕9号 一/);
  assert.match(chengdu, / 6000\.00 × 98 ÷ \(365 ÷ 12\) = 19331\.5068… 四舍五入，取整到分 = 19331\.51 元 /);
  assert.match(chengdu, / 6000\.00 × 98 ÷ 30 = 19600\.00 元 .*还没有定论的：折成日标准的除数。/);
  assert.match(paper("rules/en/510100.html", "Flexible worker"), /6000\.00 × 98 ÷ 30 = ¥19600\.00 .*Not settled: divisor/);
  // Nobody published the rate of Dazhou: no figure for the premium, but for the allowance.
  const dazhou = paper("rules/511700.html", "灵活就业人员");
  assert.match(dazhou, /每月生育保险费（个人缴纳）： 算不出数来，因为没有查到公布的：生育保险费率。问到以后代进上面的式子。 该怎么问 生育津贴/);
  assert.match(dazhou, / 6000\.00 × 188 ÷ 30 = 37600\.00 元 /);
  const shanghai = paper("rules/310000.html", "灵活就业人员");
  assert.match(shanghai, / 6000\.00 × 1% = 60\.00 元 /);
  assert.match(shanghai, /算不出数来，因为没有查到公布的：计发基数。/);
});
