// A QR code as rows of modules, with the quiet zone of four that the standard asks for.

import { encode } from "uqr";

export interface Code {
  /** Modules of a side, the quiet zone included. */
  size: number;
  /** Of the dark modules, in a box of that size. */
  path: string;
  dark: (x: number, y: number) => boolean;
}

const QUIET = 4;

/** Null where the text does not fit into any code. */
export function qrCode(text: string): Code | null {
  try {
    const { data, size } = encode(text, { ecc: "L", boostEcc: true, border: QUIET });
    const dark = (x: number, y: number) => data[y]?.[x] === true;
    let path = "";
    for (let y = 0; y < size; ++y)
      for (let x = 0; x < size; ++x) {
        if (!dark(x, y)) continue;
        let length = 1;
        while (dark(x + length, y)) ++length;
        path += `M${x} ${y}h${length}v1h-${length}z`;
        x += length;
      }
    return { size, path, dark };
  } catch {
    return null;
  }
}
