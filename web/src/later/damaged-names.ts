// What the name of a file of the policy says: "51" the pack of a province, "51.articles", "51.apply"; "places", "divisions".

type Kind = "pack" | "articles" | "apply" | "places" | "divisions";

export function fileOf(name: string): { kind: Kind; province?: string } {
  const [, province, kind] = /^(\d\d)(?:\.(articles|apply))?$/.exec(name) ?? [];
  if (province !== undefined) return { kind: (kind ?? "pack") as Kind, province };
  return { kind: name === "divisions" ? "divisions" : "places" };
}
