import "yusuan-embed";
import { told } from "../told.js";

const calculator = document.querySelector("yusuan-calculator");
const output = document.getElementById("told");

document.getElementById("ask").addEventListener("click", async () => {
  output.textContent = "请在上面的计算里选“允许”或“不允许”";
  if (!(await calculator.requestAnswer())) output.textContent = "没有得到允许";
});
calculator.addEventListener("answer", ({ detail }) => {
  output.textContent = told(detail.answer);
});
calculator.addEventListener("withdrawn", () => {
  output.textContent = "已停止";
});
