import { NothingHere } from "@/components/article/nothing-here";

export default function NotFound() {
  return <NothingHere />;
}
