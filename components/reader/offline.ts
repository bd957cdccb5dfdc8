/** Lets the device show the stories read last, and a page that says so, when there is no connection. */
export function keepForOffline(): void {
  if (!("serviceWorker" in navigator)) return;
  // After everything that the reader waits for. Without it the site works as before.
  addEventListener("load", () => {
    navigator.serviceWorker.register("/sw.js").catch(() => undefined);
  });
}
