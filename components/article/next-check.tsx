import { Moment } from "@/components/ui/moment";
import type { Labels } from "./labels";

type Props = {
  claim: { decidedAt: Date; recheckAt: Date | null };
  labels: Labels;
  to?: "minute" | "short_minute";
};

/**
 * By when an open claim is looked at again; once that has passed, since when it has not been. The newsroom's clock has
 * pages made anew when it passes.
 */
export function NextCheck({ claim, labels, to = "short_minute" }: Props) {
  const { decidedAt, recheckAt } = claim;
  if (!recheckAt) return null;
  const overdue = recheckAt <= new Date();
  return (
    <span data-overdue={overdue || undefined}>
      {overdue ? labels.notRechecked : labels.nextCheck}{" "}
      <Moment at={overdue ? decidedAt : recheckAt} language={labels.locale} to={to} />
    </span>
  );
}
