// A file of the policy is taken as the build made it, or not at all: half a file, another version's or a swapped one would
// be a wrong answer that looks certain.

/** A phone in a lift: a request that brings nothing for so long has failed, and the person may ask again. */
const PATIENCE = 20000;

export interface PolicyFile {
  url: string;
  /** The beginning of its SHA-256, as the build writes it (vite/policy-files.ts); empty while the page is developed. */
  hash: string;
}

/** Names of files that came otherwise than they were made; the event tells `later/` of a change. */
export const damaged = new Set<string>();
export const DAMAGED = "damaged";
const tell = () => dispatchEvent(new Event(DAMAGED));

export async function fetchJson<T>(name: string, file: PolicyFile | undefined): Promise<T> {
  if (!file) throw new Error(`${name}: no such file`);
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
  const once = async (cache: RequestCache): Promise<T> => {
    const response = await fetch(file.url, { signal: abort.signal, cache });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return parse(await response.arrayBuffer(), file.hash);
  };
  try {
    // What lies damaged in a cache on the way is fetched past it. Where nothing comes, the second time is no better.
    const value = await once("default").catch((error) => {
      if (!(error instanceof SyntaxError)) throw error;
      return once("reload");
    });
    if (damaged.delete(name)) tell();
    return value;
  } catch (error) {
    if (error instanceof SyntaxError) {
      damaged.add(name);
      tell();
    }
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** SyntaxError: this is not what the build made. Without a secure context nothing is compared; it must still be whole. */
export async function parse(bytes: ArrayBuffer, hash: string) {
  const { subtle } = crypto;
  if (subtle) {
    const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
    if (
      !btoa(String.fromCharCode(...digest))
        .replace(/[+/]/g, "-")
        .startsWith(hash)
    )
      throw new SyntaxError("swapped");
  }
  return JSON.parse(new TextDecoder().decode(bytes));
}
