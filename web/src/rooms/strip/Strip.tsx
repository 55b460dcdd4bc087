import type { RoomProps } from "../room";

export default function Strip({ words }: RoomProps<"strip">) {
  return <p>{words.title}</p>;
}
