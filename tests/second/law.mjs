// What the law says, read from the sources of policy-data (not from what `policy build` made of them): which entry of a
// parameter holds for a status on a day. Nation, province and area are asked in turn, as policy-data/README.md has it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export class Law {
  #folder;
  #layers = new Map();
  #area = new Map();

  constructor(folder) {
    this.#folder = folder;
    this.#layers.set("cn", this.#read("cn.json"));
    for (const province of this.#read("places.json").provinces) {
      for (const area of province.areas) {
        const place = { province: province.id, area: area.code };
        this.#area.set(area.code, place);
        for (const division of area.divisions ?? []) this.#area.set(division.code, place);
      }
    }
  }

  #read(name) {
    return JSON.parse(readFileSync(join(this.#folder, name), "utf8"));
  }

  #layer(place, level) {
    const id = level === "area" ? place.area : place.province;
    if (!this.#layers.has(id)) {
      const province = readdirSync(this.#folder).find((name) => name.startsWith(`${place.province}-`));
      const path = join(province, `${id}.json`);
      // An area of which nothing of its own is known has no file.
      this.#layers.set(id, existsSync(join(this.#folder, path)) ? this.#read(path) : { parameters: {} });
    }
    return this.#layers.get(id);
  }

  /** Province and pooling area of a region's, district's or county's code. */
  place(code) {
    const place = this.#area.get(code);
    if (!place) throw new Error(`no such region: ${code}`);
    return place;
  }

  #entriesOf(layer, parameter, status) {
    return (layer.parameters[parameter] ?? []).filter((entry) => !entry.statuses || entry.statuses.includes(status));
  }

  /** The entry of the nearest layer that has begun to speak; of its entries the last one that has begun. */
  entry(place, parameter, status, day) {
    for (const layer of [this.#layer(place, "area"), this.#layer(place, "province"), this.#layers.get("cn")]) {
      const begun = this.#entriesOf(layer, parameter, status).filter((entry) => entry.from <= day);
      if (begun.length > 0) return begun.reduce((last, entry) => (entry.from >= last.from ? entry : last));
    }
    return undefined;
  }

  /** What may hold on that day: the one value, or each of the alternatives; none where nobody published one. */
  values(place, parameter, status, day) {
    const entry = this.entry(place, parameter, status, day);
    if (!entry || entry.unknown) return [];
    if (entry.alternatives) return entry.alternatives.map((alternative) => alternative.value);
    return [entry.value];
  }

  settled(place, parameter, status, day) {
    const entry = this.entry(place, parameter, status, day);
    return entry !== undefined && !entry.unknown && !entry.alternatives;
  }

  /** The day whose law answers: the day of the event, or the first day of the scheme where the event lies before it. */
  dayOfLaw(place, status, day) {
    const open = (on) => !this.values(place, "scheme.in_force", status, on).every((value) => value === false);
    if (open(day)) return day;
    const days = ["area", "province"]
      .flatMap((level) => this.#entriesOf(this.#layer(place, level), "scheme.in_force", status))
      .map((entry) => entry.from)
      .filter((from) => from > day && open(from));
    return days.sort()[0] ?? day;
  }
}
