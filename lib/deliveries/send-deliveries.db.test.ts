import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { labelsFor } from "@/components/article/labels";
import { proposeWithdrawal } from "@/lib/corrections/propose-withdrawal";
import { secondWithdrawal } from "@/lib/corrections/second-withdrawal";
import { newsroom } from "@/lib/platform/db";
import { publishArticle } from "@/lib/publishing/publish-article";
import { asApp, asOwner, asReader, openSession } from "@/lib/testing/database";
import {
  givenApproved,
  givenCorrected,
  givenLive,
  givenPeople,
  givenReady,
  givenWords,
  type People,
  paragraph,
} from "@/lib/testing/newsroom";
import { openReceiver, type Received } from "@/lib/testing/receiver";
import { addTarget } from "./add-target";
import { endTarget } from "./end-target";
import { findHub } from "./event-public";
import { giveSecret } from "./give-secret";
import { sendAgain } from "./send-again";
import { sendDeliveries } from "./send-deliveries";
import { sendTest } from "./send-test";

// Whoever is told in these tests is on this machine.
process.env.PRIVATE_ADDRESSES = "allowed";

type Receiver = Awaited<ReturnType<typeof openReceiver>>;
let people: People;
let receiver: Receiver;
let other: Receiver;

beforeAll(async () => {
  people = await givenPeople();
  [receiver, other] = await Promise.all([openReceiver(), openReceiver()]);
});
afterAll(() => {
  receiver.close();
  other.close();
});
beforeEach(async () => {
  await asOwner("update deliveries set due_at = null");
  await asOwner("update targets set ended_at = now(), busy_until = null");
  for (const each of [receiver, other]) Object.assign(each, { status: 204 }).received.length = 0;
});

const now = () => new Date();
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const sendAt = (at: Date) => sendDeliveries({ now: at, wordingFor: labelsFor });
const webhookTo = (to: Receiver, name = "The Gazette") =>
  addTarget(people.admin, { kind: "webhook", name, address: to.address, now: now() });
const parsed = ({ body }: Received) => JSON.parse(body);
const attempts = (targetId: string) =>
  newsroom.deliveryAttempt.findMany({
    where: { delivery: { targetId } },
    orderBy: { at: "asc" },
    select: { status: true, problem: true },
  });
const standing = (targetId: string) =>
  newsroom.delivery.findMany({
    where: { targetId },
    orderBy: { createdAt: "asc" },
    select: { id: true, dueAt: true, failures: true, acknowledgedAt: true },
  });

/** The signatures of a webhook as its receiver computes them: by the specification, with none of our code. */
function signatureOf({ headers, body }: Received, secret: string): string {
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  return `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
}

async function corrected(story: Awaited<ReturnType<typeof givenLive>>, body: string) {
  const content = [paragraph(body)];
  await givenWords(people.reporter, story.articleId, { body: { type: "doc", content } });
  const { revisionId } = await givenApproved(people, story.articleId, story.claims);
  return givenCorrected(people, revisionId, {
    ...{ whatWasWrong: "The month.", whatIsRight: "It was April." },
    ...{ wordsBefore: "in March", wordsAfter: "in April" },
  });
}

async function withdrawn(articleId: string, kind: "retraction" | "takedown") {
  const { withdrawalId } = await proposeWithdrawal(people.editor, {
    ...{ articleId, kind, notice: "It was made up.", reason: "A letter.", now: now() },
  });
  await secondWithdrawal(people.admin, { withdrawalId, now: now() });
}

describe("a hub", () => {
  test("is named to readers while there is one, and nothing of a webhook is", async () => {
    await webhookTo(other);
    expect(await findHub()).toBeNull();
    expect(await asReader("select address from targets")).toEqual([]);
    await expect(asReader("select secret from targets")).rejects.toThrow("permission denied");
    await expect(asReader("select id from deliveries")).rejects.toThrow("permission denied");
  });

  test("is told once which feeds a publication changed, and of nothing before it", async () => {
    const hub = { kind: "websub", name: "Hub", address: receiver.address } as const;
    await givenReady(people);
    await addTarget(people.admin, { ...hub, now: now() });
    expect(await findHub()).toBe(receiver.address);
    expect(await sendAt(later(0))).toEqual({ acknowledged: 0, failed: 0 });
    await givenLive(people, { section: "harbour" });
    expect(await sendAt(later(0))).toEqual({ acknowledged: 1, failed: 0 });
    expect(await sendAt(later(5))).toEqual({ acknowledged: 0, failed: 0 });
    expect(receiver.received).toHaveLength(1);
    const told = new URLSearchParams(receiver.received[0]?.body);
    expect(told.get("hub.mode")).toBe("publish");
    expect(told.getAll("hub.url")).toEqual(
      ["", "/harbour"].flatMap((place) =>
        ["feed.xml", "atom.xml", "feed.json"].map(
          (name) => `http://localhost:3000${place}/${name}`,
        ),
      ),
    );
    await expect(addTarget(people.admin, { ...hub, now: now() })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

describe("a webhook", () => {
  test("says what happened to a story, signed, under an id and a URI that stay", async () => {
    const { secret } = await webhookTo(receiver);
    const story = await givenLive(people, { headline: "Bakers go on the air" });
    await givenReady(people, { headline: "A draft that nobody may see" });
    expect(await sendAt(later(0))).toEqual({ acknowledged: 1, failed: 0 });
    const [sent] = receiver.received;
    if (!sent) return expect.unreachable();
    expect(sent.headers["webhook-signature"]).toBe(signatureOf(sent, secret ?? ""));
    expect(Math.abs(Number(sent.headers["webhook-timestamp"]) - Date.now() / 1000)).toBeLessThan(
      60,
    );
    expect(sent.headers).not.toHaveProperty("cookie");
    expect(parsed(sent)).toMatchObject({
      type: "article.published",
      data: {
        id: `urn:uuid:${story.articleId}`,
        version: 1,
        correction: null,
        article: {
          uri: `urn:uuid:${story.articleId}`,
          version: "1",
          pubStatus: "usable",
          headlines: [{ value: "Bakers go on the air" }],
        },
      },
    });
    expect(sent.body).not.toContain("A draft that nobody may see");
  });

  test("says that a story was corrected, retracted, restored and taken down", async () => {
    await webhookTo(receiver);
    const story = await givenLive(people);
    await corrected(story, "Output fell by 40 percent in April.");
    await sendAt(later(0));
    await sendAt(later(0));
    await withdrawn(story.articleId, "retraction");
    await sendAt(later(0));
    const { revisionId } = await givenApproved(people, story.articleId, story.claims);
    const note = "The document was genuine after all.";
    const wanted = { revisionId, kind: "restored", note, now: now() } as const;
    await publishArticle(people.otherEditor, wanted);
    await sendAt(later(0));
    await withdrawn(story.articleId, "takedown");
    await sendAt(later(0));

    const told = receiver.received.map(parsed);
    expect(told.map(({ type, data }) => [type, data.version, data.article.pubStatus])).toEqual([
      ["article.published", 1, "usable"],
      ["article.corrected", 2, "usable"],
      ["article.retracted", 3, "canceled"],
      ["article.restored", 4, "usable"],
      ["article.taken_down", 5, "canceled"],
    ]);
    expect(new Set(told.map(({ data }) => data.article.uri))).toEqual(
      new Set([`urn:uuid:${story.articleId}`]),
    );
    expect(told[1].data.correction).toMatchObject({
      kind: "correction",
      whatWasWrong: "The month.",
      whatIsRight: "It was April.",
    });
    expect(told[1].data.article.edNote).toContain("It was April.");
    expect(told[2].data.article).not.toHaveProperty("bodies");
    expect(told[3].data.note).toBe(note);
    expect(Object.keys(told[4].data.article).sort()).toEqual(
      [
        "altIds",
        "edNote",
        "pubStatus",
        "standard",
        "type",
        "uri",
        "version",
        "versionCreated",
      ].sort(),
    );
  });

  test("that comes late sends no word that was taken down since", async () => {
    await webhookTo(receiver);
    receiver.status = 503;
    const story = await givenLive(people, { headline: "Ferries never ran" });
    await sendAt(later(0));
    expect(receiver.received[0]?.body).toContain("Ferries never ran");
    await withdrawn(story.articleId, "takedown");
    receiver.status = 204;
    await sendAt(later(1));
    expect(receiver.received.slice(1).map(parsed)).toMatchObject([
      { type: "article.published", data: { version: 1, article: { pubStatus: "canceled" } } },
      { type: "article.taken_down", data: { version: 2, article: { pubStatus: "canceled" } } },
    ]);
    for (const { body } of receiver.received.slice(1)) {
      expect(body).not.toContain("Ferries never ran");
      expect(body).not.toContain("Output fell");
    }
  });

  test("is promised with the publication, and not without it", async () => {
    const { targetId } = await webhookTo(receiver);
    const { revisionId } = await givenReady(people);
    const session = await openSession("app");
    await session.query("begin");
    await session.query("select set_config('onrecord.user_id', $1, true)", [people.otherEditor.id]);
    await session.query("select release($1, 'published', '')", [revisionId]);
    const promised = "select from deliveries where target_id = $1";
    expect((await session.query(promised, [targetId])).rowCount).toBe(1);
    await session.query("rollback");
    expect(await standing(targetId)).toEqual([]);
    expect(await sendAt(later(0))).toEqual({ acknowledged: 0, failed: 0 });
  });
});

describe("a target that does not take it", () => {
  test("is told again later under the same id, and each try is kept", async () => {
    const { targetId } = await webhookTo(receiver);
    await givenLive(people);
    receiver.status = 302;
    expect(await sendAt(later(0))).toEqual({ acknowledged: 0, failed: 1 });
    expect(await sendAt(later(0))).toEqual({ acknowledged: 0, failed: 0 });
    receiver.status = 503;
    expect(await sendAt(later(1))).toEqual({ acknowledged: 0, failed: 1 });
    receiver.status = 200;
    expect(await sendAt(later(2))).toEqual({ acknowledged: 1, failed: 0 });
    expect(await attempts(targetId)).toEqual([
      { status: 302, problem: "It answered 302." },
      { status: 503, problem: "It answered 503." },
      { status: 200, problem: "" },
    ]);
    const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toBe((await standing(targetId))[0]?.id);
    expect(await standing(targetId)).toMatchObject([{ dueAt: null, failures: 2 }]);
    expect((await standing(targetId))[0]?.acknowledgedAt).not.toBeNull();
  });

  test("is given up in the end, and told again when an admin asks", async () => {
    const { targetId } = await webhookTo(receiver);
    await givenLive(people);
    receiver.status = 500;
    for (let day = 1; day <= 14; day++) await sendAt(later(60 * 24 * day));
    const [given] = await standing(targetId);
    expect(given).toMatchObject({ failures: 14, dueAt: null, acknowledgedAt: null });
    expect(await sendAt(later(60 * 24 * 30))).toEqual({ acknowledged: 0, failed: 0 });
    receiver.status = 204;
    await sendAgain(people.admin, { deliveryId: given?.id ?? "", now: now() });
    expect(await sendAt(later(0))).toEqual({ acknowledged: 1, failed: 0 });
    expect(await attempts(targetId)).toHaveLength(15);
  });

  test("is told in order of each story, while other stories go on", async () => {
    await webhookTo(receiver);
    const story = await givenLive(people);
    receiver.status = 500;
    await sendAt(later(0));
    receiver.status = 204;
    await corrected(story, "Output fell by 40 percent in April.");
    const second = await givenLive(people);
    // The first of the story waits for its next try, and so does all that follows in it.
    expect(await sendAt(later(0))).toEqual({ acknowledged: 1, failed: 0 });
    await sendAt(later(1));
    expect(
      receiver.received.slice(1).map((each) => [parsed(each).type, parsed(each).data.id]),
    ).toEqual([
      ["article.published", `urn:uuid:${second.articleId}`],
      ["article.published", `urn:uuid:${story.articleId}`],
      ["article.corrected", `urn:uuid:${story.articleId}`],
    ]);
  });

  test("holds up nobody else while it says nothing, nor what is published meanwhile", async () => {
    const { targetId } = await webhookTo(receiver, "Silent");
    await webhookTo(other, "Quick");
    receiver.status = null;
    await givenLive(people);
    const waiting = sendAt(later(0));
    await expect.poll(() => receiver.received.length).toBe(1);
    await expect.poll(() => other.received.length).toBe(1);
    await givenLive(people);
    expect(await sendAt(later(0))).toEqual({ acknowledged: 1, failed: 0 });
    expect(other.received).toHaveLength(2);
    expect(receiver.received).toHaveLength(1);
    expect(await waiting).toEqual({ acknowledged: 1, failed: 1 });
    expect(await attempts(targetId)).toEqual([
      { status: null, problem: "It did not answer in five seconds." },
    ]);
  });

  test("hears of each publication once, whoever else is telling", async () => {
    await webhookTo(receiver);
    await givenLive(people);
    const at = later(0);
    const told = await Promise.all([1, 2, 3].map(() => sendAt(at)));
    expect(told.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBe(1);
    expect(receiver.received).toHaveLength(1);
  });

  test("is told again by somebody else when who told it has died meanwhile", async () => {
    const { targetId } = await webhookTo(receiver);
    await givenLive(people);
    await asOwner("update targets set busy_until = $1 where id = $2", [later(1), targetId]);
    expect(await sendAt(later(0))).toEqual({ acknowledged: 0, failed: 0 });
    expect(await sendAt(later(2))).toEqual({ acknowledged: 1, failed: 0 });
  });
});

describe("an admin", () => {
  test("changes the secret, and for three days both sign", async () => {
    const { targetId, secret } = await webhookTo(receiver);
    const next = await giveSecret(people.admin, { targetId, now: now() });
    await sendTest(people.admin, { targetId, now: now() });
    await sendAt(later(0));
    await sendTest(people.admin, { targetId, now: now() });
    await sendAt(later(60 * 24 * 3 + 1));
    const [both, one] = receiver.received;
    if (!both || !one) return expect.unreachable();
    expect(parsed(both)).toMatchObject({ type: "test" });
    expect(both.headers["webhook-signature"]).toBe(
      `${signatureOf(both, next.secret)} ${signatureOf(both, secret ?? "")}`,
    );
    expect(one.headers["webhook-signature"]).toBe(signatureOf(one, next.secret));
  });

  test("ends a target, which is told nothing more and cannot be asked for", async () => {
    const { targetId } = await webhookTo(receiver);
    await givenLive(people);
    await endTarget(people.admin, { targetId, now: now() });
    await givenLive(people);
    expect(await sendAt(later(60))).toEqual({ acknowledged: 0, failed: 0 });
    const [delivery, ...more] = await standing(targetId);
    expect(more).toEqual([]);
    const ended = { code: "not_ready" };
    const again = { deliveryId: delivery?.id ?? "", now: now() };
    await expect(sendAgain(people.admin, again)).rejects.toMatchObject(ended);
    await expect(sendTest(people.admin, { targetId, now: now() })).rejects.toMatchObject(ended);
    await expect(giveSecret(people.admin, { targetId, now: now() })).rejects.toMatchObject(ended);
  });

  test("alone decides who is told, and leaves a trace of it", async () => {
    const { targetId } = await webhookTo(receiver);
    for (const person of [people.reporter, people.checker, people.editor]) {
      const given = { kind: "webhook", name: "Mine", address: other.address, now: now() } as const;
      const refused = { code: "not_allowed" };
      await expect(addTarget(person, given)).rejects.toMatchObject(refused);
      for (const deed of [giveSecret, endTarget, sendTest]) {
        await expect(deed(person, { targetId, now: now() })).rejects.toMatchObject(refused);
      }
    }
    const [act] = await newsroom.auditEvent.findMany({
      where: { act: "add_target" },
      orderBy: { at: "desc" },
      take: 1,
    });
    expect(act).toMatchObject({ actorId: people.admin.id, detail: { targetId, kind: "webhook" } });
    expect(JSON.stringify(act)).not.toContain("whsec_");
  });
});

describe("secrets and promises", () => {
  test("a secret is not in the database, and sealed for one target it is no other's", async () => {
    const { targetId, secret } = await webhookTo(receiver);
    const { targetId: otherId } = await webhookTo(other);
    const [row] = await asOwner<{ all: string }>(
      "select t::text || encode(secret, 'escape') as all from targets t where id = $1",
      [targetId],
    );
    expect(row?.all).not.toContain(secret?.replace("whsec_", ""));
    await asApp(
      "update targets set secret = (select secret from targets where id = $1) where id = $2",
      [targetId, otherId],
    );
    await sendTest(people.admin, { targetId: otherId, now: now() });
    expect(await sendAt(later(0))).toEqual({ acknowledged: 0, failed: 1 });
    expect(other.received).toEqual([]);
    expect(await attempts(otherId)).toMatchObject([
      { status: null, problem: expect.stringContaining("cannot be opened") },
    ]);
  });

  test("the application promises no publication by itself, and rewrites no try", async () => {
    const { targetId } = await webhookTo(receiver);
    await givenLive(people);
    await sendAt(later(0));
    const promise =
      "insert into deliveries (id, target_id, publication_id, created_at) select gen_random_uuid(), $1, id, now() from publications limit 1";
    await expect(asApp(promise, [targetId])).rejects.toThrow("permission denied");
    await expect(asApp("update delivery_attempts set status = 200")).rejects.toThrow(
      "permission denied",
    );
    await expect(asApp("delete from deliveries")).rejects.toThrow("permission denied");
    await expect(asOwner("update delivery_attempts set status = 200")).rejects.toThrow(
      "never changed",
    );
  });
});
