import { Message } from "@/components/newsroom/message";

export default function ArticlesLoading() {
  return <Message title="Articles">Fetching the list…</Message>;
}
