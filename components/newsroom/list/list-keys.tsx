"use client";

import { useEffect } from "react";

/** Keys of the list: `/` searches, j and k (or the arrows) go from article to article, Enter opens. */
export function ListKeys() {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "/") document.getElementById("filter-q")?.focus();
      else if (event.key === "j" || event.key === "ArrowDown") step(1);
      else if (event.key === "k" || event.key === "ArrowUp") step(-1);
      else return;
      event.preventDefault();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return null;
}

function step(by: 1 | -1) {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("#articles .row-link")];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = links[at === -1 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select") !== null;
}
