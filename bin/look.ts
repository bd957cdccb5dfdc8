import { look, type Order } from "@/lib/platform/capture/look";
import { makeReady } from "@/lib/platform/capture/read-text";

await makeReady();
// Everything is loaded by now; from here on this process is nobody, and reads what strangers have written.
const nobody = Number(process.env.BECOME ?? 0);
if (nobody > 0) {
  process.setgroups?.([]);
  process.setgid?.(nobody);
  process.setuid?.(nobody);
}

// Whoever has asked is gone.
process.once("disconnect", () => process.exit());
process.once("message", async (order: Order) => {
  const looked = await look(order);
  process.send?.(looked, () => process.exit());
});
