import type { RoomProps } from "../room";

export default function Compare({ words }: RoomProps<"compare">) {
  return <p>{words.title}</p>;
}
