import { type Day, startOfMonth } from "./day";

export function groupByMonth<Event extends { on: Day }>(events: readonly Event[]): { month: Day; events: Event[] }[] {
  const groups: { month: Day; events: Event[] }[] = [];
  for (const event of events) {
    const month = startOfMonth(event.on);
    const last = groups.at(-1);
    if (last?.month === month) last.events.push(event);
    else groups.push({ month, events: [event] });
  }
  return groups;
}
