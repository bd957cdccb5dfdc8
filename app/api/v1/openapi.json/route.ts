import { siteAddress } from "@/app/_edge/site-address";
import { noQuery } from "@/lib/feeds/rules/api-shapes";
import { answerApi } from "../answers";
import { openApi } from "../openapi";

/** What this API can be asked and what it answers, for programs (OpenAPI 3.1). */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, noQuery, async () => openApi(siteAddress("/")));
}
