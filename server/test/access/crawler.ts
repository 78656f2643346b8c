import type { GraphQLSchema } from "graphql";
import { type NodeType, toNodeId } from "../../src/graphql/node-id.js";
import type { GraphqlAnswer } from "../served-city.js";
import { canariesIn } from "./canaries.js";
import type { Canary } from "./canary.js";
import { type AnyField, fieldsAt, type MayAsk, type Path, type Walk, walksOf } from "./crawl.js";
import { optionalArguments } from "./optional-arguments.js";
import type { Asker, ServedAccessCity } from "./served-access-city.js";

interface Question {
  readonly root: string;
  readonly query: string;
  readonly ids: readonly string[] | null;
}

export interface Found {
  /** The query field below which it stood. */
  readonly root: string;
  readonly canary: Canary;
}

/** Asks over HTTP for everything that the schema has, in somebody's name, and reads the answers for canaries. */
export class Crawler {
  private readonly idsKnown = new Map<NodeType, readonly string[]>();

  constructor(
    private readonly served: ServedAccessCity,
    private readonly schema: GraphQLSchema,
  ) {}

  /** Operations within the limits of the server, which says itself whether they are. */
  async questions(by: Asker, mayAsk: MayAsk = () => true): Promise<Question[]> {
    const questions: Question[] = [];
    for (const walk of walksOf(this.schema, mayAsk)) {
      const ids = walk.idOf && (await this.idsOf(walk.idOf));
      const queries = await this.withinLimits(by, walk, walk.paths, ids?.[0]);
      questions.push(...queries.map((query) => ({ root: walk.root.name, query, ids })));
    }
    return questions;
  }

  /** Each field once, with each of the arguments that it can do without; where it is a leaf, beside what stands there. */
  async questionsWithMore(): Promise<Question[]> {
    const walks = walksOf(this.schema, () => true).sort((a, b) => Number(a.idOf !== null) - Number(b.idOf !== null));
    const asked = new Set<AnyField>();
    const questions: Question[] = [];
    for (const walk of walks) {
      const ids = walk.idOf && (await this.idsOf(walk.idOf));
      for (const path of [[], ...walk.paths]) {
        const paths = [path, ...beyond(path, walk.paths)];
        for (const field of fieldsAt(walk, path)) {
          if (asked.has(field)) continue;
          asked.add(field);
          for (const given of await optionalArguments(field.args, (type) => this.idsOf(type))) {
            questions.push({ root: walk.root.name, query: walk.write(paths, 5, { field, given }), ids });
          }
        }
      }
    }
    return questions;
  }

  private async withinLimits(by: Asker, walk: Walk, paths: Walk["paths"], id?: string, page = 20): Promise<string[]> {
    const query = walk.write(paths, page);
    const answer = await this.served.ask(by, query, id ? { id } : {});
    if (answer.status === 200) return [query];
    if (paths.length < 2) {
      // Too far away for anybody; another query field is nearer, as the test of all the fields asked for sees to.
      if (page === 1 && /"TOO_(DEEP|MANY_ROWS)"/.test(answer.text)) return [];
      if (page === 1) throw new Error(`${walk.root.name} cannot be asked for: ${answer.text}`);
      return this.withinLimits(by, walk, paths, id, Math.floor(page / 2));
    }
    const half = Math.ceil(paths.length / 2);
    return [
      ...(await this.withinLimits(by, walk, paths.slice(0, half), id)),
      ...(await this.withinLimits(by, walk, paths.slice(half), id)),
    ];
  }

  /** Of every row there is, for as the owner one sees them all. */
  private async idsOf(type: NodeType): Promise<readonly string[]> {
    const known = this.idsKnown.get(type);
    if (known) return known;
    const word = type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase();
    const table = type === "Viewer" ? "user_account" : word;
    const { rows } = await this.served.owner.query<{ id: string }>(`select id from ${table} order by id`);
    const ids = rows.map(({ id }) => toNodeId(type, id));
    this.idsKnown.set(type, ids);
    return ids;
  }

  /** `onAnswer` hears of every answer. */
  async crawl(by: Asker, questions: readonly Question[], onAnswer: (answer: GraphqlAnswer, query: string) => void) {
    const found = new Map<string, Found>();
    for (const { root, query, ids } of questions) {
      for (const id of ids ?? [undefined]) {
        const answer = await this.served.ask(by, query, id ? { id } : {});
        onAnswer(answer, query);
        for (const canary of canariesIn(this.served.canaries, answer.text)) {
          found.set(root + canary.text, { root, canary });
        }
      }
    }
    return [...found.values()];
  }
}

/** Two steps on: from a page to its rows, and what these lead to. */
const beyond = (path: Path, paths: readonly Path[]): Path[] =>
  paths.filter((one) => one.length <= path.length + 2 && path.every((field, index) => one[index] === field));
