// Forwarding a calculation out of a mini-program. What the page posts stays with the mini-program (../../../miniprogram),
// which is given it when the person forwards; nothing is posted until she presses.

import { effect, signal } from "@preact/signals";
import { toFragment } from "../../fragment";
import { inputs } from "../../state";
import { type ShareMessage, shareMessage } from "./message";

type Prepared = "none" | "sending" | "ready" | "changed" | "failed" | "long";
export const prepared = signal<Prepared>("none");

/** What was typed when it was prepared. */
let of = "";
let following = false;
const typed = () => toFragment(inputs.value, null);

export async function prepareShare(title: string, fragment: string): Promise<void> {
  if (prepared.peek() === "sending") return;
  const message = shareMessage(title, fragment);
  if (!message) {
    await withdrawShare("long");
    return;
  }
  of = toFragment(inputs.peek(), null);
  prepared.value = "sending";
  prepared.value = (await post(message)) ? "ready" : "failed";
  follow();
}

/** The mini-program keeps the last word: after this it forwards itself and nothing else. */
export async function withdrawShare(now: Prepared = "none"): Promise<void> {
  const was = prepared.peek();
  prepared.value = now;
  if (was === "ready") await post(shareMessage("", ""));
}

/** Only what stood there when she pressed is forwarded: a change, or leaving the page, takes it back. */
function follow(): void {
  if (following) return;
  following = true;
  effect(() => {
    if (prepared.value === "ready" && typed() !== of) withdrawShare("changed");
  });
  addEventListener("pagehide", () => withdrawShare());
}

/** How long WeChat may take to offer its bridge: it comes with the page, or not at all. */
const PATIENCE_MS = 3000;

async function post(message: ShareMessage | null): Promise<boolean> {
  try {
    const [{ default: wx }] = await Promise.all([sdk(), bridge()]);
    wx.miniProgram.postMessage({ data: message });
    return true;
  } catch {
    return false;
  }
}

let fetched: Promise<typeof import("weixin-js-sdk")> | undefined;
function sdk() {
  fetched ??= import("weixin-js-sdk").catch((error) => {
    // The next press asks again.
    fetched = undefined;
    throw error;
  });
  return fetched;
}

function bridge(): Promise<void> {
  if (window.WeixinJSBridge) return Promise.resolve();
  return new Promise((ready, failed) => {
    document.addEventListener("WeixinJSBridgeReady", () => ready(), { once: true });
    setTimeout(failed, PATIENCE_MS);
  });
}
