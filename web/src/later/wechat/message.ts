// What the page tells the mini-program in whose web-view it stands, and the mini-program reads (miniprogram/link.js).

export interface ShareMessage {
  /** Of the form of this message. */
  yusuan: 1;
  /** Of the card in the chat: it names no figure. */
  title: string;
  /** What was typed, as in the page's address; empty forwards the mini-program alone. */
  fragment: string;
}

/** The mini-program refuses more; how much of a path WeChat carries is written nowhere. */
export const LONGEST_SHARED = 2048;

/** Null: too long to be forwarded. */
export function shareMessage(title: string, fragment: string): ShareMessage | null {
  return fragment.length > LONGEST_SHARED ? null : { yusuan: 1, title, fragment };
}
