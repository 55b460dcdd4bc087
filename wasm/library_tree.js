// Lets C++ walk a JavaScript value, one crossing a field: a call takes a node and a name and answers kind and scalar
// together. Every look at the value is guarded: a getter or proxy that throws must not unwind wasm frames, and one that
// asks the module something else finds nodes of its own and gives back those of the call that it interrupted.
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
  $yusuanTell: (nodes, value, out, buffer, room) => {
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
          const isList = Array.isArray(value);
          low = isList ? value.length : Object.keys(value).length;
          // Room is made for all elements at once, and a list need not have those that its length promises. No record has
          // more spans than there are months from 1949 to 2199.
          if (isList && !(low >= 0 && low <= 4096)) break;
          kind = isList ? 7 : 8;
          handle = nodes.push(value) - 1;
        }
    }
    HEAP32[words] = kind;
    HEAP32[words + 1] = low;
    HEAP32[words + 2] = high;
    HEAP32[words + 3] = handle;
  },

  yusuan_root__deps: ["$yusuanTell", "$yusuanTree", "$Emval"],
  yusuan_root: (value, out, buffer, room) => {
    const nodes = [];
    try {
      yusuanTell(nodes, Emval.toValue(value), out, buffer, room);
    } catch {
      HEAP32[out >> 2] = 5;
    }
    yusuanTree.nodes = nodes;
  },

  yusuan_member__deps: ["$yusuanTell", "$yusuanTree", "$UTF8ToString"],
  yusuan_member: (node, name, out, buffer, room) => {
    const { nodes } = yusuanTree;
    try {
      const object = nodes[node];
      const key = (yusuanTree.names[name] ??= UTF8ToString(name));
      // Own fields only: what an object inherits is not what was handed in.
      const value = Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined;
      yusuanTell(nodes, value, out, buffer, room);
    } catch {
      HEAP32[out >> 2] = 5;
    }
    yusuanTree.nodes = nodes;
  },

  yusuan_element__deps: ["$yusuanTell", "$yusuanTree"],
  yusuan_element: (node, index, out, buffer, room) => {
    const { nodes } = yusuanTree;
    try {
      yusuanTell(nodes, nodes[node][index], out, buffer, room);
    } catch {
      HEAP32[out >> 2] = 5;
    }
    yusuanTree.nodes = nodes;
  },

  // The name of a field, for saying which one is not known.
  yusuan_key__deps: ["$yusuanTell", "$yusuanTree"],
  yusuan_key: (node, index, out, buffer, room) => {
    const { nodes } = yusuanTree;
    try {
      yusuanTell(nodes, Object.keys(nodes[node])[index], out, buffer, room);
    } catch {
      HEAP32[out >> 2] = 5;
    }
    yusuanTree.nodes = nodes;
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
