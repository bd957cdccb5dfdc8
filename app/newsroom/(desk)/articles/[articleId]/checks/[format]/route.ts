import { respond, signInFirst } from "@/app/_edge/respond";
import { findStaff } from "@/app/_edge/session";
import { siteAddress } from "@/app/_edge/site-address";
import { articleIdIn } from "@/app/newsroom/article-id";
import { findChecks } from "@/lib/claims/checks-queries";
import { recordExport } from "@/lib/claims/record-export";
import { logAsCsv, logAsJson } from "@/lib/claims/rules/checkers-log";
import { refuse } from "@/lib/refusal";

type Props = { params: Promise<{ articleId: string; format: string }> };

const FORMATS = {
  csv: { write: logAsCsv, type: "text/csv; charset=utf-8" },
  json: { write: logAsJson, type: "application/json; charset=utf-8" },
} as const;

/** The checker's log of a story as a file, for whoever must show how it is known. That it was taken is noted. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const viewer = await findStaff();
  if (!viewer) return signInFirst();
  return respond(async () => {
    const { format } = await params;
    const articleId = await articleIdIn(params);
    const now = new Date();
    const log = await findChecks(viewer, articleId, { now, site: siteAddress });
    if (!log || (format !== "csv" && format !== "json")) {
      return refuse("not_found", "There is no such file. It is a csv or json of a story.");
    }
    await recordExport(viewer, { articleId, format, now });
    const { write, type } = FORMATS[format];
    return new Response(write(log), {
      headers: {
        "Content-Type": type,
        "Content-Disposition": `attachment; filename="checks-${articleId}.${format}"`,
        "Cache-Control": "private, no-store",
      },
    });
  });
}
