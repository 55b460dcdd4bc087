// The mini-program's scripts against WeChat's own declarations of its interfaces.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

import { root } from "../lib/built.mjs";

test("tsc has nothing to say", () => {
  const { status, stdout } = spawnSync(process.execPath, [`${root}web/node_modules/typescript/bin/tsc`, "-p", `${root}web/miniprogram`], { encoding: "utf8" });
  assert.equal(stdout, "");
  assert.equal(status, 0);
});
