import { OpenAPIRegistry, OpenApiGeneratorV31 } from "@asteasolutions/zod-to-openapi";
import { z } from "zod";
import {
  apiArticle,
  apiArticles,
  apiClaim,
  apiCorrections,
  apiProblem,
  articleQuery,
  articlesQuery,
  correctionsQuery,
  noQuery,
} from "@/lib/feeds/rules/api-shapes";

const ID = z.object({ id: z.uuid() });

const PLACES = [
  {
    path: "/api/v1/articles",
    summary: "Stories, newest first, retracted ones and translations too",
    query: articlesQuery,
    answer: apiArticles,
  },
  {
    path: "/api/v1/articles/{id}",
    summary: "A whole story; 410 when it was taken down",
    query: articleQuery,
    params: ID,
    answer: apiArticle,
  },
  {
    path: "/api/v1/claims/{id}",
    summary: "A claim, and what each story that states it tells its readers",
    query: noQuery,
    params: ID,
    answer: apiClaim,
  },
  {
    path: "/api/v1/corrections",
    summary: "Every correction, clarification, note, retraction and takedown, newest first",
    query: correctionsQuery,
    answer: apiCorrections,
  },
] as const;

/** The document that describes the read API, made from the shapes that its answers are tested against. */
export function openApi(server: string) {
  const registry = new OpenAPIRegistry();
  for (const { path, summary, query, answer, ...place } of PLACES) {
    const wrong = {
      content: { "application/problem+json": { schema: apiProblem } },
      description: "A sentence that says what went wrong.",
    };
    registry.registerPath({
      method: "get",
      path,
      summary,
      request: { query, ...("params" in place && { params: place.params }) },
      responses: {
        200: { description: summary, content: { "application/json": { schema: answer } } },
        400: wrong,
        429: wrong,
        ...("params" in place && { 404: wrong, 410: wrong }),
      },
    });
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: {
      title: "Onrecord",
      version: "1",
      description:
        "What readers can read, for programs. A list goes on at `next`. Ids stay; `format=ninjs` gives IPTC’s ninjs 3.1.",
    },
    servers: [{ url: server }],
  });
}
