import type { Metadata } from "next";
import { requireStaff } from "@/app/_edge/session";
import { TaskList } from "@/components/newsroom/tasks/task-list";
import { listOwnWork } from "@/lib/claims/request-queries";
import { may } from "@/lib/staff/rules/capabilities";
import { taskSearch } from "@/lib/tasks/rules/task-input";
import { listTasks } from "@/lib/tasks/task-queries";
import { close } from "./actions";

export const metadata: Metadata = { title: "Tasks" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TasksPage({ searchParams }: Props) {
  const viewer = await requireStaff();
  const { list, claim, after } = taskSearch.parse(await searchParams);
  const now = new Date();
  const [found, own] = await Promise.all([
    listTasks(viewer, { list, claimId: claim }, after),
    listOwnWork(viewer, now),
  ]);
  const mayClose = may(viewer, "close_task") === null;
  return <TaskList list={list} now={now} own={own} close={mayClose ? close : null} {...found} />;
}
