// Above the answer of a link that carries its answer of then: whether it is still so, and what differs.

import { toFragment } from "../../fragment";
import { focusOn } from "../../parts/focus";
import { read } from "../../situation";
import { core, earlier, forgetEarlier, given, inputs, outcome, today, words } from "../../state";
import type { RoomProps } from "../room";
import "./since.css";
import { type Answered, answered, differing, knownCause, nameOfNoted, parse, textOfNoted } from "./earlier";

export default function Since({ words: k }: RoomProps<"since">) {
  const w = words.value;
  const link = earlier.value;
  const now = outcome.value;
  const was = link && parse(link.said);
  // What the link says is about what it asks. As soon as something else is asked it is out of place.
  if (!w || !was || now.is === "waiting" || toFragment(inputs.value, null) !== link.of) return null;
  const is = now.is === "answer" ? answered(today.value, now.assessment) : null;
  const changed = is ? differing(was, is) : (Object.keys(was.values) as (keyof typeof was.values)[]);
  const day = w.day(was.day);
  const dismiss = (
    <button
      type="button"
      class="button"
      onClick={() => {
        forgetEarlier();
        focusOn("answer");
      }}
    >
      {k.dismiss}
    </button>
  );
  if (is && changed.length === 0)
    return (
      <section class="since same" aria-label={k.title}>
        <p role="status">{was.version === is.version ? k.same(day) : k.sameNewer(day, was.version, is.version)}</p>
        {dismiss}
      </section>
    );
  const cause = given.asOf.value === "" ? knownCause(was, ofThatDay(was), today.value) : null;
  const remarks = [
    cause === "day" ? k.onlyDay(day, w.day(today.value)) : cause === "same_day" ? k.sameDay : "",
    is && cause !== "day"
      ? was.version === is.version
        ? k.sameVersion(is.version)
        : k.versions(was.version, is.version)
      : "",
    k.recorded,
  ].filter(Boolean);
  return (
    <section class="notice warn since" aria-labelledby="since">
      <h3 id="since">{k.changed(day)}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{k.what}</th>
            <th scope="col">{k.before(day)}</th>
            <th scope="col">{k.now}</th>
          </tr>
        </thead>
        <tbody>
          {changed.map((key) => (
            <tr key={key}>
              <th scope="row">{nameOfNoted(w, k, key)}</th>
              <td>{textOfNoted(w, key, was)}</td>
              <td>
                <b>{is ? textOfNoted(w, key, is) : k.noAnswer}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      {dismiss}
    </section>
  );
}

/** The same form, read and computed as of the day of then, with the rules of now. */
function ofThatDay(was: Answered): Answered | null {
  const { situation } = read({ ...inputs.value, asOf: was.day }, was.day);
  if (!situation || core.value.is !== "ready") return null;
  const result = core.value.core.assess(situation);
  return "error" in result ? null : answered(was.day, result);
}
