import Engine from "publicodes";

import * as notice from "../../../second/sichuan.publicodes.mjs";
import { askPublicodes, chengduRules, facts, monthAt, monthIndex } from "../../same-rules.mjs";

const engine = new Engine(chengduRules(notice));

export function ask({ d, b, m, a }) {
  const coverage = [{ from: monthAt(monthIndex(d) - Number(m) + 1), base: b }];
  const { entitled, amount, total } = askPublicodes(engine, facts({ as_of: a, event: { date: d }, coverage }));
  return `${{ yes: "能领", later: "以后能领", no: "不能领" }[entitled]}：${amount}元；共缴${total}元`;
}
