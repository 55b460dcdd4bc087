// What comes in from outside (a shared card, a code that was scanned, a message of the page) and may only ever become the
// part of our own page's address behind "#". It can name no other page: the address before "#" is that of config.js alone.

/** Of what may be shared. The page keeps to it too (src/later/wechat/message.ts). */
const LONGEST = 2048;
const LONGEST_TITLE = 60;

/** The letters that URLSearchParams writes, in pairs; whatever else stands there was not written by the page. */
const FRAGMENT =
  /^[a-z][a-z0-9._]*=(?:[A-Za-z0-9*._+-]|%[0-9A-F]{2})*(?:&[a-z][a-z0-9._]*=(?:[A-Za-z0-9*._+-]|%[0-9A-F]{2})*)*$/;

/**
 * @param {unknown} text
 * @returns {text is string} whether it is a fragment of the page; an empty one is
 */
function isFragment(text) {
  return typeof text === "string" && text.length <= LONGEST && (text === "" || FRAGMENT.test(text));
}

/**
 * Whether WeChat has decoded a parameter differs between its ways in and its versions. What is meant has a certain sign in it,
 * which what is still encoded cannot have.
 * @param {string} text
 * @param {string} sign
 * @returns {string | null} null: cannot be decoded
 */
function decoded(text, sign) {
  if (text.indexOf(sign) >= 0) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/**
 * With what the page is to be opened.
 * @param {Record<string, string | undefined>} query of the mini-program's page: `f` of a shared card, `q` of a code that is
 *   an address of the page, `scene` of a mini-program's code
 * @param {string} url of the page
 * @returns {{ fragment: string, refused: boolean }}
 */
function opened({ f, q, scene }, url) {
  /** @type {string | null} */
  let text = "";
  if (f) text = decoded(f, "=");
  else if (q) text = behind(decoded(q, "://"), url);
  else if (scene) text = decoded(scene, "=");
  return isFragment(text) ? { fragment: text, refused: false } : { fragment: "", refused: true };
}

/**
 * @param {string | null} address
 * @param {string} url
 * @returns {string | null} null: not an address of the page
 */
function behind(address, url) {
  if (address === null || address.indexOf(url) !== 0) return null;
  const rest = /^(?:index\.html)?(?:\?[^#]*)?(?:#(.*))?$/.exec(address.slice(url.length));
  return rest && (rest[1] || "");
}

/**
 * @param {string} url
 * @param {string} fragment
 */
function addressOf(url, fragment) {
  return isFragment(fragment) && fragment !== "" ? `${url}#${fragment}` : url;
}

/**
 * The way back in, for a card: read by `opened`.
 * @param {string} fragment
 */
function queryOf(fragment) {
  return isFragment(fragment) && fragment !== "" ? `f=${encodeURIComponent(fragment)}` : "";
}

/**
 * What the person prepared to be shared: the last word of the page counts, and only if it has the form that the page writes.
 * @param {unknown} data all messages since the page was opened
 * @returns {{ title: string, fragment: string }}
 */
function shared(data) {
  const none = { title: "", fragment: "" };
  const last = Array.isArray(data) ? data[data.length - 1] : undefined;
  if (typeof last !== "object" || last === null || last.yusuan !== 1) return none;
  const { title, fragment } = last;
  if (!isFragment(fragment) || fragment === "") return none;
  return { title: typeof title === "string" ? title.slice(0, LONGEST_TITLE) : "", fragment };
}

/**
 * What is wrong in config.js, for whoever edits it.
 * @param {import("./config.js")} config
 * @returns {string[]}
 */
function faults({ name, title, url, region, colours }) {
  /** @type {[boolean, string][]} */
  const rules = [
    [name !== "" && title !== "", "name 和 title 不能空着"],
    [
      /^https:\/\/[a-z0-9.-]+\.[a-z]+(?::\d+)?\/(?:[\w.~-]+\/)*$/.test(url),
      "url 要以 https:// 开头、以 / 结尾，不带 ? 和 #",
    ],
    [!/^https:\/\/example\./.test(url), "url 还是例子，要换成自己的网址"],
    [/^(?:\d{6})?$/.test(region), "region 要么空着，要么是六位代码"],
    [colours.onBar === "#ffffff" || colours.onBar === "#000000", "colours.onBar 只能是 #ffffff 或 #000000"],
    [
      [colours.bar, colours.accent, colours.onAccent].every((colour) => /^#[0-9a-fA-F]{6}$/.test(colour)),
      "colours 里的颜色要写成 #0b6355 这样的六位",
    ],
  ];
  return rules.filter(([kept]) => !kept).map(([, says]) => says);
}

module.exports = { LONGEST, addressOf, faults, isFragment, opened, queryOf, shared };
