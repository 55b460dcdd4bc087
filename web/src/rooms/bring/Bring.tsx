import "./bring.css";
import { signal, useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { Assessment, Grade, Procedure, Unsettled } from "../../contract";
import { capital, nameOf } from "../../naming";
import { Articles, citationKey } from "../../parts/Article";
import { focusOn } from "../../parts/focus";
import { Ifs } from "../../parts/Verdict";
import { provinceOf } from "../../regions";
import { below, given, lang, nameOfRegion, words as page, today } from "../../state";
import { parseDay } from "../../typed";
import { host } from "../../wechat";
import { copy } from "../copy";
import type { RoomProps } from "../room";
import { lists, wantList } from "./fetch";
import { type Line, linesOf, notesOf, plainText, type Section } from "./lines";
import { type TaskCard, tasksFor, unsaid, weakest } from "./steps";
import type { BringWords } from "./words";

/** What has been put into the bag: kept while the page is open, and nowhere else. */
const ticked = signal<ReadonlySet<string>>(new Set());

export default function Bring({ words }: RoomProps<"bring">) {
  const now = below.value.outcome;
  const w = page.value;
  const assessment = now.is === "answer" ? now.assessment : undefined;
  const province = assessment ? provinceOf(assessment.region) : "";
  useEffect(() => {
    if (province !== "") wantList(province);
  }, [province]);
  if (!w || !assessment) return null;
  const list = lists.value[province] ?? "loading";
  if (list === "loading") return <progress aria-label={w.room.loading} />;
  if (list === "failed")
    return (
      <div class="notice bad" role="alert">
        <p>{words.failed}</p>
        <button type="button" class="button" onClick={() => wantList(province, true)}>
          {w.retry}
        </button>
      </div>
    );
  const asOf = dayOr(given.asOf.value, today.value);
  const date = dayOr(given.date.value, asOf);
  const cards = tasksFor(list, {
    area: assessment.region,
    status: given.status.value,
    event: given.kind.value,
    // Applied for on the day of the event at the earliest, today at the earliest.
    day: [date, asOf].sort()[1] ?? asOf,
  }).filter(
    ({ task }) =>
      !(task === "claim_childcare" && !assessment.childcare_subsidy) && !(task === "join_insurance" && date < asOf),
  );
  return <List words={words} assessment={assessment} cards={cards} />;
}

function dayOr(typed: string, otherwise: string): string {
  const day = parseDay(typed);
  return "value" in day ? day.value : otherwise;
}

interface ListProps {
  words: BringWords;
  assessment: Assessment;
  cards: TaskCard[];
}

/** One step of the list, told on the screen and in the text alike. */
interface Step {
  key: string;
  title: string;
  ours: boolean;
  /** Of the weakest thing that it rests on. */
  grade?: Grade;
  text: string[];
  body: ComponentChildren;
}

function List({ words, assessment, cards }: ListProps) {
  const w = page.value;
  if (!w) return null;
  const { allowance, deadlines } = assessment;
  const kind = given.kind.value;
  const region = nameOfRegion(assessment.region);
  const inForce = !allowance.conditions.some(({ id, met }) => id === "in_force" && met === "no");
  const claim = inForce ? cards.find(({ task }) => task === "claim_allowance") : undefined;
  const open = inForce ? assessment.unsettled : [];
  const stages = Object.keys(words.stages[kind]) as (keyof BringWords["stages"]["birth"])[];
  const byStage = stages.map((stage) => ({
    stage,
    steps: [
      ...ourSteps(words, assessment, stage, inForce, open),
      ...cards
        .filter((card) => card.stage === stage && (inForce || card.task !== "claim_allowance"))
        .map((card) => taskStep(words, card, assessment)),
    ],
  }));
  const questions = unsaid(claim, deadlines.claim_by !== null);
  const asked = claim ? [...questions, "account" as const] : [];
  const text = () =>
    plainText(
      words.textTitle(region, w.statuses[given.status.value]),
      [
        ...byStage.flatMap(({ stage, steps }): Section[] =>
          steps.map(({ title, ours, text }) => ({
            title: `${words.stages[kind][stage]}${w.colon}${title}${ours ? ` [${words.ours}]` : ""}`,
            lines: text,
          })),
        ),
        ...(asked.length > 0 ? [{ title: words.ask(region), lines: asked.map((one) => words.questions[one]) }] : []),
      ],
      `${words.textFoot(w.day(today.value))} ${w.answer.disclaimer}`,
    );
  return (
    <div class="bring">
      <p class="hint">{words.intro}</p>
      {inForce ? null : <p class="notice warn">{words.noScheme}</p>}
      {byStage.map(({ stage, steps }) =>
        steps.length === 0 ? null : (
          <section key={stage} aria-labelledby={`bring-${stage}`}>
            <h4 id={`bring-${stage}`}>{words.stages[kind][stage]}</h4>
            <ol class="bring-steps">
              {steps.map(({ key, title, ours, grade, body }) => (
                <li key={key} class={ours ? "bring-step ours" : "bring-step"} id={`bring-step-${key}`}>
                  <h5>
                    {title} {ours ? <span class="mark theirs">{words.ours}</span> : null}
                    {grade ? <span class={`mark ${grade}`}>{w.grades[grade]}</span> : null}
                  </h5>
                  {body}
                </li>
              ))}
            </ol>
          </section>
        ),
      )}
      {claim ? (
        <section class="bring-ask" aria-labelledby="bring-ask">
          <h4 id="bring-ask">{words.ask(region)}</h4>
          {questions.length > 0 ? <p>{words.nothingLocal}</p> : null}
          <p class="question">
            <a href="tel:12393">{w.answer.hotline("12393")}</a>
          </p>
          <ul class="bring-questions">
            {asked.map((one) => (
              <li key={one}>{words.questions[one]}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <p class="hint">
        <span class="mark theirs">{words.ours}</span> {words.oursHint}
      </p>
      <Take words={words} text={text} />
    </div>
  );
}

function ourSteps(
  words: BringWords,
  { allowance, deadlines }: Assessment,
  stage: TaskCard["stage"],
  inForce: boolean,
  open: Unsettled[],
): Step[] {
  const w = page.value;
  if (!w) return [];
  const step = (key: string, title: string, hint: string, body?: ComponentChildren): Step => ({
    key,
    title,
    ours: true,
    text: hint ? [hint] : [],
    body: (
      <>
        {hint ? <p class="hint">{hint}</p> : null}
        {body}
      </>
    ),
  });
  if (stage === "at_hospital") return [step("papers", words.keepPapers, words.keepPapersHint)];
  if (stage !== "before_event" || !inForce) return [];
  const steps: Step[] = [];
  const { entitled, entitled_from, conditions } = allowance;
  if (entitled === "later" && entitled_from)
    steps.push(step("months", words.completeMonths(w.month(entitled_from)), ""));
  if (entitled !== "no" && deadlines.insured_through && conditions.some(({ id }) => id === "insured_through_period"))
    steps.push(
      step(
        "paying",
        words.keepPaying(w.day(deadlines.insured_through)),
        words.keepPayingHint,
        <Ifs unsettled={open} figure="insured_through" />,
      ),
    );
  if (open.length > 0) {
    const asked = step("open", words.askOpen, "");
    steps.push({
      ...asked,
      text: open.map(({ id }) => capital(nameOf(w, id))),
      body: (
        <ul class="ifs">
          {open.map(({ id }) => (
            <li key={id}>
              <button type="button" class="if" onClick={() => focusOn(`open-${id}`)}>
                {capital(nameOf(w, id))}
              </button>
            </li>
          ))}
        </ul>
      ),
    });
  }
  return steps;
}

function taskStep(words: BringWords, card: TaskCard, { allowance, deadlines, unsettled }: Assessment): Step {
  const w = page.value;
  const claims = card.task === "claim_allowance";
  const last = deadlines.claim_by && w ? words.claimBy(w.day(deadlines.claim_by)) : words.claimByUnknown;
  const lines = linesOf(words, lang.value, card.said, claims ? last : undefined);
  if (claims && card.levels.applicants === undefined)
    lines.unshift({ of: "applicants", label: words.who, values: [words.notSaidWho] });
  const notes = notesOf(card.sources, lang.value);
  return {
    key: card.task,
    title: words.tasks[card.task],
    ours: false,
    ...(card.sources.length > 0 ? { grade: weakest(card.sources) } : {}),
    text: [
      ...lines.map(({ label, values }) => `${label}${w?.colon}${values.join(w?.listComma)}`),
      ...notes,
      ...card.unconfirmed.flatMap((item) => [
        words.unconfirmed,
        ...linesOf(words, lang.value, item).map(
          ({ label, values }) => `${label}${w?.colon}${values.join(w?.listComma)}`,
        ),
        ...notesOf([item], lang.value),
      ]),
    ],
    body: (
      <>
        <p class="hint">{words.taskHints[card.task]}</p>
        {claims && allowance.entitled === "no" ? <p class="remark">{words.notEntitled}</p> : null}
        <Lines words={words} of={card.task} lines={lines} />
        {claims ? <Ifs unsettled={unsettled} figure="claim_by" /> : null}
        <Notes notes={notes} />
        {card.unconfirmed.map((item, index) => (
          <div key={index} class="bring-unconfirmed">
            <p>
              <span class="mark unconfirmed">{w?.grades.unconfirmed}</span> <b>{words.unconfirmed}</b>
            </p>
            <p class="hint">{words.unconfirmedHint}</p>
            <Lines words={words} of={`${card.task} ${index}`} lines={linesOf(words, lang.value, item)} />
            <Notes notes={notesOf([item], lang.value)} />
          </div>
        ))}
        <Basis words={words} card={card} />
      </>
    ),
  };
}

function Notes({ notes }: { notes: string[] }) {
  return (
    <>
      {notes.map((note) => (
        <p key={note} class="hint">
          {note}
        </p>
      ))}
    </>
  );
}

function Lines({ words, of, lines }: { words: BringWords; of: string; lines: Line[] }) {
  return (
    <dl class="bring-lines">
      {lines.map((line) => (
        <div key={line.of}>
          <dt>{line.label}</dt>
          {line.of === "materials" ? (
            <dd>
              <ul aria-label={words.ticks}>
                {line.values.map((value) => (
                  <li key={value}>
                    <Tick id={`${of} ${value}`} label={capital(value)} />
                  </li>
                ))}
              </ul>
            </dd>
          ) : (
            line.values.map((value) => <dd key={value}>{capital(value)}</dd>)
          )}
        </div>
      ))}
    </dl>
  );
}

function Tick({ id, label }: { id: string; label: string }) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={ticked.value.has(id)}
        onChange={(event) => {
          const next = new Set(ticked.peek());
          if (event.currentTarget.checked) next.add(id);
          else next.delete(id);
          ticked.value = next;
        }}
      />
      <span>{label}</span>
    </label>
  );
}

function Basis({ words, card }: { words: BringWords; card: TaskCard }) {
  const w = page.value;
  const open = useSignal(false);
  if (!w) return null;
  const items: Procedure[] = [...card.sources, ...card.unconfirmed];
  return (
    <details
      class="how"
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>
        {w.answer.basis}
        <span class="quiet">{`${w.colon}${words.tasks[card.task]}`}</span>
      </summary>
      {open.value
        ? items.map((item, index) => (
            <div key={index} class="bring-source">
              <p class="hint">
                <span class={`mark ${item.grade}`}>{w.grades[item.grade]}</span>{" "}
                {words.source(words.levels[item.level], words.verifiedOn(w.day(item.verified_on)))}
              </p>
              <Articles citations={item.citations} said={saidBefore(items, index)} />
            </div>
          ))
        : null}
    </details>
  );
}

function saidBefore(items: readonly Procedure[], index: number): ReadonlySet<string> {
  return new Set(items.slice(0, index).flatMap(({ citations }) => citations.map(citationKey)));
}

function Take({ words, text }: { words: BringWords; text: () => string }) {
  const said = useSignal("");
  return (
    <div class="entry bring-take">
      <button
        type="button"
        class="button"
        onClick={() => {
          copy(text()).then((done) => {
            said.value = done ? words.copied : words.notCopied;
          });
        }}
      >
        {words.copy}
      </button>
      {host.value === "browser" ? (
        <button type="button" class="button" onClick={printList}>
          {words.print}
        </button>
      ) : (
        <p class="hint">{words.noPrint}</p>
      )}
      <p role="status">{said.value}</p>
    </div>
  );
}

/** The list alone, with what is folded in it opened. */
function printList(): void {
  const root = document.documentElement;
  const after = () => {
    root.classList.remove("only-bring");
    removeEventListener("afterprint", after);
  };
  root.classList.add("only-bring");
  addEventListener("afterprint", after);
  print();
}
