// Where a source can be changed, and the source with all changes in it, each switched on by its number. The places come from Clang's own syntax
// tree, so template brackets, comments and strings are no question. See README.md.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { normalize } from "node:path";

const relations = {
  "<": ["less", ["<=", ">="]],
  "<=": ["less_equal", ["<", ">"]],
  ">": ["greater", [">=", "<="]],
  ">=": ["greater_equal", [">", "<"]],
  "<=>": ["order", ["operands swapped"]],
};
const arithmetic = {
  "+": ["plus", "-"],
  "-": ["minus", "+"],
  "*": ["times", "/"],
  "/": ["divided", "*"],
  "%": ["rest", "/"],
  "|": ["bits_or", "&"],
  "<<": ["shifted", ">>"],
};
// Stands for the id of a place's first mutant until it has one; the next ids are its second and third mutant.
const anyId = 1_000_000;
// Nodes that stand for no text of their own.
const implicit = new Set([
  "ImplicitCastExpr",
  "ExprWithCleanups",
  "MaterializeTemporaryExpr",
  "CXXBindTemporaryExpr",
  "CXXRewrittenBinaryOperator",
]);
const binary = new Set(["BinaryOperator", "CompoundAssignOperator", "CXXOperatorCallExpr", "CXXRewrittenBinaryOperator"]);
const isStatement = (node) =>
  ["CallExpr", "CXXMemberCallExpr", "CompoundAssignOperator"].includes(node.kind) ||
  (node.kind === "BinaryOperator" && node.opcode === "=") ||
  (node.kind === "UnaryOperator" && ["++", "--"].includes(node.opcode)) ||
  node.kind === "CXXOperatorCallExpr";

// The declarations of the namespace `yusuan` in what a source includes, as Clang's JSON has them, one document each.
const documents = (clang, root, file) => {
  const args = ["-std=c++20", `-I${root}`, "-fsyntax-only", "-w", "-Xclang", "-ast-dump=json", "-Xclang", "-ast-dump-filter=yusuan", file];
  const text = execFileSync(clang, args, { cwd: root, maxBuffer: 2 ** 30, encoding: "latin1" });
  return text
    .split(/^(?=\{$)/m)
    .filter((part) => part.startsWith("{"))
    .map((part) => JSON.parse(part));
};

// Gives each node the file it stands in (Clang names it only where it changes) and its bounds in bytes; [] where it comes from a macro.
const placed = (document) => {
  let file = "";
  const locate = (at) => {
    if (at === undefined) return undefined;
    if (at.spellingLoc || at.expansionLoc) {
      locate(at.spellingLoc);
      locate(at.expansionLoc);
      return undefined;
    }
    if (at.file !== undefined) file = normalize(at.file);
    return at.offset === undefined ? undefined : { file, offset: at.offset, end: at.offset + at.tokLen };
  };
  const walk = (node) => {
    locate(node.loc);
    const begin = locate(node.range?.begin);
    const end = locate(node.range?.end);
    if (begin && end && begin.file === end.file) Object.assign(node, { file: begin.file, from: begin.offset, to: end.end });
    for (const child of node.inner ?? []) walk(child);
  };
  walk(document);
  return document;
};

/** The mutants of `files` (sources and headers), found in the syntax tree of `source`: [{file, from, to, edits, …}]. */
export const find = (clang, root, source, files) => {
  const texts = new Map(files.map((file) => [file, readFileSync(`${root}/${file}`, "latin1")]));
  const places = [];
  const known = new Set();
  let inFunction = "";

  const text = (node) => texts.get(node.file).slice(node.from, node.to);
  // `changes`: what each mutant of the place does. `edit(id)`: [[offset, deleted, inserted, order]], `id` that of the first.
  const place = (node, changes, edit, at = node) => {
    if (text(node) === ":") return undefined; // what a loop over a range does by itself
    const key = `${node.file}:${node.from}:${node.to}:${changes.join()}`;
    if (known.has(key)) return undefined;
    known.add(key);
    const found = { file: node.file, from: node.from, to: node.to, at: at.from, in: inFunction, changes, edits: edit(anyId) };
    places.push(found);
    return found;
  };
  const wrap = (node, before, after) => [
    { at: node.from, insert: before, opens: true, size: node.to - node.from },
    { at: node.to, insert: after, opens: false, size: node.to - node.from },
  ];
  const replace = (from, to, insert) => ({ at: from, remove: to - from, insert });

  const plain = (node) => {
    let inner = node;
    while ((implicit.has(inner.kind) || inner.kind === "ParenExpr") && inner.inner?.length) {
      const next = inner.inner.at(-1);
      if (next.from === undefined) break;
      inner = next;
    }
    return inner;
  };
  // The two operands and the operator between them, as they are written.
  const operands = (node) => {
    let inner = node;
    if (node.kind === "CXXRewrittenBinaryOperator") {
      // The form it stands for: !(a == b), or (a <=> b) < 0.
      const form = (n) =>
        n.kind === "CXXOperatorCallExpr" && n.inner.length === 3 && n.from === node.from && n.to === node.to
          ? n
          : (n.inner ?? []).map(form).find(Boolean);
      inner = form({ kind: "", inner: node.inner });
      if (!inner) return undefined;
    }
    let sides = inner.inner ?? [];
    if (inner.kind === "CXXOperatorCallExpr") sides = sides.slice(1);
    if (sides.length !== 2 || sides.some((side) => side.from === undefined || side.file !== node.file)) return undefined;
    const [left, right] = sides[0].from <= sides[1].from ? sides : [sides[1], sides[0]];
    if (left.from !== node.from || right.to !== node.to || left.to > right.from) return undefined;
    const between = texts.get(node.file).slice(left.to, right.from);
    const operator = between.replaceAll(/\/\/.*$/gm, "").trim();
    const at = left.to + between.indexOf(operator);
    return operator === "" ? undefined : { left, right, operator, at };
  };
  const isRelation = (node) => {
    const parts = binary.has(node.kind) ? operands(node) : undefined;
    return parts && (parts.operator in relations || ["==", "!="].includes(parts.operator));
  };

  // What decides: each part of a condition that is no relation (these have their own mutants) is negated.
  const condition = (node) => {
    const inner = plain(node);
    if (inner.from === undefined || !texts.has(inner.file)) return;
    if (inner.kind === "BinaryOperator" && ["&&", "||"].includes(inner.opcode)) return; // its parts are visited with it
    if (inner.kind === "UnaryOperator" && inner.opcode === "!") return condition(inner.inner[0]);
    if (inner.kind === "CXXBoolLiteralExpr" || inner.kind === "CXXRewrittenBinaryOperator" || isRelation(inner)) return;
    if (node.kind !== inner.kind && [...ancestorsOf(node, inner)].some((n) => n.kind === "CXXRewrittenBinaryOperator")) return;
    place(inner, ["negated"], (id) => wrap(inner, `mutant::negated<${id}>(static_cast<bool>(`, "))"));
  };
  function* ancestorsOf(node, inner) {
    for (let at = node; at !== inner && at; at = at.inner?.at(-1)) yield at;
  }

  const removable = (node) => {
    const inner = implicit.has(node.kind) ? plain(node) : node;
    if (node.from === undefined || !texts.has(node.file) || !isStatement(inner)) return;
    const all = texts.get(node.file);
    const semicolon = all.indexOf(";", node.to);
    if (all.slice(node.to, semicolon).trim() !== "") return;
    const statement = { ...node, to: semicolon + 1 };
    place(statement, ["removed"], (id) => wrap(statement, `{ if (!mutant::on<${id}>()) `, " }"));
  };

  const visitors = {
    IfStmt(node) {
      const parts = [...node.inner];
      if (node.isConstexpr) return;
      if (node.hasInit) parts.shift();
      if (node.hasVar) {
        const [variable] = parts.shift().inner;
        if (!texts.has(variable.file)) return;
        place(variable, ["condition negated"], (id) => [
          { at: variable.to, insert: `; mutant::negated<${id}>(static_cast<bool>(${variable.name}))`, opens: false, size: 1e9 },
        ]);
      } else {
        condition(parts[0]);
      }
      parts.slice(1).forEach(removable);
    },
    WhileStmt(node) {
      condition(node.inner[0]);
      removable(node.inner.at(-1));
    },
    DoStmt: (node) => condition(node.inner[1]),
    ForStmt(node) {
      if (node.inner[2]?.kind) condition(node.inner[2]);
      removable(node.inner.at(-1));
    },
    CXXForRangeStmt: (node) => removable(node.inner.at(-1)),
    ConditionalOperator: (node) => condition(node.inner[0]),
    CompoundStmt: (node) => (node.inner ?? []).forEach(removable),
    ContinueStmt: (node) => jump(node),
    BreakStmt: (node) => jump(node),
    ReturnStmt(node) {
      const value = node.inner?.[0];
      if (!value || value.from === undefined || !texts.has(value.file)) return;
      if (/^(\{\}|std::nullopt|nullptr|0|-?\d+|true|false)$/.test(text(value))) return;
      const inner = plain(value);
      if (value.type?.qualType === "bool" || inner.type?.qualType === "bool") return condition(value);
      const all = texts.get(node.file);
      const semicolon = all.indexOf(";", node.to);
      if (all.slice(node.to, semicolon).trim() !== "") return;
      const statement = { ...node, to: semicolon + 1 };
      place(statement, ["returns nothing"], (id) => wrap(statement, `{ if (mutant::on<${id}>()) return {}; `, " }"));
    },
    UnaryOperator(node) {
      if (node.opcode === "!") condition(node.inner[0]);
      if (node.opcode !== "-" || node.inner[0].from === undefined) return;
      place(node, ["without -"], (id) => [...wrap(node, `mutant::opposite<${id}>(`, ")"), replace(node.from, node.from + 1, "")]);
    },
    IntegerLiteral(node, parents) {
      // One that is not written is the 0 of (a <=> b) < 0.
      if (!/^\d/.test(text(node))) return;
      if (
        parents.some((parent) =>
          ["ConstantExpr", "CaseStmt", "EnumConstantDecl", "StaticAssertDecl", "TemplateArgument", "NonTypeTemplateParmDecl"].includes(
            parent.kind,
          ),
        )
      )
        return;
      const found = place(
        node,
        Number(node.value) === 0
          ? ["0 to 1"]
          : [`${node.value} to ${Number(node.value) + 1}`, `${node.value} to ${Number(node.value) - 1}`],
        (id) =>
          Number(node.value) === 0
            ? wrap(node, `mutant::one_more<${id}>(`, ")")
            : wrap(node, `mutant::one_less<${id + 1}>(mutant::one_more<${id}>(`, "))"),
      );
      loosened(found, parents);
    },
    CXXBoolLiteralExpr(node, parents) {
      if (parents.some((parent) => parent.kind === "ConstantExpr")) return;
      const found = place(node, [`${node.value} to ${!node.value}`], (id) => wrap(node, `mutant::negated<${id}>(`, ")"));
      loosened(found, parents);
    },
    DeclRefExpr(node) {
      const name = /^std::(min|max)$/.exec(text(node))?.[1];
      if (name) place(node, [name === "min" ? "max" : "min"], (id) => [replace(node.from, node.to, `mutant::${name}<${id}>`)]);
      if (text(node) === "std::ranges::any_of") place(node, ["all_of"], (id) => [replace(node.from, node.to, `mutant::any_of<${id}>`)]);
    },
    MemberExpr(node) {
      const base = node.inner?.[0];
      if (!["front", "back"].includes(node.name) || node.isArrow || base?.from === undefined || base.to > node.to) return;
      const all = texts.get(node.file);
      if (all.slice(base.to, node.to) !== `.${node.name}` || all.slice(node.to, node.to + 2) !== "()") return;
      place(node, [node.name === "front" ? "back" : "front"], (id) => [
        { at: node.from, insert: `mutant::${node.name}<${id}>(`, opens: true, size: node.to - node.from },
        replace(base.to, node.to + 2, ")"),
      ]);
    },
  };
  visitors.UnresolvedLookupExpr = visitors.DeclRefExpr;
  const jump = (node) => {
    const statement = { ...node, to: texts.get(node.file).indexOf(";", node.to) + 1 };
    place(statement, ["removed"], (id) => wrap(statement, `{ if (!mutant::on<${id}>()) `, " }"));
  };
  // A constant of the program can only be mutated while it runs.
  const loosened = (found, parents) => {
    const variable = parents.findLast((parent) => parent.kind === "VarDecl");
    if (!found || !variable || variable.from === undefined) return;
    if (!variable.constexpr && variable.storageClass !== "static" && !variable.type.qualType.startsWith("const ")) return;
    // What the compiler could work out it would work out without the mutant.
    const [opening, closing] = found.edits;
    opening.insert = `mutant::late(${opening.insert}`;
    closing.insert += ")";
    if (!variable.constexpr) return;
    const head = texts.get(variable.file).slice(variable.from, variable.to);
    const at = head.indexOf("constexpr");
    if (at >= 0) found.loosen = [replace(variable.from + at, variable.from + at + 9, "const")];
  };
  const operator = (node) => {
    const parts = operands(node);
    if (!parts) return;
    const { left, right, operator: sign, at } = parts;
    const whole = { ...node, from: left.from, to: right.to };
    const call = (changes, name, close = ")") =>
      place(whole, changes, (id) => [...wrap(whole, `mutant::${name}<${id}>(`, close), replace(at, at + sign.length, ",")], { from: at });
    if (sign in relations) {
      if (sign === "<=>" && [left, right].some((side) => text(side) === "0")) return;
      call(
        relations[sign][1].map((other) => `${sign} to ${other}`),
        relations[sign][0],
      );
    } else if (["==", "!="].includes(sign)) {
      place(whole, [`${sign} to ${sign === "==" ? "!=" : "=="}`], (id) => wrap(whole, `mutant::negated<${id}>(static_cast<bool>(`, "))"), {
        from: at,
      });
    } else if (["&&", "||"].includes(sign) && node.kind === "BinaryOperator") {
      const both = sign === "&&";
      place(
        whole,
        [`${sign} to ${both ? "||" : "&&"}`],
        (id) => [
          ...wrap(whole, `(${both ? "!" : ""}mutant::all_so_far<${id}>(static_cast<bool>(`, "))"),
          replace(
            at,
            at + 2,
            both ? `)) ? mutant::of_all<${id}>() : static_cast<bool>(` : `)) ? !mutant::of_all<${id}>() : static_cast<bool>(`,
          ),
        ],
        { from: at },
      );
      condition(left);
      condition(right);
    } else if (sign in arithmetic) {
      call([`${sign} to ${arithmetic[sign][1]}`], arithmetic[sign][0]);
    } else if (sign.endsWith("=") && sign.slice(0, -1) in arithmetic) {
      call([`${sign} to ${arithmetic[sign.slice(0, -1)][1]}=`], `${arithmetic[sign.slice(0, -1)][0]}_assign`);
    }
  };

  const walk = (node, parents) => {
    if (!node.kind) return;
    const before = inFunction;
    if (/^(Function|CXXMethod|CXXConstructor|CXXConversion)Decl$/.test(node.kind) && !node.isImplicit) inFunction = node.name;
    if (node.file !== undefined && texts.has(node.file)) {
      if (binary.has(node.kind)) operator(node);
      visitors[node.kind]?.(node, parents);
    }
    if (!(node.isImplicit || node.explicitlyDefaulted)) {
      // What `if constexpr` asks, the compiler answers.
      const asked = node.isConstexpr ? node.inner.find((child) => child.kind !== "DeclStmt") : undefined;
      for (const child of node.inner ?? []) if (child !== asked) walk(child, [...parents, node]);
    }
    inFunction = before;
  };
  for (const document of documents(clang, root, source)) walk(placed(document), []);

  return places.map((found) => {
    const all = texts.get(found.file);
    const begin = all.lastIndexOf("\n", found.at) + 1;
    const code = Buffer.from(all.slice(begin, all.indexOf("\n", found.at)).trim(), "latin1").toString("utf8");
    return { ...found, line: all.slice(0, found.at).split("\n").length, column: found.at - begin + 1, code };
  });
};

/** The source with these places in it, each with the id of its first mutant. */
export const rewritten = (text, places) => {
  const edits = [];
  const loosened = new Set();
  for (const { id, edits: changes, loosen } of places) {
    for (const change of changes)
      edits.push({ ...change, insert: change.insert.replaceAll(/<(1\d{6})>/g, (_, any) => `<${id + Number(any) - anyId}>`) });
    for (const change of loosen ?? []) {
      if (!loosened.has(change.at)) edits.push(change);
      loosened.add(change.at);
    }
  }
  // At one place: what ends there, the inner first; what begins there, the outer first; what replaces the text from there on.
  const rank = (edit) => (edit.opens === false ? 0 : edit.opens ? 1 : 2);
  edits.sort((a, b) => a.at - b.at || rank(a) - rank(b) || (rank(a) === 0 ? a.size - b.size : (b.size ?? 0) - (a.size ?? 0)));
  let out = "";
  let at = 0;
  for (const edit of edits) {
    out += text.slice(at, edit.at) + edit.insert;
    at = Math.max(at, edit.at + (edit.remove ?? 0));
  }
  return out + text.slice(at);
};
