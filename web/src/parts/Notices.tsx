import type { NoticeAnswer } from "../contract";
import { words } from "../state";
import { Room } from "./Room";

export function Notices({ notices }: { notices: NoticeAnswer[] }) {
  const w = words.value;
  if (!w || notices.length === 0) return null;
  return (
    <section class="card" aria-labelledby="notices">
      <h3 id="notices">{w.answer.notices}</h3>
      <Room id="remarks" notices={notices} />
    </section>
  );
}
