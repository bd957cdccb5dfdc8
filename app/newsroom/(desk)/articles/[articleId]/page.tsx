import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "@/app/_edge/session";
import { articleIdIn } from "@/app/newsroom/article-id";
import { ArticleDesk } from "@/components/newsroom/desk/article-desk";
import type { DeskActions } from "@/components/newsroom/desk/desk-actions";
import { findDesk } from "@/lib/articles/desk-queries";
import { listAuthors } from "@/lib/authors/author-queries";
import { listDeskClaims } from "@/lib/claims/claim-queries";
import { listPictures } from "@/lib/media/media-queries";
import { findChange, listGateIssues } from "@/lib/publishing/publish-queries";
import { listAnswerableReports } from "@/lib/reader-reports/report-queries";
import { listStaff } from "@/lib/staff/staff-queries";
import { listTasksOf } from "@/lib/tasks/task-queries";
import { listSections, listTopics } from "@/lib/taxonomy/taxonomy-queries";
import * as words from "./actions";
import * as claiming from "./claims/actions";
import * as publishing from "./publishing/actions";

type Props = {
  params: Promise<{ articleId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const viewer = await requireStaff();
  const desk = await findDesk(viewer, await articleIdIn(params));
  return { title: desk?.draft.headline ?? "Not found" };
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const viewer = await requireStaff();
  const articleId = await articleIdIn(params);
  const desk = await findDesk(viewer, articleId);
  if (!desk) notFound();
  const now = new Date();
  const [claims, gate, change, sections, topics, authors, staff, pictures, reports, tasks, query] =
    await Promise.all([
      listDeskClaims(viewer, articleId),
      listGateIssues(viewer, articleId, now),
      findChange(viewer, articleId, now),
      listSections(viewer),
      listTopics(viewer),
      listAuthors(viewer),
      listStaff(viewer),
      listPictures(viewer),
      listAnswerableReports(viewer, articleId),
      listTasksOf(viewer, articleId),
      searchParams,
    ]);
  const choices = { sections, topics, authors, staff, pictures, targets: {} };
  return (
    <ArticleDesk
      key={articleId}
      viewer={viewer}
      desk={desk}
      claims={claims}
      gate={gate ?? []}
      change={change}
      reports={reports}
      reportId={reports.find(({ id }) => id === query.report)?.id ?? null}
      tasks={tasks}
      taskId={tasks.find(({ id }) => id === query.task)?.id ?? null}
      choices={choices}
      actions={ACTIONS}
    />
  );
}

const ACTIONS: DeskActions = { ...words, ...claiming, ...publishing };
