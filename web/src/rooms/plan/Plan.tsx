import type { RoomProps } from "../room";

export default function Plan({ words }: RoomProps<"plan">) {
  return <p>{words.title}</p>;
}
