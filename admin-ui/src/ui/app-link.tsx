import { Link } from "@tanstack/react-router";
import type { CSSProperties, ReactNode } from "react";

interface AppLinkProps {
  /** A path made by a feature's paths.ts, with its query if it has one. The chosen day is kept by the router. */
  to: string;
  children: ReactNode;
  className?: string | undefined;
  style?: CSSProperties;
  title?: string;
  /** Marks the page itself in navigation and tabs. */
  current?: boolean;
  "aria-label"?: string;
  onClick?: () => void;
}

const EXACTLY = { exact: true, includeSearch: true };

export function AppLink({ to, current, ...rest }: AppLinkProps) {
  const { pathname, search, hash } = splitPath(to);
  return (
    <Link
      to={pathname}
      search={search}
      hash={hash}
      // What is current the page says; the router would mark every link whose query is a part of the address.
      activeOptions={EXACTLY}
      {...(current ? { "aria-current": "page" as const } : {})}
      {...rest}
    />
  );
}

/** Takes a path of our own apart into what the router wants. */
export function splitPath(path: string): { pathname: string; search: Record<string, string>; hash: string } {
  const url = new URL(path, "http://path.invalid");
  return { pathname: url.pathname, search: Object.fromEntries(url.searchParams), hash: url.hash.slice(1) };
}
