import { listCorrections } from "@/lib/corrections/correction-public";
import { correctionsFeed } from "../../feeds";

export async function GET(): Promise<Response> {
  return correctionsFeed((await listCorrections(null, 30)).corrections);
}
