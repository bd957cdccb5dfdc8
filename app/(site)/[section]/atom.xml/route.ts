import { sectionFeed } from "../../feeds";

type Context = { params: Promise<{ section: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return sectionFeed("atom", (await params).section);
}
