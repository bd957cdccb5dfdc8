import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Wrong } from "./tree.mjs";

/** Reads a log's files from an address. */
export function fromAddress(address) {
  const prefix = address.replace(/\/+$/u, "").replace(/(\/log)?$/u, "/log");
  return {
    name: prefix,
    // How long a log may take to sign what it has entered.
    settles: 15_000,
    read: async (path) => {
      const answer = await fetch(`${prefix}/${path}`).catch((error) => {
        throw new Wrong(`${prefix}/${path} cannot be read: ${error.cause?.message ?? error}`);
      });
      if (!answer.ok) throw new Wrong(`${prefix}/${path} answered ${answer.status}.`);
      return Buffer.from(await answer.arrayBuffer());
    },
  };
}

/** Reads the same files from an archive. */
export function fromFolder(folder) {
  return {
    name: folder,
    read: (path) =>
      readFile(join(folder, path)).catch(() => {
        throw new Wrong(`${path} is missing in the archive.`);
      }),
  };
}

/** The path of a tile, as C2SP tlog-tiles writes it. */
export function tilePath(level, index, width) {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, "0");
  const number = digits.replace(/\d{3}(?=\d)/gu, "x$&/");
  return `tile/${level}/${number}${width === 256 ? "" : `.p/${width}`}`;
}
