import { setTask } from "@/lib/platform/proof-of-work";

/** A task for the computer of a reader who is about to send the form. */
export async function POST(): Promise<Response> {
  return Response.json(await setTask(new Date()));
}
