"use client";

import { Message } from "@/components/newsroom/message";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function DeskError({ error, reset }: Props) {
  return (
    <Message title="Something went wrong">
      <p>
        What you asked for was not done. Try again; if it happens again, tell an admin what you did
        {error.digest && (
          <>
            {" "}
            and this number: <code>{error.digest}</code>
          </>
        )}
        .
      </p>
      <button type="button" className="button button-primary" onClick={reset}>
        Try again
      </button>
    </Message>
  );
}
