// From an input to the painted answer, in the built page on a processor slowed down six times:
// `node tests/bench/interaction.mjs [RATE]`. Nothing is asserted: machines differ. Figures of one run may be compared.
//
// `painted` is what a person waits: from the input event to the first task after the frame that shows it, on the clock,
// the wait for the screen included. The others are the main thread's own time for one change, as the browser accounts
// for it: other programs of the machine are not in it. `work` is all of it; script, style and layout are its parts.
import { desktop, launch, phone, serve } from "../lib/page.mjs";
import { quantile, table } from "./lib.mjs";

const rate = Number(process.argv[2] ?? 6);
const CHANGES = 60;
const WARM = 10;
const flexible = "#r=510100&d=2026-05-20&b=6117&m=15";
// Many open questions and ranges: one of the longest answers of the country.
const employee = "#r=320100&s=employee&d=2026-10-20&b=9000&m=15&eb=9000&w=10000";

const FLOOR = `<!doctype html><input id="at/coverage/base"><p id="verdict">0</p><script>
  document.querySelector("input").oninput = (event) => { verdict.textContent = event.target.value; };</script>`;

const rows = [];

/** Runs in the page: says when the frame after an input event has been painted. */
function watch() {
  window.longest = [];
  addEventListener(
    "input",
    () => {
      const begin = performance.now();
      requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => window.painted(String(performance.now() - begin));
        after.port2.postMessage(0);
      });
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.longest.push(entry.duration);
  }).observe({ type: "longtask" });
}

async function measure(browser, server, what, { fragment, viewport, prepare, change }) {
  const context = await browser.newContext({ viewport, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  try {
    const page = await context.newPage();
    // The floor: what this browser on this machine takes to show one line of text, with a page that does nothing else.
    if (fragment === undefined)
      await page.route(server.url, (route) => route.fulfill({ contentType: "text/html", body: FLOOR }));
    await page.goto(server.url + (fragment ?? ""));
    await page.locator("#verdict").waitFor();
    await page.waitForLoadState("networkidle");
    if ((await prepare?.(page)) === false) return;
    await page.evaluate(watch);
    const session = await context.newCDPSession(page);
    await session.send("Runtime.enable");
    await session.send("Runtime.addBinding", { name: "painted" });
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    await session.send("Emulation.setCPUThrottlingRate", { rate });
    const spent = async () =>
      Object.fromEntries((await session.send("Performance.getMetrics")).metrics.map(({ name, value }) => [name, value]));
    const changes = [];
    for (let i = 0; i < CHANGES; i++) {
      const before = await spent();
      const painted = new Promise((resolve) => session.once("Runtime.bindingCalled", ({ payload }) => resolve(Number(payload))));
      // One change at a time: the next begins on a page at rest.
      await change(page, session, i);
      const one = { painted: await painted };
      const after = await spent();
      for (const [name, metric] of [
        ["work", "TaskDuration"],
        ["script", "ScriptDuration"],
        ["style", "RecalcStyleDuration"],
        ["layout", "LayoutDuration"],
      ])
        one[name] = (after[metric] - before[metric]) * 1000;
      changes.push(one);
    }
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    const long = await page.evaluate(() => window.longest);
    const of = (name) => changes.slice(WARM).map((one) => one[name]);
    rows.push({
      "": what,
      "script ms": quantile(of("script"), 0.5),
      "style ms": quantile(of("style"), 0.5),
      "layout ms": quantile(of("layout"), 0.5),
      "work ms": quantile(of("work"), 0.5),
      "work p95": quantile(of("work"), 0.95),
      "painted ms": quantile(of("painted"), 0.5),
      "painted p95": quantile(of("painted"), 0.95),
      "long tasks": String(long.length),
      "longest ms": String(Math.round(Math.max(0, ...long))),
    });
  } finally {
    await context.close();
  }
}

/** A digit behind the base, then away again: every key is a new answer. */
const typeDigit = {
  prepare: async (page) => {
    await page.locator('[id="at/coverage/base"]').focus();
    await page.keyboard.press("End");
  },
  change: (page, _, i) => page.keyboard.press(i % 2 === 0 ? "5" : "Backspace"),
};
/** The date by its field, a day further each time. */
const moveDate = {
  change: (_, session, i) =>
    session.send("Runtime.evaluate", {
      expression: `{ const field = document.getElementById("at/event/date");
        field.value = new Date(Date.UTC(2026, 4, 1 + ${i})).toISOString().slice(0, 10);
        field.dispatchEvent(new Event("input", { bubbles: true })); }`,
    }),
};
/** With the room of the plan open, by its sliders: as a finger drags, one step at a time. */
const slide = (id) => ({
  prepare: async (page) => {
    await page.locator("#room-plan > summary").click();
    const slider = page.locator(`#${id}`);
    if (!(await slider.waitFor({ timeout: 5000 }).then(() => true, () => false))) return false;
    await slider.focus();
  },
  change: (page, _, i) => page.keyboard.press(i % 20 < 10 ? "ArrowRight" : "ArrowLeft"),
});

const server = await serve();
const browser = await launch();
try {
  await measure(browser, server, "floor: a field and a line of text", { viewport: phone, ...typeDigit });
  for (const [name, place] of [
    ["one question", { fragment: flexible, viewport: phone }],
    ["many questions", { fragment: employee, viewport: desktop }],
  ])
    for (const [did, how] of [
      ["a digit of the base", typeDigit],
      ["the date", moveDate],
      ["plan open, slider of the base", slide("slide-base")],
      ["plan open, slider of the date", slide("slide-date")],
    ])
      await measure(browser, server, `${name}: ${did}`, { ...place, ...how });
} finally {
  await browser.close();
  await server.close();
}
table(`From an input to the painted answer: processor slowed down ${rate} times, ${CHANGES} changes each, medians`, rows);
