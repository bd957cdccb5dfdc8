// Readers' service worker: a page for when there is no connection, and the stories read last. It answers nothing while
// the network does, keeps nothing of the desk, of sign-in or of the API, and forgets everything with its version.
const VERSION = "onrecord-1";
const OFFLINE = "/offline";
const NOT_OURS = /^\/(newsroom|sign-in|api)(\/|$)/;
const STORY = /^\/[a-z0-9-]+\/[a-z0-9-]+$/;
const PARTS = /^\/(_next\/static|faces|reader|styles?)\/|\.css$/;
const MOST = 60;

self.addEventListener("install", (event) => {
  event.waitUntil(keepOfflinePage().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin || NOT_OURS.test(pathname))
    return;
  if (request.mode === "navigate") event.respondWith(page(request, pathname));
  else if (PARTS.test(pathname)) event.respondWith(part(request));
});

/** The page from the network; without one, as it was read last, or the page that says so. */
async function page(request, path) {
  const kept = await caches.open(VERSION);
  try {
    const answer = await fetch(request);
    if (STORY.test(path)) {
      if (answer.ok && !answer.redirected) await keep(kept, path, answer.clone());
      // A story that is no longer there must not live on here.
      else if (answer.status >= 400 && answer.status < 500) await kept.delete(path);
    }
    return answer;
  } catch {
    return (await kept.match(path)) ?? (await kept.match(OFFLINE)) ?? Response.error();
  }
}

/** A style, face or script: its address changes with its bytes, so a kept one is right. */
async function part(request) {
  const kept = await caches.open(VERSION);
  const known = await kept.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await keep(kept, request, answer.clone());
  return answer;
}

/** Keeps an answer as the newest; the oldest go when there are too many, but the offline page stays. */
async function keep(kept, what, answer) {
  await kept.delete(what);
  await kept.put(what, answer);
  const all = (await kept.keys()).filter(({ url }) => new URL(url).pathname !== OFFLINE);
  for (const old of all.slice(0, Math.max(0, all.length - MOST))) await kept.delete(old);
}

async function keepOfflinePage() {
  const kept = await caches.open(VERSION);
  const answer = await fetch(OFFLINE);
  await kept.put(OFFLINE, answer.clone());
  const styles = [...(await answer.text()).matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)];
  const addresses = styles.flatMap(([link]) => /href="([^"]+)"/.exec(link)?.[1] ?? []);
  await kept.addAll(addresses.map((href) => href.replaceAll("&amp;", "&")));
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== VERSION).map((name) => caches.delete(name)));
}
