import {
  PUBLICATION_STATES,
  type PublicationState,
  WORK_STATES,
  type WorkState,
} from "@/lib/articles/rules/work-state";

/** What the list of articles is narrowed to, as its address says. */
export type ListFilter = {
  q?: string;
  work?: WorkState;
  publication?: PublicationState;
  section?: string;
  mine?: boolean;
  held?: boolean;
  after?: string;
};

type Asked = Record<string, string | string[] | undefined>;

/** The filter in an address; whatever it does not know is left out. */
export function filterIn(asked: Asked): ListFilter {
  const text = (name: string) => (typeof asked[name] === "string" ? asked[name].trim() : "");
  const work = WORK_STATES.find((state) => state === text("work"));
  const publication = PUBLICATION_STATES.find((state) => state === text("publication"));
  return {
    ...(text("q") && { q: text("q") }),
    ...(work && { work }),
    ...(publication && { publication }),
    ...(text("section") && { section: text("section") }),
    ...(text("mine") && { mine: true }),
    ...(text("held") && { held: true }),
    ...(text("after") && { after: text("after") }),
  };
}

/** The address of the list with this filter. */
export function listAddress(filter: ListFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    query.set(name, value === true ? "1" : String(value));
  }
  return query.size > 0 ? `/newsroom/articles?${query}` : "/newsroom/articles";
}
