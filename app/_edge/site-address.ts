import { environment } from "@/lib/platform/environment";

/** The whole address of a path of this site, for those who meet it elsewhere: feeds, search engines. */
export function siteAddress(path: string): string {
  return new URL(path, environment().NEXTAUTH_URL).href;
}
