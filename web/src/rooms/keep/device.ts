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
