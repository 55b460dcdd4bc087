// What the notices say besides the figures, each remark with its article.

import { isAverage } from "../../naming";
import { Fold } from "../../parts/Fold";
import type { RoomProps } from "../room";

export default function Remarks({ words: said, notices }: RoomProps<"remarks">) {
  return (
    <ul class="notices">
      {notices.map(({ code, citations }) =>
        isAverage(code) ? null : (
          <li key={code}>
            {citations.length > 0 ? <Fold summary={said[code]} citations={citations} /> : <p>{said[code]}</p>}
          </li>
        ),
      )}
    </ul>
  );
}
