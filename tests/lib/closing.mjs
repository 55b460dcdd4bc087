// What a test has opened is closed in the other order: a page before the server that it may still ask. Node.js runs hooks in
// the order in which they were set.
const opened = new WeakMap();

/** After the test, and after everything that was opened later; a failure of one does not keep the others open. */
export function closeAfter(t, close) {
  const before = opened.get(t);
  if (before) {
    before.push(close);
    return;
  }
  const all = [close];
  opened.set(t, all);
  t.after(async () => {
    const failures = [];
    while (all.length > 0)
      try {
        await all.pop()();
      } catch (error) {
        failures.push(error);
      }
    if (failures.length > 0) throw failures[0];
  });
}
