/**
 * node --import ./bin/typescript.mjs — runs TypeScript, as tsx does by itself, until a server begins to serve.
 *
 * From then on nothing is required but other people's JavaScript. To look at all of Next's for TypeScript costs a
 * second and 40 MB.
 */
import { register as registerRequire } from "tsx/cjs/api";
import { register } from "tsx/esm/api";

globalThis[Symbol.for("onrecord.typescript")] = registerRequire();
register();
