const OURS = "onrecord.";

/** What was kept on this device under a name; null when nothing was, or the browser keeps nothing. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(OURS + name);
  } catch {
    // A browser may refuse to keep anything for a site; then nothing is kept.
    return null;
  }
}

/** Keeps something on this device, and nowhere else; null forgets it. */
export function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(OURS + name);
    else localStorage.setItem(OURS + name, value);
  } catch {
    // Refused or full: the choice holds for this page.
  }
}

/** Calls back when another page of this site has changed what is kept under a name. */
export function onKept(name: string, changed: () => void): void {
  addEventListener("storage", ({ key }) => {
    if (key === OURS + name || key === null) changed();
  });
}
