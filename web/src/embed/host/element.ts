// <yusuan-calculator>: the calculator in a frame of the page that wants it, as high as what is in it. The host's side of
// messages.ts. Every message of the frame is an event of the element with the message's type as its name and the message
// as its detail.

import {
  type FrameEvents,
  type FrameMessage,
  type HostMessage,
  type RefusedReason,
  type Said,
  type SetSituation,
  THEME_NAMES,
  type ThemeVariables,
  VERSION,
} from "../messages";

/** What the element takes in HTML. */
export interface CalculatorAttributes {
  /** The address of embed.html; the one-line script knows its own. */
  src?: string;
  /** Preset: six digits of a place. */
  region?: string;
  /** Preset: employee, flexible, unemployment_benefit or resident. */
  status?: string;
  /** zh or en; without it that of the element's surroundings, else the browser's. */
  language?: string;
  /** Words of light, dark, contrast, large. */
  theme?: string;
  /** The name of the frame for those who hear it. */
  label?: string;
  /** Of the frame; must hold allow-scripts. Without allow-same-origin nothing can be stored there at all. */
  sandbox?: string;
  /** Of the frame: lazy. */
  loading?: string;
}
const ATTRIBUTES: Record<keyof CalculatorAttributes, true> = {
  src: true,
  region: true,
  status: true,
  language: true,
  theme: true,
  label: true,
  sandbox: true,
  loading: true,
};

export const NAME = "yusuan-calculator";
/** A theme's variables as the host's style sheet names them: --yusuan-accent. */
const PREFIX = "--yusuan-";
const FIRST_HEIGHT = 640;
/** Higher than any answer with every fold open. */
const MOST_HEIGHT = 100000;
const LABELS = { zh: "育算：生育保险和生育津贴计算", en: "Yusuan: maternity insurance and allowance" };

/** Why the frame did not take a message. */
export class YusuanRefused extends Error {
  readonly reason: RefusedReason;
  readonly pointer: string;
  constructor(reason: RefusedReason, pointer: string) {
    super(`${reason} ${pointer}`);
    this.name = "YusuanRefused";
    this.reason = reason;
    this.pointer = pointer;
  }
}

interface Waiting {
  type: HostMessage["type"];
  resolve: (agreed: boolean) => void;
  reject: (why: Error) => void;
}

type Sent = Said<HostMessage> extends infer M ? (M extends { id: number } ? Omit<M, "id"> : never) : never;

let usualSource: string | undefined;

// Where there is no document (a page made on a server) there is a class that nobody makes anything of.
const Base = typeof HTMLElement === "undefined" ? (class {} as typeof HTMLElement) : HTMLElement;

export class YusuanCalculator extends Base {
  static get observedAttributes(): string[] {
    return Object.keys(ATTRIBUTES);
  }

  private frame: HTMLIFrameElement | undefined;
  private port: MessagePort | undefined;
  private lastId = 0;
  private waiting = new Map<number, Waiting>();
  /** Said before the frame was there. */
  private queue: HostMessage[] = [];
  private scheme: MediaQueryList | undefined;

  connectedCallback(): void {
    const address = this.getAttribute("src") ?? usualSource;
    if (address === undefined) throw new Error(`${NAME}: src is missing (the address of embed.html)`);
    const frame = document.createElement("iframe");
    this.frame = frame;
    // Style by its object, which the content security policy of the page has nothing against.
    frame.style.cssText = `display:block;width:100%;height:${FIRST_HEIGHT}px;border:0`;
    frame.title = this.getAttribute("label") ?? LABELS[/^en/i.test(this.language()) ? "en" : "zh"];
    // The calculator's server need not know on which page it stands.
    frame.referrerPolicy = "no-referrer";
    frame.allow = "clipboard-write";
    for (const name of ["sandbox", "loading"]) {
      const value = this.getAttribute(name);
      if (value !== null) frame.setAttribute(name, value);
    }
    const target = new URL(address, document.baseURI);
    target.hash = new URLSearchParams(
      Object.entries({
        r: this.getAttribute("region"),
        s: this.getAttribute("status"),
        l: this.language(),
        v: this.getAttribute("theme"),
      }).filter((pair): pair is [string, string] => Boolean(pair[1])),
    ).toString();
    frame.src = target.href;
    addEventListener("message", this.greet);
    this.scheme = matchMedia("(prefers-color-scheme: dark)");
    this.scheme.addListener(this.readTheme);
    const inside = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    inside.textContent = "";
    inside.appendChild(frame);
  }

  disconnectedCallback(): void {
    removeEventListener("message", this.greet);
    this.scheme?.removeListener(this.readTheme);
    this.port?.close();
    this.port = undefined;
    this.frame?.remove();
    this.frame = undefined;
    this.queue = [];
    this.giveUp("taken out of the page");
  }

  attributeChangedCallback(name: keyof CalculatorAttributes, before: string | null, after: string | null): void {
    if (!this.frame || before === after) return;
    // What the frame refuses (the person has chosen otherwise) is told by the event.
    const unheard = () => undefined;
    if (name === "language") this.send({ type: "show", language: this.language() }).catch(unheard);
    else if (name === "theme") {
      this.send({ type: "show", look: after ?? "" }).catch(unheard);
      this.readTheme();
    } else if (name === "region" || name === "status") {
      const situation: Record<string, string> = {};
      for (const field of ["region", "status"]) {
        const value = this.getAttribute(field);
        if (value) situation[field] = value;
      }
      this.setSituation(situation as SetSituation["situation"]).catch(unheard);
    } else if (name === "label") this.frame.title = after ?? LABELS.zh;
    else {
      // Another address, or other rights of the frame: it begins anew.
      this.disconnectedCallback();
      this.connectedCallback();
    }
  }

  /**
   * Puts a situation of the contract, whole or in part, in the place of what stands in the form. Done when it stands there: if
   * the person has typed something, she is asked first.
   */
  async setSituation(situation: SetSituation["situation"]): Promise<void> {
    await this.send({ type: "set", situation });
  }

  /**
   * The person is asked whether this page may have what she enters and the answer: true once she agreed. Then "answer" comes as
   * an event after each change, until "withdrawn". Who declined is not asked again.
   */
  requestAnswer(): Promise<boolean> {
    return this.send({ type: "request", what: "answer" });
  }

  /** By itself the style sheet is read at the beginning, with `theme`, and when the device turns dark or light. */
  async refreshTheme(): Promise<void> {
    const style = getComputedStyle(this);
    const variables: ThemeVariables = {};
    for (const name of THEME_NAMES) {
      const value = style.getPropertyValue(PREFIX + name).trim();
      if (value !== "") variables[name] = value;
    }
    await this.send({ type: "theme", variables });
  }

  private language(): string {
    const around = this.getAttribute("language") ?? this.closest("[lang]")?.getAttribute("lang") ?? "";
    return (around.split("-", 1)[0] ?? "").toLowerCase();
  }

  private readTheme = (): void => {
    this.refreshTheme().catch(() => undefined);
  };

  /** The frame's first word. Whoever else says it, from another window or another origin, is not answered. */
  private greet = (event: MessageEvent): void => {
    const { frame } = this;
    const inside = frame?.contentWindow;
    if (!frame || !inside || event.source !== inside) return;
    // A sandboxed frame without an origin of its own, or in a page without one, has none to be recognized by.
    const opaque = (frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin")) || origin === "null";
    const { origin: expected } = new URL(frame.src);
    if (event.origin !== expected && !(opaque && event.origin === "null")) return;
    if (event.data?.yusuan !== VERSION || event.data.type !== "hello") return;
    const { port1, port2 } = new MessageChannel();
    if (this.port) {
      // The frame was loaded anew: what it had not yet answered, nobody answers.
      this.port.close();
      this.giveUp("the frame was loaded anew");
    }
    this.port = port1;
    port1.onmessage = ({ data }) => this.hear(data);
    inside.postMessage({ yusuan: VERSION, type: "connect", follows: true }, event.origin === "null" ? "*" : expected, [
      port2,
    ]);
    this.readTheme();
    for (const message of this.queue) port1.postMessage(message);
    this.queue = [];
  };

  /** Resolved when the frame has done it, rejected with the reason when it refuses. */
  private send(said: Sent): Promise<boolean> {
    const id = ++this.lastId;
    const message = { yusuan: VERSION, id, ...said } as HostMessage;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { type: message.type, resolve, reject });
      if (this.port) this.port.postMessage(message);
      else this.queue.push(message);
    });
  }

  private hear(message: FrameMessage): void {
    switch (message.type) {
      case "height":
        if (!(message.height > 0 && message.height <= MOST_HEIGHT)) return;
        if (this.frame) this.frame.style.height = `${Math.ceil(message.height)}px`;
        break;
      case "done":
        this.settle(
          (_, id) => id === message.re,
          ({ resolve }) => resolve(true),
        );
        break;
      case "refused":
        this.settle(
          (_, id) => id === message.re,
          ({ reject }) => reject(new YusuanRefused(message.reason, message.pointer)),
        );
        break;
      case "agreed":
      case "declined":
        // One word of the person for everything that was asked until then.
        this.settle(
          ({ type }) => type === "request",
          ({ resolve }) => resolve(message.type === "agreed"),
        );
        break;
    }
    this.dispatchEvent(new CustomEvent(message.type, { detail: message }));
  }

  private giveUp(why: string): void {
    this.settle(
      () => true,
      ({ reject }) => reject(new Error(`${NAME}: ${why}`)),
    );
  }

  private settle(which: (one: Waiting, id: number) => boolean, how: (one: Waiting) => void): void {
    // A copy: what is settled may send again.
    for (const [id, one] of Array.from(this.waiting))
      if (which(one, id)) {
        this.waiting.delete(id);
        how(one);
      }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "yusuan-calculator": YusuanCalculator;
  }
}

/** An event of the element by its name. */
export type YusuanEvent<Type extends keyof FrameEvents> = CustomEvent<FrameEvents[Type]>;

/** `source`: the address of embed.html for elements that name none. */
export function defineCalculator(source?: string): void {
  usualSource = source ?? usualSource;
  if (typeof customElements !== "undefined" && !customElements.get(NAME)) customElements.define(NAME, YusuanCalculator);
}
