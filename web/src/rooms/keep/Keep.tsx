import type { RoomProps } from "../room";

export default function Keep({ words }: RoomProps<"keep">) {
  return <p>{words.title}</p>;
}
