// Taking the answer away, and keeping situations on the device.

import { module, packs } from "virtual:fingerprints";
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Room } from "../../parts/Room";
import { documents } from "../../policy";
import { provinceOf } from "../../regions";
import { assumedBirth, below, chosenLang, inputs, lang, nameOfRegion, today, words } from "../../state";
import type { RoomProps } from "../room";
import { answered } from "../since/earlier";
import { KeptPart } from "./KeptPart";
import "./keep.css";
import { fragmentWith, linkTo } from "./link";
import { Papers } from "./Paper";
import { type Code, qrCode } from "./qr";
import { type Asked, receipt } from "./receipt";
import { Dates, fileName, LinkPart, Tables } from "./Takeaway";
import type { KeepWords } from "./words";

export default function Keep({ words: k }: RoomProps<"keep">) {
  const w = words.value;
  const here = useRef<HTMLDivElement>(null);
  const open = useSignal(true);
  // A closed fold prints nothing of its own: then the page itself is printed.
  useEffect(() => {
    const fold = here.current?.closest("details");
    const follow = () => {
      open.value = fold?.open ?? true;
    };
    follow();
    fold?.addEventListener("toggle", follow);
    return () => fold?.removeEventListener("toggle", follow);
  }, [open]);
  const asked = open.value ? askedNow(k) : null;
  const now = asked && answered(today.value, asked.assessment);
  const link = linkTo(location.href, fragmentWith(inputs.value, chosenLang.value, now));
  const { code, bare } = useCode(asked && link, linkTo(location.href, fragmentWith(inputs.value, null, null)));
  if (!w) return null;
  return (
    <div class="keep" ref={here}>
      {asked ? (
        <>
          <Part id="paper" title={k.paper}>
            <Papers w={w} k={k} receipt={receipt(asked)} link={link} code={code} name={fileName(asked)} />
          </Part>
          <Part id="calendar" title={k.calendar}>
            <Dates asked={asked} name={fileName(asked)} />
          </Part>
          <Part id="tables" title={k.tables}>
            <Tables asked={asked} name={fileName(asked)} />
          </Part>
          <Part id="link" title={k.link}>
            <LinkPart k={k} link={link} code={code} bare={bare} day={today.value} />
          </Part>
        </>
      ) : (
        <p class="hint">{k.waiting}</p>
      )}
      <Part id="kept" title={k.kept}>
        <KeptPart w={w} k={k} now={now} />
      </Part>
      <Room id="offline" />
    </div>
  );
}

interface Coded {
  of: string;
  /** Undefined until it is made; null where there is none so large. */
  code: Code | null | undefined;
  /** It has the situation alone. */
  bare: boolean;
}

/** Making a code takes long on a phone: only once the typing has rested. A code of what no longer stands there is none. */
function useCode(link: string | null, bareLink: string): Coded {
  const made = useSignal<Coded>({ of: "", code: undefined, bare: false });
  useEffect(() => {
    if (link === null) return;
    const timer = setTimeout(() => {
      const whole = qrCode(link);
      // Without what the answer was, a longer record still fits.
      made.value = { of: link, code: whole ?? qrCode(bareLink), bare: !whole };
    }, 250);
    return () => clearTimeout(timer);
  }, [link, bareLink, made]);
  return made.value.of === link ? made.value : { of: "", code: undefined, bare: false };
}

function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section aria-labelledby={`keep-${id}`}>
      <h3 id={`keep-${id}`}>{title}</h3>
      {children}
    </section>
  );
}

function askedNow(own: KeepWords): Asked | null {
  const w = words.value;
  const { situation } = below.value;
  const now = below.value.outcome;
  // An answer for a day that was only assumed is not one to take away.
  if (!w || !situation || now.is !== "answer" || assumedBirth.value) return null;
  const places = [
    situation.region,
    ...("length" in situation.coverage ? situation.coverage : []).map(({ region }) => region),
  ];
  const provinces = [...new Set(places.flatMap((code) => (code ? [provinceOf(code)] : [])))];
  return {
    words: w,
    own,
    lang: lang.value,
    situation,
    assessment: now.assessment,
    documents: documents.value,
    nameOfRegion,
    asOf: situation.as_of ?? today.value,
    printed: today.value,
    fingerprints: [
      [own.module, module],
      ...provinces.flatMap((id): [string, string][] => (packs[id] ? [[own.pack(id), packs[id]]] : [])),
    ],
  };
}
