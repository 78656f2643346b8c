import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { splitPath } from "../ui/app-link";

/** Goes to a path made by a feature's paths.ts, as AppLink does. */
export function useGo(): (path: string, options?: { replace?: boolean }) => void {
  const navigate = useNavigate();
  return useCallback(
    (path, options) => {
      const { pathname, search, hash } = splitPath(path);
      void navigate({ to: pathname, search, hash, replace: options?.replace ?? false });
    },
    [navigate],
  );
}
