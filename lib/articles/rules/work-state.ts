export const WORK_STATES = [
  "pitched",
  "drafting",
  "checking",
  "in_review",
  "ready",
  "spiked",
] as const;
/** How far the work on a draft is. Nothing about readers: that is the publication state. */
export type WorkState = (typeof WORK_STATES)[number];

export const PUBLICATION_STATES = [
  "unpublished",
  "scheduled",
  "live",
  "retracted",
  "taken_down",
] as const;
/** What readers get. "Updated" and "corrected" are not states; they are read from the publications. */
export type PublicationState = (typeof PUBLICATION_STATES)[number];

export const ARTICLE_KINDS = ["news", "opinion", "live_blog"] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

const STEPS: Record<WorkState, readonly WorkState[]> = {
  pitched: ["drafting", "spiked"],
  drafting: ["checking", "spiked"],
  checking: ["in_review", "drafting", "spiked"],
  in_review: ["ready", "checking", "drafting", "spiked"],
  ready: ["checking", "drafting", "in_review", "spiked"],
  spiked: ["drafting"],
};

/** Whether the work may go from one state to the other in one step. */
export function canBecome(from: WorkState, to: WorkState): boolean {
  return STEPS[from].includes(to);
}

/** The state after new words are saved: reviewed words that change need checking again. */
export function stateAfterSave(state: WorkState): WorkState {
  if (state === "pitched" || state === "spiked") return "drafting";
  return state === "in_review" || state === "ready" ? "checking" : state;
}
