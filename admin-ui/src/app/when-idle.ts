/** Once the page stands and nothing else is to be done. Safari knows no idle time: there, a while later. */
export function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work);
  else setTimeout(work, 3000);
}
