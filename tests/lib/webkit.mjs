// WebKitGTK, the engine nearest to that of iPhones, driven by selenium-webdriver through its own WebKitWebDriver. It wants a
// screen (Xvfb) and a message bus; both are started for it alone and end with it. Works as root and without a system bus.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { Builder, By, Key } from "selenium-webdriver";

const PATIENCE = 60_000;

/** Debian hides the browser in a folder of the machine's kind. */
function miniBrowser() {
  if (process.env.YUSUAN_WEBKIT) return process.env.YUSUAN_WEBKIT;
  for (const lib of ["/usr/lib", "/usr/libexec", ...readdirSync("/usr/lib").map((name) => `/usr/lib/${name}`)])
    for (const api of ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"]) {
      const path = join(lib, api, "MiniBrowser");
      if (existsSync(path)) return path;
    }
  throw new Error("no MiniBrowser: scripts/setup browser");
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** A process in a group of its own with what it says; `ended` resolves when it has gone. */
function start(command, words, env) {
  const child = spawn(command, words, { detached: true, stdio: ["ignore", "pipe", "pipe"], env });
  const one = { output: "", over: false, child, ended: undefined };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (one.output += text));
  one.ended = new Promise((resolve) => {
    child.once("exit", resolve);
    child.once("error", (error) => resolve((one.output += String(error))));
  }).then(() => (one.over = true));
  return one;
}

/** Asked to go, given time to tidy up, and then whatever is left of its group is ended hard. */
async function end({ child, ended }) {
  if (child.pid === undefined) return;
  const all = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // nobody is left
    }
  };
  all("SIGTERM");
  await Promise.race([ended, pause(5000, undefined, { ref: false })]);
  all("SIGKILL");
  await ended;
}

/** Until `seen` gives something: a server that answers, a number that is printed. */
async function ready(process, what, seen) {
  const begin = Date.now();
  for (;;) {
    const found = await seen();
    if (found) return found;
    if (process.over || Date.now() - begin > PATIENCE) throw new Error(`${what} did not start\n${process.output}`);
    await pause(25);
  }
}

/** `env` reaches the engine: JSC_useWasm=0 takes WebAssembly away. */
export async function launchWebKit({ env = {} } = {}) {
  const home = mkdtempSync(join(tmpdir(), "yusuan-webkit-"));
  const surroundings = {
    PATH: process.env.PATH,
    HOME: home,
    TMPDIR: home,
    XDG_RUNTIME_DIR: home,
    LANG: "C.UTF-8",
    TZ: "Asia/Shanghai",
    NO_AT_BRIDGE: "1",
    GIO_USE_VFS: "local",
    // Its sandbox needs user namespaces; the only pages are ours.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    LIBGL_ALWAYS_SOFTWARE: "1",
    ...env,
  };
  const started = [];
  let driver;
  let browser;
  const close = async () => {
    await browser?.quit().catch(() => undefined);
    for (const one of started.reverse()) await end(one);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    // It chooses a free number and prints it when it is ready.
    const screen = start("Xvfb", ["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], surroundings);
    started.push(screen);
    const display = await ready(screen, "Xvfb", () => /^\d+$/m.exec(screen.output)?.[0]);
    const port = await freePort();
    driver = start("dbus-run-session", ["--", process.env.YUSUAN_WEBKITWEBDRIVER ?? "WebKitWebDriver", `--port=${port}`], {
      ...surroundings,
      DISPLAY: `:${display}`,
    });
    started.push(driver);
    const server = `http://127.0.0.1:${port}`;
    await ready(driver, "WebKitWebDriver", () => fetch(`${server}/status`).then(({ ok }) => ok, () => false));
    browser = await new Builder()
      .usingServer(server)
      .withCapabilities({
        browserName: "MiniBrowser",
        "webkitgtk:browserOptions": {
          binary: miniBrowser(),
          args: ["--automation", "--enable-write-console-messages-to-stdout=true"],
        },
      })
      .build();
  } catch (error) {
    await close();
    throw error;
  }
  const find = (selector) => browser.findElement(By.css(selector));
  const press = async (selector) => {
    const element = await find(selector);
    await browser.executeScript((one) => one.scrollIntoView({ block: "center" }), element);
    await element.click();
  };
  return {
    close,
    /** One page at a time: the driver has one window. */
    async open(url, { viewport = { width: 375, height: 812 } } = {}) {
      await browser.manage().window().setRect({ x: 0, y: 0, ...viewport });
      // The console has no place in WebDriver: the browser writes it to its output.
      const before = driver.output.length;
      await browser.get(url);
      const face = {
        get wrong() {
          return driver.output.slice(before).split("\n").filter((line) => /^CONSOLE \S+ (ERROR|WARN)/.test(line));
        },
        evaluate: (question, ...given) => browser.executeScript(question, ...given),
        press,
        async type(selector, text) {
          await press(selector);
          const field = await find(selector);
          await field.sendKeys(Key.chord(Key.CONTROL, "a"));
          await field.sendKeys(text);
        },
      };
      /** The driver is in one frame at a time: it goes in for each question and comes out again. */
      const inside = (found, method) => async (...given) => {
        await browser.switchTo().frame(await browser.executeScript(found));
        try {
          return await method(...given);
        } finally {
          await browser.switchTo().defaultContent();
        }
      };
      const { evaluate } = face;
      /** A frame of another origin does not move the page that it is in: that is done from outside before anything is pressed. */
      const inSight = (found, method) => async (selector, ...given) => {
        const middle = await inside(found, evaluate)((where) => {
          const { top, bottom } = document.querySelector(where).getBoundingClientRect();
          return (top + bottom) / 2;
        }, selector);
        const element = await browser.executeScript(found);
        await evaluate((frame, y) => scrollBy(0, frame.getBoundingClientRect().top + y - innerHeight / 2), element, middle);
        return inside(found, method)(selector, ...given);
      };
      return Object.assign(face, {
        frame: async (found) =>
          Object.create(face, {
            evaluate: { value: inside(found, evaluate) },
            press: { value: inSight(found, press) },
            type: { value: inSight(found, face.type) },
          }),
        key: (name) => browser.actions().sendKeys(Key[name.toUpperCase()] ?? name).perform(),
        async picture(path) {
          writeFileSync(path, Buffer.from(await browser.takeScreenshot(), "base64"));
        },
        goto: (address) => browser.get(address),
        reload: () => browser.navigate().refresh(),
        close: async () => undefined,
      });
    },
  };
}
