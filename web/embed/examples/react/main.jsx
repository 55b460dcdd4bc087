// React 19: attributes and events of custom elements as they are written.
import { useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import "yusuan-embed";
import { told } from "../told.js";

const source = `${import.meta.env.VITE_YUSUAN}embed.html`;

function App() {
  const calculator = useRef(null);
  const [region, setRegion] = useState("510100");
  const [text, setText] = useState("");
  const ask = async () => {
    setText("请在上面的计算里选“允许”或“不允许”");
    if (!(await calculator.current.requestAnswer())) setText("没有得到允许");
  };
  return (
    <>
      <h1>生育保险</h1>
      <p>
        <button type="button" onClick={() => setRegion("310000")}>
          换成上海
        </button>
      </p>
      <yusuan-calculator
        ref={calculator}
        src={source}
        region={region}
        status="flexible"
        onanswer={({ detail }) => setText(told(detail.answer))}
        onwithdrawn={() => setText("已停止")}
      />
      <p>
        <button type="button" id="ask" onClick={ask}>
          用算出的结果
        </button>
      </p>
      <p id="told" role="status">
        {text}
      </p>
    </>
  );
}

createRoot(document.getElementById("app")).render(<App />);
