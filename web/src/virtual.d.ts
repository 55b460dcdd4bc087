declare module "virtual:apply" {
  /** Where the file of a province lies ("51.apply"); undefined where there is none. */
  export function policyUrl(name: string): string | undefined;
}

declare module "virtual:policy" {
  /** Where a file of the policy lies ("51", "51.articles", "places"); undefined where there is none. */
  export function policyUrl(name: string): string | undefined;
}

declare module "virtual:fingerprints" {
  /** The first digits of the SHA-256 of the module's WebAssembly and, by province, of the packs. */
  export const module: string;
  export const packs: Readonly<Record<string, string>>;
}
