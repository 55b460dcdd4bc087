// Lets C++ walk a JavaScript value, one crossing a field: a call takes a node and a name and answers kind and scalar
// together. Every look at the value is guarded: a getter or proxy that throws must not unwind wasm frames.
//
// An answer is four 32-bit words: kind (NodeKind in core/contract/reader.hpp), low and high half of an integer, or a
// length, and the handle of an array or object.
addToLibrary({
  $yusuanTree: {
    nodes: [], // handles of arrays and objects are places here, valid during one call
    names: {}, // field names by the address of their literal
    encoder: null,
    bytes: null, // of the last string, for one that may not fit into the buffer
  },

  $yusuanTell__deps: ["$yusuanTree", "$stringToUTF8"],
  $yusuanTell: (value, out, buffer, room) => {
    const words = out >> 2;
    let kind = 5; // number: no type that the contract knows
    let low = 0;
    let high = 0;
    let handle = 0;
    switch (typeof value) {
      case "undefined":
        kind = 0;
        break;
      case "boolean":
        kind = 2;
        low = +value;
        break;
      case "number":
        if (Number.isSafeInteger(value)) {
          kind = 3;
          low = value | 0;
          high = Math.floor(value / 4294967296);
        } else if (Number.isInteger(value) || Math.abs(value) === Infinity) {
          kind = 4;
        }
        break;
      case "string":
        kind = 6;
        // A character takes at most three bytes. Long texts go through the browser's own encoder: the loops of
        // stringToUTF8 take milliseconds for a policy before they are compiled.
        if (value.length * 3 < room) {
          low = stringToUTF8(value, buffer, room);
        } else {
          yusuanTree.bytes = (yusuanTree.encoder ??= new TextEncoder()).encode(value);
          low = yusuanTree.bytes.length;
          if (low < room) HEAPU8.set(yusuanTree.bytes, buffer);
        }
        break;
      case "object":
        if (value === null) {
          kind = 1;
        } else {
          kind = Array.isArray(value) ? 7 : 8;
          low = kind === 7 ? value.length : Object.keys(value).length;
          handle = yusuanTree.nodes.push(value) - 1;
        }
    }
    HEAP32[words] = kind;
    HEAP32[words + 1] = low;
    HEAP32[words + 2] = high;
    HEAP32[words + 3] = handle;
  },

  yusuan_root__deps: ["$yusuanTell", "$yusuanTree", "$Emval"],
  yusuan_root: (value, out, buffer, room) => {
    yusuanTree.nodes.length = 0;
    try {
      yusuanTell(Emval.toValue(value), out, buffer, room);
    } catch {
      HEAP32[out >> 2] = 5;
    }
  },

  yusuan_member__deps: ["$yusuanTell", "$yusuanTree", "$UTF8ToString"],
  yusuan_member: (node, name, out, buffer, room) => {
    try {
      const object = yusuanTree.nodes[node];
      const key = (yusuanTree.names[name] ??= UTF8ToString(name));
      // Own fields only: what an object inherits is not what was handed in.
      const value = Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined;
      yusuanTell(value, out, buffer, room);
    } catch {
      HEAP32[out >> 2] = 5;
    }
  },

  yusuan_element__deps: ["$yusuanTell", "$yusuanTree"],
  yusuan_element: (node, index, out, buffer, room) => {
    try {
      yusuanTell(yusuanTree.nodes[node][index], out, buffer, room);
    } catch {
      HEAP32[out >> 2] = 5;
    }
  },

  // The name of a field, for saying which one is not known.
  yusuan_key__deps: ["$yusuanTell", "$yusuanTree"],
  yusuan_key: (node, index, out, buffer, room) => {
    try {
      yusuanTell(Object.keys(yusuanTree.nodes[node])[index], out, buffer, room);
    } catch {
      HEAP32[out >> 2] = 5;
    }
  },

  // The last string, which was longer than the buffer.
  yusuan_long_text__deps: ["$yusuanTree"],
  yusuan_long_text: (buffer) => {
    HEAPU8.set(yusuanTree.bytes, buffer);
    yusuanTree.bytes = null;
  },

  // The answer leaves as text that the browser parses itself: measured faster and smaller than setting field by field.
  yusuan_answer__deps: ["$Emval", "$UTF8ToString"],
  yusuan_answer: (text, length) => Emval.toHandle(JSON.parse(UTF8ToString(text, length))),
});
