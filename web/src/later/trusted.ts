// The one Trusted Types policy of the page: addresses of scripts, and only those named here.

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

const allowed = [new URL("sw.js", new URL("./", location.href)).href];

function check(url: string): string {
  if (!allowed.includes(url)) throw new TypeError(`no script of this page: ${url}`);
  return url;
}

const policies = (window as { trustedTypes?: Policies }).trustedTypes;
const policy = policies?.createPolicy("app", { createScriptURL: check });

export const trustedScript = (url: string): unknown => (policy ? policy.createScriptURL(url) : check(url));
