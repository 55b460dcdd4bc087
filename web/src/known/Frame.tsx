// The frame of the page: its language, its status, and its table on the way, here, or not to be had.

import { useEffect, useState } from "preact/hooks";
import type { Status } from "yusuan";
import { browserTongue, isTongue, loadWords, type Tongue } from "../language";
import { readLook, wear } from "../look";
import { Languages } from "../parts/Languages";
import { textPath } from "../rules/path";
import type { Words } from "../words/words";
import { type CoverageFile, STATUSES } from "./data";
import { Coverage } from "./Page";
import type { CoverageWords } from "./words";

const found: Record<string, string> = import.meta.glob(
  ["../../../build/policy/coverage.json", "../../../wasm/dist/policy/coverage.json"],
  { query: "?url", import: "default", eager: true },
);
/** A page built before its table was made asks for it by its plain name and says that it is not there. */
const url = Object.values(found)[0] ?? "coverage.json";

const opened = new URLSearchParams(location.hash.slice(1));
const fromCalculator = opened.has("from");
const look = readLook(opened.get("v"));
wear(look);

/** The look that the link gave, for the next one. */
const worn: Record<string, string> = look ? { v: look } : {};

export function Frame() {
  const linked = opened.get("l");
  const [tongue, setTongue] = useState<Tongue>(isTongue(linked) ? linked : browserTongue());
  const [said, setSaid] = useState<{ w: Words; c: CoverageWords } | null>(null);
  const [status, setStatus] = useState<Status>(STATUSES.find((code) => code === opened.get("s")) ?? "flexible");
  const [file, setFile] = useState<CoverageFile | "loading" | "failed">("loading");

  useEffect(() => {
    let overtaken = false;
    Promise.all([loadWords("page", tongue), loadWords("known", tongue)]).then(
      ([w, c]) => {
        if (!overtaken) setSaid({ w, c });
      },
      () => setFile("failed"),
    );
    return () => {
      overtaken = true;
    };
  }, [tongue]);
  useEffect(() => {
    if (!said) return;
    document.documentElement.lang = said.w.tag;
    document.title = `${said.w.brand} · ${said.c.title}`;
  }, [said]);
  useEffect(() => {
    const now = new URLSearchParams({ l: tongue, s: status, ...(fromCalculator ? { from: "1" } : {}), ...worn });
    history.replaceState(null, "", `#${now}`);
  }, [tongue, status]);
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

  const w = said?.w;
  const c = said?.c;
  return (
    <>
      <header class="top">
        <p class="brand">{w?.brand ?? "育算"}</p>
        <Languages label={w?.languages ?? "语言 Language"} value={tongue} onChange={setTongue} />
      </header>
      <main>
        <p>
          <a
            class="coverage-link"
            href={`index.html#${new URLSearchParams({ l: tongue, ...worn })}`}
            onClick={(event) => {
              // Back to the page as it was left, with everything that was typed.
              if (!fromCalculator || history.length < 2) return;
              event.preventDefault();
              history.back();
            }}
          >
            {c?.back ?? "‹"}
          </a>
        </p>
        <div class="intro">
          <h1>{c?.title}</h1>
          <p>{c?.intro}</p>
        </div>
        {file === "failed" ? (
          <div class="notice bad" role="alert">
            <p>{c?.failed ?? "没有载入，请检查网络后再试。 Could not be loaded."}</p>
            <button type="button" class="button" onClick={load}>
              {w?.retry ?? "重试 Try again"}
            </button>
          </div>
        ) : file === "loading" || !said ? (
          <div class="card waiting" role="status">
            <p>{c?.loading ?? "正在载入… Loading…"}</p>
            <progress aria-label={c?.loading ?? "正在载入…"} />
          </div>
        ) : (
          <Coverage file={file} tongue={tongue} w={said.w} c={said.c} status={status} onStatus={setStatus} />
        )}
        {c ? (
          <p>
            <a class="coverage-link" href={textPath(tongue, "privacy")}>
              {c.privacy}
            </a>
          </p>
        ) : null}
      </main>
    </>
  );
}
