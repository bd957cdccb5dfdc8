/**
 * Whom a verifier believes, as C2SP tlog-policy writes it: any of the log's keys, and, once there are witnesses,
 * one of them.
 */
export function policyText(keys: readonly string[], witnesses: readonly string[]): string {
  const names = witnesses.map((_vkey, i) => `w${i + 1}`);
  return [
    ...keys.map((vkey) => `log ${vkey}`),
    ...witnesses.map((vkey, i) => `witness ${names[i]} ${vkey}`),
    ...(names.length > 0 ? [`group witnesses any ${names.join(" ")}`] : []),
    `quorum ${names.length > 0 ? "witnesses" : "none"}`,
    "",
  ].join("\n");
}
