import { addMonths, type Day } from "../ui/day";

export const EXAMPLES = ["zahlen", "verlauf", "raeume", "unterkuenfte", "punkte"] as const;

export type Example = (typeof EXAMPLES)[number];

export const isExample = (name: string | undefined): name is Example => EXAMPLES.some((known) => known === name);

/** A query to begin with, about the chosen day. */
export const exampleQuery = (example: Example, on: Day): string => queries[example](on);

const queries: Record<Example, (on: Day) => string> = {
  zahlen: (on) => `query Figures {
  programmeOverview(on: "${on}") {
    refugeesInCare
    capacity
    withoutCaseworker
  }
}
`,
  verlauf: (on) => `query Trend {
  programmeTrend(from: "${addMonths(on, -12)}", until: "${on}") {
    on
    refugeesInCare
    cityDesignated
    selfRented
  }
}
`,
  raeume: (on) => `query Areas {
  areaCut(on: "${on}") {
    name
    areas {
      name
      organization { shortName }
      load { refugeesInCare capacity fte }
    }
  }
}
`,
  unterkuenfte: (on) => `query Accommodations($after: String) {
  accommodations(first: 20, after: $after, on: "${on}", filter: { tenure: CITY_DESIGNATED, inUse: true }) {
    totalCount
    nodes {
      name
      district { name }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  punkte: () => `query Points {
  rateLimit {
    cost
    limit
    remaining
    resetAt
  }
}
`,
};
