import { redirect } from "next/navigation";

export default function NewsroomPage() {
  redirect("/newsroom/articles");
}
