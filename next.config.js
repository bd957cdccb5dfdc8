/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // Our own server compresses, once.
  compress: false,
  reactStrictMode: true,
  // The project, and not a folder above it that happens to have a lock file.
  turbopack: { root: import.meta.dirname },
  // Metadata stands in the head for everybody, not only for crawlers.
  htmlLimitedBots: /.*/,
  serverExternalPackages: [
    "@prisma/client",
    "@prisma/adapter-pg",
    "pg",
    "@node-rs/argon2",
    "sharp",
    "pino",
    "esbuild",
  ],
  // Headers that hold for every answer, in development too; bin/server.ts adds those that depend on the path.
  headers: async () => [
    // A browser that kept an old one for a day would keep its faults for a day.
    { source: "/sw.js", headers: [{ key: "Cache-Control", value: "no-cache" }] },
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
      ],
    },
    {
      // The name of a face says which bytes it has.
      source: "/faces/:file*",
      headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
    },
  ],
};

export default config;
