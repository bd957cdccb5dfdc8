import { addComment } from "@/lib/articles/add-comment";
import { createArticle } from "@/lib/articles/create-article";
import { returnArticle } from "@/lib/articles/return-article";
import { parseDocument, type Words } from "@/lib/articles/rules/document";
import { saveDraft } from "@/lib/articles/save-draft";
import { addEditorsNote } from "@/lib/corrections/add-editors-note";
import { correctArticle } from "@/lib/corrections/correct-article";
import { proposeCorrection } from "@/lib/corrections/propose-correction";
import { proposeWithdrawal } from "@/lib/corrections/propose-withdrawal";
import { secondCorrection } from "@/lib/corrections/second-correction";
import { secondWithdrawal } from "@/lib/corrections/second-withdrawal";
import { approveRevision } from "@/lib/publishing/approve-revision";
import { placeHold } from "@/lib/publishing/place-hold";
import { publishArticle } from "@/lib/publishing/publish-article";
import { scheduleArticle } from "@/lib/publishing/schedule-article";
import { submitArticle } from "@/lib/publishing/submit-article";
import type { Staff } from "@/lib/staff/rules/capabilities";
import { documentOf, momentAt } from "./build";
import type { Deed, DemoArticle, DemoWords, Step } from "./demo-article";
import { CREDIT, PICTURES } from "./pictures";
import { checkClaims, markClaims, passUnchecked, withdrawLost } from "./plant-claims";
import { planted, type Story, type World } from "./world";

type Acting = { who: Staff; now: Date };

/** Has the right person do one step of a story's script, at its time, through the newsroom's own use cases. */
export async function perform(world: World, article: DemoArticle, step: Step): Promise<void> {
  const acting = { who: world.staff[step.who], now: momentAt(step.at, world.plantedAt) };
  if (step.deed === "save") return save(world, article, step, acting);
  return act(world, planted(world.stories, article.key), step, acting);
}

type Save = Extract<Deed, { deed: "save" }>;

async function save(
  world: World,
  article: DemoArticle,
  { words, slug }: Save,
  acting: Acting,
): Promise<void> {
  const saving = wordsOf(world, words);
  const story = world.stories.get(article.key) ?? (await begin(world, article, saving, acting));
  story.words = saving;
  story.slug = slug ?? story.slug;
  const saved = await saveDraft(acting.who, {
    articleId: story.articleId,
    baseVersion: story.version,
    ...story.words,
    ...placeOf(world, article),
    slug: story.slug,
    now: acting.now,
  });
  story.version = saved.version;
  await withdrawLost(story, acting);
}

async function begin(
  world: World,
  article: DemoArticle,
  words: Words,
  { who, now }: Acting,
): Promise<Story> {
  const { language, slug, translationOf } = article;
  const { articleId } = await createArticle(who, {
    headline: words.headline,
    language,
    slug,
    ...placeOf(world, article),
    ...(translationOf && { translationOfId: planted(world.stories, translationOf).articleId }),
    now,
  });
  const story: Story = {
    article,
    articleId,
    version: 1,
    slug,
    words,
    revision: null,
    marks: [],
    verdicts: new Map(),
    passed: new Set(),
    withdrawalId: null,
    proposalId: null,
  };
  world.stories.set(article.key, story);
  return story;
}

/** The words with the ids of the pictures and stories they name. */
function wordsOf(world: World, { headline, standfirst, body }: DemoWords): Words {
  const document = documentOf(body, {
    picture: (key) => ({ mediaId: world.mediaIds[key], alt: PICTURES[key].alt, credit: CREDIT }),
    articleId: (key) => planted(world.stories, key).articleId,
  });
  return { headline, standfirst, body: parseDocument(document) };
}

function placeOf(world: World, { kind, section, authors, topics }: DemoArticle) {
  return {
    kind,
    sectionId: world.sectionIds[section],
    authorIds: authors.map((author) => world.authorIds[author]),
    topicIds: topics.map((topic) => world.topicIds[topic]),
  };
}

async function act(
  world: World,
  story: Story,
  step: Exclude<Deed, Save>,
  { who, now }: Acting,
): Promise<void> {
  const { articleId } = story;
  switch (step.deed) {
    case "mark":
      return markClaims(world, story, { who, claims: step.claims, now });
    case "check":
      return checkClaims(world, story, { who, leave: step.leave ?? [], now });
    case "submit": {
      const { revisionId, hash } = await submitArticle(who, {
        articleId,
        baseVersion: story.version,
        now,
      });
      story.revision = { id: revisionId, hash };
      return;
    }
    case "return":
      return returnArticle(who, { articleId, comment: step.comment, now });
    case "comment":
      return addComment(who, { articleId, text: step.text, now });
    case "approve": {
      const { id, hash } = frozen(story);
      await passUnchecked(story, who, now);
      return approveRevision(who, { revisionId: id, revisionHash: hash, now });
    }
    case "hold": {
      const until = step.until ? momentAt(step.until, world.plantedAt) : null;
      await placeHold(who, { articleId, kind: step.kind, reason: step.reason, until, now });
      return;
    }
    case "publish": {
      const { kind, note } = step;
      await publishArticle(who, { revisionId: frozen(story).id, kind, note, now });
      return;
    }
    case "correct": {
      const { kind, ...notice } = step.correction;
      await correctArticle(who, { revisionId: frozen(story).id, kind, notice: whole(notice), now });
      return;
    }
    case "propose_correction": {
      const proposal = { revisionId: frozen(story).id, notice: whole(step.correction), now };
      story.proposalId = (await proposeCorrection(who, proposal)).proposalId;
      return;
    }
    case "second_correction":
      await secondCorrection(who, { proposalId: story.proposalId ?? "", now });
      return;
    case "note":
      return addEditorsNote(who, { articleId, weight: "minor", whatWasWrong: step.text, now });
    case "schedule":
      return scheduleArticle(who, {
        revisionId: frozen(story).id,
        dueAt: momentAt(step.dueAt, world.plantedAt),
        note: step.note,
        now,
      });
    case "propose_withdrawal": {
      const { kind, notice, reason } = step;
      const proposed = await proposeWithdrawal(who, { articleId, kind, notice, reason, now });
      story.withdrawalId = proposed.withdrawalId;
      return;
    }
    case "second_withdrawal":
      return secondWithdrawal(who, { withdrawalId: story.withdrawalId ?? "", now });
  }
}

function whole<Said extends object>(said: Said) {
  return { correctsId: null, delayReason: "", ...said };
}

function frozen({ article, revision }: Story): { id: string; hash: string } {
  if (!revision) throw new Error(`${article.key} was not submitted yet.`);
  return revision;
}
