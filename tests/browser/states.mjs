// The states of the page in one list: axe looks at each, pictures are taken of each, and a new part of the page adds its
// own here. A state is a fragment (what a link would open) and steps from there; a step is data, and says by role and
// name what is done, with the name in Chinese and in English.

const CHENGDU = "r=510100&d=2026-05-20&b=6117&m=15";
const RECORD =
  "r=510100&f=details&d=2026-09-20&p0s=employee&p0f=2024-07&p0t=2025-02&p0b=7384&p1s=flexible&p1f=2025-05&p1t=2025-06&p1b=6117&p1k=1&p2s=flexible&p2f=2025-07&p2b=6117";

/** Opens whatever is folded under a summary with that name; all of them, where `all` says so. */
const unfold = (zh, en, all = false) => ({ do: "unfold", name: { zh, en }, all });
const press = (zh, en) => ({ do: "press", name: { zh, en } });
const fill = (zh, en, text) => ({ do: "fill", name: { zh, en }, text });
/** The answer, a room, or whatever else has to be there before the state is reached. */
const see = (zh, en) => ({ do: "see", name: { zh, en } });

const ROOMS = {
  plan: ["从哪个月开始缴最合适", "When to start paying"],
  compare: ["比一比", "Compare"],
  bring: ["要带什么，到哪里办", "What to bring, where to apply"],
  keep: ["带走和保存", "Take it away"],
  about: ["这是什么，不是什么", "What this is and is not"],
};

export const states = [
  { name: "empty", fragment: "" },
  {
    name: "filled",
    // Seen from the top, with the answer so far in the bar at the foot.
    bar: true,
    fragment: CHENGDU,
    steps: [see("能领生育津贴", "You get the maternity allowance")],
  },
  { name: "born today", fragment: "r=510100&b=6117&m=15", steps: [see("若 .+ 分娩", "If born on")] },
  { name: "date decides", fragment: "r=510100&b=6117&m=8", steps: [see("哪天分娩，结果就不一样", "depends on the day")] },
  {
    name: "usual values",
    fragment: "r=510100&d=2027-05-20&b=6117&m=15&e=termination",
    steps: [see("孕周", "Weeks of pregnancy")],
  },
  {
    name: "months",
    fragment: RECORD,
    steps: [
      see("画笔", "Brush"),
      unfold("图例|列成表格|从表格粘贴|时段列表|在别的地方", "Legend|As a table|Paste from|List of periods|Paid elsewhere", true),
      fill("粘贴月份和基数", "Months and bases", "2025-01 6117\n2025-13 6117\n2025-02 6117 Chengdu"),
    ],
  },
  {
    name: "wrong",
    fragment: "r=510100&d=2026-05-20&b=%E5%85%AD%E5%8D%83&m=15",
    steps: [see("请填金额", "Enter an amount")],
  },
  { name: "nowhere", fragment: "rt=%E4%B8%9C%E4%BA%AC&d=2026-05-20&b=6117&m=15", steps: [see("不在内地", "is in no list")] },
  {
    name: "unknown",
    fragment: "r=320100&s=flexible&d=2026-10-20&b=7384&m=15",
    steps: [see("12393", "12393")],
  },
  {
    name: "uncertain",
    fragment: `${RECORD}`,
    steps: [see("没有定论|津贴", "not settled|allowance")],
  },
  { name: "none", fragment: "r=510100&s=resident&d=2026-05-20", steps: [see("领不到生育津贴", "You do not get")] },
  { name: "few months", fragment: "r=510100&d=2026-05-20&b=6117&m=5", steps: [see("领不到生育津贴", "You do not get")] },
  { name: "beyond", fragment: "r=510100&d=2028-05-20&b=6117&m=15", steps: [see("只核对到", "checked up to")] },
  {
    name: "employee",
    fragment: "r=110000&s=employee&d=2026-10-20&b=9000&m=15&eb=9000&w=10000",
    steps: [see("产假（单位给的假）", "Leave \\(from the employer\\)")],
  },
  {
    name: "answered",
    fragment: `${CHENGDU}&q.allowance.divisor=365%2F12`,
    steps: [see("用了您填的答复", "With the answers you entered")],
  },
  {
    name: "steps",
    fragment: CHENGDU,
    steps: [see("能领生育津贴", "You get the maternity allowance"), unfold("^怎么算的|^依据：", "^How|^Basis", true), see("6117.00 × 98", "6117.00 × 98")],
  },
  {
    name: "every fold",
    fragment: "r=310000&d=2026-05-20&b=7384&m=15",
    steps: [see("能领生育津贴", "You get the maternity allowance"), unfold(".", ".", true)],
  },
  { name: "display", fragment: "", steps: [press("显示", "Display"), see("字的大小", "Type")] },
  ...Object.entries(ROOMS).map(([id, [zh, en]]) => ({
    name: id,
    fragment: CHENGDU,
    steps: [see("能领生育津贴", "You get the maternity allowance"), unfold(zh, en), { do: "settle" }],
  })),
  // As it stands in a frame; what the page around it may ask is in embed.test.mjs.
  { name: "embedded", path: "embed.html", fragment: CHENGDU, steps: [see("能领生育津贴", "You get the maternity allowance")] },
  { name: "coverage", path: "coverage.html", fragment: "", steps: [{ do: "settle" }] },
  {
    name: "coverage of a province",
    path: "coverage.html",
    fragment: "",
    steps: [{ do: "settle" }, unfold("四川省|Sichuan", "Sichuan")],
  },
];

export const LOOKS = { light: "light", dark: "dark", large: "light large", contrast: "light contrast", darkContrast: "dark contrast" };

export function addressOf(url, { path = "", fragment }, { lang, look = "" }) {
  const all = new URLSearchParams(fragment);
  all.set("l", lang);
  if (look) all.set("v", look);
  return `${url}${path}#${all}`;
}

/** Goes where the state is; the page may be any page of ours that stands open. `kept`: its service worker may keep the site. */
export async function reach(page, url, state, shown) {
  // From anywhere else first: a change of the fragment alone would not load the page anew.
  await page.goto("about:blank");
  watch(page);
  await page.goto(addressOf(url, state, shown));
  await page.locator("main h1, main h2").first().waitFor();
  await ready(page, shown);
  for (const step of state.steps ?? []) await take(page, step, shown);
}

const pattern = (names, lang) => new RegExp(names[lang]);

async function take(page, step, shown) {
  const { lang } = shown;
  switch (step.do) {
    case "see":
      return page.getByText(pattern(step.name, lang)).first().waitFor({ state: "attached" });
    case "press":
      return page.getByRole("button", { name: pattern(step.name, lang) }).first().click();
    case "fill":
      return page.getByLabel(pattern(step.name, lang)).first().fill(step.text);
    case "unfold": {
      await page.evaluate(
        ([source, all]) => {
          const wanted = [...document.querySelectorAll("summary")].filter((one) => new RegExp(source).test(one.textContent.trim()));
          for (const summary of all ? wanted : wanted.slice(0, 1))
            for (let at = summary.parentElement; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
        },
        [step.name[lang], step.all],
      );
      return ready(page, shown);
    }
    case "settle":
      return ready(page, shown);
    default:
      throw new Error(`no such step: ${step.do}`);
  }
}

/** A page that is not ready by then, in milliseconds, will never be; said here, and not by a runner that ends everything. */
const LONGEST = 120_000;

/** What each page has asked for and not got yet. Where a service worker answers, not every end is told: such a page is `kept`. */
const asked = new WeakMap();

function watch(page) {
  // What the page before it left on its way is never told of again.
  if (asked.has(page)) return asked.get(page).clear();
  const open = new Set();
  asked.set(page, open);
  page.on("request", (request) => open.add(request));
  for (const end of ["requestfinished", "requestfailed"]) page.on(end, (request) => open.delete(request));
}

/** Nothing on its way any more: neither a file nor a part of the page. */
async function ready(page, { kept }) {
  if (kept) {
    await page.waitForLoadState("networkidle");
    await page.waitForFunction(() => !document.querySelector("progress"));
    return;
  }
  // The same, but for the half second that Playwright waits: the question stands behind whatever waited for the browser to be idle.
  const open = asked.get(page);
  let files = -1;
  const end = Date.now() + LONGEST;
  while (Date.now() < end) {
    const now = await page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      await new Promise(requestIdleCallback);
      return document.querySelector("progress") ? -1 : performance.getEntriesByType("resource").length;
    });
    if (now >= 0 && now === files && open.size === 0) return;
    files = open.size === 0 ? now : -1;
  }
  throw new Error(`${page.url()} is still not ready; on their way: ${[...open].map((request) => request.url()).join(", ") || "parts of the page"}`);
}
