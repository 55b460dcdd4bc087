// The real nginx on a published site: its own folder, a free port of this machine, as root or as anybody.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

const nginx = process.env.YUSUAN_NGINX ?? ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx"].find(existsSync) ?? "nginx";
const modules = process.env.YUSUAN_NGINX_MODULES ?? "/usr/lib/nginx/modules";

export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** `site`: the server block that was published, which names the port. `url`, `log` (of whatever it had to say), `close`. */
export async function startNginx({ site, port, folder }) {
  mkdirSync(folder, { recursive: true });
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${join(folder, name)};`);
  const brotli = join(modules, "ngx_http_brotli_static_module.so");
  const lines = [
    // As root the workers would be somebody who may not read a temporary folder.
    ...(process.getuid?.() === 0 ? ["user root;"] : []),
    ...(existsSync(brotli) ? [`load_module ${brotli};`] : []),
    "daemon off;",
    "worker_processes 1;",
    `pid ${join(folder, "pid")};`,
    "error_log stderr warn;",
    "events { worker_connections 256; }",
    `http { ${temporary.join(" ")} access_log ${join(folder, "access.log")}; include ${site}; }`,
  ];
  const config = join(folder, "nginx.conf");
  writeFileSync(config, `${lines.join("\n")}\n`);
  const process_ = spawn(nginx, ["-p", folder, "-c", config, "-e", "stderr"], { stdio: ["ignore", "ignore", "pipe"] });
  const server = { url: `http://127.0.0.1:${port}/`, log: "", accessLog: join(folder, "access.log") };
  process_.stderr.on("data", (data) => {
    server.log += data;
  });
  let over;
  const gone = once(process_, "exit").then(([code]) => {
    over = `nginx ended with ${code}: ${server.log}`;
  });
  process_.once("error", (error) => {
    over = `${nginx}: ${error.message}`;
  });
  server.close = async () => {
    process_.kill("SIGTERM");
    await gone;
  };
  for (;;) {
    if (over) throw new Error(over);
    try {
      await fetch(server.url, { method: "HEAD" });
      return server;
    } catch {
      await new Promise((soon) => setTimeout(soon, 10));
    }
  }
}
