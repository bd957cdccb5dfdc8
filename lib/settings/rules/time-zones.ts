/** Every time zone that can be a newsroom's, by its one name: no offsets, no abbreviation but UTC. */
export const TIME_ZONES: readonly string[] = [
  ...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")]),
];
