import type { QueryResultRow } from "pg";
import type { Newsroom } from "./newsroom";

type Sql = <Row extends QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;

/** What the parts of the bench measure on. */
export type Bench = {
  articles: number;
  newsroom: Newsroom;
  /** A second newsroom with a small archive, to compare with. */
  small: () => Promise<Newsroom>;
  /** Asks an archive's database as its owner. */
  sql: Sql;
  smallSql: Sql;
  /** Asks the large archive's database as the role that serves readers. */
  asReader: Sql;
};
