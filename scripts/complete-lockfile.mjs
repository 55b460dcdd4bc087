// node scripts/complete-lockfile.mjs [--check] FOLDER…: adds to package-lock.json the optional packages for other
// platforms that npm left out.
//
// npm leaves an optional package out of a lockfile where the registry that it asks does not carry it (a mirror with the
// binaries of some platforms only), and `npm ci` then refuses that lockfile everywhere, even where the package is not
// for the platform at hand. With an entry that names version, os and cpu, `npm ci` passes over it there and fetches it
// where it fits. The integrity of a package that could not be fetched is unknown and stays out.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

const check = process.argv[2] === "--check";

for (const folder of process.argv.slice(check ? 3 : 2)) {
  const file = join(folder, "package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const added = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      // Node's own rule: from the package's folder upwards.
      const folders = path.split(/\/?node_modules\//).map((_, i, parts) => parts.slice(0, i + 1).join("/node_modules/"));
      if (folders.some((place) => lock.packages[`${place ? `${place}/` : ""}node_modules/${name}`])) continue;
      const version = range.replace(/^[~^]/, "");
      const words = name.split(/[/-]/);
      const os = systems.filter((system) => words.includes(system));
      const cpu = processors.filter((processor) => words.includes(processor));
      // Only names that say their platform; an optional package of another kind is nothing that npm ci misses.
      if (!/^\d+\.\d+\.\d+/.test(version) || os.length !== 1 || cpu.length !== 1) continue;
      const libc = words.includes("musl") ? ["musl"] : words.includes("gnu") ? ["glibc"] : undefined;
      const rest = { ...(libc && { libc }), ...(entry.dev && { dev: true }) };
      lock.packages[`node_modules/${name}`] = { version, cpu, ...rest, optional: true, os };
      added.push(name);
    }
  }
  if (added.length === 0) continue;
  if (check) {
    console.log(`${file} lacks ${added.join(", ")}: run node scripts/complete-lockfile.mjs ${folder}`);
    process.exitCode = 1;
    continue;
  }
  const { "": self, ...rest } = lock.packages;
  // npm sorts its lockfile as localeCompare does.
  lock.packages = { "": self, ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => a.localeCompare(b, "en"))) };
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${file}: added ${added.join(", ")}`);
}
