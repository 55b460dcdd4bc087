// A page that is not on the device, asked for without a network. Plain, in both languages, without a script.

/** `scope` is the folder of the site, a URL: its own text never holds a quotation mark. */
export function offlineHtml(scope: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>育算 · 没有网络</title>
</head>
<body>
<main>
<h1>没有网络，这一页没有存在设备上</h1>
<p>连上网络后再打开，就能看到。</p>
<p><a href="${scope}">回到计算页面，没有网络也能用</a></p>
<div lang="en">
<h2>No network, and this page is not on the device</h2>
<p>It opens when you are online again.</p>
<p><a href="${scope}">Back to the calculator, which works without a network</a></p>
</div>
</main>
</body>
</html>
`;
}

export function offlinePage(scope: string): Response {
  return new Response(offlineHtml(scope), {
    status: 503,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}
