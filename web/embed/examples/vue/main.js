// In a template with the Vue compiler: compilerOptions.isCustomElement = (tag) => tag === "yusuan-calculator".
import { createApp, h, ref } from "vue";
import "yusuan-embed";
import { told } from "../told.js";

const source = `${import.meta.env.VITE_YUSUAN}embed.html`;

const App = {
  setup() {
    const calculator = ref(null);
    const region = ref("510100");
    const text = ref("");
    const ask = async () => {
      text.value = "请在上面的计算里选“允许”或“不允许”";
      if (!(await calculator.value.requestAnswer())) text.value = "没有得到允许";
    };
    return () => [
      h("h1", "生育保险"),
      h("p", [
        h(
          "button",
          {
            type: "button",
            onClick: () => {
              region.value = "310000";
            },
          },
          "换成上海",
        ),
      ]),
      h("yusuan-calculator", {
        ref: calculator,
        src: source,
        region: region.value,
        status: "flexible",
        onAnswer: ({ detail }) => {
          text.value = told(detail.answer);
        },
        onWithdrawn: () => {
          text.value = "已停止";
        },
      }),
      h("p", [h("button", { type: "button", id: "ask", onClick: ask }, "用算出的结果")]),
      h("p", { id: "told", role: "status" }, text.value),
    ];
  },
};

createApp(App).mount("#app");
