// What a host makes of the answer: the same in the three examples. Whether, how much, and whether it is sure belong
// together; an amount alone would say more than is known.

const ENTITLED = { yes: "能领", later: "以后能领", no: "不能领", uncertain: "能不能领还没有定论" };

const range = ({ min, max }) => (min === max ? `${min} 元` : `${min} 至 ${max} 元`);

/** `answer` of a message "answer"; null while something is missing or wrong. */
export function told(answer) {
  if (!answer) return "还没有结果";
  const { allowance, unsettled } = answer.assessment;
  return [
    ENTITLED[allowance.entitled],
    allowance.amount ? range(allowance.amount) : "金额没有公布",
    ...(unsettled.length > 0 ? [`${unsettled.length} 处没有定论`] : []),
    ...(answer.assumed_birth ? ["按今天分娩算"] : []),
  ].join("，");
}
