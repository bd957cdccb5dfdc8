import { respond } from "@/app/_edge/respond";
import { drawSharePicture } from "@/lib/platform/share-picture";
import { pngAnswer } from "../plain-answers";

// Drawn when it is asked for, not when the application is built.
export const dynamic = "force-dynamic";

/** The picture by which pages that are no stories are shown elsewhere. */
export function GET(): Promise<Response> {
  return respond(async () =>
    pngAnswer(
      await drawSharePicture({
        kicker: "News with its record",
        headline: "Every claim is checked before it is published. Every change is public after.",
        direction: "ltr",
        record: ["How each claim is known", "Every correction", "Every version"],
        alarm: null,
      }),
    ),
  );
}
