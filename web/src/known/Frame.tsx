// The frame of the page: its language, its status, and its table on the way, here, or not to be had.

import { useEffect, useState } from "preact/hooks";
import type { Status } from "yusuan";
import { browserLang, dictionaries, isLang, type Lang } from "../language";
import type { Words } from "../words/words";
import { type CoverageFile, STATUSES } from "./data";
import { Coverage } from "./Page";
import { coverageWords } from "./words";

const found: Record<string, string> = import.meta.glob(
  ["../../../build/policy/coverage.json", "../../../wasm/dist/policy/coverage.json"],
  { query: "?url", import: "default", eager: true },
);
/** A page built before its table was made asks for it by its plain name and says that it is not there. */
const url = Object.values(found)[0] ?? "coverage.json";

const opened = new URLSearchParams(location.hash.slice(1));
const fromCalculator = opened.has("from");

export function Frame() {
  const linked = opened.get("l");
  const [lang, setLang] = useState<Lang>(isLang(linked) ? linked : browserLang());
  const [w, setWords] = useState<Words | null>(null);
  const [status, setStatus] = useState<Status>(STATUSES.find((code) => code === opened.get("s")) ?? "flexible");
  const [file, setFile] = useState<CoverageFile | "loading" | "failed">("loading");

  useEffect(() => {
    let overtaken = false;
    dictionaries[lang]().then(
      (loaded) => {
        if (!overtaken) setWords(loaded.default);
      },
      () => setFile("failed"),
    );
    return () => {
      overtaken = true;
    };
  }, [lang]);
  useEffect(() => {
    if (!w) return;
    document.documentElement.lang = w.tag;
    document.title = `${w.brand} · ${coverageWords[w.tag === "en" ? "en" : "zh"].title}`;
  }, [w]);
  useEffect(() => {
    const now = new URLSearchParams({ l: lang, s: status, ...(fromCalculator ? { from: "1" } : {}) });
    history.replaceState(null, "", `#${now}`);
  }, [lang, status]);
  const load = () => {
    setFile("loading");
    fetch(url)
      .then((response) => {
        if (!response.ok) throw new Error(String(response.status));
        return response.json() as Promise<CoverageFile>;
      })
      .then(setFile)
      .catch(() => setFile("failed"));
  };
  useEffect(load, []);

  // Words and language change together, once the words are there.
  const said: Lang = w?.tag === "en" ? "en" : w ? "zh" : lang;
  const c = coverageWords[said];
  return (
    <>
      <header class="top">
        <p class="brand">{w?.brand ?? "育算"}</p>
        <button
          type="button"
          class="language"
          lang={said === "zh" ? "en" : "zh-CN"}
          onClick={() => setLang(said === "zh" ? "en" : "zh")}
        >
          {said === "zh" ? "English" : "中文"}
        </button>
      </header>
      <main>
        <p>
          <a
            class="coverage-link"
            href={`index.html#l=${said}`}
            onClick={(event) => {
              // Back to the page as it was left, with everything that was typed.
              if (!fromCalculator || history.length < 2) return;
              event.preventDefault();
              history.back();
            }}
          >
            {c.back}
          </a>
        </p>
        <div class="intro">
          <h1>{c.title}</h1>
          <p>{c.intro}</p>
        </div>
        {file === "failed" ? (
          <div class="notice bad" role="alert">
            <p>{c.failed}</p>
            <button type="button" class="button" onClick={load}>
              {w?.retry ?? "重试 Try again"}
            </button>
          </div>
        ) : file === "loading" || !w ? (
          <div class="card waiting" role="status">
            <p>{c.loading}</p>
            <progress aria-label={c.loading} />
          </div>
        ) : (
          <Coverage file={file} lang={said} w={w} status={status} onStatus={setStatus} />
        )}
      </main>
    </>
  );
}
