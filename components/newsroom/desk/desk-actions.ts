import type { SaveOutcome } from "@/components/editor/autosave";
import type { Picture, Target } from "@/components/editor/needs";
import type { Action } from "@/components/newsroom/form/answer";
import type { OpenedEvidence } from "@/lib/claims/rules/sealed-source";
import type { ClaimKind, SourceKind, SourceVisibility } from "@/lib/claims/rules/verdicts";
import type { KnownHoax, SimilarClaim } from "@/lib/claims/similar-queries";
import type { Role } from "@/lib/staff/rules/capabilities";

export type KnownClaim = { id: string; statement: string; kind: ClaimKind };
export type KnownSource = {
  id: string;
  name: string;
  kind: SourceKind;
  visibility: SourceVisibility;
};

/** What can be done at the desk of one article; the page gives it its server actions. */
export type DeskActions = {
  saveDraft: (draft: unknown) => Promise<SaveOutcome>;
  resolveFork: Action;
  submit: Action;
  sendBack: Action;
  spike: Action;
  revive: Action;
  comment: Action;
  markClaim: Action;
  withdrawClaim: Action;
  attachEvidence: Action;
  withdrawEvidence: Action;
  changeSeal: Action;
  giveVerdict: Action;
  markGrave: Action;
  secondVerdict: Action;
  waiveWording: Action;
  waiveCheck: Action;
  assignClaim: Action;
  askForComment: Action;
  recordAnswer: Action;
  approve: Action;
  placeHold: Action;
  liftHold: Action;
  publish: Action;
  schedule: Action;
  unschedule: Action;
  correct: Action;
  secondCorrection: Action;
  addEditorsNote: Action;
  proposeWithdrawal: Action;
  secondWithdrawal: Action;
  // A string says why nothing could be looked up.
  openEvidence: (evidenceId: string) => Promise<OpenedEvidence | string>;
  searchClaims: (words: string) => Promise<KnownClaim[] | string>;
  findSimilarClaims: (words: string) => Promise<SimilarClaim[] | string>;
  findHoaxes: (articleId: string) => Promise<KnownHoax[] | string>;
  searchSources: (words: string) => Promise<KnownSource[] | string>;
  searchArticles: (words: string) => Promise<Target[] | string>;
};

/** The newsroom's lists that an article chooses from. */
export type DeskChoices = {
  sections: { id: string; name: string }[];
  topics: { id: string; name: string }[];
  authors: { id: string; name: string }[];
  staff: { id: string; name: string; role: Role }[];
  pictures: Picture[];
  targets: Record<string, Target>;
};
