// The frame's side of messages.ts: who the host is, what it may do, and what it is told. Nothing that was typed, and
// nothing that follows from it but the height, goes to the host before the person said so in the frame.

import { effect, signal } from "@preact/signals";
import { hasProvince } from "../core";
import { toFragment } from "../fragment";
import type { Inputs, Place } from "../inputs";
import { isTongue } from "../language";
import { readLook } from "../look";
import { places } from "../places";
import { placeByCode, provinceOf } from "../regions";
import { assumedBirth, chosenLang, inputs, look, nameOfRegion, outcome, placeText, reading, today } from "../state";
import { hostMessage, idOf, Wrong } from "./check";
import { inputsOf } from "./given";
import { followHeight } from "./height";
import { type Answer, type FrameMessage, type Hello, type HostMessage, type Said, VERSION } from "./messages";
import { readTheme } from "./theme";
import { keepReadable, wearTheme } from "./wear";

/** The origin of the page around the frame, as the browser names it; null until that page has spoken. */
export const host = signal<string | null>(null);

type Consent = "unasked" | "asked" | "agreed" | "declined" | "stopped";
export const consent = signal<Consent>("unasked");

/** What the host wants to put in the place of what was typed, until the person has said whether. */
export const offered = signal<{ re: number; inputs: Inputs } | null>(null);
/** What stood in the form before the host's took its place. */
export const former = signal<Inputs | null>(null);

let port: MessagePort | undefined;
let height = 0;
/** As the host last set them: anything else is the person's own choice. */
const set = { form: "", language: chosenLang.peek(), look: look.peek() };
const formOf = (now: Inputs) => toFragment(now, null);

function say(message: Said<FrameMessage>): void {
  port?.postMessage({ yusuan: VERSION, ...message });
}

export function startTalking(): void {
  set.form = formOf(inputs.peek());
  keepReadable();
  followHeight((now) => {
    height = now;
    say({ type: "height", height });
  });
  followAnswer();
  if (parent === window) return;
  addEventListener("message", (event) => {
    const [given] = event.ports;
    if (event.source !== parent || !given || event.data?.yusuan !== VERSION || event.data.type !== "connect") return;
    // The page around a frame cannot change without the frame going too; if a browser says otherwise, it is not the same.
    if (host.peek() !== null && host.peek() !== event.origin) return;
    port?.close();
    port = given;
    host.value = event.origin;
    // Another script of the same page: it asks for itself.
    if (consent.peek() === "agreed" || consent.peek() === "asked") consent.value = "unasked";
    port.onmessage = ({ data }) => hear(data);
    say({ type: "ready" });
    if (height > 0) say({ type: "height", height });
  });
  const hello: Hello = { yusuan: VERSION, type: "hello" };
  // To whoever it is: it says nothing but that there is a frame.
  parent.postMessage(hello, "*");
}

function hear(data: unknown): void {
  try {
    const reply = take(hostMessage(data));
    say(reply);
    if (reply.type === "agreed") sendAnswer();
  } catch (wrong) {
    if (!(wrong instanceof Wrong)) throw wrong;
    say({ type: "refused", re: idOf(data), reason: wrong.reason, pointer: wrong.pointer });
  }
}

function take(message: HostMessage): Said<FrameMessage> {
  const { id: re } = message;
  switch (message.type) {
    case "theme": {
      const alike = wearTheme(readTheme(message.variables));
      if (alike !== undefined) throw new Wrong("too_little_contrast", alike);
      return { type: "done", re };
    }
    case "show": {
      const { language = set.language, look: wanted = set.look } = message;
      if (language !== null && !isTongue(language)) throw new Wrong("unknown_language", "/language");
      if (language !== set.language && chosenLang.peek() !== set.language)
        throw new Wrong("chosen_by_person", "/language");
      if (wanted !== set.look && look.peek() !== set.look) throw new Wrong("chosen_by_person", "/look");
      if (language !== set.language) chosenLang.value = set.language = language;
      if (wanted !== set.look) look.value = set.look = readLook(wanted);
      return { type: "done", re };
    }
    case "set": {
      let given: Inputs;
      try {
        given = inputsOf(message.situation, today.peek(), (code) => hasProvince(provinceOf(code)));
      } catch (wrong) {
        throw wrong instanceof Wrong ? new Wrong(wrong.reason, `/situation${wrong.pointer}`) : wrong;
      }
      overtake();
      // What she typed is hers: she is asked. What the host or the link gave may go.
      if (formOf(inputs.peek()) === set.form) {
        put(given);
        return { type: "done", re };
      }
      offered.value = { re, inputs: given };
      return { type: "asked", re };
    }
    case "request":
      // "null": a page without an origin of its own, which nobody could name to her.
      if (host.peek() === "null") throw new Wrong("no_origin", "");
      if (consent.peek() === "unasked") consent.value = "asked";
      if (consent.peek() === "asked") return { type: "asked", re };
      return { type: consent.peek() === "agreed" ? "agreed" : "declined" };
  }
}

function put(given: Inputs): void {
  const spans = given.spans.map((span) => ({ ...span, place: named(span.place) }));
  inputs.value = { ...given, place: named(given.place), spans };
  set.form = formOf(inputs.peek());
}

function named({ code, text }: Place): Place {
  const option = placeByCode(places.peek(), code);
  return { code, text: option ? placeText(option) : code === "" ? text : nameOfRegion(code) };
}

function overtake(): void {
  const waiting = offered.peek();
  offered.value = null;
  if (waiting) say({ type: "refused", re: waiting.re, reason: "overtaken", pointer: "/situation" });
}

// --- what the person says ------------------------------------------------------------------------------------------

export function takeOffered(): void {
  const waiting = offered.peek();
  if (!waiting) return;
  offered.value = null;
  former.value = inputs.peek();
  put(waiting.inputs);
  say({ type: "done", re: waiting.re });
}

export function keepOwn(): void {
  const waiting = offered.peek();
  offered.value = null;
  if (waiting) say({ type: "refused", re: waiting.re, reason: "kept_by_person", pointer: "/situation" });
}

/** Back to what she had typed; for the next message of the host it counts as typed. */
export function undo(): void {
  const before = former.peek();
  former.value = null;
  if (before) inputs.value = before;
}

export function agree(): void {
  consent.value = "agreed";
}

export function decline(): void {
  consent.value = "declined";
  say({ type: "declined" });
}

export function stop(): void {
  consent.value = "stopped";
  say({ type: "withdrawn" });
}

// --- the answer ----------------------------------------------------------------------------------------------------

/** Half a word is not sent: typing has rested for so long. */
const RESTED = 250;

/** Exactly what would be sent now. */
export function answerNow(): Answer["answer"] {
  const now = outcome.value;
  const { situation } = reading.value;
  if (now.is !== "answer" || !situation) return null;
  return { situation, assessment: now.assessment, assumed_birth: assumedBirth.value !== undefined };
}

let sent: string | undefined;

function sendAnswer(): void {
  const answer = answerNow();
  sent = JSON.stringify(answer);
  say({ type: "answer", answer });
}

function followAnswer(): void {
  effect(() => {
    // Read in any case, so that a change of either is seen.
    const answer = answerNow();
    if (consent.value !== "agreed") {
      sent = undefined;
      return;
    }
    if (sent === undefined) {
      say({ type: "agreed" });
      sendAnswer();
      return;
    }
    if (JSON.stringify(answer) === sent) return;
    const timer = setTimeout(sendAnswer, RESTED);
    return () => clearTimeout(timer);
  });
}
