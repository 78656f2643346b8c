import { declared } from "./declare.js";
import type { Member } from "./json.js";
import type { Selected } from "./selection.js";
import { literal, type Param, type RunContext, type Sql, sql } from "./sql.js";

/** Whose data an answer showed, and which fields of it. */
export interface ReadLine {
  readonly subjects: readonly string[];
  /** `RefugeeIdentity.familyName`, sorted. */
  readonly fields: readonly string[];
  /** The words searched for, if a filter named a person. */
  readonly search: string | null;
}

/** No client can ask for such a key, and inside a string its quotes would be escaped: so it is never a client's text. */
const hiddenKey = "#";
const hidden = new RegExp(`"${hiddenKey}" ?: ?"(\\d+):([0-9a-f-]*)"(?:, )?`, "g");

/**
 * The parts of an operation that show something about persons. Each row of such a part says in a hidden member which part
 * it is and whom it is about; before the answer leaves, the members are taken out and become lines of the audit log. So the
 * log tells what was shown, and not what was looked through on the way.
 */
export class PersonalParts {
  private readonly parts: (readonly string[])[] = [];
  private readonly searches: Param[] = [];

  get isEmpty(): boolean {
    return this.parts.length === 0 && this.searches.length === 0;
  }

  mark(type: string, selected: readonly Selected[], row: Sql | null): Member | null {
    const data = declared.personal(type);
    if (!data || !row) return null;
    const shown = selected
      .map(({ name }) => name)
      .filter((name) => data.fields?.includes(name) ?? (name !== "id" && name !== "__typename"));
    if (shown.length === 0) return null;
    const part = this.parts.push(shown.map((name) => `${type}.${name}`)) - 1;
    return { key: hiddenKey, value: sql`${literal(`${part}:`)} || coalesce((${data.subject(row)})::text, '')` };
  }

  search(words: Param): void {
    this.searches.push(words);
  }

  /** The answer as the client gets it, and the lines it leaves. */
  reveal(text: string, run: RunContext): { answer: string; lines: ReadLine[] } {
    const partsBySubject = new Map<string, Set<number>>();
    const answer = text.replace(hidden, (_, part: string, subject: string) => {
      if (subject === "") return "";
      const parts = partsBySubject.get(subject);
      if (parts) parts.add(Number(part));
      else partsBySubject.set(subject, new Set([Number(part)]));
      return "";
    });
    const words = this.searches.map((search) => String(search.read(run)).trim()).filter((one) => one !== "");
    const search = words.length > 0 ? words.join(" ") : null;
    const lines = this.linesOf(partsBySubject).map((line) => ({ ...line, search }));
    // A name that nobody has was looked up as well.
    return { answer, lines: lines.length === 0 && search ? [{ subjects: [], fields: [], search }] : lines };
  }

  /** One line for all of whom the same fields were shown. */
  private linesOf(partsBySubject: ReadonlyMap<string, ReadonlySet<number>>) {
    const lines = new Map<string, { subjects: string[]; fields: string[] }>();
    for (const [subject, parts] of partsBySubject) {
      const fields = [...new Set([...parts].flatMap((part) => this.parts[part] ?? []))].sort();
      const key = fields.join();
      const line = lines.get(key) ?? { subjects: [], fields };
      lines.set(key, line);
      line.subjects.push(subject);
    }
    return [...lines.values()];
  }
}
