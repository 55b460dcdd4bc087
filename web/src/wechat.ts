// WeChat: its own browser, and a mini-program's web-view in it. The one place that knows in which of them the page stands.

import { signal } from "@preact/signals";

export type Host = "browser" | "wechat" | "miniprogram";

/** `environment` is what WeChat itself says once its bridge is there; its newer versions name the mini-program beforehand. */
export function hostOf(userAgent: string, environment: unknown): Host {
  // Other applications have mini-programs too, and say so in the same word.
  if (!/MicroMessenger/i.test(userAgent)) return "browser";
  return environment === "miniprogram" || /miniProgram/i.test(userAgent) ? "miniprogram" : "wechat";
}

const now = () => hostOf(navigator.userAgent, (window as { __wxjs_environment?: unknown }).__wxjs_environment);

export const host = signal<Host>(now());

if (host.peek() === "wechat")
  document.addEventListener(
    "WeixinJSBridgeReady",
    () => {
      host.value = now();
    },
    { once: true },
  );
