import { findNewsroom } from "@/lib/settings/settings-public";

export const dynamic = "force-dynamic";

const icon = (name: string, size: number, purpose: string) => ({
  src: `/${name}.png`,
  sizes: `${size}x${size}`,
  type: "image/png",
  purpose,
});

/** What a device needs to know to keep the site among its programs. */
export async function GET(): Promise<Response> {
  const { name } = await findNewsroom();
  const manifest = {
    id: "/",
    name,
    short_name: name.slice(0, 12),
    description: "News with its record: how each claim is known, and every change for all to see.",
    start_url: "/",
    scope: "/",
    display: "minimal-ui",
    background_color: "#fbfaf6",
    theme_color: "#fbfaf6",
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
      icon("icon-192", 192, "any"),
      icon("icon-512", 512, "any"),
      icon("icon-maskable-512", 512, "maskable"),
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { "Content-Type": "application/manifest+json; charset=utf-8" },
  });
}
