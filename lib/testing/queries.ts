import { Client } from "pg";

/** A statement as it went to Postgres. */
export type Query = { text: string; values: unknown[] };

/** Does some work and gives back every statement that any connection of this process sent meanwhile. */
export async function queriesOf(work: () => Promise<unknown>): Promise<Query[]> {
  const sent: Query[] = [];
  const { query } = Client.prototype;
  Client.prototype.query = function listen(this: Client, ...words: unknown[]) {
    const [first, values] = words;
    const statement =
      typeof first === "string" ? { text: first, values } : (first as Partial<Query>);
    if (statement.text) {
      sent.push({
        text: statement.text,
        values: (statement.values as unknown[] | undefined) ?? [],
      });
    }
    return Reflect.apply(query, this, words);
  } as typeof query;
  try {
    await work();
  } finally {
    Client.prototype.query = query;
  }
  return sent;
}
