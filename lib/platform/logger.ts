import pino from "pino";

/** One line of JSON per event, on stderr; what could sign somebody in is left out. */
export const logger = pino(
  {
    level: process.env.LOG_LEVEL ?? "info",
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ["password", "token", "secret", "cookie", "authorization"].flatMap((name) => [
        name,
        `*.${name}`,
        `*.*.${name}`,
      ]),
      censor: "[left out]",
    },
  },
  pino.destination({ dest: 2, sync: true }),
);
