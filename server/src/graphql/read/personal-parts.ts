import { declared } from "./declare.js";
import type { Member } from "./json.js";
import type { Selected } from "./selection.js";
import { type Param, type RunContext, raw, type Sql } from "./sql.js";

/** Whose data an answer showed, and which fields of it. */
export interface ReadLine {
  readonly subjects: readonly string[];
  /** For each type the fields shown: `RefugeeIdentity: birthDate familyName`. */
  readonly fields: readonly string[];
  /** The words searched for, if a filter named a person. */
  readonly search: string | null;
}

interface Part {
  readonly fields: { readonly type: string; readonly names: readonly string[] }[];
  /** The part around it, which says whom it is about; null: its own rows say it. */
  readonly within: number | null;
}

/** No client can ask for such a key, and inside a string its quotes would be escaped: so it is never a client's text. */
const hiddenKey = "#";
const start = `"${hiddenKey}`;
const hidden = new RegExp(`${start}(\\d+)" ?: ?(?:"([0-9a-f-]{36})"|null|1)(?:, )?`, "y");

/**
 * The parts of an operation that show something about persons. Each row of such a part says in a hidden member whom it is
 * about; before the answer leaves, the members are taken out and become lines of the audit log. So the log tells what was
 * shown, and not what was looked through on the way.
 */
export class PersonalParts {
  private readonly parts: Part[] = [];
  private readonly searches: Param[] = [];
  private readonly fieldsOfParts = new Map<string, readonly string[]>();

  get isEmpty(): boolean {
    return this.parts.length === 0 && this.searches.length === 0;
  }

  /**
   * Begins the rows of a type.
   * @param around the part that the row is related to, if that is about the same person
   * @returns the rows' hidden member, if they need one, and the part that is around what they are related to
   */
  begin(type: string, selected: readonly Selected[], row: Sql | null, around: number | null) {
    const data = declared.personal(type);
    if (!data || !row) return { mark: null, part: null };
    const names = selected
      .map(({ name }) => name)
      .filter((name) => data.fields?.includes(name) ?? (name !== "id" && name !== "__typename"));
    if (data.isPerson && around !== null && !data.mayBeWithheld) {
      this.parts[around]?.fields.push({ type, names });
      return { mark: null, part: around };
    }
    if (names.length === 0) return { mark: null, part: null };
    const within = data.isPerson ? around : null;
    const part = this.parts.push({ fields: [{ type, names }], within }) - 1;
    const mark: Member = { key: `${hiddenKey}${part}`, value: within === null ? data.subject(row) : raw("1") };
    return { mark, part: data.isPerson ? (within ?? part) : null };
  }

  search(words: Param): void {
    this.searches.push(words);
  }

  /** The answer as the client gets it, and the lines it leaves. */
  reveal(text: string, run: RunContext): { answer: string; lines: ReadLine[] } {
    const { answer, partsOf } = this.takeOut(text);
    const words = this.searches.map((search) => String(search.read(run)).trim()).filter((one) => one !== "");
    const search = words.length > 0 ? words.join(" ") : null;
    const lines = this.linesOf(partsOf).map((line) => ({ ...line, search }));
    // A name that nobody has was looked up as well.
    return { answer, lines: lines.length === 0 && search ? [{ subjects: [], fields: [], search }] : lines };
  }

  /** The answer without the hidden members, and which parts each person was shown in. */
  private takeOut(text: string): { answer: string; partsOf: Map<string, number[]> } {
    const partsOf = new Map<string, number[]>();
    const lastOf: (string | undefined)[] = [];
    let answer = "";
    let done = 0;
    for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at)) {
      hidden.lastIndex = at;
      const found = hidden.exec(text);
      if (!found) {
        // A text of somebody's that begins like a mark.
        at += start.length;
        continue;
      }
      answer += text.slice(done, at);
      done = at = hidden.lastIndex;
      const part = Number(found[1]);
      const around = this.parts[part]?.within ?? null;
      // Rows come after the row they are in, so the last one of the part around is the one.
      const subject = around === null ? found[2] : lastOf[around];
      lastOf[part] = subject;
      if (subject === undefined) continue;
      const parts = partsOf.get(subject);
      if (!parts) partsOf.set(subject, [part]);
      else if (!parts.includes(part)) parts.push(part);
    }
    return { answer: done === 0 ? text : answer + text.slice(done), partsOf };
  }

  /** One line for all of whom the same fields were shown. */
  private linesOf(partsOf: ReadonlyMap<string, readonly number[]>) {
    const lines = new Map<string, { subjects: string[]; fields: readonly string[] }>();
    for (const [subject, parts] of partsOf) {
      const key = parts.length === 1 ? String(parts[0]) : [...parts].sort().join();
      const line = lines.get(key);
      if (line) line.subjects.push(subject);
      else lines.set(key, { subjects: [subject], fields: this.fieldsOf(key, parts) });
    }
    return [...lines.values()];
  }

  private fieldsOf(key: string, parts: readonly number[]): readonly string[] {
    const known = this.fieldsOfParts.get(key) ?? this.namesOf(parts);
    this.fieldsOfParts.set(key, known);
    return known;
  }

  private namesOf(parts: readonly number[]): string[] {
    const byType = new Map<string, Set<string>>();
    for (const { type, names } of parts.flatMap((part) => this.parts[part]?.fields ?? [])) {
      const known = byType.get(type) ?? new Set();
      byType.set(type, known);
      for (const name of names) known.add(name);
    }
    return [...byType]
      .filter(([, names]) => names.size > 0)
      .map(([type, names]) => `${type}: ${[...names].sort().join(" ")}`)
      .sort();
  }
}
