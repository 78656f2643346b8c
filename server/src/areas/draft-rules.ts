import { refusal } from "../caseload/caseload.refusals.js";
import { fromNodeId } from "../graphql/node-id.js";
import { type UserError, UserErrorCode } from "../graphql/user-error.js";
import type { DraftAreaInput } from "./area-cut.inputs.js";
import type { DraftArea, Material } from "./area-cut.sql.js";
import type { AreasMessages } from "./areas.messages.js";

/** An area as it was sent, with the ids of the database; null: a new one. */
export type GivenArea = Omit<DraftArea, "id"> & { id: string | null };

/** @throws BAD_USER_INPUT for an id of another type. */
export function givenAreas(areas: readonly DraftAreaInput[]): GivenArea[] {
  return areas.map((area, row) => {
    const at = `input.areas.${row}`;
    return {
      id: area.id ? fromNodeId("IntegrationArea", area.id, `${at}.id`) : null,
      organizationId: fromNodeId("Organization", area.organizationId, `${at}.organizationId`),
      code: area.code,
      name: area.name.trim(),
      colour: area.colour,
      districtIds: area.districtIds.map((id, n) => fromNodeId("District", id, `${at}.districtIds.${n}`)),
      homeIds: area.accommodationIds.map((id, n) => fromNodeId("Accommodation", id, `${at}.accommodationIds.${n}`)),
      staff: area.staff.map(({ caseworkerId, fteCasework }, n) => ({
        caseworkerId: fromNodeId("Caseworker", caseworkerId, `${at}.staff.${n}.caseworkerId`),
        fteCasework: Math.round(fteCasework * 1000) / 1000,
      })),
    };
  });
}

/** What of a draft cannot be: a gap, an overlap, what is not there, or posts that nobody can hold. */
export function draftErrors(areas: readonly GivenArea[], material: Material, say: AreasMessages): UserError[] {
  const errors: UserError[] = [];
  const refuse = (code: UserErrorCode, field: (string | number)[], message: string) =>
    errors.push(refusal(code, ["areas", ...field.map(String)], message));
  const districts = new Map(material.districts.map(({ id, name }) => [id, name]));
  const homes = new Map(material.homes.map((home) => [home.id, home]));
  const caseworkers = new Map(material.caseworkers.map((one) => [one.id, one]));
  const seen = new Set<string>();
  const isTwice = (key: string): boolean => seen.size === seen.add(key).size;

  for (const [row, area] of areas.entries()) {
    if (area.id && !material.areas.includes(area.id)) refuse(UserErrorCode.NOT_FOUND, [row, "id"], say.noSuchArea);
    else if (area.id && isTwice(area.id)) refuse(UserErrorCode.INVALID, [row, "id"], say.noSuchArea);
    if (isTwice(`code ${area.code}`)) refuse(UserErrorCode.INVALID, [row, "code"], say.codeTwice(area.code));
    if (area.name === "") refuse(UserErrorCode.INVALID, [row, "name"], say.nameMissing);
    if (area.name.includes("\0")) refuse(UserErrorCode.INVALID, [row, "name"], say.unreadable);
    if (!material.organizations.includes(area.organizationId)) {
      refuse(UserErrorCode.NOT_FOUND, [row, "organizationId"], say.noSuchOrganization);
    }
    for (const [n, id] of area.districtIds.entries()) {
      const name = districts.get(id);
      if (name === undefined) refuse(UserErrorCode.NOT_FOUND, [row, "districtIds", n], say.noSuchDistrict);
      else if (isTwice(id)) refuse(UserErrorCode.INVALID, [row, "districtIds", n], say.districtTwice(name));
    }
    for (const [n, id] of area.homeIds.entries()) {
      const home = homes.get(id);
      if (!home) refuse(UserErrorCode.NOT_FOUND, [row, "accommodationIds", n], say.noSuchHome);
      else if (isTwice(id)) refuse(UserErrorCode.INVALID, [row, "accommodationIds", n], say.homeTwice(home.name));
    }
    for (const [n, { caseworkerId, fteCasework }] of area.staff.entries()) {
      const one = caseworkers.get(caseworkerId);
      const field = [row, "staff", n, "caseworkerId"];
      if (!one) refuse(UserErrorCode.NOT_FOUND, field, say.noSuchCaseworker);
      else if (isTwice(caseworkerId)) refuse(UserErrorCode.INVALID, field, say.caseworkerTwice(one.name));
      else if (one.organizationId !== area.organizationId) {
        refuse(UserErrorCode.INVALID, field, say.otherOrganization(one.name));
      } else if (fteCasework + Number(one.fteSteering) > 1) {
        const message = say.tooMuchTime(one.name, Number(one.fteSteering));
        refuse(UserErrorCode.INVALID, [row, "staff", n, "fteCasework"], message);
      }
    }
  }
  const missing = material.districts.filter(({ id }) => !seen.has(id)).map(({ name }) => name);
  if (missing.length > 0) errors.push(refusal(UserErrorCode.INVALID, ["areas"], say.districtsMissing(missing)));
  return errors;
}

/** A home that goes where its district goes need not be named. */
export function withoutNeedlessHomes<T extends GivenArea>(areas: readonly T[], { homes }: Material): T[] {
  const district = new Map(homes.map(({ id, districtId }) => [id, districtId]));
  return areas.map((area) => ({
    ...area,
    homeIds: area.homeIds.filter((id) => !area.districtIds.includes(district.get(id) ?? "")),
  }));
}
