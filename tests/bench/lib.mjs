// What the programs of this folder share: medians with their spread, and one table.

/** Of sorted or unsorted values the one below which this share of them lies. */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)];
}
export const median = (values) => quantile(values, 0.5);

/** Three digits that count, never as a power of ten. */
export function digits(value) {
  if (!Number.isFinite(value)) return String(value);
  const size = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return value.toFixed(Math.max(0, 2 - size));
}

/** The quartiles of what was measured, as text. */
export const middleHalf = (values) => `${digits(quantile(values, 0.25))} to ${digits(quantile(values, 0.75))}`;

/** How long a call takes, in microseconds: the mean of as many calls as fit into so many milliseconds, after a warm-up as long. */
export function warm(call, milliseconds = 200) {
  let calls = 0;
  for (const part of ["warm-up", "measured"]) {
    calls = 0;
    const begin = performance.now();
    let now;
    do {
      call(calls++);
      now = performance.now();
    } while (now - begin < milliseconds);
    if (part === "measured") return ((now - begin) * 1000) / calls;
  }
}

/** The slope of a straight line through the logarithms: time grows as size to the power of it. */
export function exponent(points) {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)]);
  const mean = (at) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

/** A table as text: the first column to the left, the others to the right. Numbers are written by `digits`. */
export function table(title, rows) {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const text = (value) => (typeof value === "number" ? digits(value) : (value ?? ""));
  const cells = [columns, ...rows.map((row) => columns.map((name) => text(row[name])))];
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => [...line[i]].length)));
  const padded = (cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]));
  console.log(`\n${title}\n${cells.map((line) => `  ${line.map(padded).join("  ").trimEnd()}`).join("\n")}`);
}

/**
 * The rows of a table from what was measured of each: median, middle half, and how many times the first one's median it is.
 * `values`: by name, all that was measured.
 */
export function compared(unit, values, more = () => ({})) {
  const names = Object.keys(values);
  const first = median(values[names[0]]);
  return names.map((name) => ({
    "": name,
    [unit]: median(values[name]),
    "middle half": middleHalf(values[name]),
    "times the first": median(values[name]) / first,
    ...more(name),
  }));
}
