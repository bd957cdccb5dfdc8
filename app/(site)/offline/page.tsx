import type { Metadata } from "next";

export const metadata: Metadata = { title: "No connection", robots: { index: false } };

/** What a reader's device shows by itself when the site cannot be reached. */
export default function Offline() {
  return (
    <div className="nothing-here">
      <h1>No connection</h1>
      <p>
        Your device cannot reach the newsroom just now. Stories that you opened lately are still
        here, as they were when you read them: go back, or open their address again. What was
        changed since then you will see when the connection returns.
      </p>
    </div>
  );
}
