// What the browser can do with a file, a text, a storage; each of them may be missing.

import { host } from "../../wechat";
import type { KeepWords } from "./words";

/** Whether there are files and paper: WeChat's browser neither downloads nor prints. */
export const files = () => host.value === "browser";

/** What to do for want of a file or paper; in a mini-program there is no menu that opens a browser. */
export function insteadOf(what: "print" | "files", k: KeepWords): string | null {
  if (files()) return null;
  return (host.value === "wechat" ? k.inWeChat : k.inMiniProgram)[what];
}

export function download(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  follow(name, address);
  // The download has long begun by then; before, some browsers would lose it.
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

export function follow(name: string, address: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.appendChild(link);
  link.click();
  link.remove();
}
