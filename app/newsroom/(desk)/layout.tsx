import type { Metadata } from "next";
import type { ReactNode } from "react";
import { requireStaff } from "@/app/_edge/session";
import { signOut } from "@/app/sign-in/actions";
import { Faces } from "@/components/article/faces";
import { DeskBar } from "@/components/newsroom/desk-bar";
import { countOpenTasks } from "@/lib/tasks/task-queries";
import "../desk.css";
import "@/components/article/claim-marks.css";
import "@/components/newsroom/frame.css";
import "@/components/newsroom/form/form.css";
import "@/components/newsroom/list/list.css";
import "@/components/newsroom/claims/locker.css";
import "@/components/newsroom/deliveries/deliveries.css";
import "@/components/newsroom/desk/desk.css";
import "@/components/newsroom/margin/margin.css";
import "@/components/newsroom/front/front.css";
import "@/components/newsroom/reports/reports.css";
import "@/components/newsroom/tasks/tasks.css";
import "@/components/editor/editor.css";

export const metadata: Metadata = {
  title: { default: "Newsroom", template: "%s · Newsroom" },
  robots: { index: false },
};

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const viewer = await requireStaff();
  return (
    <div className="newsroom">
      <Faces />
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <DeskBar viewer={viewer} tasks={await countOpenTasks(viewer)} signOut={signOut} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
