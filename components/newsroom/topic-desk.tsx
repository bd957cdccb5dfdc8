import { findMediaTopic, MEDIA_TOPICS } from "@/lib/taxonomy/rules/media-topics";
import type { DescribedTopic } from "@/lib/taxonomy/taxonomy-queries";
import { ActionForm } from "./form/action-form";
import type { Action } from "./form/answer";
import { SelectField, SubmitButton, TextField } from "./form/fields";

type Props = { topics: readonly DescribedTopic[]; create: Action; describe: Action };

const SUBJECTS = MEDIA_TOPICS.map(({ code, name, parent }) => ({
  value: code,
  label: parent === null ? name : `\u2003${name}`,
}));

/** What each topic is called, what it is about, and which subject of the IPTC's Media Topics it is. */
export function TopicDesk({ topics, create, describe }: Props) {
  return (
    <div className="narrow">
      <h1>Topics</h1>
      <p className="field-hint">
        A topic’s address stays for ever; its name and description can change. The subject tells
        other newsrooms and archives what it is.
      </p>
      <details className="described">
        <summary>New topic</summary>
        <ActionForm action={create} label="New topic" emptied>
          <TextField
            name="slug"
            label="Address"
            hint="Lower-case Latin letters, digits and hyphens."
          />
          <Fields topic={null} />
          <SubmitButton>Add the topic</SubmitButton>
        </ActionForm>
      </details>
      {topics.length === 0 && <p className="empty">There are no topics yet. Add the first one.</p>}
      {topics.map((topic) => (
        <details key={topic.id} className="described">
          <summary>
            {topic.name}{" "}
            <span className="card-note">
              {topic.mediaTopic
                ? findMediaTopic(topic.mediaTopic)?.name
                : "not mapped to a subject"}
            </span>
          </summary>
          <p className="card-note">
            <a href={`/topics/${topic.slug}`}>/topics/{topic.slug}</a>
          </p>
          <ActionForm action={describe} label={topic.name}>
            <input type="hidden" name="topicId" value={topic.id} />
            <Fields topic={topic} />
            <SubmitButton>Save</SubmitButton>
          </ActionForm>
        </details>
      ))}
    </div>
  );
}

function Fields({ topic }: { topic: DescribedTopic | null }) {
  return (
    <>
      <TextField name="name" label="Name" initial={topic?.name} />
      <TextField
        name="description"
        label="Description"
        required={false}
        rows={2}
        initial={topic?.description}
        hint="What readers find here, in a sentence."
      />
      <SelectField
        name="mediaTopic"
        label="Subject"
        required={false}
        empty="None fits"
        choices={SUBJECTS}
        initial={topic?.mediaTopic ?? ""}
      />
    </>
  );
}
