/** Whether a mail server is on this machine, so that what is said to it crosses no network. */
export function isOnThisMachine(host: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]", "::1"].includes(host);
}
