import type { Counted } from "@/lib/search/archive-public";
import { archiveUrl } from "@/lib/search/rules/archive-place";
import { Faces } from "./faces";

/** A day, a month or a year as people say it. */
export function dateWords(date: string): string {
  const [year = "", month, day] = date.split("-");
  if (!month) return year;
  return new Intl.DateTimeFormat("en-GB", {
    ...{ year: "numeric", month: "long", ...(day && { day: "numeric" as const }) },
    timeZone: "UTC",
  }).format(new Date(`${year}-${month}-${day ?? "01"}T12:00:00Z`));
}

export function storiesWords(count: number): string {
  return count === 1 ? "1 story" : `${new Intl.NumberFormat("en-GB").format(count)} stories`;
}

type Props = { title: string; years: { year: string; months: readonly Counted[] }[] };

/** Every month that has stories, by year. */
export function ArchiveMonths({ title, years }: Props) {
  return (
    <div className="plain-page archive">
      <Faces />
      <header className="list-head">
        <h1>{title}</h1>
        <p className="list-text">
          Everything that was published and can be read still, by the day it was first published.
        </p>
      </header>
      {years.length === 0 && <p className="empty">Nothing is published here yet.</p>}
      {years.map(({ year, months }) => (
        <section key={year} aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>
            <a href={archiveUrl(year)}>{year}</a>
          </h2>
          <Counts counted={months} />
        </section>
      ))}
    </div>
  );
}

/** The days of a month that have stories. */
export function ArchiveDays({ month, days }: { month: string; days: readonly Counted[] }) {
  const year = month.slice(0, 4);
  return (
    <div className="plain-page archive">
      <Faces />
      <header className="list-head">
        <h1>{dateWords(month)}</h1>
        <p className="list-facts">
          <a href={archiveUrl(year)}>All of {year}</a> · <a href="/archive">The archive</a>
        </p>
      </header>
      {days.length === 0 && <p className="empty">Nothing of this month can be read.</p>}
      <Counts counted={days} />
    </div>
  );
}

function Counts({ counted }: { counted: readonly Counted[] }) {
  return (
    <ul className="archive-counts">
      {counted.map(({ date, stories }) => (
        <li key={date}>
          <a href={archiveUrl(date)}>{dateWords(date)}</a> <span>{storiesWords(stories)}</span>
        </li>
      ))}
    </ul>
  );
}

type Around = { day: string; count: number; before: string | null; after: string | null };

/** How much a day has, and the ways to the days about it. */
export function AroundDay({ day, count, before, after }: Around) {
  return (
    <>
      <p className="list-facts">
        {count === 0 ? "Nothing of this day can be read." : storiesWords(count)} ·{" "}
        <a href={archiveUrl(day.slice(0, 7))}>{dateWords(day.slice(0, 7))}</a>
      </p>
      <nav className="archive-around" aria-label="Days">
        {before && (
          <a href={archiveUrl(before)} rel="prev">
            Earlier: {dateWords(before)}
          </a>
        )}
        {after && (
          <a href={archiveUrl(after)} rel="next">
            Later: {dateWords(after)}
          </a>
        )}
      </nav>
    </>
  );
}
