import { Message } from "@/components/newsroom/message";

export default function ArticleLoading() {
  return <Message title="Opening the article">Fetching its words and claims…</Message>;
}
