import { Message } from "@/components/newsroom/message";

export default function DeskNotFound() {
  return (
    <Message title="There is nothing here">
      <p>
        This article or page is not in the newsroom. Its address may be mistyped; look for it in the{" "}
        <a href="/newsroom/articles">list of articles</a>.
      </p>
    </Message>
  );
}
