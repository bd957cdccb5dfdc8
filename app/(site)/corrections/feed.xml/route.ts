import { correctionsFeed } from "../../feeds";

export function GET(): Promise<Response> {
  return correctionsFeed("rss");
}
