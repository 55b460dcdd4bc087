import { describe, expect, it, vi } from "vitest";

// What is seen when it is read; this test runs without a page.
vi.stubGlobal("window", {});
vi.stubGlobal("document", { addEventListener: () => undefined });
const { hostOf } = await import("./wechat");

const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.60(0x18003c2f) NetType/WIFI Language/zh_CN";
const ANDROID =
  "Mozilla/5.0 (Linux; Android 14; V2318A Build/UP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.6723.103 Mobile Safari/537.36 XWEB/1300333 MMWEBSDK/20250201 MicroMessenger/8.0.57.2820(0x28003937) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64";
const DESKTOP =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/132.0.0.0 Safari/537.36 MicroMessenger/7.0.20.1781(0x6700143B) NetType/WIFI MiniProgramEnv/Windows WindowsWechat/WMPF WindowsWechat(0x63090a13)";

describe("where the page stands", () => {
  it.each([
    ["the browser of WeChat on an iPhone", IPHONE, undefined, "wechat"],
    ["the browser of WeChat on Android", ANDROID, undefined, "wechat"],
    ["a mini-program that the user agent names", `${IPHONE} miniProgram/wx0123456789abcdef`, undefined, "miniprogram"],
    ["a mini-program on Android", `${ANDROID} MiniProgramEnv/android`, undefined, "miniprogram"],
    ["a mini-program on a desktop", DESKTOP, undefined, "miniprogram"],
    ["a mini-program of an older WeChat, once its bridge is there", ANDROID, "miniprogram", "miniprogram"],
    ["WeChat whose bridge names something else", ANDROID, "browser", "wechat"],
    ["another application's mini-program", "Mozilla/5.0 AlipayClient/10.6 MiniProgram", undefined, "browser"],
    ["a page that pretends", "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0.0.0", "miniprogram", "browser"],
  ])("%s", (_, userAgent, environment, is) => {
    expect(hostOf(userAgent, environment)).toBe(is);
  });
});
