// Pictures of every state of the built page: `node tests/screens/screens.mjs [--only NAME] [--readme]` into build/screens.
// With --readme the three that stand for the page, small, into web/docs.
import { mkdirSync, statSync, writeFileSync } from "node:fs";

import { root } from "../lib/built.mjs";
import { launch, serve } from "../lib/page.mjs";
import { LOOKS, reach, states } from "../browser/states.mjs";

const WIDTHS = [360, 390, 768, 1280];
const README = [
  { file: "answer.webp", name: "filled", lang: "en", look: "light", width: 375, height: 1400, scale: 2, to: "#answer" },
  { file: "steps.webp", name: "steps", lang: "zh", look: "light", width: 375, height: 1000, scale: 2, to: "#answer .how[open] .steps" },
  { file: "dark.webp", name: "plan", lang: "zh", look: "dark", width: 375, height: 1000, scale: 2, to: "#room-plan" },
];

const argument = (name) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const only = argument("--only");
const server = await serve();
const browser = await launch();
try {
  if (process.argv.includes("--readme")) for (const one of README) await forReadme(one);
  else await all();
} finally {
  await browser.close();
  await server.close();
}

async function open(viewport, deviceScaleFactor = 1) {
  const context = await browser.newContext({ viewport, serviceWorkers: "block", deviceScaleFactor, timezoneId: "Asia/Shanghai", reducedMotion: "reduce" });
  return context.newPage();
}

async function all() {
  const folder = `${root}build/screens`;
  mkdirSync(folder, { recursive: true });
  for (const width of WIDTHS) {
    const page = await open({ width, height: width < 600 ? 800 : 900 });
    for (const state of states) {
      if (only && !state.name.startsWith(only)) continue;
      for (const [lang, look] of [["zh", "light"], ["en", "light"], ...(width === 390 ? [["zh", "dark"], ["zh", "large"], ["zh", "contrast"]] : [])]) {
        await reach(page, server.url, state, { lang, look: LOOKS[look] });
        const path = `${folder}/${state.name.replace(/ /g, "-")}-${width}-${lang}${look === "light" ? "" : `-${look}`}.png`;
        await page.screenshot({ path, fullPage: true });
        console.log(path.slice(root.length));
      }
    }
    await page.context().close();
  }
}

async function forReadme({ file, name, lang, look, width, height, scale, to }) {
  const page = await open({ width, height }, scale);
  await reach(page, server.url, states.find((state) => state.name === name), { lang, look: LOOKS[look] });
  if (to) await page.locator(to).first().evaluate((element) => element.scrollIntoView({ block: "start" }));
  const path = `${root}web/docs/${file}`;
  // WebP, of which the library itself knows nothing.
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 80 });
  writeFileSync(path, Buffer.from(data, "base64"));
  console.log(file, statSync(path).size);
  await page.context().close();
}
