import { problem } from "../answers";

/** Every address of the API that nothing else answers. */
export function GET(): Response {
  return problem(404, "There is no such address. /api/v1/openapi.json tells which there are.");
}
