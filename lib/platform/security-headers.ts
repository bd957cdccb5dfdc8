const PRIVATE = /^\/(newsroom|sign-in|api)(\/|$)/;
const PREVIEW = /^\/newsroom\/articles\/[^/]+\/preview(\/|$)/;

/** Whether what is at this path is for one person alone and must be kept by nobody else. */
export function isPrivate(path: string): boolean {
  return PRIVATE.test(path);
}

/**
 * The headers by which a browser is told what this path's answer may do.
 * `nonce` is new for each request and marks the scripts that are ours.
 */
export function securityHeaders(path: string, nonce: string, secure: boolean): [string, string][] {
  const framed = PREVIEW.test(path);
  return [
    ["Content-Security-Policy", contentPolicy(path, nonce)],
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", framed ? "SAMEORIGIN" : "DENY"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
    // With no-referrer a browser would send plain forms with `Origin: null`, and we would refuse
    // them; this tells other sites as little.
    ["Referrer-Policy", isPrivate(path) ? "same-origin" : "strict-origin-when-cross-origin"],
    ...(isPrivate(path) ? [["Cache-Control", "private, no-store"] as [string, string]] : []),
    ...(secure
      ? [["Strict-Transport-Security", "max-age=63072000; includeSubDomains"] as [string, string]]
      : []),
  ];
}

/** What the page at this path may load and run; Next reads the nonce from it too. */
export function contentPolicy(path: string, nonce: string): string {
  const scripts = isPrivate(path) ? "'strict-dynamic'" : "'self'";
  const rules = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self'",
    "manifest-src 'self'",
    `frame-src ${isPrivate(path) ? "'self'" : "'none'"}`,
    `frame-ancestors ${PREVIEW.test(path) ? "'self'" : "'none'"}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ];
  return rules.join("; ");
}
