import { Moment } from "@/components/newsroom/moment";
import type { OwnWork } from "@/lib/claims/request-queries";

/** What the person who looks has taken on; nothing at all where that is nothing. */
export function OwnTasks({ own }: { own: readonly OwnWork[] }) {
  if (own.length === 0) return null;
  return (
    <section aria-label="Yours">
      <h2>
        Yours <span className="count">{own.length}</span>
      </h2>
      <ul className="plain-list">
        {own.map(({ articleId, headline, statement, asked, dueAt }) => (
          <li key={`${articleId} ${statement} ${asked}`}>
            <a href={`/newsroom/articles/${articleId}/board`} dir="auto">
              {statement}
            </a>{" "}
            <span className="card-note">
              {asked && dueAt ? (
                <>
                  no answer from <bdi>{asked}</bdi> by <Moment at={dueAt} />
                </>
              ) : (
                "to look into"
              )}{" "}
              · <bdi>{headline}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
