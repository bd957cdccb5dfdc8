const PRIVATE = /^\/(newsroom|sign-in|api(?!\/v1(\/|$)))(\/|$)/;
const PREVIEW = /^\/newsroom\/(articles\/[^/]+|front-page)\/preview(\/|$)/;
/** Files, which are no pages of ours whatever is in them. */
const FILE = /^\/newsroom\/(media\/|evidence\/[^/]+\/(files\/|sealed-file$))/;

type Headers = [name: string, value: string][];

/** Whether what is at this path is for one person alone and must be kept by nobody else. */
export function isPrivate(path: string): boolean {
  return PRIVATE.test(path);
}

/**
 * The headers by which a browser is told what a private path's answer may do.
 * `nonce` is new for each request and marks the scripts that are ours.
 */
export function privateHeaders(path: string, nonce: string, secure: boolean): Headers {
  return [
    ["Content-Security-Policy", privatePolicy(path, nonce)],
    ["X-Frame-Options", PREVIEW.test(path) ? "SAMEORIGIN" : "DENY"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    // With no-referrer a browser would send plain forms with `Origin: null`, and we would refuse
    // them; this tells other sites as little.
    ["Referrer-Policy", "same-origin"],
    ["Cache-Control", "private, no-store"],
    ...everywhere(secure),
  ];
}

/** The headers of everything that is public. What is for machines may be read by pages of other sites too. */
export function publicHeaders(kind: "page" | "machine", secure: boolean): Headers {
  const forAll = kind === "machine";
  return [
    ["Content-Security-Policy", PUBLIC_POLICY],
    ["X-Frame-Options", "DENY"],
    ["Cross-Origin-Resource-Policy", forAll ? "cross-origin" : "same-origin"],
    ...(forAll ? [["Access-Control-Allow-Origin", "*"] as [string, string]] : []),
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ...everywhere(secure),
  ];
}

function everywhere(secure: boolean): Headers {
  return [
    ["X-Content-Type-Options", "nosniff"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
    ...(secure
      ? [["Strict-Transport-Security", "max-age=63072000; includeSubDomains"] as [string, string]]
      : []),
  ];
}

/** What a private page may load and run; Next reads the nonce from it too. */
export function privatePolicy(path: string, nonce: string): string {
  if (FILE.test(path)) return "default-src 'none'; sandbox";
  return policy({
    scripts: `'nonce-${nonce}' 'strict-dynamic'`,
    framed: PREVIEW.test(path) ? "'self'" : "'none'",
    frames: "'self'",
  });
}

// The same for every reader, so it can be kept with the page.
const PUBLIC_POLICY = policy({ scripts: "'self'", framed: "'none'", frames: "'none'" });

function policy(allowed: { scripts: string; framed: string; frames: string }): string {
  const rules = [
    "default-src 'none'",
    `script-src ${allowed.scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self'",
    "manifest-src 'self'",
    `frame-src ${allowed.frames}`,
    `frame-ancestors ${allowed.framed}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ];
  return rules.join("; ");
}
