import { describe, expect, test } from "vitest";
import { PUBLICATION_STATES, WORK_STATES } from "@/lib/articles/rules/work-state";
import { Refusal } from "@/lib/refusal";
import { DEEDS, type Deed, demand, may, ROLES, type Role, type Situation } from "./capabilities";

/**
 * What DESIGN §1 allows, written out by hand and apart from the table it is
 * compared with.
 *
 * Roles: Reporter, Checker, Editor, Admin. Work: Pitched, Drafting, Checking,
 * in Review, readY, Spiked. Publication: Unpublished, Scheduled (W, it
 * waits), Live, Retracted, Taken down. Own: Words, Approval, proposal (P) that stop it.
 */
const EXPECTED: Record<Deed, string> = {
  //                   roles  work    publication  own
  see_newsroom: "       RCEA   PDCRYS  UWLRT        ---",
  create_article: "     R-EA   PDCRYS  UWLRT        ---",
  save_draft: "         R-EA   PDCRYS  UWLR-        ---",
  resolve_fork: "       R-EA   PDCRYS  UWLR-        ---",
  add_media: "          R-EA   PDCRYS  UWLRT        ---",
  submit_article: "     R-EA   -DC---  UWLR-        ---",
  return_article: "     -CE-   --CRY-  UWLR-        ---",
  spike_article: "      --E-   PDCR-S  U----        ---",
  comment: "            RCEA   PDCRYS  UWLRT        ---",
  mark_claim: "         RCEA   PDCRY-  UWLR-        ---",
  withdraw_claim: "     RCEA   PDCRY-  UWLR-        W--",
  attach_evidence: "    RCEA   PDCRYS  UWLRT        ---",
  give_verdict: "       -CE-   -DCRY-  UWLR-        W--",
  mark_grave: "         -CE-   PDCRYS  UWLR-        ---",
  lift_grave: "         --E-   PDCRYS  UWLR-        ---",
  waive_wording: "      --E-   PDCRYS  UWLR-        W--",
  waive_check: "        --E-   PDCRYS  UWLR-        W--",
  assign_claim: "       -CE-   PDCRYS  UWLR-        ---",
  ask_for_comment: "    RCEA   PDCRYS  UWLR-        ---",
  record_answer: "      RCEA   PDCRYS  UWLR-        ---",
  second_verdict: "     -CE-   PDCRYS  UWLR-        W--",
  approve_revision: "   --E-   ---RY-  UWLR-        W--",
  place_hold: "         --EA   PDCRYS  UWLR-        ---",
  lift_hold: "          --EA   PDCRYS  UWLRT        ---",
  lift_legal_hold: "    ---A   PDCRYS  UWLRT        ---",
  publish_article: "    --EA   ----Y-  UWLR-        WA-",
  refile_article: "     --EA   ----Y-  --L--        WA-",
  schedule_article: "   --EA   ----Y-  UW---        WA-",
  correct_article: "    ---A   ----Y-  --L--        WA-",
  propose_correction: " --EA   ----Y-  --L--        ---",
  second_correction: "  ---A   ----Y-  --L--        WAP",
  add_editors_note: "   ---A   PDCRYS  --L--        ---",
  propose_withdrawal: " --EA   PDCRYS  --LR-        ---",
  second_withdrawal: "  --EA   PDCRYS  --LR-        --P",
  triage_report: "      --EA   PDCRYS  UWLRT        ---",
  change_claim: "       -CE-   PDCRYS  UWLRT        ---",
  close_task: "         --EA   PDCRYS  UWLRT        ---",
  arrange_front: "      --EA   PDCRYS  UWLRT        ---",
  describe_topic: "     --EA   PDCRYS  UWLRT        ---",
  describe_author: "    --EA   PDCRYS  UWLRT        ---",
  manage_staff: "       ---A   PDCRYS  UWLRT        ---",
  manage_deliveries: "     ---A   PDCRYS  UWLRT        ---",
  change_policy: "         ---A   PDCRYS  UWLRT        ---",
  manage_settings: "       ---A   PDCRYS  UWLRT        ---",
};

const YES_AND_NO = [true, false];

const SITUATIONS: Situation[] = [undefined, ...WORK_STATES].flatMap((work) =>
  [undefined, ...PUBLICATION_STATES].flatMap((publication) =>
    YES_AND_NO.flatMap((wrote) =>
      YES_AND_NO.flatMap((approved) =>
        YES_AND_NO.map((proposed) => ({
          ...(work && { work }),
          ...(publication && { publication }),
          wrote,
          approved,
          proposed,
        })),
      ),
    ),
  ),
);

function expected(role: Role, deed: Deed, situation: Situation): string | null {
  const [roles, work, publication, own] = EXPECTED[deed].trim().split(/\s+/);
  const shown = (columns: string | undefined, place: number) => columns?.[place] !== "-";
  if (!shown(roles, ROLES.indexOf(role))) return "not_your_role";
  if (situation.wrote && shown(own, 0)) return "own_words";
  if (situation.approved && shown(own, 1)) return "own_approval";
  if (situation.proposed && shown(own, 2)) return "own_proposal";
  if (situation.work && !shown(work, WORK_STATES.indexOf(situation.work)))
    return "not_in_this_state";
  if (
    situation.publication &&
    !shown(publication, PUBLICATION_STATES.indexOf(situation.publication))
  ) {
    return "not_in_this_state";
  }
  return null;
}

describe("every role, deed and state, own and others'", () => {
  test.each(DEEDS)("%s", (deed) => {
    const wrong = ROLES.flatMap((role) =>
      SITUATIONS.map((situation) => ({
        role,
        situation,
        found: may({ role }, deed, situation)?.code ?? null,
        expected: expected(role, deed, situation),
      })),
    ).filter(({ found, expected }) => found !== expected);
    expect(wrong).toEqual([]);
  });

  test("has a written expectation for each deed, and for no other", () => {
    expect(Object.keys(EXPECTED).sort()).toEqual([...DEEDS].sort());
  });
});

test("every no is a sentence for the person who asked", () => {
  for (const role of ROLES) {
    for (const deed of DEEDS) {
      for (const situation of SITUATIONS) {
        const message = may({ role }, deed, situation)?.message;
        if (message !== undefined) expect(message).toMatch(/^[A-Z].{10,}\.$/);
      }
    }
  }
});

test("a role that may not is told whose deed it is", () => {
  expect(may({ role: "reporter" }, "give_verdict")?.message).toBe(
    "Giving a verdict is for checkers and editors.",
  );
});

describe("a use case demands", () => {
  const refusalOf = (role: Role, deed: Deed, situation: Situation): Refusal | null => {
    try {
      demand({ role }, deed, situation);
      return null;
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  };

  test("and lets pass what is allowed", () => {
    expect(
      refusalOf("editor", "publish_article", { work: "ready", publication: "live" }),
    ).toBeNull();
  });

  test("and says not_ready when only the state is in the way", () => {
    const refusal = refusalOf("editor", "publish_article", { work: "checking" });
    expect(refusal?.code).toBe("not_ready");
    expect(refusal?.issues).toMatchObject([{ code: "not_in_this_state" }]);
  });

  test("and says not_allowed when the person is in the way", () => {
    expect(refusalOf("reporter", "publish_article", { work: "ready" })?.code).toBe("not_allowed");
    expect(refusalOf("editor", "approve_revision", { wrote: true })?.code).toBe("not_allowed");
  });
});
