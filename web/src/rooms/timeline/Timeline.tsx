import type { RoomProps } from "../room";

export default function Timeline({ words }: RoomProps<"timeline">) {
  return <p>{words.title}</p>;
}
