import { useEffect, useState } from "react";

export interface DemoAccount {
  email: string;
  label: string;
}

export interface Demo {
  accounts: readonly DemoAccount[];
  password: string;
}

let asked: Promise<Demo | null> | null = null;

/** Offered only where the city is the synthetic one; everywhere else the server answers 404. */
async function askForDemo(): Promise<Demo | null> {
  try {
    const response = await fetch("/auth/demo", { headers: { accept: "application/json" } });
    return response.ok ? ((await response.json()) as Demo) : null;
  } catch {
    return null;
  }
}

export function useDemo(): Demo | null {
  const [demo, setDemo] = useState<Demo | null>(null);
  useEffect(() => {
    let left = false;
    asked ??= askForDemo();
    void asked.then((answer) => {
      if (!left) setDemo(answer);
    });
    return () => {
      left = true;
    };
  }, []);
  return demo;
}
