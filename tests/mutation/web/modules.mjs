// Which modules are changed, and by which tests that is to be noticed. The rule: a .ts file under src, beside words and
// samples, whose own text neither draws (Preact and its signals), nor touches what only a browser has (document, fetch,
// timers …), nor loads something later, nor is made by the bundler.
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

export const web = fileURLToPath(new URL("../../../web/", import.meta.url));
const { default: ts } = await import(`${web}node_modules/typescript/lib/typescript.js`);

/** Declared with the browser's things, but every engine has them. */
const EVERYWHERE = new Set(["URL", "URLSearchParams", "TextEncoder", "TextDecoder", "console"]);
const NO_CODE = /(?:^|\/)(?:words\/\w+|words|sample)\.ts$|\.(?:test|d)\.ts$|\.tsx$/;

/** Of each .ts file with code of its own: why it is not changed, or null. */
export function modules() {
  const { config } = ts.readConfigFile(`${web}tsconfig.json`, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, web);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const sources = program.getSourceFiles().map((file) => [relative(web, file.fileName), file]);
  return new Map(
    sources.filter(([path]) => path.startsWith("src/") && !NO_CODE.test(path)).map(([path, file]) => [path, impurity(file, checker)]),
  );
}

/** Why a file is not pure, or null. */
function impurity(file, checker) {
  const drawn = file.statements.find((one) => one.moduleSpecifier && !typeOnly(one) && /^@?preact\b|^virtual:|\?/.test(one.moduleSpecifier.text));
  if (drawn) return `loads ${drawn.moduleSpecifier.text}`;
  let found = null;
  const visit = (node) => {
    if (found || ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node) && ofBrowser(node, checker)) found = `touches ${node.text}`;
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) found = "loads something later";
    else if (ts.isMetaProperty(node)) found = "is made by the bundler";
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function typeOnly(statement) {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  const named = clause?.namedBindings;
  return clause?.isTypeOnly || (named && !clause.name && ts.isNamedImports(named) && named.elements.every((one) => one.isTypeOnly));
}

function ofBrowser(identifier, checker) {
  const { parent, text } = identifier;
  if (EVERYWHERE.has(text) || !ts.isExpression(parent)) return false;
  if (ts.isPropertyAccessExpression(parent) && parent.name === identifier) return false;
  const declared = checker.getSymbolAtLocation(identifier)?.declarations ?? [];
  return declared.some((one) => /\/lib\.dom[^/]*\.d\.ts$/.test(one.getSourceFile().fileName));
}

/**
 * The unit tests that are asked: not those that stand in for the browser (`vi`), nor those that read the sources, in which
 * the changes are, nor `hostile`, which tries for seconds at random what the others say exactly.
 */
export function testFiles(root) {
  return ts.sys.readDirectory(`${root}src`, [".test.ts"]).map((path) => relative(root, path)).filter((path) => {
    const text = readFileSync(root + path, "utf8");
    return path !== "src/hostile.test.ts" && !/import \{[^}]*\bvi\b[^}]*\} from "vitest"|from "node:fs"/.test(text);
  }).sort();
}
