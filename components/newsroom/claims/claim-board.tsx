import { BOARD_COLUMN_WORDS, CHANNEL_WORDS } from "@/components/newsroom/labels";
import { Moment } from "@/components/newsroom/moment";
import { BOARD_COLUMNS, boardColumn, firstDue } from "@/lib/claims/rules/board";
import { Standing } from "./standing";
import { Assign, Requests, type TogetherProps } from "./together";

type Props = Omit<TogetherProps, "claim"> & {
  article: { id: string; headline: string };
  claims: readonly TogetherProps["claim"][];
  now: Date;
};

/** The claims of one story by what has to happen to each next. */
export function ClaimBoard({ article, claims, now, ...together }: Props) {
  return (
    <div className="page board">
      <div className="page-head">
        <h1>Claims board</h1>
        <p className="checks-files">
          <a href={`/newsroom/articles/${article.id}`}>Back to the desk</a>
          <a href={`/newsroom/articles/${article.id}/checks`}>Checker’s log</a>
        </p>
      </div>
      <p dir="auto">
        <strong>{article.headline}</strong>
      </p>
      <div className="board-columns">
        {BOARD_COLUMNS.map((column) => {
          const here = claims.filter((claim) => boardColumn(claim) === column);
          return (
            <section key={column} aria-label={BOARD_COLUMN_WORDS[column]}>
              <h2>
                {BOARD_COLUMN_WORDS[column]} <span className="count">{here.length}</span>
              </h2>
              {here.length === 0 && <p className="empty">Nothing here.</p>}
              <ul className="plain-list">
                {here.map((claim) => (
                  <li key={claim.occurrenceId}>
                    <Card {...together} claim={claim} now={now} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </div>
  );
}

function Card({ now, ...together }: TogetherProps & { now: Date }) {
  const { claim } = together;
  const { statement, verdict, currency, channel, exact, grave } = claim;
  const due = firstDue(claim);
  return (
    <>
      <h3 dir="auto">{statement}</h3>
      <p className="card-standing">
        <Standing verdict={verdict} standing={currency} />
        {grave && <span className="badge">Grave</span>}
      </p>
      <p className="card-note">
        {CHANNEL_WORDS[channel]}
        {exact !== statement && (
          <>
            {" "}
            · <q dir="auto">{exact}</q>
          </>
        )}
      </p>
      {due && (
        <p className={due < now ? "field-error" : "card-note"}>
          {due < now ? "No answer came by " : "An answer is due by "}
          <Moment at={due} />
        </p>
      )}
      <div className="card-parts">
        <Assign {...together} />
        <Requests {...together} />
      </div>
    </>
  );
}
