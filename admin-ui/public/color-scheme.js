// Runs before the first paint, as a file of its own so that no inline script needs an exception from the content policy.
try {
  const chosen = localStorage.getItem("aid-color-scheme") ?? "auto";
  const dark = chosen === "dark" || (chosen === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
} catch {
  // Storage is blocked: the light scheme of index.html stays.
}
