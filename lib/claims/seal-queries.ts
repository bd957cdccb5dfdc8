import { newsroom } from "@/lib/platform/db";
import type { Staff } from "@/lib/staff/rules/capabilities";
import type { DeskSeal } from "./rules/sealed-source";

type Row = {
  id: string;
  editors: number;
  mine: boolean;
  readers: { id: string; name: string }[] | null;
};

/** What the viewer may know of these seals, by the source's id. The names come only to those who are named. */
export async function listSeals(
  viewer: Staff,
  sourceIds: readonly string[],
): Promise<Map<string, DeskSeal>> {
  if (sourceIds.length === 0) return new Map();
  // The database goes by who is acting, also where it is only asked.
  const [, rows] = await newsroom.$transaction([
    newsroom.$queryRaw`select set_config('onrecord.user_id', ${viewer.id}, true)`,
    newsroom.$queryRaw<Row[]>`
      select s.id::text, editors_who_know(s.id) as editors,
        s.created_by_id = ${viewer.id}::uuid and may_open(s.id) as mine,
        (select json_agg(json_build_object('id', r.id, 'name', r.name) order by r.name, r.id)
          from readers_of_seal(s.id) r) as readers
      from sources s where s.id = any (${[...sourceIds]}::uuid[])`,
  ]);
  return new Map(rows.map(({ id, ...seal }) => [id, seal]));
}
