// The policy of a chosen place on its way, or not to be had: what was typed stays, and one press asks again.

import { provinces } from "../places";
import { lacking, lang, loadLacking, words } from "../state";

export function Lacking() {
  const w = words.value;
  if (!w) return null;
  const name = (id: string) => {
    const province = provinces.value.find((one) => one.id === id);
    return province ? province[lang.value] : w.answer.thisPlace;
  };
  const failed = lacking.value.filter(([, is]) => is === "failed");
  const names = (failed.length > 0 ? failed : lacking.value).map(([id]) => name(id)).join(w.listComma);
  return failed.length > 0 ? (
    <div class="notice bad" role="alert">
      <p>{w.answer.packFailed(names)}</p>
      <button type="button" class="button" onClick={loadLacking}>
        {w.retry}
      </button>
    </div>
  ) : (
    <div class="card waiting" role="status">
      <p>{w.answer.packLoading(names)}</p>
      <progress aria-label={w.answer.packLoading(names)} />
    </div>
  );
}
