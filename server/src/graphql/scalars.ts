import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

function day(value: unknown): string {
  if (typeof value === "string" && dayPattern.test(value) && isCalendarDay(value)) return value;
  throw new GraphQLError(
    "A day is written YYYY-MM-DD, between 0001-01-01 and 9999-12-31, and must exist in the calendar.",
  );
}

/** Whether `YYYY-MM-DD` names a day that exists. */
function isCalendarDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !value.startsWith("0000") && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

export const CalendarDate = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "A day of the calendar without time or zone, `YYYY-MM-DD`.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
  serialize: day,
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : null),
});

export const Instant = new GraphQLScalarType<string, string>({
  name: "DateTime",
  description: "A moment, in UTC: `2018-09-01T08:30:00+00:00`.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
  serialize: (value) => String(value),
});

export const GeoJsonPolygon = new GraphQLScalarType<object, object>({
  name: "GeoJSONPolygon",
  description: "The geometry object of a GeoJSON `Polygon`, WGS 84, longitude before latitude.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc7946#section-3.1.6",
  serialize: (value) => value as object,
});
