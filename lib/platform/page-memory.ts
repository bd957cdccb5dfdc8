/** Answers by their address, as many as fit. */
export type PageMemory<Page> = {
  get(address: string): Page | undefined;
  keep(address: string, page: Page): void;
  /** What the kept answers take, in bytes. */
  readonly size: number;
};

/**
 * Memory for at most `limit` bytes of answers. When it is full, what has not
 * been asked for longest is forgotten.
 */
export function pageMemory<Page>(limit: number, sizeOf: (page: Page) => number): PageMemory<Page> {
  // A Map knows the order in which its keys were set.
  const pages = new Map<string, { page: Page; size: number }>();
  let size = 0;
  let newest = "";

  function forget(address: string): void {
    size -= pages.get(address)?.size ?? 0;
    pages.delete(address);
  }

  return {
    get(address) {
      const found = pages.get(address);
      if (found && address !== newest) {
        pages.delete(address);
        pages.set(address, found);
        newest = address;
      }
      return found?.page;
    },
    keep(address, page) {
      forget(address);
      const needed = sizeOf(page) + address.length;
      if (needed > limit) return;
      for (const oldest of pages.keys()) {
        if (size + needed <= limit) break;
        forget(oldest);
      }
      pages.set(address, { page, size: needed });
      size += needed;
      newest = address;
    },
    get size() {
      return size;
    },
  };
}
