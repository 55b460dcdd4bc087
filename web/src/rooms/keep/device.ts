// What the browser can do with a file, a text, a storage; each of them may be missing.

/** WeChat's own browser neither downloads nor prints. */
export const inWeChat = /MicroMessenger/i.test(navigator.userAgent);

export function download(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  follow(name, address);
  // The download has long begun by then; before, some browsers would lose it.
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

export function follow(name: string, address: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.appendChild(link);
  link.click();
  link.remove();
}

/** False where it has to be done by hand. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not there, or not allowed: the old way.
  }
  const former = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.className = "quiet";
  document.body.appendChild(area);
  area.select();
  area.setSelectionRange(0, text.length);
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    area.remove();
    if (former instanceof HTMLElement) former.focus();
  }
}
