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

/** `env` reaches the engine: JSC_useWasm=0 takes WebAssembly away. `script`: may pages run scripts. */
export async function launchWebKit({ env = {}, script = true } = {}) {
  const home = mkdtempSync(join(tmpdir(), "yusuan-webkit-"));
  const port = await freePort();
  // The console has no place in WebDriver; the browser writes it to its output, each line with where it comes from.
  const said = [];
  const driver = spawn(
    "xvfb-run",
    [
      ...["-a", "-s", "-screen 0 1400x1000x24", "dbus-run-session", "--", "sh", "-c", 'echo "driver $$"; exec "$0" "$@"'],
      ...[process.env.YUSUAN_WEBKITWEBDRIVER ?? "WebKitWebDriver", `--port=${port}`],
    ],
    {
      // A group of its own, so that all of it can be ended.
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        PATH: process.env.PATH,
        HOME: home,
        TMPDIR: home,
        XDG_RUNTIME_DIR: home,
        LANG: "C.UTF-8",
        LANGUAGE: "zh_CN",
        TZ: "Asia/Shanghai",
        NO_AT_BRIDGE: "1",
        GIO_USE_VFS: "local",
        // Its sandbox needs user namespaces; the only pages are ours.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
        LIBGL_ALWAYS_SOFTWARE: "1",
        ...env,
      },
    },
  );
  let output = "";
  for (const stream of [driver.stdout, driver.stderr])
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
      said.push(...text.split("\n").filter((line) => line.startsWith("CONSOLE ")));
    });
  const ended = new Promise((resolve) => {
    driver.once("exit", resolve);
    driver.once("error", (error) => {
      output += String(error);
      resolve();
    });
  });
  let over = false;
  ended.then(() => {
    over = true;
  });
  let browser;
  const close = async () => {
    await browser?.quit().catch(() => undefined);
    // From the inside out: when the driver ends, so does the bus, and then the screen takes its lock away. What is left of
    // the group is ended hard.
    const inner = Number(/^driver (\d+)$/m.exec(output)?.[1]);
    if (inner && !over) process.kill(inner, "SIGTERM");
    await Promise.race([ended, pause(inner ? 5000 : 0, undefined, { ref: false })]);
    try {
      process.kill(-driver.pid, "SIGKILL");
    } catch {
      // nobody is left
    }
    await ended;
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const server = `http://127.0.0.1:${port}`;
    const begin = Date.now();
    for (;;) {
      if (over || Date.now() - begin > PATIENCE) throw new Error(`WebKitWebDriver did not start\n${output}`);
      const status = await fetch(`${server}/status`).catch(() => undefined);
      if (status?.ok) break;
      await pause(25);
    }
    browser = await new Builder()
      .usingServer(server)
      .withCapabilities({
        browserName: "MiniBrowser",
        "webkitgtk:browserOptions": {
          binary: miniBrowser(),
          args: ["--automation", "--enable-write-console-messages-to-stdout=true", `--enable-javascript=${script}`],
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
      said.length = 0;
      await browser.get(url);
      return {
        get wrong() {
          return said.filter((line) => /^CONSOLE \S+ (ERROR|WARN)/.test(line));
        },
        evaluate: (question, ...given) => browser.executeScript(question, ...given),
        press,
        async type(selector, text) {
          await press(selector);
          await (await find(selector)).sendKeys(Key.chord(Key.CONTROL, "a"), text);
        },
        key: (name) => browser.actions().sendKeys(Key[name.toUpperCase()] ?? name).perform(),
        async picture(path) {
          writeFileSync(path, Buffer.from(await browser.takeScreenshot(), "base64"));
        },
        goto: (address) => browser.get(address),
        source: () => browser.getPageSource(),
        close: async () => undefined,
      };
    },
  };
}
