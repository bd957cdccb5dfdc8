/**
 * Where a page learns the time zone of the newsroom. A layout says so when it is loaded, once for all pages under it;
 * a page that nobody told is in UTC.
 */
export const pageZone = { ask: (): Promise<string> => Promise.resolve("UTC") };
