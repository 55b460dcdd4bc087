import type { NoticeAnswer } from "../contract";
import { isAverage } from "../naming";
import { words } from "../state";
import { Fold } from "./Fold";

export function Notices({ notices }: { notices: NoticeAnswer[] }) {
  const w = words.value;
  if (!w || notices.length === 0) return null;
  return (
    <section class="card" aria-labelledby="notices">
      <h3 id="notices">{w.answer.notices}</h3>
      <ul class="notices">
        {notices.map(({ code, citations }) =>
          isAverage(code) ? null : (
            <li key={code}>
              {citations.length > 0 ? (
                <Fold summary={w.notices[code]} citations={citations} />
              ) : (
                <p>{w.notices[code]}</p>
              )}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
