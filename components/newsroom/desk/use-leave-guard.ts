"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

type Guarded = { isUnsaved: () => boolean; flush: () => Promise<boolean> };

const QUESTION = "Your last words are not saved. Leave without them?";

/**
 * Keeps people from leaving words behind: links first save, and ask when that fails; closing or
 * reloading the page makes the browser ask.
 */
export function useLeaveGuard({ isUnsaved, flush }: Guarded): void {
  const router = useRouter();

  useEffect(() => {
    const isLeaving = new WeakSet<HTMLFormElement>();

    function onUnload(event: BeforeUnloadEvent) {
      if (isUnsaved()) event.preventDefault();
    }

    function onClick(event: MouseEvent) {
      const link =
        isPlain(event) && event.target instanceof Element && event.target.closest("a[href]");
      if (!(link instanceof HTMLAnchorElement) || !leaves(link) || !isUnsaved()) return;
      event.preventDefault();
      event.stopPropagation();
      void flush().then((saved) => {
        if (saved || window.confirm(QUESTION)) router.push(link.pathname + link.search + link.hash);
      });
    }

    // Signing out, say: a form outside the page leads away from it.
    function onSubmit(event: SubmitEvent) {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || form.closest("main") || !isUnsaved()) return;
      if (isLeaving.has(form)) return;
      event.preventDefault();
      event.stopPropagation();
      void flush().then((saved) => {
        if (!saved && !window.confirm(QUESTION)) return;
        isLeaving.add(form);
        form.requestSubmit();
      });
    }

    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("submit", onSubmit, true);
    // Before Next's own links hear of it.
    document.addEventListener("click", onClick, true);
    return () => {
      document.removeEventListener("submit", onSubmit, true);
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, true);
    };
  }, [isUnsaved, flush, router]);
}

function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** Whether a link shows another page of ours in this window. Links to elsewhere make the browser ask. */
function leaves(link: HTMLAnchorElement): boolean {
  const here = window.location;
  const sameWindow = link.target === "" || link.target === "_self";
  const samePage = link.pathname === here.pathname && link.search === here.search;
  return sameWindow && link.origin === here.origin && !samePage;
}
