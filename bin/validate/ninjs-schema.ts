import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { inProject } from "@/lib/platform/project";

/** What IPTC's own schema finds wrong with a ninjs document, in its words; empty when nothing is. */
export function ninjsFaults(document: unknown): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  // It is referred to for places on a map, of which we have none.
  ajv.addSchema({ $id: "https://geojson.org/schema/GeoJSON.json", not: {} });
  const schema = readFileSync(inProject("bin/validate/ninjs/ninjs-schema_3.1.json"), "utf8");
  const check = ajv.compile(JSON.parse(schema));
  if (check(document)) return [];
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
