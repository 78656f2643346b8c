import { describe, expect, test } from "@jest/globals";
import { type Assignment, type Entry, type History, type Stay, timelineEntries } from "./timeline-entries";

const caseworker = (name: string): Assignment["caseworker"] => ({
  __typename: "Caseworker",
  id: `cwk_${name}`,
  name,
  organization: { __typename: "Organization", id: "org_1", name: "Caritas", shortName: "Caritas" },
});

const assignment = (name: string, from: string, until: string | null): Assignment => ({
  __typename: "CaseworkerAssignment",
  id: `asg_${from}`,
  from,
  until,
  reason: "",
  recordedAt: `${from}T08:00:00Z`,
  knownSince: `${from}T08:00:00Z`,
  caseworker: caseworker(name),
});

const stay = (name: string, from: string, until: string | null): Stay => ({
  __typename: "Occupancy",
  id: `occ_${from}`,
  from,
  until,
  moveInReason: "TRANSFER",
  housingUnit: {
    __typename: "HousingUnit",
    id: `unit_${name}`,
    label: "1",
    accommodation: {
      __typename: "Accommodation",
      id: `acc_${name}`,
      name,
      tenure: "CITY_DESIGNATED",
      address: { __typename: "Address", street: name, houseNumber: "1", postalCode: "52351" },
      district: { __typename: "District", id: "dst_1", name: "Ost" },
    },
  },
});

const care = (from: string, until: string | null): History["carePeriods"][number] => ({
  __typename: "CarePeriod",
  id: `care_${from}`,
  from,
  until,
  endReason: until ? "RECOGNITION" : null,
});

const benefit = (
  kind: "BASIC_3" | "ANALOGOUS_2",
  from: string,
  until: string | null,
): History["benefitPeriods"][number] => ({
  __typename: "BenefitPeriod",
  id: `ben_${kind}_${from}`,
  from,
  until,
  kind,
  endReason: null,
});

const nothing: History = { carePeriods: [], assignments: [], occupancies: [], benefitPeriods: [] };
const story = (history: Partial<History>) =>
  timelineEntries({ ...nothing, ...history }).map(({ on, kind }: Entry) => `${on} ${kind}`);

describe("timeline", () => {
  test("tells care, stays, benefits and assignments as one story, newest first, causes below consequences", () => {
    expect(
      story({
        carePeriods: [care("2017-03-01", null)],
        occupancies: [stay("Tuchweberweg", "2017-03-01", null)],
        benefitPeriods: [benefit("BASIC_3", "2017-03-01", "2018-05-31"), benefit("ANALOGOUS_2", "2018-06-01", null)],
        assignments: [assignment("A", "2017-03-01", "2018-08-31"), assignment("B", "2018-09-01", null)],
      }),
    ).toEqual([
      "2018-09-01 handedOver",
      "2018-06-01 benefitChanged",
      "2017-03-01 assigned",
      "2017-03-01 benefitStarted",
      "2017-03-01 movedIn",
      "2017-03-01 careStarted",
    ]);
  });

  test("knows who was before, and where", () => {
    const [moved] = timelineEntries({
      ...nothing,
      occupancies: [stay("Alte Walkmühle", "2017-01-01", "2018-08-26"), stay("Tuchweberweg", "2018-08-27", null)],
    });
    expect(moved?.topic === "housing" && moved.before?.housingUnit.accommodation.name).toBe("Alte Walkmühle");
  });

  test("the end of care explains the end of all else", () => {
    expect(
      story({
        carePeriods: [care("2017-01-01", "2018-01-31")],
        occupancies: [stay("Tuchweberweg", "2017-01-01", "2018-01-31")],
        assignments: [assignment("A", "2017-01-01", "2018-01-31")],
        benefitPeriods: [benefit("BASIC_3", "2017-01-01", "2018-01-31")],
      }).filter((entry) => entry.startsWith("2018")),
    ).toEqual(["2018-01-31 careEnded"]);
  });

  test("a gap is told: an end of its own, and a new beginning", () => {
    expect(
      story({ assignments: [assignment("A", "2017-01-01", "2017-06-30"), assignment("B", "2017-08-01", null)] }),
    ).toEqual(["2017-08-01 assigned", "2017-06-30 assignmentEnded", "2017-01-01 assigned"]);
  });

  test("coming back into care opens it again", () => {
    expect(story({ carePeriods: [care("2017-01-01", "2017-06-30"), care("2018-01-01", null)] })).toEqual([
      "2018-01-01 careResumed",
      "2017-06-30 careEnded",
      "2017-01-01 careStarted",
    ]);
  });
});
