import { siteFeed } from "../feeds";

export function GET(): Promise<Response> {
  return siteFeed("rss");
}
