import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NO_ANSWER } from "@/app/_edge/answer";
import { nextPath } from "@/app/_edge/next-path";
import { findSessionId, findStaff } from "@/app/_edge/session";
import { Faces } from "@/components/article/faces";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { signIn } from "./actions";
import "../globals.css";
import "@/components/article/masthead.css";
import "@/components/sign-in/sign-in.css";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const next = nextPath((await searchParams).next);
  if (await findStaff()) redirect(next);
  const wasSignedIn = (await findSessionId()) !== null;
  return (
    <>
      <Faces />
      <header className="masthead">
        <a className="wordmark" href="/">
          Onrecord
        </a>
      </header>
      <main className="sign-in-main">
        <h1>Sign in</h1>
        <p className="sign-in-lead">For the people who write, check and publish.</p>
        {wasSignedIn && (
          <p className="sign-in-note">Your last session is over. Sign in again to go on.</p>
        )}
        <SignInForm action={signIn} before={NO_ANSWER} next={next} />
        <p className="sign-in-readers">
          Reading needs no account. <a href="/">Go to the front page</a>
        </p>
      </main>
    </>
  );
}
