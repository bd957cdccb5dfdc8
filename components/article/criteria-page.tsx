import { Fragment } from "react";
import { type Criterion, isAnswered, STANDARDS } from "@/lib/standards/rules/criteria";
import { FIGURE_NAMES, type Figures, figureSentence } from "@/lib/standards/rules/figures";
import type { PolicySlug } from "@/lib/standards/rules/policies";
import { Faces } from "./faces";

type WrittenPolicy = { slug: PolicySlug; title: string };
type Props = { figures: Figures; policies: readonly WrittenPolicy[] };

/** What published standards ask of a newsroom, and what of ours answers each point now. */
export function CriteriaPage({ figures, policies }: Props) {
  const has = {
    policies: policies.map(({ slug }) => slug),
    figures: FIGURE_NAMES.filter((name) => figureSentence(name, figures) !== null),
  };
  return (
    <div className="plain-page criteria">
      <Faces />
      <header className="list-head">
        <p className="kicker">
          <a href="/standards">Standards</a>
        </p>
        <h1>Held against the criteria of others</h1>
        <p className="list-text">
          All of this is self-reported: nobody has certified it. The figures are computed from what
          is published now; a policy is what this newsroom says of itself. The names of the criteria
          are shortened in our words.
        </p>
      </header>
      {STANDARDS.map(({ id, name, by, criteria }) => {
        const answered = criteria.filter((each) => isAnswered(each, has)).length;
        return (
          <section key={id} id={id}>
            <h2>{name}</h2>
            <p>
              {answered} of {criteria.length} are answered: {by}.
            </p>
            <dl className="criteria-list">
              {criteria.map((criterion) => (
                <Fragment key={criterion.name}>
                  <dt>{criterion.name}</dt>
                  <Answers criterion={criterion} figures={figures} policies={policies} />
                  {!isAnswered(criterion, has) && <dd className="not-met">Not met.</dd>}
                </Fragment>
              ))}
            </dl>
          </section>
        );
      })}
    </div>
  );
}

function Answers({ criterion, figures, policies }: Props & { criterion: Criterion }) {
  const written = policies.filter(({ slug }) => criterion.policies.includes(slug));
  const sentences = criterion.figures.flatMap((name) => figureSentence(name, figures) ?? []);
  return (
    <>
      {written.map(({ slug, title }) => (
        <dd key={slug}>
          Policy: <a href={`/standards/${slug}`}>{title}</a>
        </dd>
      ))}
      {sentences.map((sentence) => (
        <dd key={sentence}>{sentence}</dd>
      ))}
      {criterion.always && <dd>{criterion.always}</dd>}
    </>
  );
}
