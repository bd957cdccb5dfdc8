import type { ReactNode } from "react";

/** A page that has only a sentence to say, and what to do next. */
export function Message({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="message">
      <h1>{title}</h1>
      {typeof children === "string" ? <p>{children}</p> : children}
    </div>
  );
}
