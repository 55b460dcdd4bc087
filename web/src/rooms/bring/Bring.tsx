import type { RoomProps } from "../room";

export default function Bring({ words }: RoomProps<"bring">) {
  return <p>{words.title}</p>;
}
