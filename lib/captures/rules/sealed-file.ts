/** A file as whoever may open it gets it. */
export type OpenedFile = { name: string; type: string; bytes: Uint8Array };

/** Where a sealed file lies: what was sealed for one place opens at no other. */
export function sealedFilePlace(uploadId: string): string {
  return `sealed file ${uploadId}`;
}

/** A file with its name and type as one run of bytes, to be sealed: a line of JSON, then the file. */
export function packFile({ name, type, bytes }: OpenedFile): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify({ name, type })}\n`, "utf8"), bytes]);
}

/** The file that `packFile` made bytes of. Throws for any others. */
export function unpackFile(packed: Uint8Array): OpenedFile {
  const end = packed.indexOf(0x0a);
  const head = JSON.parse(Buffer.from(packed.subarray(0, end)).toString("utf8"));
  return { name: head.name, type: head.type, bytes: packed.subarray(end + 1) };
}
