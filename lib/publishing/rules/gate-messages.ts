import type { Issue } from "@/lib/refusal";

const MESSAGES = {
  hold_active: "A hold is on this article. It must be lifted first.",
  embargo_not_passed: "The embargo has not passed yet.",
  claim_not_in_text:
    "The words of this claim are no longer in the text. Mark them again or withdraw the claim.",
  claim_unchecked: "Nobody has checked this claim yet.",
  verdict_stale: "The sentence has changed since it was checked. Check it again.",
  evidence_withdrawn: "Evidence that this verdict rests on was withdrawn. Check it again.",
  stale_source:
    "A source that this verdict rests on is gone or says something else now. Check it again.",
  verdict_not_publishable:
    "This was found wrong. It may only stand where the story says that it is wrong.",
  second_check_missing:
    "This is grave: a second checker, who neither wrote it nor found it, must agree to the verdict.",
  checked_by_writer: "This was checked by the person who wrote it. Somebody else must check it.",
  wording_unread: "The wording was not read beside the newest verdicts yet. Try once more.",
  wording_not_hedged:
    "This is not confirmed, and the sentence tells it as a fact. Write that it is not certain, or who says so.",
  wording_source_not_named: "This is known from a source alone. Name it in the sentence.",
  wording_one_sided: "This is disputed. Tell both sides.",
  wording_not_called_wrong: "This was found wrong, and the paragraph does not say so.",
  wording_undated: "This was true once. Say in the sentence when.",
  wording_headline_stronger: "The headline says more than the text does.",
  unmarked_figure: "A figure that no claim covers. Mark it, or say why it needs no check.",
  unmarked_quotation: "A quotation that no claim covers. Mark it, or say why it needs no check.",
  unmarked_attribution:
    "Somebody is said to have said this, and no claim covers it. Mark it, or say why it needs no check.",
  unmarked_media:
    "This tells what a picture or recording shows, and no claim covers it. Mark it, or say why it needs no check.",
  unmarked_superlative:
    "Something is called the most or the first of its kind, and no claim covers it. Mark it, or say why it needs no check.",
  unmarked_cause:
    "This says why something happened, and no claim covers it. Mark it, or say why it needs no check.",
  approvals_missing:
    "This exact text needs the approval of an editor who neither wrote nor publishes it.",
  publisher_is_writer: "You wrote words of this article; somebody else must publish it.",
  headline_missing: "Write a headline.",
  headline_uncovered: "The headline states something that no claim covers.",
  standfirst_uncovered: "The standfirst states something that no claim covers.",
  caption_uncovered: "This caption states something that no claim covers.",
  kind_not_fitting: "This kind of publication does not fit what readers see now.",
  change_unexplained: "Say what has changed: readers see this note.",
  change_unclassified: "What has changed here was not looked at yet. Send the text on again.",
  refiled_not_typography:
    "More than typography has changed. Publish an update with a note, or issue a correction.",
  fact_replaced:
    "A figure, name, date, quotation or “not” that readers have read is another now. If it was wrong, issue a correction; if it was true when it was published, have it checked as outdated.",
  refiled_by_writer: "Somebody who did not make this change must say that it is typography only.",
} as const;

export type GateCode = keyof typeof MESSAGES;

/** The issue of a code, worded for the desk. */
export function gateIssue(code: GateCode, subjectId: string, words = ""): Issue {
  return { code, message: MESSAGES[code], subjectId, words };
}
