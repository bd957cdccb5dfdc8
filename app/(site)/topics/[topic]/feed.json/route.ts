import { topicFeed } from "../../../feeds";

type Context = { params: Promise<{ topic: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return topicFeed("json", (await params).topic);
}
