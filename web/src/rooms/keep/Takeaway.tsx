// What an answer can be taken away as, besides the page: dates, tables, link.

import { prepared, prepareShare, withdrawShare } from "../../later/wechat/share";
import { focusOn } from "../../parts/focus";
import { core, nameOfRegion, words } from "../../state";
import { host } from "../../wechat";
import type { Words } from "../../words/words";
import { Copy } from "./Copy";
import { csv, planQuestion, planRows, stepRows } from "./csv";
import { type ActDate, actDates } from "./dates";
import { download, files, insteadOf } from "./device";
import { calendar } from "./ics";
import { shortHash } from "./link";
import { QrPicture } from "./Paper";
import type { Code } from "./qr";
import type { Asked } from "./receipt";
import type { KeepWords } from "./words";

export function Dates({ asked, name }: { asked: Asked; name: string }) {
  const { words: w, own: k, situation, assessment, asOf, printed } = asked;
  const place = nameOfRegion(assessment.region);
  const dates = actDates({ words: w, own: k, situation, assessment, place, asOf });
  const save = () => {
    const { kind } = situation.event;
    const order = "child_order" in situation.event ? situation.event.child_order : 0;
    const file = calendar({
      dates,
      name: k.calendarName(place),
      // Of which event it is, not of what is known about it: a due date that moves moves the dates that are there.
      uid: shortHash(`${assessment.region} ${kind} ${order}`),
      today: printed,
      now: Date.now(),
    });
    download(`${name}.ics`, "text/calendar;charset=utf-8", file);
  };
  return (
    <>
      <p class="hint">{k.calendarHint}</p>
      <ul class="act">
        {dates.map((date) => (
          <li key={date.id}>
            <b>{when(w, k, date)}</b>
            <span>{date.title}</span>
            {date.text.slice(0, -1).map((text) => (
              <small key={text}>{text}</small>
            ))}
          </li>
        ))}
      </ul>
      <div class="actions">
        {files() ? (
          <button type="button" class="button" onClick={save}>
            {k.saveCalendar}
          </button>
        ) : null}
        <Copy
          k={k}
          label={k.copyDates}
          text={() =>
            dates.map((date) => [`${when(w, k, date)}${w.colon}${date.title}`, ...date.text].join("\n")).join("\n\n")
          }
        />
      </div>
      {files() ? null : <p class="hint">{insteadOf("files", k)}</p>}
    </>
  );
}

function when(w: Words, k: KeepWords, { day, monthlyUntil }: ActDate): string {
  return monthlyUntil ? k.monthly(w.month(day.slice(0, 7)), w.month(monthlyUntil.slice(0, 7))) : w.day(day);
}

export function Tables({ asked, name }: { asked: Asked; name: string }) {
  const { words: w, own: k, situation, assessment, documents } = asked;
  const state = core.value;
  const plan = state.is === "ready" ? state.core.plan(planQuestion(situation)) : undefined;
  const steps = () => csv(stepRows(w, k, assessment, documents));
  const one = (what: string, saveLabel: string, copyLabel: string, content: () => string) => (
    <div class="actions">
      {files() ? (
        <button
          type="button"
          class="button"
          onClick={() => download(`${name}-${what}.csv`, "text/csv;charset=utf-8", content())}
        >
          {saveLabel}
        </button>
      ) : null}
      {/* The mark of the byte order is for files. */}
      <Copy k={k} label={copyLabel} text={() => content().slice(1)} />
    </div>
  );
  return (
    <>
      <p class="hint">{k.tablesHint}</p>
      {plan && "rows" in plan
        ? one("plan", k.savePlan, k.copyPlan, () => csv(planRows(w, k, plan)))
        : plan && (
            <p class="hint">{k.noPlan((w.errors as Record<string, string>)[plan.error.code] ?? plan.error.code)}</p>
          )}
      {one("steps", k.saveSteps, k.copySteps, steps)}
      {files() ? null : <p class="hint">{insteadOf("files", k)}</p>}
    </>
  );
}

interface LinkProps {
  k: KeepWords;
  link: string;
  code: Code | null | undefined;
  /** The code has the situation alone. */
  bare: boolean;
  day: string;
}

export function LinkPart({ k, link, code, bare, day }: LinkProps) {
  const w = words.value;
  if (!w) return null;
  return (
    <>
      <p class="hint">{k.linkHint(w.day(day))}</p>
      <input
        type="text"
        readOnly
        aria-label={k.linkLabel}
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="actions">
        <Copy k={k} label={k.copyLink} text={() => link} />
        {host.value === "browser" && typeof navigator.share === "function" ? (
          <button
            type="button"
            class="button"
            onClick={() => {
              // Turned away or called off: nothing has happened.
              navigator.share({ title: k.shareTitle, url: link }).catch(() => undefined);
            }}
          >
            {k.share}
          </button>
        ) : null}
      </div>
      {host.value === "wechat" ? <p class="hint">{k.inWeChat.forward}</p> : null}
      {host.value === "miniprogram" ? <Forward k={k} link={link} /> : null}
      <details class="how">
        <summary>{k.code}</summary>
        {code ? (
          <figure class="code">
            <QrPicture code={code} label={k.codeAlt} />
            <figcaption>
              {k.codeHint} {bare ? k.codeBare : ""}
            </figcaption>
          </figure>
        ) : code === null ? (
          <p class="notice warn">{k.codeTooLong}</p>
        ) : null}
      </details>
    </>
  );
}

/** The mini-program's own menu forwards; what it forwards besides itself is prepared here, by this press alone. */
function Forward({ k, link }: { k: KeepWords; link: string }) {
  const now = prepared.value;
  const said = k.inMiniProgram.prepared;
  return (
    <div class="forward">
      <p class="hint">{k.inMiniProgram.forward}</p>
      <div class="actions">
        <button
          type="button"
          class="button"
          id="keep-forward"
          onClick={() => prepareShare(k.shareTitle, link.slice(link.indexOf("#") + 1))}
        >
          {k.inMiniProgram.share}
        </button>
        {now === "ready" ? (
          <button
            type="button"
            class="button"
            onClick={() => {
              // This button goes with what it takes back.
              focusOn("keep-forward");
              withdrawShare();
            }}
          >
            {k.inMiniProgram.withdraw}
          </button>
        ) : null}
      </div>
      <p role="status" class={now === "failed" || now === "long" ? "notice warn" : "said"}>
        {now === "none" || now === "sending" ? "" : said[now]}
      </p>
    </div>
  );
}

/** For the names of files: place and day of the event, no letters that a file system might refuse. */
export function fileName({ situation }: Asked): string {
  return `yusuan-${situation.region}-${situation.event.date}`;
}
