#!/usr/bin/env node
/**
 * onrecord-verify — checks the public log of a newsroom, from its address, from an archive of it, or one saved
 * proof without any network. It shares no code with the server: it is what a stranger would write from the
 * published formats (RFC 6962, C2SP tlog-tiles, signed-note, tlog-cosignature, tlog-proof).
 */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { verifyLog } from "./onrecord-verify/log.mjs";
import { verifyRecord } from "./onrecord-verify/record.mjs";
import { fromAddress, fromFolder } from "./onrecord-verify/source.mjs";
import { Wrong } from "./onrecord-verify/tree.mjs";
import { agreeWith } from "./onrecord-verify/vectors.mjs";

const USAGE = `onrecord-verify <address>       the whole log of a site: https://news.example
onrecord-verify <folder>        the whole log in an archive of it
onrecord-verify <file.json>     one saved proof, offline

  --vkey KEY       the log's key, as you got it elsewhere; else the site's own is taken
  --witness KEY    a witness that must have signed too (again for each)
  --memory FILE    compare with the checkpoint in this file, and keep the new one in it
  --page FILE      with a saved proof: a saved page whose words shall be those of the proof
  --log-only       do not fetch what each entry commits to
  --vectors FILE   check this program itself against published cases
`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    vkey: { type: "string", multiple: true, default: [] },
    witness: { type: "string", multiple: true, default: [] },
    memory: { type: "string" },
    page: { type: "string" },
    "log-only": { type: "boolean", default: false },
    vectors: { type: "string" },
    help: { type: "boolean", short: "h", default: false },
  },
});

const say = (line) => process.stdout.write(`${line}\n`);

try {
  await run(positionals[0]);
} catch (error) {
  if (!(error instanceof Wrong)) throw error;
  process.stderr.write(`\nNOT VERIFIED: ${error.message}\n`);
  if (error.evidence)
    process.stderr.write(`Evidence: ${JSON.stringify(error.evidence, null, 2)}\n`);
  process.exitCode = 1;
}

async function run(target) {
  if (options.vectors) return say(agreeWith(readFileSync(options.vectors, "utf8")));
  if (options.help || !target) return say(USAGE);
  const trust = { vkeys: options.vkey, witnesses: options.witness, say };
  if (existsSync(target) && statSync(target).isFile()) {
    const page = options.page ? readFileSync(options.page, "utf8") : null;
    return verifyRecord(JSON.parse(readFileSync(target, "utf8")), page, trust);
  }
  const isFolder = existsSync(target);
  if (!isFolder && !/^https?:\/\//u.test(target)) {
    throw new Wrong(`There is no file or folder ${target}, and it is no address.`);
  }
  const { memory } = options;
  const remembered = memory && existsSync(memory) ? readFileSync(memory, "utf8") : null;
  const source = isFolder ? fromFolder(target) : fromAddress(target);
  const checkpoint = await verifyLog(source, {
    ...trust,
    remembered,
    records: !options["log-only"],
  });
  if (memory) writeFileSync(memory, checkpoint);
}
