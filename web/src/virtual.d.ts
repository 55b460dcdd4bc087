declare module "virtual:policy" {
  import type { PolicyFile } from "./fetched";
  /** A pack or the list of areas ("51", "places"); undefined where there is none. */
  export function policyFile(name: string): PolicyFile | undefined;
}

declare module "virtual:articles" {
  import type { PolicyFile } from "./fetched";
  /** The words of the law of a province, or the list of districts ("51.articles", "divisions"). */
  export function policyFile(name: string): PolicyFile | undefined;
}

declare module "virtual:apply" {
  import type { PolicyFile } from "./fetched";
  /** How benefits of a province are claimed ("51.apply"). */
  export function policyFile(name: string): PolicyFile | undefined;
}

declare module "virtual:fingerprints" {
  /** The first digits of the SHA-256 of the module's WebAssembly and, by province, of the packs. */
  export const module: string;
  export const packs: Readonly<Record<string, string>>;
}
