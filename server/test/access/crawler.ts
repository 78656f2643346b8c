import type { GraphQLSchema } from "graphql";
import { type NodeType, toNodeId } from "../../src/graphql/node-id.js";
import type { GraphqlAnswer } from "../served-city.js";
import { canariesIn } from "./canaries.js";
import type { Canary } from "./canary.js";
import { type MayAsk, type Walk, walksOf } from "./crawl.js";
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
      questions.push(...queries.map((query) => ({ root: walk.root, query, ids })));
    }
    return questions;
  }

  private async withinLimits(by: Asker, walk: Walk, paths: Walk["paths"], id?: string, page = 20): Promise<string[]> {
    const query = walk.write(paths, page);
    const answer = await this.served.ask(by, query, id ? { id } : {});
    if (answer.status === 200) return [query];
    if (paths.length < 2) {
      if (page === 1) throw new Error(`${walk.root} cannot be asked for: ${answer.text}`);
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
    const table = type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase();
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
