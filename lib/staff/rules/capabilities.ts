import type { PublicationState, WorkState } from "@/lib/articles/rules/work-state";
import { type Issue, refuse } from "@/lib/refusal";

export const ROLES = ["reporter", "checker", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** A member of staff who has signed in: who acts, and who asks. */
export type Staff = { id: string; name: string; email: string; role: Role };

/**
 * What a deed is about, as far as it is known. What is left out is not asked,
 * so a screen can find out early whether a deed is for somebody at all.
 *
 * `wrote` is about the words concerned, `approved` about the revision,
 * `proposed` about the withdrawal.
 */
export type Situation = {
  work?: WorkState;
  publication?: PublicationState;
  wrote?: boolean;
  approved?: boolean;
  proposed?: boolean;
};

type Capability = {
  /** Begins the sentence "… is for editors." */
  name: string;
  roles: readonly Role[];
  /** In which states of the work, and what to do in another. Left out: in every one. */
  work?: readonly [readonly WorkState[], otherwise: string];
  publication?: readonly [readonly PublicationState[], otherwise: string];
  /** Why nobody does this with their own words, approval or proposal. Left out: they may. */
  ownWords?: string;
  ownApproval?: string;
  ownProposal?: string;
};

const EVERYBODY = ROLES;
const WRITERS = ["reporter", "editor", "admin"] as const;
const CHECKERS = ["checker", "editor"] as const;
const PUBLISHERS = ["editor", "admin"] as const;

const NOT_TAKEN_DOWN = [
  ["unpublished", "scheduled", "live", "retracted"],
  "This article was taken down. Nothing more can be done with it.",
] as const;
const NOT_SPIKED = [
  ["pitched", "drafting", "checking", "in_review", "ready"],
  "This article is spiked. Revive it first.",
] as const;
const ONLY_READY = [
  ["ready"],
  "This text is not ready. It needs its checks and approvals first.",
] as const;
const CORRECTABLE = [["live"], "Only an article that readers have can be corrected."] as const;
const WITHDRAWABLE = [
  ["live", "retracted"],
  "Readers do not have this article, so there is nothing to withdraw.",
] as const;

const OWN_WORDS_PUBLISHED = "You wrote words of this text; somebody else must publish it.";
const OWN_APPROVAL_PUBLISHED = "You approved this text; somebody else must publish it.";

/**
 * Who may do what, and when. Screens, use cases and the generated tests all
 * go by this one table. The database holds the separation of duties too, so a
 * row that is made wider here than there only makes the refusal come later.
 */
const CAPABILITIES = {
  see_newsroom: { name: "The newsroom", roles: EVERYBODY },
  create_article: { name: "Beginning an article", roles: WRITERS },
  save_draft: { name: "Changing the words", roles: WRITERS, publication: NOT_TAKEN_DOWN },
  resolve_fork: { name: "Deciding about kept words", roles: WRITERS, publication: NOT_TAKEN_DOWN },
  add_media: { name: "Adding pictures", roles: WRITERS },
  submit_article: {
    name: "Sending an article on",
    roles: WRITERS,
    work: [["drafting", "checking"], "Only a draft or an article in checking can be sent on."],
    publication: NOT_TAKEN_DOWN,
  },
  return_article: {
    name: "Returning an article",
    roles: CHECKERS,
    work: [
      ["checking", "in_review", "ready"],
      "Only an article in checking, in review or ready can be returned.",
    ],
    publication: NOT_TAKEN_DOWN,
  },
  // Also its undoing: a spiked article is revived by the same people.
  spike_article: {
    name: "Spiking or reviving an article",
    roles: ["editor"],
    work: [
      ["pitched", "drafting", "checking", "in_review", "spiked"],
      "This article is ready. Return it before you spike it.",
    ],
    publication: [
      ["unpublished"],
      "Readers have or expect this article; it can no longer be spiked.",
    ],
  },
  comment: { name: "Commenting", roles: EVERYBODY },
  mark_claim: {
    name: "Marking a claim",
    roles: EVERYBODY,
    work: NOT_SPIKED,
    publication: NOT_TAKEN_DOWN,
  },
  withdraw_claim: {
    name: "Taking back a claim",
    roles: EVERYBODY,
    work: NOT_SPIKED,
    publication: NOT_TAKEN_DOWN,
    ownWords:
      "You wrote this sentence; somebody else must take the mark off while the words stand.",
  },
  // Evidence belongs to a claim, which other articles may share: no state of one article stops it.
  attach_evidence: { name: "Attaching evidence", roles: EVERYBODY },
  give_verdict: {
    name: "Giving a verdict",
    roles: CHECKERS,
    work: [
      ["drafting", "checking", "in_review", "ready"],
      "This article has no words to check yet, or it is spiked.",
    ],
    publication: NOT_TAKEN_DOWN,
    ownWords: "You wrote this sentence; somebody else must check it.",
  },
  mark_grave: { name: "Calling a claim grave", roles: CHECKERS, publication: NOT_TAKEN_DOWN },
  // It opens the gate, so one who checks does not do it alone.
  lift_grave: {
    name: "Saying that a claim is not grave",
    roles: ["editor"],
    publication: NOT_TAKEN_DOWN,
  },
  waive_wording: {
    name: "Letting a sentence stand as it is worded",
    roles: ["editor"],
    publication: NOT_TAKEN_DOWN,
    ownWords: "You wrote this sentence; another editor must let it stand.",
  },
  waive_check: {
    name: "Saying that a sentence needs no check",
    roles: ["editor"],
    publication: NOT_TAKEN_DOWN,
    ownWords: "You wrote this sentence; another editor must say that it needs no check.",
  },
  assign_claim: { name: "Assigning a claim", roles: CHECKERS, publication: NOT_TAKEN_DOWN },
  ask_for_comment: { name: "Asking for comment", roles: EVERYBODY, publication: NOT_TAKEN_DOWN },
  record_answer: { name: "Recording an answer", roles: EVERYBODY, publication: NOT_TAKEN_DOWN },
  second_verdict: {
    name: "Seconding a verdict",
    roles: CHECKERS,
    publication: NOT_TAKEN_DOWN,
    ownWords: "You wrote this sentence; somebody else must check it.",
  },
  approve_revision: {
    name: "Approving a text",
    roles: ["editor"],
    work: [["in_review", "ready"], "This text is not in review. Send it to review first."],
    publication: NOT_TAKEN_DOWN,
    ownWords: "You wrote words of this text; somebody else must approve it.",
  },
  place_hold: { name: "Placing a hold", roles: PUBLISHERS, publication: NOT_TAKEN_DOWN },
  lift_hold: { name: "Lifting a hold", roles: PUBLISHERS },
  lift_legal_hold: { name: "Lifting a legal hold", roles: ["admin"] },
  publish_article: {
    name: "Publishing",
    roles: PUBLISHERS,
    work: ONLY_READY,
    publication: NOT_TAKEN_DOWN,
    ownWords: OWN_WORDS_PUBLISHED,
    ownApproval: OWN_APPROVAL_PUBLISHED,
  },
  refile_article: {
    name: "Refiling",
    roles: PUBLISHERS,
    work: ONLY_READY,
    publication: [["live"], "Only an article that readers have can be refiled."],
    ownWords: OWN_WORDS_PUBLISHED,
    ownApproval: OWN_APPROVAL_PUBLISHED,
  },
  // Also another time, and taking it off the schedule.
  schedule_article: {
    name: "Scheduling",
    roles: PUBLISHERS,
    work: ONLY_READY,
    publication: [
      ["unpublished", "scheduled"],
      "Readers have had this article already. Publish the change now.",
    ],
    ownWords: OWN_WORDS_PUBLISHED,
    ownApproval: OWN_APPROVAL_PUBLISHED,
  },
  correct_article: {
    name: "Issuing a correction",
    roles: ["admin"],
    work: ONLY_READY,
    publication: CORRECTABLE,
    ownWords: OWN_WORDS_PUBLISHED,
    ownApproval: OWN_APPROVAL_PUBLISHED,
  },
  propose_correction: {
    name: "Proposing a correction",
    roles: PUBLISHERS,
    work: ONLY_READY,
    publication: CORRECTABLE,
  },
  second_correction: {
    name: "Seconding a correction",
    roles: ["admin"],
    work: ONLY_READY,
    publication: CORRECTABLE,
    ownWords: OWN_WORDS_PUBLISHED,
    ownApproval: OWN_APPROVAL_PUBLISHED,
    ownProposal: "You proposed this; somebody else must second it.",
  },
  add_editors_note: {
    name: "Adding an editor’s note",
    roles: ["admin"],
    publication: [["live"], "Only an article that readers have can carry a note."],
  },
  propose_withdrawal: {
    name: "Proposing a withdrawal",
    roles: PUBLISHERS,
    publication: WITHDRAWABLE,
  },
  second_withdrawal: {
    name: "Seconding a withdrawal",
    roles: PUBLISHERS,
    publication: WITHDRAWABLE,
    ownProposal: "You proposed this; somebody else must second it.",
  },
  // Reading them too: what readers write is for those who answer it.
  triage_report: { name: "Dealing with readers’ reports", roles: PUBLISHERS },
  // Merging, superseding, and undoing either.
  change_claim: { name: "Merging claims", roles: CHECKERS },
  // Only what may stay as it is: what is put right is closed by its publication.
  close_task: { name: "Closing a task", roles: PUBLISHERS },
  // Also showing a layout, scheduling it and bringing an earlier one back.
  arrange_front: { name: "Arranging a front", roles: PUBLISHERS },
  // Also adding one.
  describe_topic: { name: "Describing topics", roles: PUBLISHERS },
  describe_author: { name: "Describing authors", roles: PUBLISHERS },
  manage_staff: { name: "Managing people", roles: ["admin"] },
  manage_deliveries: { name: "Choosing who is told of publications", roles: ["admin"] },
  change_policy: { name: "Changing a policy", roles: ["admin"] },
  manage_settings: { name: "Changing the settings", roles: ["admin"] },
} as const satisfies Record<string, Capability>;

export type Deed = keyof typeof CAPABILITIES;

export const DEEDS = Object.keys(CAPABILITIES) as Deed[];

/**
 * Why somebody may not do this, worded for them; null is yes.
 *
 * The code is `not_your_role`, `own_words`, `own_approval`, `own_proposal` or
 * `not_in_this_state`; of several, the one that will stay longest.
 */
export function may(who: { role: Role }, deed: Deed, situation: Situation = {}): Issue | null {
  const capability: Capability = CAPABILITIES[deed];
  const { name, roles, work, publication, ownWords, ownApproval, ownProposal } = capability;

  if (!roles.includes(who.role)) {
    return {
      code: "not_your_role",
      message: `${name} is for ${roles.map(several).join(" and ")}.`,
    };
  }
  if (situation.wrote && ownWords) return { code: "own_words", message: ownWords };
  if (situation.approved && ownApproval) return { code: "own_approval", message: ownApproval };
  if (situation.proposed && ownProposal) return { code: "own_proposal", message: ownProposal };
  for (const [allowed, state] of [
    [publication, situation.publication] as const,
    [work, situation.work] as const,
  ]) {
    if (!allowed || state === undefined) continue;
    const [states, otherwise]: readonly [readonly string[], string] = allowed;
    if (!states.includes(state)) return { code: "not_in_this_state", message: otherwise };
  }
  return null;
}

/** Refuses what `may` does not allow: `not_ready` when only the state is in the way, else `not_allowed`. */
export function demand(who: { role: Role }, deed: Deed, situation: Situation = {}): void {
  const issue = may(who, deed, situation);
  if (!issue) return;
  refuse(issue.code === "not_in_this_state" ? "not_ready" : "not_allowed", issue.message, [issue]);
}

function several(role: Role): string {
  return `${role}s`;
}
