import { listNewestArticles } from "@/lib/articles/front-public";
import { storiesFeed } from "../feeds";

export async function GET(): Promise<Response> {
  return storiesFeed(await listNewestArticles(30));
}
