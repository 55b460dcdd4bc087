// The receipt as a page: on screen as a preview, and as what is printed.

import { useSignal } from "@preact/signals";
import { render } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Words } from "../../words/words";
import { Copy } from "./Copy";
import { files, follow, insteadOf } from "./device";
import { paint } from "./paint";
import { type Code, qrCode } from "./qr";
import { plainText, type Receipt } from "./receipt";
import type { KeepWords } from "./words";

interface Props {
  w: Words;
  k: KeepWords;
  receipt: Receipt;
  link: string;
  /** Undefined: on its way. */
  code: Code | null | undefined;
  /** Of the files. */
  name: string;
}

/** More modules than this cannot be read from paper at the size they would have. */
const FINEST = 125;

export function Papers(props: Props) {
  const { w, k, receipt, link, code, name } = props;
  const drawn = useSignal<{ of: string; pictures: string[] | null } | null>(null);
  const text = plainText(receipt, w.colon);
  const now = drawn.value;
  const verdict = receipt.sections[0]?.lines[0]?.text ?? "";
  const parts = now?.pictures ?? [];
  return (
    <>
      <p class="hint">{k.paperHint}</p>
      <div class="actions">
        {files() ? (
          <button type="button" class="button" onClick={() => print()}>
            {k.print}
          </button>
        ) : null}
        <button
          type="button"
          class="button"
          onClick={() => {
            drawn.value = { of: text, pictures: paint(receipt, w.colon, code ?? qrCode(link), k.scan) };
          }}
        >
          {now && now.of !== text ? k.pictureAgain : k.picture}
        </button>
        <Copy k={k} label={k.copyText} text={() => plainText(receipt, w.colon, [link])} />
      </div>
      {files() ? null : <p class="hint">{insteadOf("print", k)}</p>}
      <div role="status">
        {now && now.pictures === null ? <p class="notice warn">{k.pictureFailed}</p> : null}
        {/* A picture of what no longer stands there would mislead. */}
        {now && now.of === text && parts.length > 0 ? <p class="press">{k.longPress}</p> : null}
      </div>
      {now && now.of === text
        ? parts.map((data, index) => (
            <figure key={data} class="picture">
              <img src={data} alt={k.pictureAlt(receipt.title, verdict)} />
              <figcaption>
                {parts.length > 1 ? <p>{k.picturePart(index + 1, parts.length)}</p> : null}
                {files() ? (
                  <button type="button" class="button" onClick={() => follow(`${name}-${index + 1}.png`, data)}>
                    {k.savePicture}
                    {parts.length > 1 ? <span class="quiet"> {index + 1}</span> : null}
                  </button>
                ) : null}
              </figcaption>
            </figure>
          ))
        : null}
      <details class="how">
        <summary>{k.preview}</summary>
        <Paper {...props} preview />
      </details>
      <Sheet {...props} />
    </>
  );
}

function Paper({ w, k, receipt, code, preview = false }: Props & { preview?: boolean }) {
  // On the screen it stands in an outline of headings; on paper it has its own.
  const Title = preview ? "h4" : "h1";
  const Head = preview ? "h5" : "h2";
  return (
    <div class="paper">
      <header>
        <Title>{receipt.title}</Title>
        <p>{receipt.subtitle}</p>
      </header>
      {preview || code === undefined ? null : code && code.size <= FINEST ? (
        <figure>
          <QrPicture code={code} label={k.codeAlt} />
          <figcaption>{k.scan}</figcaption>
        </figure>
      ) : (
        <p>{k.noCodeOnPaper}</p>
      )}
      {receipt.sections.map(({ id, title, lines }) => (
        <section key={id} class={`on-paper ${id}-lines`}>
          <Head>{title}</Head>
          <ul>
            {lines.map(({ name, text, under }, index) => (
              // The place is the key: a step that differs between readings stands there more than once.
              <li key={index}>
                {name ? <span>{`${name}${w.colon}`}</span> : null}
                {name ? <b>{text}</b> : text}
                {under.map((more) => (
                  <small key={more}>{more}</small>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

export function QrPicture({ code, label }: { code: Code; label: string }) {
  // Dark on light whatever the page's colours are: that is what is read by cameras.
  return (
    <svg class="qr" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={label} focusable="false">
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}

/** What is printed stands beside the page itself, so that printing leaves out everything else in one rule. */
function Sheet(props: Props) {
  const host = useRef<HTMLDivElement | null>(null);
  useEffect(() => {
    const sheet = document.createElement("div");
    sheet.className = "sheet";
    document.body.appendChild(sheet);
    document.body.classList.add("sheeted");
    host.current = sheet;
    return () => {
      render(null, sheet);
      sheet.remove();
      document.body.classList.remove("sheeted");
    };
  }, []);
  useEffect(() => {
    if (host.current) render(<Paper {...props} />, host.current);
  });
  return null;
}
